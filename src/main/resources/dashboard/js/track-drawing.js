/**
 * What the track looks like: the rule of past and future, what stands along it, and the heads.
 *
 * Lengths are sixteenths of the page's letters, so that the track grows with the wall it hangs on.
 */
import { keyed, set, svg, write } from './dom.js'
import { bars, chapters, HIGHEST, silences, stars, ticks } from './track-marks.js'

const HEIGHT = 86
const BASE = 46
const STAR = '0,-6 1.8,-1.8 6,0 1.8,1.8 0,6 -1.8,1.8 -6,0 -1.8,-1.8'

export class TrackDrawing {
  #drawing
  #groups = {}

  constructor(drawing) {
    this.#drawing = drawing
    for (const name of ['rule', 'bars', 'silences', 'hours', 'chapters', 'guns', 'heads']) {
      this.#groups[name] = drawing.appendChild(svg('g', { class: name }))
    }
  }

  resize(width) {
    set(this.#drawing, { viewBox: `0 0 ${width} ${HEIGHT}` })
  }

  /** Everything but the heads; to be drawn when events have come. */
  draw(view, axis) {
    const { rule, bars: busy, silences: silent, hours, guns, chapters: titles } = this.#groups
    drawRule(rule, axis.edge(view.store.last + 1), axis.width)
    drawBars(busy, bars(view, axis))
    drawSilences(silent, silences(view, axis))
    drawHours(hours, ticks(view, axis))
    drawStars(guns, stars(view, axis))
    drawChapters(titles, chapters(view, axis), view.store.last)
  }

  /** Where the reader stands, and where the live night does. */
  heads({ store, sequence, looking }, axis) {
    const here = { at: sequence, name: 'here' }
    const heads = looking ? [{ at: store.last, name: 'live' }, here] : [here]
    keyed(
      this.#groups.heads,
      heads,
      ({ name }) => name,
      ({ name }) =>
        svg('g', { class: name }, svg('line', { y1: 4, y2: BASE + 8 }), svg('polygon', { points: '-8,0 8,0 0,12' })),
      (mark, { at }) => set(mark, { transform: `translate(${axis.x(Math.max(at, axis.first)).toFixed(1)} 0)` }),
    )
  }
}

function drawRule(group, ended, width) {
  keyed(
    group,
    [
      { name: 'past', from: 0, to: ended },
      { name: 'future', from: ended, to: width },
    ],
    ({ name }) => name,
    ({ name }) => svg('rect', { class: name, y: BASE, height: 5 }),
    (rect, { from, to }) => set(rect, { x: from.toFixed(1), width: Math.max(to - from, 0).toFixed(1) }),
  )
}

function drawBars(group, columns) {
  keyed(
    group,
    columns,
    ({ column }) => column,
    () => svg('rect'),
    (bar, { x, width, height, strong }) =>
      set(bar, {
        class: strong ? 'turning' : null,
        x: x.toFixed(1),
        width: width.toFixed(1),
        y: (BASE - height).toFixed(1),
        height: height.toFixed(1),
      }),
  )
}

function drawSilences(group, found) {
  keyed(
    group,
    found,
    ({ x }) => x,
    () => svg('g', {}, svg('rect', { y: BASE - 4, width: 3, height: 13, x: -1.5 }), svg('title')),
    (cut, { x, text }) => {
      set(cut, { transform: `translate(${x.toFixed(1)} 0) skewX(-18)` })
      write(cut.lastChild, `${text} of silence`)
    },
  )
}

function drawHours(group, found) {
  keyed(
    group,
    found,
    ({ x }) => x,
    () => svg('g', {}, svg('line', { y1: BASE + 5, y2: BASE + 38 }), svg('text', { y: BASE + 37 })),
    (tick, { x, text, late }) => {
      set(tick, { transform: `translate(${x.toFixed(1)} 0)` })
      set(tick.lastChild, { x: late ? -3 : 3, 'text-anchor': late ? 'end' : null })
      write(tick.lastChild, text)
    },
  )
}

function drawStars(group, found) {
  keyed(
    group,
    found,
    ({ x }) => x,
    () => svg('polygon', { points: STAR }),
    (star, { x }) => set(star, { transform: `translate(${x.toFixed(1)} ${BASE - HIGHEST - 4})` }),
  )
}

function drawChapters(group, found, last) {
  keyed(
    group,
    found,
    ({ id }) => id,
    () =>
      svg(
        'g',
        {},
        svg('rect', { x: -5, y: BASE - 2.5, width: 10, height: 10 }),
        svg('text', { y: BASE + 22 }),
        svg('title'),
      ),
    (mark, { from, x, title, text }) => {
      set(mark, { class: from <= last ? 'past' : 'future', transform: `translate(${x.toFixed(1)} 0)` })
      set(mark.firstChild, { transform: `rotate(45 0 ${BASE + 2.5})` })
      write(mark.children[1], text)
      write(mark.lastChild, title)
    },
  )
}

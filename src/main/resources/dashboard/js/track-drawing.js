/**
 * What the track looks like: the rule of past and future, bars for how much happens, and what stands along it.
 *
 * Lengths are sixteenths of the page's letters, so that the track grows with the wall it hangs on.
 */
import { busyBetween, density, gaps, hours } from './axis.js'
import { hourAfter, span } from './calendar.js'
import { keyed, set, svg, write } from './dom.js'
import { guns, turning } from './marks.js'

const HEIGHT = 86
const BASE = 46
const HIGHEST = 34
const LABEL_PIXELS = 7.2
const HOUR_PIXELS = 46
const STAR_PIXELS = 7
const SILENCE_PIXELS = 40
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
  draw({ store, night, run }, axis, points) {
    const { first, list } = store.events
    const times = list.map(({ occurredAt }) => occurredAt)
    const earlier = points.filter(([sequence]) => sequence < first)
    const outlined = busyBetween(points.slice(0, earlier.length + 1))
    const counts = density(times)
    const busy = list.map((event, index) => ({
      sequence: event.sequence,
      count: counts[index],
      strong: turning(event),
    }))
    const ended = axis.edge(store.last + 1)
    keyed(
      this.#groups.rule,
      [
        { name: 'past', from: 0, to: ended },
        { name: 'future', from: ended, to: axis.width },
      ],
      ({ name }) => name,
      ({ name }) => svg('rect', { class: name, y: BASE, height: 5 }),
      (rect, { from, to }) => set(rect, { x: from.toFixed(1), width: Math.max(to - from, 0).toFixed(1) }),
    )
    keyed(
      this.#groups.bars,
      columns([...outlined, ...busy], axis),
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
    const silences = spaced(
      gaps(times).map(({ before: index, millis }) => ({ x: axis.edge(first + index), text: span(millis) })),
      SILENCE_PIXELS,
    )
    keyed(
      this.#groups.silences,
      silences,
      ({ x }) => x,
      () => svg('g', {}, svg('rect', { y: BASE - 4, width: 3, height: 13, x: -1.5 }), svg('title')),
      (group, { x, text }) => {
        set(group, { transform: `translate(${x.toFixed(1)} 0) skewX(-18)` })
        write(group.lastChild, `${text} of silence`)
      },
    )
    const next = (at) => hourAfter(night.calendar, at)
    const ticks = spaced(
      hours([...earlier.map(([, at]) => at), ...times], next).map(({ before, at }) => ({
        x: axis.edge(earlier[before]?.[0] ?? first + before - earlier.length),
        text: night.clock(at),
      })),
      HOUR_PIXELS,
    )
    keyed(
      this.#groups.hours,
      ticks,
      ({ x }) => x,
      () => svg('g', {}, svg('line', { y1: BASE + 5, y2: BASE + 38 }), svg('text', { x: 3, y: BASE + 37 })),
      (tick, { x, text }) => {
        set(tick, { transform: `translate(${x.toFixed(1)} 0)` })
        write(tick.lastChild, text)
      },
    )
    const stars = spaced(
      list.filter(guns).map(({ sequence }) => ({ x: axis.x(sequence) })),
      STAR_PIXELS,
    )
    keyed(
      this.#groups.guns,
      stars,
      ({ x }) => x,
      () => svg('polygon', { points: STAR }),
      (star, { x }) => set(star, { transform: `translate(${x.toFixed(1)} ${BASE - HIGHEST - 4})` }),
    )
    keyed(
      this.#groups.chapters,
      named(
        night.chapters.filter(({ from }) => from <= run.lastSequence),
        axis,
      ),
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
        set(mark, { class: from <= store.last ? 'past' : 'future', transform: `translate(${x.toFixed(1)} 0)` })
        set(mark.firstChild, { transform: `rotate(45 0 ${BASE + 2.5})` })
        write(mark.children[1], text)
        write(mark.lastChild, title)
      },
    )
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

/** Bars of at least two pixels: where events lie closer than that, the busiest of them counts. */
function columns(events, axis) {
  const most = Math.max(6, ...new Set(events.map(({ count }) => count)))
  const width = Math.max(axis.step, 2)
  const found = new Map()
  for (const { sequence, count, strong } of events) {
    // A little more than the edge: a quotient that is whole in truth may come out just below.
    const column = Math.floor(axis.edge(sequence) / width + 1e-6)
    const bar = found.get(column) ?? {
      column,
      x: axis.edge(sequence),
      width: Math.max(width - 1.5, 1),
      height: 0,
      strong: false,
    }
    bar.height = Math.max(bar.height, (count / most) * HIGHEST)
    bar.strong ||= strong
    found.set(column, bar)
  }
  return [...found.values()]
}

/** Leaves out what would stand closer to the one before than so many pixels. */
function spaced(marks, pixels) {
  let last = -Infinity
  return marks.filter(({ x }) => x - last >= pixels && (last = x) === x)
}

/** Chapters with as much of their titles as there is room for. */
function named(chapters, axis) {
  return chapters.map((chapter, index) => {
    const x = axis.edge(chapter.from)
    const next = index + 1 < chapters.length ? axis.edge(chapters[index + 1].from) : axis.width
    const letters = Math.floor((next - x - 8) / LABEL_PIXELS)
    return {
      ...chapter,
      x,
      text: shortened(chapter.title, letters),
    }
  })
}

function shortened(title, letters) {
  if (letters >= title.length) return title
  return letters < 4 ? '' : `${title.slice(0, letters - 1)}…`
}

/**
 * What is the temper of the room? A step for every change over the night, from fury to jubilation, guns as stars.
 *
 * Nobody measured it: the number is always illustrative.
 */
import { drawing, el, hiddenTable, keyed, set, svg, write } from '../dom.js'
import { ILLUSTRATIVE, loud } from '../marks.js'
import { words } from '../night.js'
import { answeredFor } from './heading.js'

const WIDTH = 320
const LEFT = 22
const HEIGHT = 160
const ZERO = 80
const STEP = 12
const STAR_WIDTH = 8
const STAR = '0,-8 2.4,-2.4 8,0 2.4,2.4 0,8 -2.4,2.4 -8,0 -2.4,-2.4'

export class TemperPanel {
  #panel
  #large = el('b', { class: 'temper' })
  #said = el('p')
  #drawing
  #table
  #shown = ''

  constructor(panel) {
    this.#panel = panel
    this.#drawing = drawing(
      { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' },
      svg('line', { class: 'zero', x1: 0, x2: WIDTH, y1: ZERO, y2: ZERO }),
      svg('g', { class: 'steps' }),
      svg('g', { class: 'guns' }),
      svg('text', { class: 'from', x: LEFT, y: ZERO + 5 * STEP, dy: '1.2em' }),
      svg('text', { class: 'to', x: WIDTH, y: ZERO + 5 * STEP, dy: '1.2em' }),
      ...[5, -5].map(bound),
    )
    this.#table = hiddenTable('Temper over the night', ['time', 'temper', 'heard'])
    panel
      .querySelector('.body')
      .append(el('div', { class: 'now' }, this.#large, this.#said), this.#drawing, this.#table.element)
  }

  render(view) {
    const { mood } = view.answers
    answeredFor(this.#panel, mood, view)
    const room = loudest(mood?.places ?? [], view)
    this.#panel.classList.toggle('empty', room === undefined)
    if (room === undefined) return
    const { night, tempers, sequence, nightTime } = view
    const steps = tempers.line(room.place).filter((step) => step.sequence <= sequence)
    // Drawn anew when there is something new, and as the night's minutes pass.
    const minute = Math.floor(nightTime / 60_000)
    const state = `${room.place} ${room.temper} ${steps.length} ${steps.at(-1)?.sequence} ${minute}`
    if (state === this.#shown) return
    this.#shown = state
    write(this.#large, `${signed(room.temper)}${ILLUSTRATIVE}`)
    write(this.#said, `${night.place(room.place)} · ${room.last === null ? 'nothing heard' : told(room, night)}`)
    this.#draw(steps, nightTime, view)
    this.#table.fill(steps.slice(-100).map(({ at, temper, heard }) => [night.clock(at), signed(temper), name(heard)]))
    set(this.#drawing, {
      'aria-label': `Temper of ${night.place(room.place)}: ${signed(room.temper)}, from −5, fury, to +5, jubilation`,
    })
  }

  #draw(steps, nightTime, { night }) {
    const from = steps[0]?.at ?? nightTime
    const to = Math.max(nightTime, from + 60_000)
    const x = (at) => LEFT + ((at - from) / (to - from)) * (WIDTH - LEFT)
    const bars = apart(steps, x, 0.5).map((step, index, all) => ({ ...step, until: all[index + 1]?.at ?? to }))
    keyed(
      this.#drawing.querySelector('.steps'),
      bars,
      ({ sequence }) => sequence,
      () => svg('rect', {}, svg('title')),
      (bar, { at, until, temper, heard }) => {
        set(bar, {
          class: temper > 0 ? 'glad' : 'angry',
          x: x(at).toFixed(1),
          width: Math.max(1.5, x(until) - x(at) - 0.8).toFixed(1),
          y: ZERO - Math.max(temper, 0) * STEP,
          height: Math.max(Math.abs(temper) * STEP, 1),
        })
        write(bar.firstChild, `${night.clock(at)} ${signed(temper)} ${name(heard)}`)
      },
    )
    keyed(
      this.#drawing.querySelector('.guns'),
      apart(
        steps.filter(({ heard }) => heard?.reaction === null),
        x,
        STAR_WIDTH,
      ),
      ({ sequence }) => sequence,
      ({ heard }) => svg('polygon', { points: STAR }, svg('title', {}, name(heard))),
      (star, { at }) => set(star, { transform: `translate(${x(at).toFixed(1)} 12)` }),
    )
    write(this.#drawing.querySelector('.from'), night.clock(from))
    write(this.#drawing.querySelector('.to'), night.clock(to))
  }
}

/** The room to show: the one in which something was heard last. */
function loudest(places, { events }) {
  const order = ({ last }) => events.sequenceOf(last?.event) ?? 0
  const at = ({ last }) => last?.at ?? -Infinity
  // What was heard before the events that are known can only be put in the order of the clock.
  return places.toSorted((a, b) => order(b) - order(a) || at(b) - at(a))[0]
}

/** Of what would be drawn over one another, in a column of so many units, only the last. */
function apart(steps, x, width) {
  const column = ({ at }) => Math.floor(x(at) / width)
  return steps.filter((step, index) => index + 1 === steps.length || column(steps[index + 1]) !== column(step))
}

/** One end of the scale, as a thin line and a number. */
function bound(temper) {
  const y = ZERO - temper * STEP
  return svg(
    'g',
    { class: 'bound' },
    svg('line', { x1: LEFT, x2: WIDTH, y1: y, y2: y }),
    svg('text', { x: LEFT - 4, y: y + 4 }, signed(temper)),
  )
}

function told({ last, guns }, night) {
  const fired = guns === 0 ? '' : ` · guns heard ${guns === 1 ? 'once' : `${guns} times`}`
  return `${name(last)} at ${night.clock(last.at)}${fired}`
}

function name(heard) {
  if (heard === null) return 'nothing new'
  return `${heard.reaction === null ? 'guns' : words(heard.reaction)} ${loud(heard.intensity)}`
}

/** With a sign that is a minus and no hyphen. */
function signed(temper) {
  return temper < 0 ? `−${-temper}` : temper > 0 ? `+${temper}` : '0'
}

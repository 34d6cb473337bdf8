/**
 * What stands where on the track: bars for how much happens, silences, full hours, guns and chapters.
 *
 * Of events that the page no longer holds the outline tells, a few for each stretch of them.
 */
import { busyBetween, density, GAP_MILLIS, gaps, hours } from './axis.js'
import { hourAfter, span } from './calendar.js'
import { guns, turning } from './marks.js'

/** As high is the bar of the busiest events. */
export const HIGHEST = 34

const LABEL_PIXELS = 7.2
const HOUR_PIXELS = 46
const HOUR_WRITTEN_PIXELS = 32
const STAR_PIXELS = 7
const SILENCE_PIXELS = 40

/** Bars of at least two pixels: where events lie closer than that, the busiest of them counts. */
export function bars({ store, outline }, axis) {
  const { list, first } = store.events
  const counts = density(times(list))
  const busy = [
    ...busyBetween(outline.points.slice(0, earlier(outline, first).length + 1)),
    ...outline.turned.filter((sequence) => sequence < first).map((sequence) => ({ sequence, count: 0, strong: true })),
    ...list.map((event, index) => ({ sequence: event.sequence, count: counts[index], strong: turning(event) })),
  ]
  const most = Math.max(6, ...new Set(busy.map(({ count }) => count)))
  const width = Math.max(axis.step, 2)
  const found = new Map()
  for (const { sequence, count, strong } of busy) {
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

/** Long silences, `[{x, text}]`. */
export function silences({ store, outline }, axis) {
  const { list, first } = store.events
  const all = [
    ...outline.silences.filter(([sequence, millis]) => sequence <= first && millis >= GAP_MILLIS),
    ...gaps(times(list)).map(({ before, millis }) => [first + before, millis]),
  ]
  return spaced(
    all.map(([sequence, millis]) => ({ x: axis.edge(sequence), text: span(millis) })),
    SILENCE_PIXELS,
  )
}

/** Full hours, `[{x, text, late}]`; what is written of a late one stands before it, because behind it the page ends. */
export function ticks({ store, outline, night }, axis) {
  const { list, first } = store.events
  const before = earlier(outline, first)
  const sequences = [...before.map(([sequence]) => sequence), ...list.map(({ sequence }) => sequence)]
  const all = [...before.map(([, at]) => at), ...times(list)]
  const found = hours(all, (at) => hourAfter(night.calendar, at)).map(({ before: index, at }) => {
    const x = axis.edge(sequences[index])
    return { x, text: night.clock(at), late: x + HOUR_WRITTEN_PIXELS > axis.width + beside(axis) }
  })
  return spaced(found, HOUR_PIXELS).filter(
    ({ x, late }, index, ticks) => !late || index === 0 || x - ticks[index - 1].x > 2 * HOUR_PIXELS,
  )
}

/** How much room there is between the track and the edge of the page: its margin, which is wider in large windows. */
function beside({ width }) {
  return width > 1250 ? 28 : 16
}

/** Stars where guns are fired or heard, `[{x}]`. */
export function stars({ store, outline }, axis) {
  const { list, first } = store.events
  const all = [
    ...outline.guns.filter((sequence) => sequence < first),
    ...list.filter(guns).map((event) => event.sequence),
  ]
  return spaced(
    all.map((sequence) => ({ x: axis.x(sequence) })),
    STAR_PIXELS,
  )
}

/** Chapters with as much of their titles as there is room for. */
export function chapters({ night, run }, axis) {
  const begun = night.chapters.filter(({ from }) => from <= run.lastSequence)
  return begun.map((chapter, index) => {
    const x = axis.edge(chapter.from)
    const next = index + 1 < begun.length ? axis.edge(begun[index + 1].from) : axis.width
    return { ...chapter, x, text: shortened(chapter.title, Math.floor((next - x - 8) / LABEL_PIXELS)) }
  })
}

function earlier({ points }, first) {
  return points.filter(([sequence]) => sequence < first)
}

function times(list) {
  return list.map(({ occurredAt }) => occurredAt)
}

/** Leaves out what would stand closer to the one before than so many pixels. */
function spaced(marks, pixels) {
  let last = -Infinity
  return marks.filter(({ x }) => x - last >= pixels && (last = x) === x)
}

function shortened(title, letters) {
  if (letters >= title.length) return title
  return letters < 4 ? '' : `${title.slice(0, letters - 1)}…`
}

/**
 * The track's axis: event numbers in even steps, with the night's time written along it.
 *
 * How late it is when an event to come will happen nobody knows before it happened, but how many are to come the run
 * says. So only an axis of numbers can hold past and future without moving under the reader's hand.
 */

/** From here on the silence between two events is drawn as a gap. */
export const GAP_MILLIS = 15 * 60_000

const NEARBY_MILLIS = 5 * 60_000

/** Where events lie on a track of so many pixels. */
export class Axis {
  constructor(first, last, width) {
    this.first = first
    this.last = Math.max(last, first)
    this.width = Math.max(width, 1)
    this.step = this.width / (this.last - this.first + 1)
  }

  /** The middle of an event's step. */
  x(sequence) {
    return (sequence - this.first + 0.5) * this.step
  }

  /** The left edge of an event's step. */
  edge(sequence) {
    return (sequence - this.first) * this.step
  }

  /** The event under a pixel. */
  sequence(x) {
    const sequence = this.first + Math.floor(x / this.step)
    return Math.min(Math.max(sequence, this.first), this.last)
  }
}

/**
 * How much happens around each event: the number of events within five minutes of the night, at most 2.5 to each side.
 *
 * @param times in the order of the log, which need not be that of the clock
 */
export function density(times) {
  const sorted = [...times].sort((a, b) => a - b)
  const counts = new Map()
  let from = 0
  let to = 0
  for (const time of sorted) {
    while (sorted[from] < time - NEARBY_MILLIS / 2) from++
    while (to < sorted.length && sorted[to] <= time + NEARBY_MILLIS / 2) to++
    counts.set(time, to - from)
  }
  return times.map((time) => counts.get(time))
}

/**
 * The same where only some of the events are known: as even as they may have been between one and the next.
 *
 * @param points `[sequence, time]`, in order
 * @returns `[{sequence, count}]`
 */
export function busyBetween(points) {
  return points.slice(0, -1).map(([sequence, time], index) => {
    const [next, then] = points[index + 1]
    const events = next - sequence
    return { sequence, count: Math.min(events, (events / Math.max(then - time, 1)) * NEARBY_MILLIS) }
  })
}

/** Silences: `[{before, millis}]`, `before` being the index of the event that ends it. */
export function gaps(times) {
  return times
    .map((time, index) => ({ before: index, millis: index === 0 ? 0 : time - times[index - 1] }))
    .filter(({ millis }) => millis >= GAP_MILLIS)
}

/**
 * Full hours: `[{before, at}]`, the hour falling just before the event with that index. Of several hours that fall into
 * one silence only the last is given.
 *
 * @param hourAfter gives the first full hour at or after a time
 */
export function hours(times, hourAfter) {
  const found = []
  let latest = -Infinity
  times.forEach((time, before) => {
    const next = hourAfter(time)
    const hour = next === time ? time : next - 60 * 60_000
    if (hour > latest && (before > 0 || hour === time)) found.push({ before, at: hour })
    latest = Math.max(latest, hour)
  })
  return found
}

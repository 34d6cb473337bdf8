/**
 * The temper of every room over the night, folded from the events.
 *
 * The topic keeps only the newest answer, and the line needs all of them. The rules are those of the projection; a test
 * holds the two together by the same golden file.
 */

const MEMORY_MILLIS = 10 * 60_000
const FEAR = -2
const ANGRY = new Set(['UPROAR', 'HECKLING', 'BOOING', 'RIFT', 'COLD_SILENCE'])

/**
 * What an event lets be heard in its room.
 *
 * @returns `{reaction, intensity}`, reaction null for gunfire; null when nothing is heard
 */
export function heard(event) {
  const [kind, what] = Object.entries(event.happening)[0]
  if (kind === 'GunfireHeard') return { reaction: null, intensity: what.intensity }
  if (kind === 'Heckled') return { reaction: 'HECKLING', intensity: what.intensity }
  return what.reception ?? null
}

/**
 * The temper of all rooms, event by event.
 *
 * Where the events do not begin with the first of the run, nobody here knows how a room was before them: its line
 * begins with the first thing heard that says by itself how the temper is.
 */
export class Tempers {
  #rooms = new Map()
  #folded = 0
  #whole = true

  /** Those of some events. */
  static of(events) {
    const tempers = new Tempers()
    tempers.fold(events)
    return tempers
  }

  /** Takes in the events not yet taken in, and forgets what was before the first of these. */
  fold(events) {
    const first = events[0]?.sequence ?? 1
    if (first > this.#folded + 1) {
      this.#rooms.clear()
      this.#folded = first - 1
      this.#whole = first === 1
    }
    this.#forgetBefore(first)
    for (const event of events.slice(this.#folded + 1 - first)) {
      this.#after(event)
      this.#folded = event.sequence
    }
  }

  #forgetBefore(first) {
    for (const line of this.#rooms.values()) {
      if (line[0].sequence >= first) continue
      const from = line.findIndex(({ sequence }) => sequence >= first)
      // The last thing heard stays: how long ago that is decides when a room calms down.
      line.splice(0, Math.min(from < 0 ? line.length - 1 : from, line.findLastIndex((step) => step.heard !== null)))
    }
  }

  /**
   * The temper of a room whenever it changed or something was heard, in the order of the log.
   *
   * @returns `[{sequence, at, temper, heard}]`, heard null where the room merely calmed down
   */
  line(place) {
    return this.#rooms.get(place) ?? []
  }

  /** Rooms in which something was heard, the first first. */
  get places() {
    return [...this.#rooms.keys()]
  }

  #after(event) {
    const what = heard(event)
    const line = this.#rooms.get(event.place)
    const before = line?.at(-1)?.temper ?? 0
    if (line === undefined && !this.#whole && what !== null && !tells(what)) return
    if (what !== null) {
      const step = { sequence: event.sequence, at: event.occurredAt, temper: after(before, what), heard: what }
      if (line === undefined) this.#rooms.set(event.place, [step])
      else line.push(step)
    } else if (before !== 0 && event.occurredAt - line.findLast((step) => step.heard).at > MEMORY_MILLIS) {
      line.push({ sequence: event.sequence, at: event.occurredAt, temper: calmer(before), heard: null })
    }
  }
}

/** Whether the temper after it does not depend on the one before. */
function tells({ reaction }) {
  return reaction === null || reaction === 'APPLAUSE' || ANGRY.has(reaction)
}

function after(temper, { reaction, intensity }) {
  if (reaction === null) return FEAR
  if (reaction === 'APPLAUSE') return intensity
  return ANGRY.has(reaction) ? -intensity : calmer(temper)
}

function calmer(temper) {
  return temper - Math.sign(temper)
}

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
 * Where the events do not begin with the first of the run, it has to be told how the rooms were before them.
 */
export class Tempers {
  #rooms = new Map()
  #folded = 0

  /** Sequence of the event after which it has to be told how the rooms were; null when nothing is wanting. */
  wanted = null

  /**
   * Begins with what is known of the moment after an event.
   *
   * @param state `{sequence, nightTime, answers}`
   */
  begin({ sequence, nightTime, answers }) {
    this.#rooms.clear()
    for (const { place, temper, last } of answers.mood?.places ?? []) {
      this.#rooms.set(place, {
        heardAt: last?.at ?? nightTime,
        line: [{ sequence, at: nightTime, temper, heard: null }],
      })
    }
    this.#folded = sequence
  }

  /** Takes in the events not yet taken in, and forgets what was before the first of these. */
  fold(events) {
    const first = events[0]?.sequence ?? 1
    this.wanted = first > this.#folded + 1 ? first - 1 : null
    if (this.wanted !== null) {
      this.#rooms.clear()
      return
    }
    for (const { line } of this.#rooms.values()) forgetBefore(first, line)
    for (const event of events.slice(this.#folded + 1 - first)) {
      this.#after(event)
      this.#folded = event.sequence
    }
  }

  /**
   * The temper of a room whenever it changed or something was heard, in the order of the log.
   *
   * @returns `[{sequence, at, temper, heard}]`, heard null where the room merely calmed down, and where the line begins
   * with what the room had come to before
   */
  line(place) {
    return this.#rooms.get(place)?.line ?? []
  }

  #after({ sequence, occurredAt: at, place, ...event }) {
    const what = heard(event)
    const room = this.#rooms.get(place)
    const before = room?.line.at(-1).temper ?? 0
    if (what !== null) {
      const step = { sequence, at, temper: after(before, what), heard: what }
      if (room === undefined) this.#rooms.set(place, { heardAt: at, line: [step] })
      else room.heardAt = at
      room?.line.push(step)
    } else if (before !== 0 && at - room.heardAt > MEMORY_MILLIS) {
      room.line.push({ sequence, at, temper: calmer(before), heard: null })
    }
  }
}

/** The last step before it stays: the room was so when the first event that is still known came. */
function forgetBefore(first, line) {
  const from = line.findIndex(({ sequence }) => sequence >= first)
  line.splice(0, (from < 0 ? line.length : from) - 1)
}

function after(temper, { reaction, intensity }) {
  if (reaction === null) return FEAR
  if (reaction === 'APPLAUSE') return intensity
  return ANGRY.has(reaction) ? -intensity : calmer(temper)
}

function calmer(temper) {
  return temper - Math.sign(temper)
}

/**
 * Events of a run that follow one another: all of a night, the newest of a run too long for a page. Found by sequence
 * and by id.
 */

/** So many are kept at least, the newest, and at most twice as many; the server has the others. */
const KEPT = 2000

export class Events {
  list = []
  #sequences = new Map()
  #effects = new Map()

  /** @param recorded events as the server tells them, in order */
  constructor(recorded = []) {
    for (const each of recorded) this.append(each)
  }

  /** Takes in one more. One that is known already is ignored; behind a gap everything begins anew. */
  append({ event, partition, offset, recordedAt }) {
    if (event.sequence <= this.last) return
    if (this.last > 0 && event.sequence > this.last + 1) this.#begin([])
    if (this.list.length === 2 * KEPT) this.#begin(this.list.slice(-KEPT))
    this.#add({ ...event, partition, offset, recordedAt })
  }

  #begin(list) {
    this.list = []
    this.#sequences = new Map()
    this.#effects = new Map()
    for (const event of list) this.#add(event)
  }

  #add(event) {
    this.list.push(event)
    this.#sequences.set(event.eventId, event.sequence)
    for (const cause of event.causes) {
      this.#effects.set(cause, [...(this.#effects.get(cause) ?? []), event.sequence])
    }
  }

  /** Sequence of the first event known; 1 while there is none. */
  get first() {
    return this.list[0]?.sequence ?? 1
  }

  /** Sequence of the last event known; 0 before the first. */
  get last() {
    return this.list.at(-1)?.sequence ?? 0
  }

  /** The event with a sequence; undefined when it is not known. */
  at(sequence) {
    return this.list[sequence - this.first]
  }

  /** The sequence of an event; undefined when it is not known. */
  sequenceOf(eventId) {
    return this.#sequences.get(eventId)
  }

  /** Sequences of the events known that name this one among their causes. */
  effectsOf(eventId) {
    return this.#effects.get(eventId) ?? []
  }

  /** The events up to one of them. */
  upTo(sequence) {
    return this.list.slice(0, Math.max(sequence - this.first + 1, 0))
  }
}

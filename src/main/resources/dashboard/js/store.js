/**
 * What has come in from the server about one run. Knows no page and no network, so that tests can feed it.
 *
 * The newest answer to a question wins, and an older one never replaces it. Events only ever follow one another.
 */
import { Events } from './events.js'

export class Store {
  run = null
  events = new Events()
  answers = {}
  clock = null
  serving = null
  presenter = null

  /** Counts how often everything began anew: another run, or the same from its start. */
  generation = 0

  #id = null
  #fresh = true

  /** The connection was opened anew: what the server says next replaces everything. */
  reconnected() {
    this.#fresh = true
  }

  /**
   * Takes in one message of the stream.
   *
   * @param type `run`, `events`, `answer`, `clock`, `serving` or `presenter`; any other is ignored
   * @param at wall-clock milliseconds at which it came
   */
  receive(type, data, at) {
    switch (type) {
      case 'run':
        this.#turnTo(data.run.id)
        this.run = data.run
        break
      case 'events':
        for (const recorded of data.events) this.#append(recorded)
        break
      case 'answer':
        this.#turnTo(this.#id)
        if (!(this.answers[data.question]?.sequence > data.value.sequence)) this.answers[data.question] = data.value
        break
      case 'clock':
        this.#turnTo(this.#id)
        this.clock = { ...data, arrivedAt: at }
        break
      case 'serving':
      case 'presenter':
        this[type] = data
    }
  }

  /** A run's events may come before its record: whichever comes first begins the run. */
  #turnTo(id) {
    if (this.#fresh || (this.#id !== null && id !== this.#id)) {
      this.generation++
      this.run = null
      this.events = new Events()
      this.answers = {}
      this.clock = null
      this.#id = null
    }
    this.#fresh = false
    this.#id ??= id
  }

  #append(recorded) {
    this.#turnTo(recorded.event.run)
    this.events.append(recorded)
  }

  /** Sequence of the first event that is still known; 1 while there is none. */
  get first() {
    return this.events.first
  }

  /** Sequence of the last event known; 0 before the first. */
  get last() {
    return this.events.last
  }

  /** Why answers stand still, each reason once, with the question first found to; empty when all are whole. */
  held(answers = this.answers) {
    const reasons = new Map()
    for (const [question, { status, heldBecause, sequence }] of Object.entries(answers)) {
      if (status === 'HELD' && !reasons.has(heldBecause)) reasons.set(heldBecause, { question, sequence, heldBecause })
    }
    return [...reasons.values()]
  }

  /**
   * The night's time now: what the player last said, moved on by itself while it plays.
   *
   * It runs on for two seconds at most, so that a player that fell silent does not seem to go on.
   */
  nightTime(now) {
    const told = this.events.at(this.last)?.occurredAt
    if (this.clock === null || this.clock.sequence < this.last) return told ?? null
    const { nightTime, rateAsked, state, arrivedAt } = this.clock
    const rate = Number(rateAsked)
    const ran = state === 'PLAYING' && Number.isFinite(rate) ? Math.min(Math.max(now - arrivedAt, 0), 2000) * rate : 0
    return told === undefined ? nightTime : Math.max(told, nightTime + ran)
  }
}

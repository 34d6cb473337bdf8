/**
 * Looking back: which moment the page shows when it is not the live one.
 *
 * Reading only. The server folds the log up to that moment; the player is not touched.
 */
import { asked, Refused, RETRY_MILLIS } from './asking.js'

const KEPT = 64

/** The moment looked at, and the answers as of it. */
export class Look {
  #changed
  #answers = new Map()
  #running = null
  #wanted = null
  #retry = null
  #run = null

  /** Sequence looked at; null when the page shows the live night. */
  at = null

  /** All seven answers as of the moment read last; null before any was. */
  answers = null

  /** The sequence they are for: another than the one looked at while that is on its way. */
  answered = null

  /** Why there are none, in words; null when that is not so. */
  failure = null

  /** @param changed called whenever something above has changed */
  constructor(changed) {
    this.#changed = changed
  }

  /** Another run began: nothing known of the one before holds. */
  runs(run) {
    this.#run = run
    this.#answers.clear()
    this.live()
  }

  /** Back to the live night. */
  live() {
    this.#running?.abort()
    this.#running = null
    this.#wanted = null
    clearTimeout(this.#retry)
    this.at = null
    this.answers = null
    this.answered = null
    this.failure = null
    this.#changed()
  }

  /**
   * Looks at the moment after an event.
   *
   * While one answer is on its way only the latest wish is kept: dragging along the track asks once at a time.
   */
  to(sequence) {
    if (sequence === this.at && this.failure === null) return
    this.at = sequence
    this.failure = null
    clearTimeout(this.#retry)
    if (this.#answers.has(sequence)) this.#show(sequence)
    else this.#ask({ moment: String(sequence), elsewhere: false })
    this.#changed()
  }

  /** Looks at a moment that only the server can find: an event's id, a chapter, a time such as 00:18. */
  find(moment) {
    this.failure = null
    this.#ask({ moment, elsewhere: true })
  }

  async #ask(wish) {
    this.#wanted = wish
    clearTimeout(this.#retry)
    if (this.#running !== null) return
    while (this.#wanted !== null) {
      const current = this.#wanted
      this.#wanted = null
      const abort = (this.#running = new AbortController())
      try {
        const { sequence, answers } = await asked(this.#run, `state?at=${encodeURIComponent(current.moment)}`, abort.signal)
        if (abort.signal.aborted) return
        this.#keep(sequence, answers)
        if (current.elsewhere) this.at = sequence
        if (this.at === sequence) this.#show(sequence)
        this.failure = null
      } catch (error) {
        if (abort.signal.aborted) return
        this.failure = error.message
        // A server that cannot be reached now may be in a moment; one that refuses will refuse again.
        if (!(error instanceof Refused)) this.#retry = setTimeout(() => this.#ask(current), RETRY_MILLIS)
      } finally {
        if (this.#running === abort) this.#running = null
      }
      this.#changed()
    }
  }

  #show(sequence) {
    this.answers = this.#answers.get(sequence)
    this.answered = sequence
  }

  #keep(sequence, answers) {
    if (this.#answers.size >= KEPT) this.#answers.delete(this.#answers.keys().next().value)
    this.#answers.set(sequence, answers)
  }
}

/**
 * Looking back: which moment the page shows when it is not the live one.
 *
 * Reading only. The server folds the log up to that moment; the player is not touched. Of a moment before which the page
 * holds too few events it also tells those around it.
 */
import { asked, Refused, RETRY_MILLIS } from './asking.js'
import { Events } from './events.js'
import { Tempers } from './temper.js'

const KEPT = 64

/** So many events are shown up to a moment, and so many after it are known, where the page holds them no more. */
const BEFORE = 150
const AFTER = 50

/** The moment looked at, and the answers as of it. */
export class Look {
  #changed
  #held
  #known = new Map()
  #running = null
  #wanted = null
  #retry = null
  #run = null

  /** Sequence looked at; null when the page shows the live night. */
  at = null

  /** All seven answers as of the moment read last; null before any was. */
  answers = null

  /** The events around it, where the page does not hold enough of them; null where it does. */
  events = null

  /** The temper of the rooms over these events. */
  tempers = null

  /** The sequence they are for: another than the one looked at while that is on its way. */
  answered = null

  /** Why there are none, in words; null when that is not so. */
  failure = null

  /**
   * @param changed called whenever something above has changed
   * @param held tells the sequences of the `first` and the `last` event that the page holds
   */
  constructor(changed, held) {
    this.#changed = changed
    this.#held = held
  }

  /** Another run began: nothing known of the one before holds. */
  runs(run) {
    this.#run = run
    this.#known.clear()
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
    this.events = null
    this.tempers = null
    this.answered = null
    this.failure = null
    this.#changed()
  }

  /** Whether the events up to the moment looked at are there, with the page or here. */
  get whole() {
    return this.events !== null || !this.#lacks(this.at)
  }

  /** The page has let go of events since: asks for those of the moment looked at. */
  catchUp() {
    if (this.at === null || this.answered !== this.at || this.whole) return
    this.#known.delete(this.at)
    this.answered = null
    this.#ask({ moment: String(this.at), elsewhere: false })
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
    if (this.#known.has(sequence)) this.#show(sequence)
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
        const question = `state?at=${encodeURIComponent(current.moment)}`
        const { sequence, answers } = await asked(this.#run, question, abort.signal)
        const around = this.#lacks(sequence) ? await this.#around(sequence, abort.signal) : {}
        if (abort.signal.aborted) return
        this.#keep(sequence, { answers, events: null, ...around })
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

  #lacks(sequence) {
    const { first } = this.#held()
    return first > 1 && sequence < first + BEFORE - 1
  }

  async #around(sequence, signal) {
    const from = Math.max(sequence - BEFORE + 1, 1)
    const to = Math.max(Math.min(sequence + AFTER, this.#held().last), sequence)
    const [told, before] = await Promise.all([
      asked(this.#run, `events?from=${from}&to=${to}`, signal),
      from > 1 && asked(this.#run, `state?at=${from - 1}`, signal),
    ])
    const events = new Events(told.events)
    const tempers = new Tempers()
    if (before) tempers.begin(before)
    tempers.fold(events.list)
    return { events, tempers }
  }

  #show(sequence) {
    const { answers, events, tempers } = this.#known.get(sequence)
    this.answers = answers
    this.events = events
    this.tempers = tempers
    this.answered = sequence
  }

  #keep(sequence, known) {
    if (this.#known.size >= KEPT) this.#known.delete(this.#known.keys().next().value)
    this.#known.set(sequence, known)
  }
}

/**
 * What the reader can do, by key, button or click: look at a moment, or have the player do something.
 *
 * Whoever looks at a moment of their own accord no longer follows the presenter.
 */
import { byId } from './dom.js'
import { withinRates } from './transport.js'

const SAID_MILLIS = 8000

export class Steering {
  #store
  #look
  #presenter
  #transport
  #saying = null

  constructor({ store, look, presenter, transport }) {
    this.#store = store
    this.#look = look
    this.#presenter = presenter
    this.#transport = transport
  }

  lookAt = (sequence) => {
    const { last } = this.#store
    if (last === 0) return
    this.#presenter.letGo(this.#store)
    this.#look.to(Math.min(Math.max(sequence, 1), last))
  }

  live = () => {
    this.#presenter.letGo(this.#store)
    this.#look.live()
  }

  command = async (verb, ...words) => {
    const { run, clock } = this.#store
    this.say(this.#transport.refusal(run, clock) ?? (await this.#transport.command(run.id, verb, ...words)))
  }

  pauseOrResume = () => this.command(this.#store.clock?.state === 'PLAYING' ? 'pause' : 'resume')

  faster = () => this.#times(2)

  slower = () => this.#times(0.5)

  #times(factor) {
    return this.command('rate', String(withinRates(withinRates(this.#store.clock?.rateAsked ?? 1) * factor)))
  }

  /** Looking back, one event on; live, a step of the player. */
  forward = () => (this.#look.at === null ? this.command('step', '1') : this.lookAt(this.#look.at + 1))

  /**
   * Looks one event back, live too: a step back of the player begins another run, and nobody should begin one by
   * leaning on a key.
   */
  backward = () => this.lookAt((this.#look.at ?? this.#store.last) - 1)

  /** The chapter after or before: for the player when the page is live and may steer it, otherwise for the eye. */
  chapter = (direction) => {
    if (this.#look.at === null && this.#transport.allowed) {
      return this.command(direction > 0 ? 'next-chapter' : 'previous-chapter')
    }
    const { run, last } = this.#store
    const at = this.#look.at ?? last
    const starts = (run?.night.chapters ?? []).map(({ from }) => from).filter((from) => from <= last)
    const next = direction > 0 ? starts.find((from) => from > at) : starts.findLast((from) => from < at)
    if (next !== undefined) this.lookAt(next)
  }

  /** Looks at so many tenths of the night, as far as it has come. */
  tenth = (number) => this.lookAt(Math.round(((this.#store.run?.lastSequence ?? 0) * number) / 10))

  /** Says what became of a command, for as long as it takes to read. */
  say(text) {
    byId('said').textContent = text
    clearTimeout(this.#saying)
    this.#saying = setTimeout(() => {
      byId('said').textContent = ''
    }, SAID_MILLIS)
  }
}

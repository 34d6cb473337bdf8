/**
 * What the page has to know of a long run besides the events it holds: how the run went before them, and how the rooms
 * were then.
 */
import { Asker } from './asking.js'

/** Of a run that the page holds as a whole. */
const NOTHING = { points: [], turned: [], guns: [], silences: [], taken: [] }

export class Earlier {
  #outlines
  #moods
  #run = null
  #outlined = 0

  /**
   * `points` are `[sequence, time]` of some events, `turned` and `guns` sequences of events, `silences` are
   * `[sequence of the event that ended it, milliseconds]`, `taken` is `[sequence, place]`; all in order.
   */
  outline = NOTHING

  /** @param changed called when there is something new */
  constructor(changed) {
    this.#outlines = new Asker(changed)
    this.#moods = new Asker(changed)
  }

  /** Asks for what is wanting: when a run begins that is long, and when the page has let go of more events since. */
  follow({ run, first, last }, tempers) {
    if (run.id !== this.#run) {
      this.#run = run.id
      this.#outlined = 0
      this.outline = NOTHING
    }
    if (first > 1 && first > this.#outlined) {
      this.#outlines.ask(run.id, 'outline', (outline) => {
        if (run.id !== this.#run) return
        this.#outlined = last
        this.outline = outline
      })
    }
    const { wanted } = tempers
    if (wanted !== null) this.#moods.ask(run.id, `state?at=${wanted}`, (state) => tempers.begin(state))
  }
}

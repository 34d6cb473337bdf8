/**
 * When the events of a long run happened that the page does not hold: some thousand points, asked for anew as it grows.
 */
import { asked } from './asking.js'

/** A run that has grown by less would look the same. */
const GROWTH = 1.02

export class Outline {
  #changed
  #run = null
  #last = 0

  /** `[sequence, time]`, in order; empty for a run that the page holds as a whole. */
  points = []

  /** @param changed called when there are others */
  constructor(changed) {
    this.#changed = changed
  }

  /** Asks for points where they are wanting. */
  follow({ run, first, last }) {
    if (run.id !== this.#run) {
      this.#run = run.id
      this.#last = 0
      this.points = []
    }
    if (first === 1 || last < this.#last * GROWTH) return
    this.#last = last
    this.#ask(run.id)
  }

  async #ask(run) {
    try {
      const { points } = await asked(run, 'outline')
      if (run !== this.#run) return
      this.points = points
      this.#changed()
    } catch {
      // The track goes without them, until the run has grown.
    }
  }
}

/**
 * Events that are named as causes and lie too far back for the page to hold: asked for by their ids, when somebody wants
 * to see them.
 */
import { asked, Refused } from './asking.js'

/** So many are kept: who reads the causes of more begins again. */
const KEPT = 500

export class Causes {
  #changed
  #run = null
  #known = new Map()

  /** @param changed called when one more is known */
  constructor(changed) {
    this.#changed = changed
  }

  /** An event of a run by its id, from those the page holds or those asked for; undefined when it is not known. */
  of(run, id, events) {
    const known = events.at(events.sequenceOf(id))
    if (known !== undefined || run !== this.#run) return known
    return this.#known.get(id) ?? undefined
  }

  /** Asks for those of an event's causes that are not known. */
  async ask(run, event, events) {
    if (run !== this.#run || this.#known.size > KEPT) this.#known.clear()
    this.#run = run
    for (const id of event.causes) {
      if (events.sequenceOf(id) !== undefined || this.#known.has(id)) continue
      try {
        const found = await asked(run, `events/${encodeURIComponent(id)}`)
        if (run !== this.#run) return
        this.#known.set(id, found.event)
        this.#changed()
      } catch (failure) {
        // One that the run does not have will not be there the next time; any other is asked for again.
        if (failure instanceof Refused) this.#known.set(id, null)
      }
    }
  }
}

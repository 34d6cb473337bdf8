/**
 * Questions to the server. Looking never changes anything.
 */

/** When to ask again a server that could not be reached. */
export const RETRY_MILLIS = 1000

/** The server has no answer to this, and will have none the next time. */
export class Refused extends Error {}

/**
 * The answer to a question about a run, such as `('evening', 'state?at=105')`.
 *
 * @throws Refused in the server's words; any other error means that the server could not be reached
 */
export async function asked(run, question, signal) {
  const answer = await fetch(`/api/runs/${encodeURIComponent(run)}/${question}`, { signal })
  const told = await answer.json().catch(() => ({}))
  if (!answer.ok) throw new Refused(told.error ?? `the server answered ${answer.status}`)
  return told
}

/** Asks one question at a time, and rests after each: for what the page can go without for a moment. */
export class Asker {
  #changed
  #busy = false

  /** @param changed called when there is an answer, and when another question may be asked */
  constructor(changed) {
    this.#changed = changed
  }

  /** Asks if nothing else is being asked. @param take gets the answer; without one whoever still wants it asks again */
  async ask(run, question, take) {
    if (this.#busy) return
    this.#busy = true
    try {
      take(await asked(run, question))
      this.#changed()
    } catch {
      // To be asked again.
    }
    setTimeout(() => {
      this.#busy = false
      this.#changed()
    }, RETRY_MILLIS)
  }
}

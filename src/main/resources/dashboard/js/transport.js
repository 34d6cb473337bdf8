/**
 * Steering the player: one way for buttons, keys and slider.
 *
 * Only who holds the token may. It comes in the address after `play` printed it, stays with this tab, and leaves the
 * address at once, so that a copied link does not carry it on.
 */

const KEPT_AS = 'smolny-token'

export class Transport {
  #token

  constructor() {
    this.#token = sessionStorage.getItem(KEPT_AS)
  }

  /** Takes a token over from the address. */
  take(token) {
    sessionStorage.setItem(KEPT_AS, token)
    this.#token = token
  }

  get allowed() {
    return this.#token !== null
  }

  /** Why nothing can be steered now, in words; null when it can. */
  refusal(run, clock) {
    if (!this.allowed) return 'This page can look, not steer: it was opened without the token that play prints.'
    if (run === null || clock === null) return 'No player has reported yet.'
    if (run.continuedBy) return `This run goes on as ${run.continuedBy}.`
    if (clock.state === 'STOPPED') return 'The player has stopped.'
    return null
  }

  /** Sends a command, such as `('evening', 'rate', '60')`. @returns what became of it, in words */
  command(run, verb, ...words) {
    const body = { id: newId(), run, verb, arguments: words }
    return this.#post('/api/control', body, (told) => outcome(verb, words, told))
  }

  /** Says where the presenter looks; at null stands for live. @returns why that failed, in words, or null */
  present(run, at, presenting) {
    return this.#post('/api/presenter', { run, at, presenting }, () => null)
  }

  async #post(path, body, told) {
    const headers = { 'Content-Type': 'application/json', 'X-Smolny-Token': this.#token ?? '' }
    try {
      const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
      if (answer.status === 204) return told({})
      const json = await answer.json().catch(() => ({}))
      if (answer.ok || answer.status === 409) return told(json)
      if (answer.status === 401 || answer.status === 403) return 'The server does not accept this token.'
      return json.error ?? `The server answered ${answer.status}.`
    } catch {
      return 'The server cannot be reached.'
    }
  }
}

function outcome(verb, words, { outcome, reason }) {
  const asked = [verb, ...words].join(' ')
  return outcome === 'REFUSED' ? `${asked}: refused, ${reason}` : `${asked}: done`
}

// randomUUID exists on secure origins only, and a page may be served to another machine of a classroom.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Rates on the slider: even steps are even factors, from 0.1 to 100,000. */
const STEPS_PER_DECADE = 100
const SLOWEST = 0.1
const FASTEST = 100_000

/** The rate at a position of the slider, rounded to two figures. */
export function rateAt(position) {
  return Number((SLOWEST * 10 ** (position / STEPS_PER_DECADE)).toPrecision(2))
}

/** The position of a rate on the slider; a burst is at its end. */
export function positionOf(rate) {
  return Math.round(Math.log10(withinRates(rate) / SLOWEST) * STEPS_PER_DECADE)
}

/** The nearest rate on the slider; a burst, which has no measure, is the fastest. */
export function withinRates(rate) {
  return Math.min(Math.max(Number(rate), SLOWEST), FASTEST)
}

/**
 * The part of the address after `#`: `#run=...&at=...` opens at a moment, `#token=...` hands over the token.
 *
 * A server that listens beyond its machine has to see the token too, so there it also stands before the `#`.
 */

/** What an address asks for: `{run, at, token}`, each null when it does not say. */
export function read({ hash, search }) {
  const asked = new URLSearchParams(hash.replace(/^#/, ''))
  const token = asked.get('token') || new URLSearchParams(search).get('token')
  return { run: asked.get('run') || null, at: asked.get('at') || null, token: token || null }
}

/** The link to a moment of a run; without a moment to the run as it goes on. */
export function link(run, at = null) {
  const asked = new URLSearchParams({ run })
  if (at !== null) asked.set('at', String(at))
  return `#${asked}`
}

/** A moment looked at for so long is one the reader stays at. */
const SETTLED_MILLIS = 400

/**
 * The browser's line for the address. It shows the moment looked at, so that a reload comes back to it, but only when
 * the reader stays there: browsers turn away a page that writes its address many times a second.
 */
export class AddressBar {
  #showing = location.hash
  #settling = null

  show(hash) {
    if (hash === this.#showing) return
    this.#showing = hash
    clearTimeout(this.#settling)
    this.#settling = setTimeout(() => this.replace(hash), SETTLED_MILLIS)
  }

  /** Shows it at once, and nothing else that the address held, such as a token. */
  replace(hash) {
    this.#showing = hash
    clearTimeout(this.#settling)
    history.replaceState(null, '', `${location.pathname}${hash}`)
  }
}

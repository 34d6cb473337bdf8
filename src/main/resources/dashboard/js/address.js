/**
 * The part of the address after `#`: `#run=...&at=...` opens at a moment, `#token=...` hands over the token.
 */

/** What an address asks for: `{run, at, token}`, each null when it does not say. */
export function read(hash) {
  const asked = new URLSearchParams(hash.replace(/^#/, ''))
  return { run: asked.get('run') || null, at: asked.get('at') || null, token: asked.get('token') || null }
}

/** The link to a moment of a run; without a moment to the run as it goes on. */
export function link(run, at = null) {
  const asked = new URLSearchParams({ run })
  if (at !== null) asked.set('at', String(at))
  return `#${asked}`
}

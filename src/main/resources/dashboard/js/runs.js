/**
 * Which runs the log holds, on a sheet that opens above the track: a link to each, the latest first.
 */
import { link } from './address.js'
import { byId, el, write } from './dom.js'
import { words } from './night.js'

const SHOWN = 100

/** Lists them whenever the sheet is opened. */
export function listsRuns() {
  const sheet = byId('runs')
  sheet.addEventListener('toggle', ({ newState }) => newState === 'open' && list(sheet))
  sheet.addEventListener('click', ({ target }) => target.closest('a') !== null && sheet.hidePopover())
}

async function list(sheet) {
  let failure = ''
  try {
    const answer = await fetch('/api/runs')
    const { runs, error } = await answer.json()
    if (!answer.ok) throw new Error(error)
    const latest = el('li', {}, el('a', { href: '#' }, 'whatever plays next'))
    sheet.querySelector('ul').replaceChildren(latest, ...runs.toReversed().slice(0, SHOWN).map(row))
    if (runs.length > SHOWN) failure = `${runs.length} runs in the log; these are the latest.`
  } catch (error) {
    failure = `The runs cannot be read: ${error.message}`
  }
  write(byId('runs-failure'), failure)
}

function row({ id, title, status, mode, lastSequence, recordedAt }) {
  const told = `${words(status)} · ${lastSequence} events · ${mode} · ${new Date(recordedAt).toLocaleString()}`
  return el('li', {}, el('a', { href: link(id) }, id), el('span', {}, title), el('small', {}, told))
}

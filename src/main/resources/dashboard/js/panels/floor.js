/**
 * Who presides, who speaks, and for how long? One line an assembly, and speaking time as bars.
 */
import { el, keyed, write } from '../dom.js'
import { span } from '../calendar.js'
import { capital } from '../night.js'
import { answeredFor } from './heading.js'

const SPEAKERS_SHOWN = 6

export class FloorPanel {
  #panel
  #rostra
  #spoken

  constructor(panel) {
    this.#panel = panel
    this.#rostra = el('ul', { class: 'rostra' })
    this.#spoken = el('tbody')
    panel
      .querySelector('.body')
      .append(this.#rostra, el('table', { class: 'spoken' }, el('caption', {}, 'Time on the floor'), this.#spoken))
  }

  render(view) {
    const answer = view.answers.floor
    answeredFor(this.#panel, answer, view)
    const rostra = (answer?.places ?? []).filter(
      ({ turn, presiding, session }) => turn !== null || presiding !== null || session !== 'NOT_OPENED',
    )
    this.#panel.classList.toggle('empty', rostra.length === 0)
    // Where somebody speaks comes first, then where most have spoken.
    rostra.sort((a, b) => (a.turn === null) - (b.turn === null) || b.byPerson.length - a.byPerson.length)
    keyed(
      this.#rostra,
      rostra,
      ({ place }) => place,
      () => el('li', {}, el('small'), el('b'), el('span')),
      (item, rostrum) => told(item, rostrum, view),
    )
    keyed(
      this.#spoken,
      longest(rostra, view),
      ({ person }) => person,
      () =>
        el('tr', {}, el('th', { scope: 'row' }), el('td', { class: 'length' }, el('i')), el('td', { class: 'number' })),
      (row, item) => measured(row, item, view.night),
    )
  }
}

function told(item, { place, session, presiding, turn }, { night, nightTime }) {
  const chair = presiding === null ? '' : ` · in the chair: ${night.person(presiding.id)}`
  const state = turn === null ? `: ${free(session)}` : ''
  write(item.querySelector('small'), night.assembly(place) + state + chair)
  write(item.querySelector('b'), turn === null ? '' : capital(night.person(turn.speaker.id)))
  const party = turn?.speaker.faction ? `${night.faction(turn.speaker.faction)}, ` : ''
  write(
    item.querySelector('span'),
    turn === null ? '' : `${party}since ${night.clock(turn.since)}, ${span(nightTime - turn.since)}`,
  )
}

function free(session) {
  switch (session) {
    case 'RECESSED':
      return 'in recess'
    case 'CLOSED':
      return 'dispersed'
    default:
      return 'the floor is free'
  }
}

/** Who spoke longest, the present turn included; the bars are measured against the first. */
function longest(rostra, { nightTime }) {
  const spoken = new Map()
  const add = (person, millis) => spoken.set(person, (spoken.get(person) ?? 0) + millis)
  for (const { byPerson, turn } of rostra) {
    for (const { person, millis } of byPerson) add(person, millis)
    if (turn !== null) add(turn.speaker.id, Math.max(0, nightTime - turn.since))
  }
  const speaking = new Set(rostra.filter(({ turn }) => turn !== null).map(({ turn }) => turn.speaker.id))
  const all = [...spoken].map(([person, millis]) => ({ person, millis, speaking: speaking.has(person) }))
  all.sort((a, b) => b.millis - a.millis)
  return all.slice(0, SPEAKERS_SHOWN).map((each) => ({ ...each, share: each.millis / Math.max(all[0].millis, 1) }))
}

function measured(row, { person, millis, share, speaking }, night) {
  row.classList.toggle('speaking', speaking)
  write(row.querySelector('th'), capital(night.person(person)))
  write(row.querySelector('.number'), span(millis))
  row.querySelector('i').style.width = `${(100 * share).toFixed(1)}%`
}

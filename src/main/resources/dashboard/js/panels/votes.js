/**
 * How does each vote stand? Every motion: open, closed or never put; for and against as lanes of one length.
 *
 * A vote nobody counted has no lanes: null is not zero.
 */
import { el, keyed, write } from '../dom.js'
import { method } from '../figures.js'
import { behind } from '../marks.js'
import { capital, words } from '../night.js'
import { answeredFor } from './heading.js'

const SIDES = [
  ['yes', 'for'],
  ['no', 'against'],
  ['abstain', 'neither'],
]

export class VotesPanel {
  #panel
  #list
  #shown = ''

  constructor(panel) {
    this.#panel = panel
    this.#list = el('ul', { class: 'motions' })
    panel.querySelector('.body').append(this.#list)
  }

  render(view) {
    const answer = view.answers.votes
    answeredFor(this.#panel, answer, view)
    // Every moment has an answer of its own, but votes seldom change.
    const shown = JSON.stringify([view.run.id, answer?.motions])
    if (shown === this.#shown) return
    this.#shown = shown
    const motions = openFirst(answer?.motions ?? [])
    keyed(
      this.#list,
      motions,
      ({ motion }) => motion,
      created,
      (item, ballot) => told(item, ballot, view.night),
    )
    this.#panel.classList.toggle('empty', motions.length === 0)
  }
}

/** The open ones, then the others, the latest first. */
function openFirst(motions) {
  const rank = ({ stage }) => (stage === 'OPEN' ? 0 : 1)
  return motions.toReversed().sort((a, b) => rank(a) - rank(b))
}

function created() {
  return el(
    'li',
    {},
    el('div', { class: 'what' }, el('b'), el('small'), byFaction()),
    el(
      'div',
      { class: 'lanes', 'aria-hidden': 'true' },
      SIDES.map(([side]) => el('div', { class: `lane ${side}` })),
    ),
    el('div', { class: 'result' }, el('b'), el('small')),
  )
}

function byFaction() {
  const head = ['faction', ...SIDES.map(([, name]) => name)].map((name) => el('th', { scope: 'col' }, name))
  return el(
    'details',
    {},
    el('summary', {}, 'by faction'),
    el('table', {}, el('thead', {}, el('tr', {}, head)), el('tbody')),
  )
}

function told(item, ballot, night) {
  const tallied = (ballot.stage === 'OPEN' || ballot.stage === 'CLOSED') && ballot.counted
  item.className = words(ballot.stage).replaceAll(' ', '-')
  item.classList.toggle('tallied', tallied)
  write(item.querySelector('.what b'), capital(night.motion(ballot.motion)))
  write(item.querySelector('.what small'), circumstances(ballot, night))
  write(item.querySelector('.result b'), tallied ? score(ballot) : stage(ballot))
  write(item.querySelector('.result small'), turnout(ballot, tallied))
  const lanes = item.querySelector('.lanes')
  lanes.hidden = !tallied
  const most = Math.max(ballot.present ?? 0, sum(ballot.tally), 1)
  for (const [side] of SIDES) lane(lanes.querySelector(`.${side}`), ballot, side, most, night)
  byFactionTold(item.querySelector('details'), ballot, night)
}

function circumstances({ place, movedBy, method: how, similarTo, supporters, byFaction }, night) {
  return [
    night.place(place),
    how && method(how),
    movedBy && `moved by ${night.person(movedBy.id)}`,
    similarTo && `much like: ${night.motion(similarTo)}`,
    byFaction.length === 0 &&
      supporters.length > 0 &&
      `for it: ${supporters.map((id) => night.faction(id)).join(', ')}`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function score({ tally, illustrative }) {
  return `${tally.yes} : ${tally.no}${behind(illustrative)}`
}

function stage({ stage: how, outcome }) {
  switch (how) {
    case 'PROPOSED':
      return 'moved'
    case 'NEVER_PUT':
      return 'never put'
    case 'OPEN':
      return 'open'
    default:
      return outcome === null ? 'over' : words(outcome)
  }
}

function turnout(ballot, tallied) {
  const { present, tally, counted, outcome, stage: how } = ballot
  if (how === 'CLOSED' && !counted) return 'nobody counted'
  if (!tallied) return ''
  const neither = tally.abstain > 0 ? `, ${tally.abstain} with neither` : ''
  const voted = present === null ? '' : `${sum(tally)} of ${present} present`
  const state = how === 'OPEN' ? 'open' : outcome === null ? 'over' : words(outcome)
  return [state + neither, voted].filter(Boolean).join(' · ')
}

const sum = ({ yes, no, abstain }) => yes + no + abstain

/** One side of a vote: its votes by faction, and the rest nobody recorded by faction. */
function lane(element, { byFaction, tally }, side, most, night) {
  const parts = night
    .leftToRight(byFaction)
    .map(({ faction, tally: votes }) => ({ faction, votes: votes[side] }))
    .filter(({ votes }) => votes > 0)
  const known = parts.reduce((all, { votes }) => all + votes, 0)
  if (tally[side] > known) parts.push({ faction: null, votes: tally[side] - known })
  element.hidden = parts.length === 0
  keyed(
    element,
    parts,
    ({ faction }) => faction ?? '',
    ({ faction }) => el('i', { class: faction === null ? 'unknown' : night.colour(faction) }),
    (bar, { votes }) => {
      bar.style.width = `${(100 * votes) / most}%`
    },
  )
}

/** The same in figures, for whoever opens it. */
function byFactionTold(details, { byFaction, illustrative }, night) {
  details.hidden = byFaction.length === 0
  keyed(
    details.querySelector('tbody'),
    night.leftToRight(byFaction),
    ({ faction }) => faction,
    ({ faction }) =>
      el(
        'tr',
        {},
        el('th', { scope: 'row' }, el('i', { class: `dot ${night.colour(faction)}` }), capital(night.faction(faction))),
        SIDES.map(() => el('td', { class: 'number' })),
      ),
    (row, { tally }) =>
      SIDES.forEach(([side], index) => write(row.children[index + 1], `${tally[side]}${behind(illustrative)}`)),
  )
}

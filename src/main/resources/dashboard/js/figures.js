/**
 * What an event says beyond its narration: who, how many, how loud, each figure with its own mark.
 *
 * A kind the page does not know yet adds nothing; its sentence stands by itself.
 */
import { figure, kind, loud } from './marks.js'
import { capital, words } from './night.js'

const METHODS = {
  __proto__: null,
  SHOW_OF_HANDS: 'show of hands',
  ROLL_CALL: 'roll call',
  CAUCUS: 'in a caucus',
  OATH: 'oath',
}

/** How a vote is taken, in a word or two. */
export function method(symbol) {
  return METHODS[symbol] ?? words(symbol)
}

/** Votes without the sides nobody took, such as `62 for, 14 against`. */
export function tally({ yes, no, abstain }) {
  const sides = [
    [yes, 'for'],
    [no, 'against'],
    [abstain, 'with neither'],
  ].filter(([votes]) => votes > 0)
  return sides.length === 0 ? 'no votes' : sides.map((side) => side.join(' ')).join(', ')
}

/** A few words, such as `Mensheviks −68*`; empty when the narration has said it all. */
export function figures(event, night) {
  const told = TOLD[kind(event)]
  return told === undefined ? '' : some(told(event.happening[kind(event)], { event, evidence: event.evidence, night }))
}

function some(parts) {
  return [parts]
    .flat()
    .filter((part) => part)
    .join(', ')
}

function heard(reception) {
  return reception && `${words(reception.reaction)} ${loud(reception.intensity)}`
}

function contingents(list, { night, evidence }) {
  return list.map(({ faction, people }) => `${night.faction(faction)} ${figure(people, evidence)}`)
}

function present(number, { evidence }) {
  return number !== null && `${figure(number, evidence)} present`
}

function votes(sides, { evidence }) {
  return figure(tally(sides), evidence)
}

function bench({ faction, delegates }, sign, { night, evidence }) {
  return `${capital(night.faction(faction))} ${figure(delegates, evidence, sign)}`
}

// Without a prototype, so that no name a record may bear finds anything but what stands here.
const TOLD = {
  __proto__: null,
  SittingOpened: (it, at) => present(it.present, at),
  DebateOpened: (it, at) => present(it.present, at),
  DelegatesSeated: (it, at) => bench(it, '+', at),
  DelegatesLeft: (it, at) => bench(it, '−', at),
  DelegatesArrived: (it, at) => [bench(it, '+', at), it.standing === 'GUEST' && 'as guests'],
  PresidiumSeated: (it, at) => [...contingents(it.seats, at), heard(it.reception)],
  SeatsDeclined: (it, { evidence }) => [
    `${figure(it.declined, evidence)} declined`,
    `${figure(it.reserved, evidence)} held open`,
    `${figure(it.added, evidence)} added`,
  ],
  AgendaRead: (it, { evidence }) => `${figure(it.items, evidence)} points`,
  MotionProposed: (it, { night }) => `moved (${night.motion(it.motion)})`,
  MotionSupported: (it, { night }) => it.factions.map((faction) => night.faction(faction)),
  MotionTabled: (it, { night }) => `not put to the vote (${night.motion(it.motion)})`,
  VoteOpened: (it, { night }) => `${method(it.method)} (${night.motion(it.motion)})`,
  VotesCast: (it, at) => `${capital(at.night.faction(it.faction))}: ${votes(it.tally, at)}`,
  VoteClosed: (it, at) => [words(it.outcome), it.tally === null ? 'nobody counted' : votes(it.tally, at)],
  StatementMade: (it) => heard(it.reception),
  DenunciationMade: (it, { night }) => `against ${night.faction(it.against)}`,
  NoteTaken: (it) => it.impression,
  HallReacted: (it) => heard(it.reception),
  Heckled: (it) => `heckling ${loud(it.intensity)}`,
  ShotFired: (it, { evidence }) => [
    `${it.rounds === null ? '' : `${figure(it.rounds, evidence)} `}${it.live ? 'live' : 'blank'}`,
    it.hits !== null && `${figure(it.hits, evidence)} hits`,
  ],
  GunfireHeard: (it) => `guns ${loud(it.intensity)}`,
  WalkoutThreatened: (it, { night }) => `${capital(night.faction(it.faction))} threaten to leave`,
  Hesitated: (it, { evidence }) => `${figure(it.moved, evidence)} get up`,
  EnvoysSent: (it, { night }) => `to ${it.to.map((place) => night.place(place)).join(', ')}`,
  DefendersLeft: (it, { evidence }) => it.people !== null && figure(it.people, evidence, '−'),
  PlaceTaken: (it, { event, night }) => night.place(event.place),
  NewsSent: (it, { night }) => `${it.medium} to ${night.place(it.to)}`,
  NewsReceived: (it, { night }) => [
    `${it.medium ?? ''}${it.from === null ? '' : ` from ${night.place(it.from)}`}`.trim(),
    heard(it.reception),
  ],
  ProcessionFormed: (it, at) => contingents(it.joined, at),
  ProcessionSetOut: (it, { night, evidence }) => [
    `${figure(it.people, evidence)} people to ${night.place(it.to)}`,
    it.abreast !== null && `${figure(it.abreast, evidence)} abreast`,
    ...it.provisions,
  ],
  ProcessionHalted: (it, { evidence }) =>
    it.metresFromStart !== null && `after ${figure(it.metresFromStart, evidence)} m`,
  StandoffExchanged: (it) => `round ${it.round}`,
  ProcessionTurnedBack: (it, { evidence }) => it.casualties !== null && `${figure(it.casualties, evidence)} casualties`,
  ProcessionArrived: (it, { evidence }) => `${figure(it.people, evidence)} people`,
  CommitteeFormed: (it, at) => [it.committee, present(it.present, at)],
}

/**
 * Who came and who went, in sentences.
 */
import { behind } from './marks.js'
import { capital } from './night.js'

/** One faction in a sentence: how many, and the event that changed it last. */
export function ofFaction({ place, delegatesByFaction, guestsByFaction, left }, faction, { night, answers }) {
  const name = capital(night.faction(faction))
  const bench = delegatesByFaction.find((each) => each.faction === faction)
  if (bench === undefined) {
    const guest = guestsByFaction.find((each) => each.faction === faction)
    return `${name}: ${guest?.delegates ?? 0} guests, without a vote.`
  }
  const mark = behind(bench.illustrative)
  const parts = [`${name}: ${bench.delegates}${mark} of ${bench.came}${mark} in the hall`]
  const departure = left.find((each) => each.faction === faction)
  const unrest = answers.threats?.places
    .find((each) => each.place === place)
    ?.factions.find((each) => each.faction === faction)
  if (unrest?.threatenedAt != null) parts.push(`first threatened to go at ${night.clock(unrest.threatenedAt)}`)
  if (unrest?.hesitatedAt != null) parts.push(`stayed seated at ${night.clock(unrest.hesitatedAt)}`)
  if (departure !== undefined) {
    const { delegates, at, sequence, illustrative } = departure
    parts.push(`${delegates}${behind(illustrative)} went out, last at ${night.clock(at)} with event ${sequence}`)
  }
  return `${parts.join('; ')}.`
}

/** What is said while nobody points at anything: who went last. */
export function lastToGo(answer, { night, events }) {
  const departures = (answer?.places ?? []).flatMap(({ place, left }) => left.map((each) => ({ ...each, place })))
  if (departures.length === 0) return answer === undefined ? 'Nobody has come in yet.' : 'Nobody has left.'
  const { sequence, at, place } = departures.reduce((a, b) => (b.sequence > a.sequence ? b : a))
  const event = events.at(sequence)
  const told = event === undefined ? '.' : `: ${event.narration}`
  return `Last to go, ${night.clock(at)}, ${night.place(place)}, event ${sequence}${told}`
}

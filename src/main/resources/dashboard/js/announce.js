/**
 * What a screen reader is told: the latest event, the hall and the votes, at most once in a few seconds.
 */
import { byId } from './dom.js'
import { behind, sentence } from './marks.js'
import { figures } from './figures.js'

const QUIET_MILLIS = 4000

export class Announcer {
  #last = 0
  #at = 0

  render({ sequence, events, night, looking, answers, pending }, now) {
    if (sequence === this.#last || pending || now - this.#at < QUIET_MILLIS) return
    const event = events.at(sequence)
    if (event === undefined) return
    const passed = sequence - this.#last
    const many = !looking && this.#last > 0 && passed > 1 ? `${passed} events. ` : ''
    this.#last = sequence
    this.#at = now
    const told = `${night.clock(event.occurredAt)}, ${night.place(event.place)}`
    byId('announcer').textContent = [
      `${many}${told}: ${sentence(event.narration, event.evidence)}`,
      ...[figures(event, night), hall(answers.hall, event.place, night), open(answers.votes, night)]
        .filter((text) => text !== '')
        .map((text) => `${text}.`),
    ].join(' ')
  }
}

function hall(answer, place, night) {
  const found = answer?.places.find((each) => each.place === place)
  if (found === undefined) return ''
  const doubtful = found.delegatesByFaction.some(({ illustrative }) => illustrative)
  return `${found.delegates}${behind(doubtful)} in the hall of ${night.place(place)}`
}

function open(answer, night) {
  return (answer?.motions ?? [])
    .filter(({ stage }) => stage === 'OPEN')
    .map(
      ({ motion, tally, illustrative }) =>
        `${night.motion(motion)}: ${tally.yes} for, ${tally.no} against${behind(illustrative)}`,
    )
    .join('; ')
}

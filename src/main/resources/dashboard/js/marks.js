/**
 * The few signs that stand for something, and only ever for that one thing; the same as in the terminal.
 *
 * `≈` before a minute or a sentence: no source states it outright. `*` behind figures or a sentence: nobody attested
 * them. `?`: the sources disagree.
 */

export const UNATTESTED = '≈'
export const ILLUSTRATIVE = '*'
export const QUARREL = '?'

/** What stands before a minute or a sentence of this certainty: a mark or nothing. */
export function before(certainty) {
  return certainty === 'ATTESTED' ? '' : UNATTESTED
}

/** What stands behind figures that may have been chosen rather than attested. */
export function behind(illustrative) {
  return illustrative ? ILLUSTRATIVE : ''
}

/** A figure of an event with its mark; without a word of their own, figures are as certain as the fact. */
export function figure(number, evidence, sign = '') {
  const certainty = evidence.figures ?? evidence.fact
  const rough = evidence.figures === null || evidence.figures === 'ILLUSTRATIVE' ? '' : before(evidence.figures)
  return rough + sign + number + behind(certainty === 'ILLUSTRATIVE')
}

/** A sentence with the mark of its fact. */
export function sentence(narration, evidence) {
  const invented = evidence.fact === 'ILLUSTRATIVE'
  return (invented ? '' : before(evidence.fact)) + narration + behind(invented)
}

/** How loud a room was; nobody measured that, in any night. */
export function loud(intensity) {
  return `${intensity}/5${ILLUSTRATIVE}`
}

const TURNING = new Set(['DelegatesLeft', 'VoteClosed', 'PlaceTaken', 'ProcessionTurnedBack'])
const GUNS = new Set(['ShotFired', 'GunfireHeard'])

/** The kind of an event, such as `DelegatesLeft`. */
export function kind(event) {
  return Object.keys(event.happening)[0]
}

/** Whether after this event the night is another one. */
export function turning(event) {
  return TURNING.has(kind(event))
}

/** Whether guns are fired or heard. */
export function guns(event) {
  return GUNS.has(kind(event))
}

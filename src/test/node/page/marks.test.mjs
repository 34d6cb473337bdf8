import assert from 'node:assert/strict'
import { test } from 'node:test'
import { figures, tally } from '../../../main/resources/dashboard/js/figures.js'
import { before, figure, guns, sentence, turning } from '../../../main/resources/dashboard/js/marks.js'
import { Night } from '../../../main/resources/dashboard/js/night.js'

const night = new Night({
  id: 'invented',
  title: 'Invented',
  calendar: { offsetMinutes: 0, daysBehind: 0, name: 'Gregorian' },
  chapters: [],
  places: [{ id: 'H', name: 'Hall', assembly: null }],
  factions: [{ id: 'A', name: 'alphas' }],
  people: [],
  motions: [{ id: 'M', name: 'the motion' }],
  processions: [],
  news: [],
})
const attested = { fact: 'ATTESTED', figures: null, minute: 'ATTESTED' }
const told = (happening, evidence = attested) => figures({ happening, evidence, place: 'H' }, night)

test('only what a source states outright goes without a mark', () => {
  assert.equal(before('ATTESTED'), '')
  for (const certainty of ['APPROXIMATE', 'INFERRED', 'ILLUSTRATIVE', 'UNHEARD_OF'])
    assert.equal(before(certainty), '≈')
})

test('a sentence nobody attested bears a star, one that follows from sources a wave', () => {
  assert.equal(sentence('They go.', { fact: 'ILLUSTRATIVE' }), 'They go.*')
  assert.equal(sentence('They go.', { fact: 'INFERRED' }), '≈They go.')
  assert.equal(sentence('They go.', { fact: 'ATTESTED' }), 'They go.')
})

test('figures bear a mark of their own, or none where the sentence has it already', () => {
  assert.equal(figure(68, { fact: 'ATTESTED', figures: 'ILLUSTRATIVE' }, '−'), '−68*')
  assert.equal(figure(200, { fact: 'ATTESTED', figures: 'APPROXIMATE' }), '≈200')
  assert.equal(figure(14, { fact: 'INFERRED', figures: null }), '14')
  assert.equal(figure(5, { fact: 'ILLUSTRATIVE', figures: null }), '5*')
})

test('what nobody counted is said to be uncounted, not zero', () => {
  const closed = { motion: 'M', method: 'SHOW_OF_HANDS', tally: null, outcome: 'REJECTED' }
  assert.equal(told({ VoteClosed: closed }), 'rejected, nobody counted')
  assert.equal(told({ ShotFired: { live: true, rounds: null, hits: null } }), 'live')
  assert.equal(told({ ProcessionTurnedBack: { casualties: null } }), '')
  assert.equal(told({ ProcessionTurnedBack: { casualties: 0 } }), '0 casualties')
})

test('a vote leaves out the sides nobody took', () => {
  assert.equal(tally({ yes: 62, no: 14, abstain: 3 }), '62 for, 14 against, 3 with neither')
  assert.equal(tally({ yes: 5, no: 0, abstain: 0 }), '5 for')
  assert.equal(tally({ yes: 0, no: 0, abstain: 0 }), 'no votes')
})

test('who leaves is named with the capital of a sentence', () => {
  const evidence = { ...attested, figures: 'ILLUSTRATIVE' }
  assert.equal(told({ DelegatesLeft: { faction: 'A', delegates: 68 } }, evidence), 'Alphas −68*')
})

test('what the night does not list goes by its id', () => {
  assert.equal(told({ DelegatesLeft: { faction: 'ghosts', delegates: 1 } }), 'Ghosts −1')
})

test('a kind of event not known yet adds nothing and breaks nothing', () => {
  const event = { happening: { TelescopeTurned: {} }, evidence: attested }
  assert.equal(figures(event, night), '')
  assert.equal(turning(event), false)
  assert.equal(guns(event), false)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Events } from '../../../main/resources/dashboard/js/events.js'
import { Store } from '../../../main/resources/dashboard/js/store.js'
import { viewed } from '../../../main/resources/dashboard/js/view.js'

function page(look, rateAsked = 60) {
  const store = new Store()
  store.receive('run', { run: { id: 'invented' } }, 0)
  const events = [1, 2, 3].map((sequence) => ({
    event: { sequence, eventId: `e${sequence}`, occurredAt: sequence * 1000, causes: [] },
  }))
  store.receive('events', { events }, 0)
  store.receive('answer', { question: 'hall', value: { sequence: 3 } }, 0)
  store.receive('clock', { sequence: 3, nightTime: 3500, rateAsked, state: 'PAUSED' }, 0)
  const live = { at: null, answers: null, events: null, tempers: null, answered: null, failure: null }
  return { store, look: { ...live, ...look }, still: false }
}

test("live the view stands at the last event and tells the player's time", () => {
  const view = viewed(page({}), 0)
  assert.equal(view.sequence, 3)
  assert.equal(view.nightTime, 3500)
  assert.equal(view.answers.hall.sequence, 3)
  assert.equal(view.looking, false)
})

test('looking back it shows the events up to there, and says what live is', () => {
  const view = viewed(page({ at: 2, answered: 2, answers: { hall: { sequence: 2 } } }), 0)
  assert.deepEqual(
    view.shown.map(({ sequence }) => sequence),
    [1, 2],
  )
  assert.equal(view.nightTime, 2000)
  assert.equal(view.liveTime, 3500)
  assert.equal(view.answers.hall.sequence, 2)
})

test('while a moment is read the answers before it stay, and are said to be of another moment', () => {
  const view = viewed(page({ at: 2, answered: 1, answers: { hall: { sequence: 1 } } }), 0)
  assert.equal(view.pending, true)
  assert.equal(view.answers.hall.sequence, 1)
})

test('a moment that cannot be read has no answers, least of all those of another', () => {
  const view = viewed(page({ at: 2, failure: 'no broker answers' }), 0)
  assert.equal(view.pending, false)
  assert.deepEqual(view.answers, {})
})

test('at speed, and for those who wish it, nothing moves', () => {
  assert.equal(viewed(page({}, 60), 0).calm, false)
  assert.equal(viewed(page({}, 3600), 0).calm, true)
  assert.equal(viewed(page({}, 'Infinity'), 0).calm, true)
  assert.equal(viewed({ ...page({}), still: true }, 0).calm, true)
})

/** A page that holds the events from 8 on, of a run that began long before. */
function late(look) {
  const store = new Store()
  store.receive('run', { run: { id: 'invented' } }, 0)
  store.receive('events', { events: [8, 9].map(told) }, 0)
  store.receive('answer', { question: 'hall', value: { sequence: 9 } }, 0)
  const live = { at: null, answers: null, events: null, tempers: null, answered: null, failure: null }
  return { store, look: { ...live, ...look }, still: false }
}

function told(sequence) {
  return { event: { sequence, eventId: `e${sequence}`, occurredAt: sequence * 1000, causes: [], happening: { X: {} } } }
}

test('a moment whose events the page does not hold is shown when all of it is there', () => {
  const waiting = viewed(late({ at: 3 }), 0)
  assert.equal(waiting.sequence, 9, 'the live night stays until then')
  assert.equal(waiting.answers.hall.sequence, 9)
  assert.equal(waiting.pending, true)

  const there = { at: 3, answered: 3, answers: { hall: { sequence: 3 } }, events: new Events([2, 3].map(told)) }
  const view = viewed(late(there), 0)
  assert.equal(view.sequence, 3)
  assert.deepEqual(
    view.shown.map(({ sequence }) => sequence),
    [2, 3],
  )
  assert.equal(view.answers.hall.sequence, 3)
  assert.equal(view.nightTime, 3000)

  const next = viewed(late({ ...there, at: 4 }), 0)
  assert.equal(next.sequence, 3, 'nothing of two moments is mixed')
  assert.equal(next.shown.at(-1).sequence, 3)
})

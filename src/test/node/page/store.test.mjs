import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Store } from '../../../main/resources/dashboard/js/store.js'

const RUN = { id: 'invented', lastSequence: 9 }

function event(sequence, more = {}) {
  return {
    event: { run: 'invented', sequence, eventId: `e${sequence}`, occurredAt: sequence * 1000, causes: [], ...more },
    partition: 0,
    offset: sequence,
    recordedAt: 0,
  }
}

function begun(...events) {
  const store = new Store()
  store.receive('run', { run: RUN }, 0)
  store.receive('events', { events }, 0)
  return store
}

test('events are found by sequence and by id', () => {
  const store = begun(event(1), event(2))
  assert.equal(store.last, 2)
  assert.equal(store.events.at(2).eventId, 'e2')
  assert.equal(store.events.sequenceOf('e1'), 1)
  assert.equal(store.events.at(3), undefined)
})

test('a run that begins later than with event 1 is found by sequence too', () => {
  const store = begun(event(7), event(8))
  assert.equal(store.first, 7)
  assert.equal(store.events.at(8).eventId, 'e8')
  assert.equal(store.events.at(6), undefined)
})

test('an event that came before is not told twice', () => {
  const store = begun(event(1), event(2))
  store.receive('events', { events: [event(2), event(3)] }, 0)
  assert.deepEqual(
    store.events.list.map(({ sequence }) => sequence),
    [1, 2, 3],
  )
})

test('what an event led to is known from the causes of later ones', () => {
  const store = begun(event(1), event(2, { causes: ['e1'] }), event(3, { causes: ['e1', 'e2'] }))
  assert.deepEqual(store.events.effectsOf('e1'), [2, 3])
  assert.deepEqual(store.events.effectsOf('e3'), [])
})

test('an older answer never replaces a newer one', () => {
  const store = begun()
  store.receive('answer', { question: 'hall', value: { sequence: 5 } }, 0)
  store.receive('answer', { question: 'hall', value: { sequence: 4 } }, 0)
  assert.equal(store.answers.hall.sequence, 5)
  store.receive('answer', { question: 'hall', value: { sequence: 6 } }, 0)
  assert.equal(store.answers.hall.sequence, 6)
})

test('another run empties the page', () => {
  const store = begun(event(1))
  const before = store.generation
  store.receive('run', { run: { id: 'another' } }, 0)
  assert.equal(store.generation, before + 1)
  assert.equal(store.last, 0)
  assert.equal(store.events.sequenceOf('e1'), undefined)
})

test('the same run with another status empties nothing', () => {
  const store = begun(event(1))
  const before = store.generation
  store.receive('run', { run: { ...RUN, status: 'FINISHED' } }, 0)
  assert.equal(store.generation, before)
  assert.equal(store.last, 1)
  assert.equal(store.run.status, 'FINISHED')
})

test('a snapshot after a reconnection replaces and does not append', () => {
  const store = begun(event(1), event(2))
  store.receive('answer', { question: 'hall', value: { sequence: 2 } }, 0)
  store.reconnected()
  assert.equal(store.last, 2, 'what was known stays until the snapshot comes')
  store.receive('run', { run: RUN }, 0)
  assert.equal(store.last, 0)
  store.receive('events', { events: [event(1)] }, 0)
  store.receive('answer', { question: 'hall', value: { sequence: 1 } }, 0)
  assert.equal(store.last, 1)
  assert.equal(store.answers.hall.sequence, 1)
})

test('why answers are held is said once for each reason', () => {
  const store = begun()
  const held = { status: 'HELD', heldBecause: 'a hole after event 3', sequence: 3 }
  store.receive('answer', { question: 'hall', value: held }, 0)
  store.receive('answer', { question: 'votes', value: held }, 0)
  store.receive('answer', { question: 'mood', value: { status: 'WHOLE', heldBecause: null, sequence: 3 } }, 0)
  assert.deepEqual(store.held(), [{ question: 'hall', sequence: 3, heldBecause: 'a hole after event 3' }])
})

test('the clock goes on by itself while the player plays, two seconds at most', () => {
  const store = begun(event(1))
  store.receive('clock', { sequence: 1, nightTime: 1000, rateAsked: 60, state: 'PLAYING' }, 100)
  assert.equal(store.nightTime(600), 1000 + 500 * 60)
  assert.equal(store.nightTime(60_000), 1000 + 2000 * 60)
})

test('the clock stands while the player is paused or has no measure', () => {
  const store = begun(event(1))
  store.receive('clock', { sequence: 1, nightTime: 1500, rateAsked: 60, state: 'PAUSED' }, 0)
  assert.equal(store.nightTime(1000), 1500)
  store.receive('clock', { sequence: 1, nightTime: 1500, rateAsked: 'Infinity', state: 'PLAYING' }, 0)
  assert.equal(store.nightTime(1000), 1500)
})

test('what has been told has happened, whatever the clock says', () => {
  const store = begun(event(1), event(2))
  store.receive('clock', { sequence: 1, nightTime: 1000, rateAsked: 60, state: 'PLAYING' }, 0)
  assert.equal(store.nightTime(500), 2000)
})

test('before the first word there is no time', () => assert.equal(begun().nightTime(0), null))

test('a message of a kind not known yet changes nothing', () => {
  const store = begun(event(1))
  store.receive('weather', { events: [event(2)] }, 0)
  assert.equal(store.last, 1)
})

test('events that come before the record of their run are kept', () => {
  const store = new Store()
  store.receive('events', { events: [event(1)] }, 0)
  store.receive('clock', { sequence: 1, nightTime: 1000, rateAsked: 60, state: 'PAUSED' }, 0)
  assert.equal(store.run, null)
  store.receive('run', { run: RUN }, 0)
  assert.equal(store.last, 1)
  assert.equal(store.clock.nightTime, 1000)
})

test('an event of another run begins that run, even before its record', () => {
  const store = begun(event(1), event(2))
  store.receive('answer', { question: 'hall', value: { sequence: 2 } }, 0)
  store.receive('events', { events: [event(1, { run: 'another' })] }, 0)
  assert.equal(store.run, null)
  assert.equal(store.last, 1)
  assert.deepEqual(store.answers, {})
  store.receive('run', { run: { id: 'another' } }, 0)
  assert.equal(store.last, 1)
})

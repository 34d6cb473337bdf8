import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Events } from '../../../main/resources/dashboard/js/events.js'

function told(sequence) {
  return { event: { sequence, eventId: `e${sequence}`, causes: [`e${sequence - 1}`] }, partition: 0, offset: sequence }
}

test('of a run too long for the page the newest events are kept, and found', () => {
  const events = new Events()
  for (let sequence = 1; sequence <= 50_000; sequence++) events.append(told(sequence))
  assert.ok(events.list.length >= 2000 && events.list.length <= 4000, `${events.list.length} are kept`)
  assert.equal(events.last, 50_000)
  assert.equal(events.at(49_000).eventId, 'e49000')
  assert.equal(events.at(1), undefined)
  assert.equal(events.sequenceOf('e49999'), 49_999)
  assert.equal(events.sequenceOf('e1'), undefined)
  assert.deepEqual(events.effectsOf('e49998'), [49_999])
})

test('behind a gap everything begins anew', () => {
  const events = new Events([told(1), told(2), told(9)])
  assert.equal(events.first, 9)
  assert.equal(events.at(9).eventId, 'e9')
  assert.equal(events.sequenceOf('e1'), undefined)
})

test('the events up to one of them', () => {
  const sequences = (list) => list.map(({ sequence }) => sequence)
  const events = new Events([told(7), told(8), told(9)])
  assert.deepEqual(sequences(events.upTo(8)), [7, 8])
  assert.deepEqual(sequences(events.upTo(3)), [])
})

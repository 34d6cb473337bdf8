import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Axis, busyBetween, density, gaps, hours } from '../../../main/resources/dashboard/js/axis.js'

const MINUTE = 60_000
const hourAfter = (at) => Math.ceil(at / (60 * MINUTE)) * 60 * MINUTE

test('every event can be hit on the track, the last one at its very end too', () => {
  const axis = new Axis(1, 158, 1000)
  for (let sequence = 1; sequence <= 158; sequence++) assert.equal(axis.sequence(axis.x(sequence)), sequence)
  assert.equal(axis.sequence(1000), 158)
  assert.equal(axis.sequence(-20), 1)
})

test('what is past does not move when more comes, for the run says how many there will be', () => {
  assert.equal(new Axis(1, 158, 1000).x(40), new Axis(1, 158, 1000).x(40))
  assert.equal(new Axis(1, 158, 2000).x(40), 2 * new Axis(1, 158, 1000).x(40))
})

test('a run of no events still has an axis', () => assert.equal(new Axis(1, 0, 0).sequence(5), 1))

test('density counts what happens within five minutes, whatever the order of the log', () => {
  assert.deepEqual(density([0, MINUTE, 2 * MINUTE, 60 * MINUTE]), [3, 3, 3, 1])
  assert.deepEqual(density([2 * MINUTE, 0, 60 * MINUTE, MINUTE]), [3, 3, 1, 3])
  assert.deepEqual(density([]), [])
})

test('a silence stands before the event that ends it', () => {
  assert.deepEqual(gaps([0, 14 * MINUTE, 29 * MINUTE]), [{ before: 2, millis: 15 * MINUTE }])
})

test('full hours stand before the first event after them, once each', () => {
  const times = [50, 55, 61, 62, 200].map((minute) => minute * MINUTE)
  assert.deepEqual(hours(times, hourAfter), [
    { before: 2, at: 60 * MINUTE },
    { before: 4, at: 180 * MINUTE },
  ])
})

test('an event on the hour has it before itself, the first event too', () => {
  assert.deepEqual(hours([60 * MINUTE, 61 * MINUTE], hourAfter), [{ before: 0, at: 60 * MINUTE }])
})

test('between points of an outline as much happens as fell between them', () => {
  assert.deepEqual(
    busyBetween([
      [1, 0],
      [101, 50 * MINUTE],
      [103, 50 * MINUTE],
    ]),
    [
      { sequence: 1, count: 10 },
      { sequence: 101, count: 2 },
    ],
  )
})

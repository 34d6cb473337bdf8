import assert from 'node:assert/strict'
import { test } from 'node:test'
import { link, read } from '../../../main/resources/dashboard/js/address.js'
import { positionOf, rateAt } from '../../../main/resources/dashboard/js/transport.js'

test('a link leads to the moment it was made for', () => {
  assert.deepEqual(read(link('a run & more', 105)), { run: 'a run & more', at: '105', token: null })
  assert.deepEqual(read(link('evening')), { run: 'evening', at: null, token: null })
  assert.deepEqual(read('#run=evening&at=00%3A18'), { run: 'evening', at: '00:18', token: null })
})

test('an empty address asks for nothing', () => {
  assert.deepEqual(read(''), { run: null, at: null, token: null })
  assert.deepEqual(read('#run=&at='), { run: null, at: null, token: null })
})

test('the slider reaches from a tenth to a hundred thousand in even factors', () => {
  assert.equal(rateAt(0), 0.1)
  assert.equal(rateAt(600), 100_000)
  assert.equal(rateAt(100), 1)
  assert.equal(rateAt(positionOf(60)), 60)
  assert.equal(positionOf('Infinity'), 600)
  assert.equal(positionOf(0.001), 0)
})

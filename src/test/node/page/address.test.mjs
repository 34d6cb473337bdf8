import assert from 'node:assert/strict'
import { test } from 'node:test'
import { link, read } from '../../../main/resources/dashboard/js/address.js'
import { positionOf, rateAt } from '../../../main/resources/dashboard/js/transport.js'

test('a link leads to the moment it was made for', () => {
  assert.deepEqual(read({ hash: link('a run & more', 105), search: '' }), { run: 'a run & more', at: '105', token: null })
  assert.deepEqual(read({ hash: link('evening'), search: '' }), { run: 'evening', at: null, token: null })
  assert.deepEqual(read({ hash: '#run=evening&at=00%3A18', search: '' }), { run: 'evening', at: '00:18', token: null })
})

test('an empty address asks for nothing', () => {
  assert.deepEqual(read({ hash: '', search: '' }), { run: null, at: null, token: null })
  assert.deepEqual(read({ hash: '#run=&at=', search: '?token=' }), { run: null, at: null, token: null })
})

test('the token is found behind the # and before it', () => {
  assert.equal(read({ hash: '#token=abc', search: '' }).token, 'abc')
  assert.equal(read({ hash: '#run=evening', search: '?token=abc' }).token, 'abc')
})

test('the slider reaches from a tenth to a hundred thousand in even factors', () => {
  assert.equal(rateAt(0), 0.1)
  assert.equal(rateAt(600), 100_000)
  assert.equal(rateAt(100), 1)
  assert.equal(rateAt(positionOf(60)), 60)
  assert.equal(positionOf('Infinity'), 600)
  assert.equal(positionOf(0.001), 0)
})

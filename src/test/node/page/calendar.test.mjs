import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clock, date, hourAfter, rate, span } from '../../../main/resources/dashboard/js/calendar.js'

const OLD_STYLE = { offsetMinutes: 181, daysBehind: 13, name: 'Old Style' }
const GREGORIAN = { offsetMinutes: -300, daysBehind: 0, name: 'Gregorian' }

test('the night of Petrograd tells its own time, in the calendar of its people', () => {
  const walkout = Date.UTC(1917, 10, 7, 21, 17)
  assert.ok(walkout < 0)
  assert.equal(clock(OLD_STYLE, walkout), '00:18')
  assert.equal(date(OLD_STYLE, walkout), '26 October 1917')
})

test('a night west of Greenwich has its own time too', () => {
  const at = Date.UTC(1968, 7, 29, 3, 30)
  assert.equal(clock(GREGORIAN, at), '22:30')
  assert.equal(date(GREGORIAN, at), '28 August 1968')
})

test('full hours are those of the night, not of the zone of this machine', () => {
  const before = Date.UTC(1917, 10, 7, 21, 17)
  assert.equal(clock(OLD_STYLE, hourAfter(OLD_STYLE, before)), '01:00')
  const sharp = hourAfter(OLD_STYLE, before)
  assert.equal(hourAfter(OLD_STYLE, sharp), sharp)
})

test('spans read as people say them', () => {
  assert.equal(span(34 * 60_000), '34 min')
  assert.equal(span(127 * 60_000), '2 h 07 min')
  assert.equal(span(-5), '0 min')
})

test('rates read as factors, and what has no measure is a burst', () => {
  assert.equal(rate(60), '60×')
  assert.equal(rate(0.5), '0.5×')
  assert.equal(rate(3600), '3,600×')
  assert.equal(rate('Infinity'), 'burst')
})

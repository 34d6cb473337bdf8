import assert from 'node:assert/strict'
import { test } from 'node:test'
import { along, boundsOf, lengthOf, metresBetween, Sheet, walked } from '../../../main/resources/dashboard/js/geo.js'
import { mapOf, road } from '../../../main/resources/dashboard/js/maps.js'

const DUMA = { id: 'DUM', latitude: 59.9347, longitude: 30.3294 }
const SMOLNY = { id: 'SML', latitude: 59.9464, longitude: 30.3966 }
const near = (actual, expected, by) => assert.ok(Math.abs(actual - expected) <= by, `${actual} (expected: ${expected})`)

test('from the Duma to the canal it is 190 metres', () => {
  near(metresBetween([59.9347, 30.3294], [59.9353, 30.3262]), 190, 5)
})

test('north is up and east is right', () => {
  const sheet = new Sheet({ south: 59, west: 30, north: 60, east: 31 }, 100, 200)
  const [x, y] = sheet.point([59.9, 30.9])
  assert.ok(x > 50 && y < 100)
  const [left, right] = [sheet.point([59.5, 30]), sheet.point([59.5, 31])]
  near(right[0] - left[0], 100, 1e-6)
})

test('all places of a night lie on its sheet', () => {
  const sheet = new Sheet(boundsOf([DUMA, SMOLNY]), 600, 260)
  for (const { latitude, longitude } of [DUMA, SMOLNY]) {
    const [x, y] = sheet.point([latitude, longitude])
    assert.ok(x > 0 && x < 600 && y > 0 && y < 260, `${x}, ${y}`)
  }
})

test('a night of one place has a sheet too', () => {
  const [x, y] = new Sheet(boundsOf([DUMA]), 600, 260).point([DUMA.latitude, DUMA.longitude])
  near(x, 300, 1)
  near(y, 130, 1)
})

test('a column goes along its road and turns with it', () => {
  const corner = [
    [0, 0],
    [0, 0.01],
    [0.01, 0.01],
  ]
  assert.deepEqual(along(corner, 0).point, [0, 0])
  const halfway = along(corner, lengthOf(corner) / 2)
  near(halfway.point[1], 0.01, 1e-9)
  assert.deepEqual(along(corner, 1500).from, [0, 0.01])
  assert.deepEqual(along(corner, 1e9).point, [0.01, 0.01])
})

test('who has not been said to have arrived does not arrive on the map', () => {
  const way = road(mapOf('petrograd-1917'), DUMA, SMOLNY)
  near(walked(way, 10 * 60_000), 750, 1)
  assert.ok(walked(way, 10 * 3_600_000) < lengthOf(way))
  assert.equal(walked(way, -1), 0)
})

test('the way back is the way there', () => {
  const map = mapOf('petrograd-1917')
  assert.deepEqual(road(map, SMOLNY, DUMA), road(map, DUMA, SMOLNY).toReversed())
})

test('a night nobody has drawn gets no map, whatever its name', () => {
  assert.equal(mapOf('prague-1968'), undefined)
  assert.equal(mapOf('constructor'), undefined)
  assert.deepEqual(road(undefined, DUMA, SMOLNY), [
    [59.9347, 30.3294],
    [59.9464, 30.3966],
  ])
})

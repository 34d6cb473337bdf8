import assert from 'node:assert/strict'
import { test } from 'node:test'
import { delegatesPerDot, hemicycle, occupants } from '../../../main/resources/dashboard/js/seats.js'

for (const count of [1, 2, 3, 7, 79, 670, 1600]) {
  test(`${count} delegates get ${count} seats, all inside the half circle`, () => {
    const { seats } = hemicycle(count)
    assert.equal(seats.length, count)
    for (const { x, y } of seats) {
      assert.ok(y > 0 && Math.hypot(x, y) <= 1 + 1e-9, `${x}, ${y}`)
    }
  })

  test(`no two of ${count} seats overlap`, () => {
    const { seats, radius } = hemicycle(count)
    seats.forEach((a, index) => {
      for (const b of seats.slice(index + 1)) {
        assert.ok(Math.hypot(a.x - b.x, a.y - b.y) >= 1.9 * radius, `${a.x}, ${a.y} and ${b.x}, ${b.y}, ${radius}`)
      }
    })
  })
}

test('the first seat is on the left and the last on the right', () => {
  const { seats } = hemicycle(670)
  assert.ok(seats[0].x < -0.3)
  assert.ok(seats.at(-1).x > 0.3)
})

test('seats are counted off along the half circle, so that a party sits together', () => {
  const angles = hemicycle(670).seats.map(({ x, y }) => Math.atan2(y, -x))
  angles.slice(1).forEach((angle, index) => assert.ok(angle >= angles[index] - 1e-9))
})

test('an empty hall has no seats', () => assert.deepEqual(hemicycle(0), { seats: [], radius: 0 }))

test('those who left leave their places empty, where they sat', () => {
  const dots = occupants([
    { faction: 'A', delegates: 1, came: 3 },
    { faction: 'B', delegates: 2, came: 2 },
  ])
  assert.deepEqual(
    dots.map(({ faction, gone }) => faction + (gone ? '-' : '+')),
    ['A+', 'A-', 'A-', 'B+', 'B+'],
  )
})

test('a hall too large to draw shows several delegates as one dot, and nobody who is there as nobody', () => {
  assert.equal(delegatesPerDot(670), 1)
  assert.equal(delegatesPerDot(16_000), 10)
  const dots = occupants([{ faction: 'A', delegates: 1, came: 25 }], 10)
  assert.deepEqual(
    dots.map(({ gone }) => gone),
    [false, true, true],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Axis } from '../../../main/resources/dashboard/js/axis.js'
import { Events } from '../../../main/resources/dashboard/js/events.js'
import { bars, chapters, silences, stars, ticks } from '../../../main/resources/dashboard/js/track-marks.js'

const MINUTE = 60_000
const NOTHING = { points: [], turned: [], guns: [], silences: [], taken: [] }

/** A run of 1,000 events, of which the page holds those from 901 on; one happens every minute. */
function view(outline, guns = []) {
  const list = Array.from({ length: 100 }, (_, index) => told(901 + index, guns))
  const calendar = { offsetMinutes: 0, daysBehind: 0 }
  const night = { calendar, clock: String, chapters: [{ id: 'a', from: 1, title: 'The opening' }] }
  return {
    store: { events: new Events(list), last: 1000 },
    outline: { ...NOTHING, ...outline },
    night,
    run: { lastSequence: 1000 },
  }
}

function told(sequence, guns) {
  const happening = guns.includes(sequence) ? { GunfireHeard: {} } : { FloorTaken: {} }
  return { event: { sequence, eventId: `e${sequence}`, occurredAt: sequence * MINUTE, causes: [], happening } }
}

const axis = new Axis(1, 1000, 1000)

test('guns that the page does not hold stand on the track as an outline tells them, and none twice', () => {
  const told = stars(view({ guns: [10, 905] }, [905, 950]), axis)
  assert.deepEqual(
    told,
    [10, 905, 950].map((sequence) => ({ x: axis.x(sequence) })),
  )
})

test('so do silences; what is shorter than a quarter of an hour is none', () => {
  const told = silences(
    view({
      silences: [
        [50, 20 * MINUTE],
        [200, MINUTE],
        [950, 30 * MINUTE],
      ],
    }),
    axis,
  )
  assert.deepEqual(told, [{ x: axis.edge(50), text: '20 min' }])
})

test('a bar of the outline is red where the night turned', () => {
  const told = bars(
    view({
      points: [
        [1, MINUTE],
        [401, 401 * MINUTE],
        [1000, 1000 * MINUTE],
      ],
      turned: [401, 950],
    }),
    axis,
  )
  assert.deepEqual(
    told.filter(({ strong }) => strong).map(({ x }) => x),
    [axis.edge(401)],
  )
})

test('hours are written along the outline too', () => {
  const told = ticks(
    view({
      points: [
        [1, MINUTE],
        [61, 61 * MINUTE],
        [1000, 1000 * MINUTE],
      ],
    }),
    axis,
  )
  assert.deepEqual(told[0], { x: axis.edge(61), text: String(60 * MINUTE), late: false })
})

test('an hour at the very end is written before its line, and left out where another stands there', () => {
  const hour = (sequence) => [sequence, sequence * MINUTE]
  const outline = { points: [hour(1), hour(181), hour(1000)] }
  const ended = { ...view(outline), store: { events: new Events([990, 991].map((sequence) => told(sequence, []))) } }
  assert.deepEqual(ticks(ended, axis).at(-1), { x: axis.edge(990), text: String(960 * MINUTE), late: true })
  assert.ok(ticks(view(outline), axis).every(({ late }) => !late))
})

test('a chapter bears as much of its title as there is room for', () => {
  assert.equal(chapters(view({}), axis)[0].text, 'The opening')
  assert.equal(chapters(view({}), new Axis(1, 1000, 50))[0].text, 'The …')
})

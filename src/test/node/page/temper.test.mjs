import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { heard, Tempers } from '../../../main/resources/dashboard/js/temper.js'

const GOLDEN = new URL('../../resources/night/mood.txt', import.meta.url)

/**
 * The events of the golden file, and the temper it says each room has after them. What was heard follows from its
 * answers: an event after which `last` bears its own minute, and did not before, is one in which something was heard.
 */
function golden() {
  const events = []
  const tempers = []
  const last = new Map()
  let midnights = 0
  for (const line of readFileSync(GOLDEN, 'utf8').split('\n')) {
    const head = line.match(/^(\d+) (\d\d):(\d\d) (\w+) /)
    const room = line.match(/^ {4}(\w+) ([-+]?\d+): last (.+?) (\d) (\d\d:\d\d); recent (.*); guns (\d+)$/)
    if (head) {
      const minutes = Number(head[2]) * 60 + Number(head[3])
      if (minutes < 12 * 60) midnights = 1
      events.push({
        sequence: Number(head[1]),
        occurredAt: (minutes + midnights * 24 * 60) * 60_000,
        place: head[4],
        happening: { FloorTaken: {} },
        clock: `${head[2]}:${head[3]}`,
      })
    } else if (room) {
      const [, place, temper, reaction, intensity, at, , guns] = room
      const event = events.at(-1)
      tempers.push({ sequence: event.sequence, place, temper: Number(temper) })
      const said = `${reaction} ${intensity} ${at} ${guns}`
      if (place === event.place && at === event.clock && last.get(place) !== said) {
        const reception = { reaction: reaction.toUpperCase().replaceAll(' ', '_'), intensity: Number(intensity) }
        event.happening = /^gun/i.test(reaction)
          ? { GunfireHeard: { intensity: Number(intensity) } }
          : { HallReacted: { reception } }
      }
      last.set(place, said)
    }
  }
  return { events, tempers }
}

test('the temper over the night is what the projection says after every event', () => {
  const { events, tempers } = golden()
  assert.ok(events.length > 150 && tempers.length > 30, `${events.length} events, ${tempers.length} answers`)
  const folded = new Tempers()
  for (const event of events) {
    folded.fold(events.slice(0, event.sequence))
    for (const { place, temper } of tempers.filter(({ sequence }) => sequence === event.sequence)) {
      assert.equal(folded.line(place).at(-1).temper, temper, `after event ${event.sequence} in ${place}`)
    }
  }
})

test('events taken in once are not taken in again', () => {
  const events = [{ sequence: 1, occurredAt: 0, place: 'H', happening: { GunfireHeard: { intensity: 3 } } }]
  const tempers = new Tempers()
  tempers.fold(events)
  tempers.fold(events)
  assert.deepEqual(tempers.line('H'), [{ sequence: 1, at: 0, temper: -2, heard: { reaction: null, intensity: 3 } }])
})

test('a room remembers for ten minutes, then calms by one step with every event in it', () => {
  const silent = (sequence, minutes, more = 0) => ({
    sequence,
    occurredAt: minutes * 60_000 + more,
    place: 'H',
    happening: { FloorTaken: {} },
  })
  const tempers = new Tempers()
  const loud = { sequence: 1, occurredAt: 0, place: 'H', happening: { Heckled: { intensity: 3 } } }
  tempers.fold([loud, silent(2, 10), silent(3, 10, 1), silent(4, 11), { ...silent(5, 12), place: 'elsewhere' }])
  assert.deepEqual(
    tempers.line('H').map(({ sequence, temper }) => [sequence, temper]),
    [
      [1, -3],
      [3, -2],
      [4, -1],
    ],
  )
})

test('a room in which nothing was heard has no line', () => {
  const tempers = new Tempers()
  tempers.fold([{ sequence: 1, occurredAt: 0, place: 'H', happening: { FloorTaken: {} } }])
  assert.deepEqual(tempers.line('H'), [])
})

test('how a statement is received is heard, and one received in silence is not', () => {
  const reception = { reaction: 'APPLAUSE', intensity: 5 }
  assert.deepEqual(heard({ happening: { StatementMade: { reception } } }), reception)
  assert.equal(heard({ happening: { StatementMade: { reception: null } } }), null)
  assert.deepEqual(heard({ happening: { Heckled: { intensity: 4 } } }), { reaction: 'HECKLING', intensity: 4 })
})

test('events that are not the first wait until it is told how the rooms were before them, and go on from there', () => {
  const { events, tempers } = golden()
  const whole = new Tempers()
  whole.fold(events)
  const places = [...new Set(tempers.map(({ place }) => place))]
  for (let first = 2; first <= events.length; first++) {
    const late = new Tempers()
    late.fold(events.slice(first - 1))
    assert.equal(late.wanted, first - 1)
    assert.ok(places.every((place) => late.line(place).length === 0))

    const lastOf = (place) => whole.line(place).findLast(({ sequence, heard }) => sequence < first && heard !== null)
    const before = places.filter((place) => lastOf(place) !== undefined)
    const room = (place) => ({
      place,
      temper: whole.line(place).findLast(({ sequence }) => sequence < first).temper,
      last: { at: lastOf(place).at },
    })
    const nightTime = events[first - 2].occurredAt
    late.begin({ sequence: first - 1, nightTime, answers: { mood: { places: before.map(room) } } })
    late.fold(events.slice(first - 1))
    assert.equal(late.wanted, null)
    const from = (line) => line.filter(({ sequence }) => sequence >= first)
    for (const place of places) {
      assert.deepEqual(from(late.line(place)), from(whole.line(place)), `${place} from event ${first} on`)
    }
  }
})

test('steps before the first event that is still known are forgotten, but for the one it came upon', () => {
  const guns = { GunfireHeard: { intensity: 3 } }
  const event = (sequence, happening) => ({ sequence, occurredAt: sequence, place: 'H', happening })
  const calming = { HallReacted: { reception: { reaction: 'AGITATION', intensity: 1 } } }
  const tempers = new Tempers()
  tempers.fold([event(1, guns), event(2, guns), event(3, guns)])
  tempers.fold([event(3, guns), event(4, calming)])
  assert.deepEqual(
    tempers.line('H').map(({ sequence, temper }) => [sequence, temper]),
    [
      [2, -2],
      [3, -2],
      [4, -1],
    ],
  )
})

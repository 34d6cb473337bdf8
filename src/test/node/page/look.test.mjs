import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Look } from '../../../main/resources/dashboard/js/look.js'

/** A server that answers when it is told to, and the looks it was asked for. */
function server() {
  const asked = []
  globalThis.fetch = (url, { signal }) =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason))
      asked.push({
        at: new URL(url, 'http://127.0.0.1').searchParams.get('at'),
        answers: (sequence) => resolve({ ok: true, json: async () => ({ sequence, answers: { hall: { sequence } } }) }),
        isGone: () => reject(new TypeError('Failed to fetch')),
        refuses: (error) => resolve({ ok: false, status: 400, json: async () => ({ error }) }),
      })
    })
  const look = new Look(
    () => {},
    () => ({ first: 1, last: 158 }),
  )
  look.runs('evening')
  return { asked, look }
}

/** Lets everything go on that waits for nothing. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('a moment is shown at once, and its answers when they come', async () => {
  const { asked, look } = server()
  look.to(52)
  assert.equal(look.at, 52)
  assert.equal(look.answered, null)
  asked[0].answers(52)
  await settled()
  assert.equal(look.answers.hall.sequence, 52)
  assert.equal(look.answered, 52)
})

test('while one answer is on its way only the latest wish is kept', async () => {
  const { asked, look } = server()
  for (const sequence of [52, 53, 54, 55]) look.to(sequence)
  asked[0].answers(52)
  await settled()
  assert.deepEqual(
    asked.map(({ at }) => at),
    ['52', '55'],
  )
  assert.notEqual(look.answered, look.at, 'answers of another moment do not pass for those of this one')
  asked[1].answers(55)
  await settled()
  assert.equal(look.at, 55)
  assert.equal(look.answers.hall.sequence, 55)
})

test('a moment seen before needs no second asking', async () => {
  const { asked, look } = server()
  look.to(52)
  asked[0].answers(52)
  await settled()
  look.live()
  look.to(52)
  assert.equal(asked.length, 1)
  assert.equal(look.answers.hall.sequence, 52)
})

test('what comes too late is not shown: the reader is back at the live night', async () => {
  const { asked, look } = server()
  look.to(52)
  look.live()
  asked[0].answers(52)
  await settled()
  assert.equal(look.at, null)
  assert.equal(look.answers, null)
  assert.equal(look.failure, null)
})

test('a time or a chapter is found by the server', async () => {
  const { asked, look } = server()
  look.find('00:18')
  assert.equal(look.at, null)
  asked[0].answers(106)
  await settled()
  assert.equal(look.at, 106)
})

test('a moment that cannot be read says why, and the next one is read all the same', async () => {
  const { asked, look } = server()
  look.find('nonsense')
  asked[0].refuses('at: nonsense (expected: a moment)')
  await settled()
  assert.equal(look.failure, 'at: nonsense (expected: a moment)')
  look.to(3)
  asked[1].answers(3)
  await settled()
  assert.equal(look.failure, null)
  assert.equal(look.answers.hall.sequence, 3)
})

test('a server that cannot be reached is asked again after a while', async ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] })
  const { asked, look } = server()
  look.to(3)
  asked[0].isGone()
  await settled()
  assert.equal(look.failure, 'Failed to fetch')
  mock.timers.tick(1000)
  asked[1].answers(3)
  await settled()
  assert.equal(look.failure, null)
  assert.equal(look.answers.hall.sequence, 3)
})

test('another run is another night: nothing seen before holds', async () => {
  const { asked, look } = server()
  look.to(52)
  asked[0].answers(52)
  await settled()
  look.runs('another')
  assert.equal(look.at, null)
  look.to(52)
  assert.equal(asked.length, 2)
})

/** A server that knows a run of 9,000 events, and what it was asked. */
function longRun() {
  const asked = []
  globalThis.fetch = async (url) => {
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1')
    asked.push(pathname.split('/').at(-1) + url.slice(url.indexOf('?')))
    const [from, to] = ['from', 'to'].map((end) => Number(searchParams.get(end)))
    const events = Array.from({ length: Math.max(to - from + 1, 0) }, (_, index) => told(from + index))
    const at = Number(searchParams.get('at'))
    const places = [{ place: 'H', temper: 4, last: { at: 0 } }]
    const state = { sequence: at, nightTime: at, answers: { mood: { places } } }
    return { ok: true, json: async () => (pathname.endsWith('/events') ? { events } : state) }
  }
  const held = { first: 7001, last: 9000 }
  const look = new Look(
    () => {},
    () => held,
  )
  look.runs('evening')
  return { asked, held, look }
}

function told(sequence) {
  const event = { sequence, eventId: `e${sequence}`, occurredAt: sequence, place: 'H', causes: [] }
  return { event: { ...event, happening: { FloorTaken: {} } } }
}

test('of a moment before all events that the page holds those around it are asked for, and how the rooms were', async () => {
  const { asked, look } = longRun()
  look.to(500)
  await settled()
  assert.deepEqual(asked, ['state?at=500', 'events?from=351&to=550', 'state?at=350'])
  assert.equal(look.answered, 500)
  assert.equal(look.events.first, 351)
  assert.deepEqual(look.tempers.line('H'), [{ sequence: 350, at: 350, temper: 4, heard: null }])
})

test('before the first event of a run nothing need be known of the rooms', async () => {
  const { asked, look } = longRun()
  look.to(5)
  await settled()
  assert.deepEqual(asked, ['state?at=5', 'events?from=1&to=55'])
  assert.equal(look.tempers.wanted, null)
})

test('of a moment before which the page holds too few events those around it are asked for too', async () => {
  const { look } = longRun()
  look.to(7002)
  await settled()
  assert.equal(look.events.first, 7002 - 149)
  look.to(7150)
  await settled()
  assert.equal(look.events, null, 'the page holds enough')
})

test('events that the page has let go of since are asked for', async () => {
  const { held, look } = longRun()
  held.first = 1
  look.to(5)
  await settled()
  assert.equal(look.events, null, 'the page holds them')
  held.first = 7001
  look.catchUp()
  await settled()
  assert.equal(look.events.first, 1)
})

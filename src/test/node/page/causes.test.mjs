import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Causes } from '../../../main/resources/dashboard/js/causes.js'
import { Events } from '../../../main/resources/dashboard/js/events.js'

const told = (sequence, causes) => ({ event: { sequence, eventId: `e${sequence}`, causes } })
const near = new Events([told(90, []), told(91, ['e90', 'e2', 'gone'])])

/** A server that has event 2 and no other. */
function server() {
  const asked = []
  globalThis.fetch = async (url) => {
    asked.push(url)
    return url.endsWith('/events/e2')
      ? { ok: true, json: async () => told(2, []) }
      : { ok: false, status: 400, json: async () => ({ error: 'event: "gone" (expected: the id of an event)' }) }
  }
  return asked
}

test('a cause that lies too far back is asked for by its id, once', async () => {
  const asked = server()
  let changes = 0
  const causes = new Causes(() => changes++)
  assert.equal(causes.of('evening', 'e2', near), undefined)
  await causes.ask('evening', near.at(91), near)
  await causes.ask('evening', near.at(91), near)

  assert.deepEqual(asked, ['/api/runs/evening/events/e2', '/api/runs/evening/events/gone'])
  assert.equal(causes.of('evening', 'e2', near).sequence, 2)
  assert.equal(causes.of('evening', 'e90', near).sequence, 90)
  assert.equal(causes.of('evening', 'gone', near), undefined)
  assert.equal(changes, 1)
})

test('an event of another run is not the one of this', async () => {
  server()
  const causes = new Causes(() => {})
  await causes.ask('evening', near.at(91), near)
  assert.equal(causes.of('another', 'e2', near), undefined)
})

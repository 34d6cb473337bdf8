// Reads a run of Smolny with clients from the npm registry: kafkajs for Kafka, @kafkajs/confluent-schema-registry for
// Avro. It knows nothing of Smolny but the topic names, and prints what they say.
//
//   node read.mjs HOST:PORT REGISTRY_URL RUN
//
// Exits with 1 if the log has a hole, or if the hall does not go from 670 to 492 at the walkout.
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry'
import kafkajs from 'kafkajs'

const [broker, registryUrl, run] = process.argv.slice(2)
if (!run) {
  console.error('usage: node read.mjs HOST:PORT REGISTRY_URL RUN')
  process.exit(2)
}

const kafka = new kafkajs.Kafka({ clientId: 'foreign', brokers: [broker], logLevel: kafkajs.logLevel.ERROR })
const registry = new SchemaRegistry({ host: registryUrl })

// Everything a topic holds of the run up to its end at this moment, decoded, in order.
async function readRun(topic) {
  const ends = await endsOf(topic)
  const consumer = kafka.consumer({ groupId: `foreign-${topic}-${run}`, readUncommitted: false })
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  const found = []
  let reached
  const allRead = new Promise((resolve) => (reached = resolve))
  await consumer.run({
    eachBatch: async ({ batch }) => {
      for (const { key, value } of batch.messages) {
        if (String(key) === run) found.push(await registry.decode(value))
      }
      // The marker that closes a transaction takes the last offset of a partition and is no message.
      if (Number(batch.lastOffset()) >= ends.get(batch.partition) - 2) ends.delete(batch.partition)
      if (ends.size === 0) reached()
    },
  })
  if (ends.size > 0) await allRead
  await consumer.disconnect()
  return found
}

async function endsOf(topic) {
  const admin = kafka.admin()
  await admin.connect()
  const offsets = await admin.fetchTopicOffsets(topic)
  await admin.disconnect()
  return new Map(offsets.filter((o) => Number(o.high) > Number(o.low)).map((o) => [o.partition, Number(o.high)]))
}

function fail(message) {
  console.error(message)
  process.exit(1)
}

const events = await readRun('smolny.events')
events.forEach((event, i) => {
  if (Number(event.sequence) !== i + 1) fail(`event ${i + 1}: ${event.sequence} stands there`)
})
console.log(`${events.length} events of ${run}, in order, without a hole`)

const halls = await readRun('smolny.hall')
console.log(`${halls.length} answers to who is in the hall`)

// The answer as of an event is the last one given up to it.
function delegatesAfter(eventId) {
  const event = events.find((candidate) => candidate.eventId === eventId)
  const sequence = Number(event.sequence)
  const answer = halls.filter((hall) => Number(hall.sequence) <= sequence).at(-1)
  const delegates = answer.places.find(({ place }) => place === event.place).delegates
  console.log(`${delegates} delegates in the hall after event ${sequence}: ${event.narration}`)
  return delegates
}

if (delegatesAfter('congress-opens') !== 670) fail('expected: 670')
if (delegatesAfter('moderates-set-out') !== 492) fail('expected: 492')

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

// Everything a topic holds of the run up to its end at this moment, decoded.
async function readRun(topic) {
  const admin = kafka.admin()
  await admin.connect()
  const ends = new Map()
  for (const { partition, low, high } of await admin.fetchTopicOffsets(topic)) {
    if (Number(high) > Number(low)) ends.set(partition, Number(high))
  }
  await admin.disconnect()

  const consumer = kafka.consumer({ groupId: `foreign-${topic}-${run}`, readUncommitted: false })
  await consumer.connect()
  await consumer.subscribe({ topic, fromBeginning: true })
  const found = []
  await new Promise((resolve, reject) => {
    if (ends.size === 0) resolve()
    consumer
      .run({
        eachBatchAutoResolve: true,
        eachBatch: async ({ batch }) => {
          for (const { key, value, headers } of batch.messages) {
            if (String(key) === run) found.push({ value: await registry.decode(value), headers })
          }
          // Transaction markers take the last offsets of a partition, and are never delivered: the batch's own
          // high watermark says when the end has come.
          if (Number(batch.lastOffset()) >= Number(batch.highWatermark) - 2) ends.delete(batch.partition)
          if (ends.size === 0) resolve()
        },
      })
      .catch(reject)
  })
  await consumer.disconnect()
  return found
}

const kindOf = (happening) => Object.keys(happening)[0]
const total = (assembly) => assembly.members.reduce((sum, bench) => sum + bench.delegates, 0)

const events = await readRun('smolny.events')
events.forEach(({ value }, i) => {
  if (Number(value.sequence) !== i + 1) throw new Error(`event ${i + 1} is missing: ${value.sequence} came instead`)
})
console.log(`${events.length} events of ${run}, no hole`)

const bySequence = new Map(events.map(({ value }) => [String(value.sequence), value]))
const halls = await readRun('smolny.hall')
console.log(`${halls.length} answers to who is in the hall`)

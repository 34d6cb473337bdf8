// Steers a run of Smolny with clients from the npm registry: kafkajs for Kafka, @kafkajs/confluent-schema-registry for
// Avro. Sends each command to smolny.control and waits on smolny.clock for what the player says became of it.
//
//   node steer.mjs HOST:PORT REGISTRY_URL RUN COMMAND...
//   node steer.mjs 127.0.0.1:41171 http://127.0.0.1:46375 evening pause 'rate 120' 'seek walkout' resume
//
// Exits with 1 if nobody answers within two seconds, with 2 if a command is refused; the commands after it are not sent.
import { randomUUID } from 'node:crypto'
import { SchemaRegistry } from '@kafkajs/confluent-schema-registry'
import kafkajs from 'kafkajs'

const PATIENCE_MS = 2_000

const [broker, registryUrl, firstRun, ...commands] = process.argv.slice(2)
if (commands.length === 0) {
  console.error('usage: node steer.mjs HOST:PORT REGISTRY_URL RUN COMMAND...')
  process.exit(2)
}

const kafka = new kafkajs.Kafka({ clientId: 'steer', brokers: [broker], logLevel: kafkajs.logLevel.ERROR })
const registry = new SchemaRegistry({ host: registryUrl })
const consumer = kafka.consumer({ groupId: `steer-${randomUUID()}`, readUncommitted: false, maxWaitTimeInMs: 100 })
const producer = kafka.producer({
  // Where the Java clients put the key, so that a run's records lie in the same partition of every topic.
  createPartitioner: kafkajs.Partitioners.DefaultPartitioner,
})

// Outcomes by the id of the command, as they come.
const waiting = new Map()

// Listening begins before anything is sent: an answer may come faster than a reader joins.
async function listen() {
  await consumer.connect()
  await consumer.subscribe({ topic: 'smolny.clock', fromBeginning: false })
  const joined = new Promise((resolve) => consumer.on(consumer.events.GROUP_JOIN, resolve))
  const fetched = new Promise((resolve) => consumer.on(consumer.events.FETCH, resolve))
  await consumer.run({
    eachMessage: async ({ message }) => {
      const playhead = await registry.decode(message.value)
      waiting.get(playhead.command?.id)?.({ run: String(message.key), playhead })
    },
  })
  await joined
  await fetched
}

async function ask(run, words) {
  const [verb, ...rest] = words.split(' ')
  const command = { id: randomUUID(), verb, arguments: rest }
  const answered = new Promise((resolve) => waiting.set(command.id, resolve))
  await producer.send({
    topic: 'smolny.control',
    acks: 1,
    messages: [{ key: run, value: await registry.encode(schemaId, command) }],
  })
  const answer = await Promise.race([answered, later(PATIENCE_MS)])
  waiting.delete(command.id)
  return answer
}

function later(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}

await producer.connect()
await listen()
const schemaId = await registry.getLatestSchemaId('smolny.control-value')

let run = firstRun
let exitCode = 0
for (const words of commands) {
  const answer = await ask(run, words)
  if (!answer) {
    console.error(`${words}: nobody answers for run ${run}`)
    exitCode = 1
    break
  }
  const { result, reason } = answer.playhead.command
  if (result === 'REFUSED') {
    console.error(reason)
    exitCode = 2
    break
  }
  // Going back starts a run of its own, which is the one to steer from then on.
  run = answer.playhead.continuedBy ?? answer.run
  console.log(`${words}: done, run ${run}, event ${answer.playhead.sequence}, ${answer.playhead.state.toLowerCase()}`)
}
await consumer.disconnect()
await producer.disconnect()
process.exit(exitCode)

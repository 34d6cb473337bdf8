// Watches the newest run through the dashboard, as a browser does, and prints what it is told of the hall.
//
//   node watch.mjs DASHBOARD_URL PLACE DELEGATES
//
// Ends with 0 as soon as an answer has so many delegates at the place, with 1 if that has not come within three minutes.
// A dashboard that is not there yet, goes away, or does not answer within ten seconds, is asked again.
const [dashboard, place, delegates] = process.argv.slice(2)
if (!delegates) {
  console.error('usage: node watch.mjs DASHBOARD_URL PLACE DELEGATES')
  process.exit(2)
}

setTimeout(() => {
  console.error(`no answer with ${delegates} delegates at ${place} within three minutes`)
  process.exit(1)
}, 180_000)

let last
function told(hall) {
  const here = hall.places.find((room) => room.place === place)?.delegates
  if (here === undefined || here === last) return
  last = here
  console.log(`after event ${hall.sequence}: ${here} delegates at ${place}`)
  if (here === Number(delegates)) process.exit(0)
}

async function watch() {
  const patience = new AbortController()
  const impatient = setTimeout(() => patience.abort(), 10_000)
  const stream = await fetch(`${dashboard}/api/stream`, { signal: patience.signal })
  clearTimeout(impatient)
  let text = ''
  for await (const piece of stream.body.pipeThrough(new TextDecoderStream())) {
    text += piece
    const messages = text.split('\n\n')
    text = messages.pop()
    for (const message of messages) {
      const event = /^event: (.*)$/m.exec(message)?.[1]
      const data = /^data: (.*)$/m.exec(message)?.[1]
      if (event !== 'answer') continue
      const { question, value } = JSON.parse(data)
      if (question === 'hall') told(value)
    }
  }
}

let before
while (true) {
  const why = await watch().then(() => 'it ended', (away) => away.cause?.code ?? away.name)
  if (why !== before) console.log(`asks again: ${why}`)
  before = why
  await new Promise((resolve) => setTimeout(resolve, 500))
}

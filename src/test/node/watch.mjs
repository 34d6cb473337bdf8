// Watches the newest run through the dashboard, as a browser does, and prints what it is told of the hall.
//
//   node watch.mjs DASHBOARD_URL PLACE DELEGATES
//
// Ends with 0 as soon as an answer has so many delegates at the place, with 1 if that has not come within three minutes.
// A dashboard that is not there yet, or goes away, is tried again.
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
  const stream = await fetch(`${dashboard}/api/stream`)
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

while (true) {
  await watch().catch(() => {})
  await new Promise((resolve) => setTimeout(resolve, 500))
}

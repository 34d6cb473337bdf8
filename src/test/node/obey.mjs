// How soon a night that waits in a long gap obeys over HTTP: from the request to the answer, which comes when the player
// has told the outcome on the clock topic and the dashboard has read it there.
//
//   node obey.mjs DASHBOARD_URL TOKEN RUN [COMMANDS]
//
// 500 commands, one after the other, unless given. Ends with 1 when one is not obeyed.
const [dashboard, token, run, commands = 500] = process.argv.slice(2)
if (!run) {
  console.error('usage: node obey.mjs DASHBOARD_URL TOKEN RUN [COMMANDS]')
  process.exit(2)
}

async function obey(id, rate) {
  const began = performance.now()
  const answer = await fetch(`${dashboard}/api/control`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Smolny-Token': token },
    body: JSON.stringify({ id, run, verb: 'rate', arguments: [rate] }),
  })
  const text = await answer.text()
  if (answer.status !== 200) {
    console.error(`HTTP ${answer.status} (expected: 200) ${text}`)
    process.exit(1)
  }
  return performance.now() - began
}

const warmUp = 100
const took = []
for (let number = 0; number < warmUp + Number(commands); number++) {
  const millis = await obey(`obey-${process.pid}-${number}`, number % 2 ? '1' : '1.5')
  if (number >= warmUp) took.push(millis)
}
took.sort((a, b) => a - b)
const at = (share) => took[Math.ceil(share * took.length) - 1].toFixed(1)
console.log(`${took.length} commands over HTTP in a gap, request to answer: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`)

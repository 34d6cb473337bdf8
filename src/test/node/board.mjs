// Asks a Prometheus every question that a Grafana board asks, and prints how many series answer.
//
//   node board.mjs PROMETHEUS_URL BOARD.json
//
// Ends with 1 if a question is not understood, or nothing has answered it within a minute: then the board would have an
// empty panel.
import { readFileSync } from 'node:fs'

const [prometheus, file] = process.argv.slice(2)
if (!file) {
  console.error('usage: node board.mjs PROMETHEUS_URL BOARD.json')
  process.exit(2)
}

async function series(query) {
  const answer = await fetch(`${prometheus}/api/v1/query?query=${encodeURIComponent(query)}`)
  const { status, error, data } = await answer.json()
  if (status !== 'success') throw new Error(`${query}: ${error}`)
  return data.result.length
}

const until = Date.now() + 60_000
for (const panel of JSON.parse(readFileSync(file, 'utf8')).panels) {
  for (const { expr } of panel.targets) {
    let found = await series(expr)
    while (found === 0 && Date.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      found = await series(expr)
    }
    console.log(`${String(found).padStart(3)} series  ${panel.title}: ${expr}`)
    if (found === 0) process.exitCode = 1
  }
}

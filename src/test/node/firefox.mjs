// The dashboard in Firefox: loads, plays, looks back, and has nothing to complain of.
//
//   node firefox.mjs ADDRESS        an address with its token, of a night paused before its first event
//
// Ends with 1 and says why when it does not.
import assert from 'node:assert/strict'
import puppeteer from 'puppeteer-core'

const [address] = process.argv.slice(2)
const executablePath = process.env.FIREFOX ?? '/usr/bin/firefox-esr'
const PATIENCE = { timeout: 60_000 }

const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
try {
  const page = await browser.newPage()
  await page.setViewport({ width: 1280, height: 800 })
  const complaints = []
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', ({ message }) => complaints.push(message))
  page.on('requestfailed', (request) => complaints.push(`${request.method()} ${request.url()} failed`))

  const shows = (selector, text) =>
    page.waitForFunction(
      (selector, text) => document.querySelector(selector)?.textContent.includes(text),
      PATIENCE,
      selector,
      text,
    )
  await page.goto(address)
  await shows('#pace', 'paused')
  await page.click('#step')
  await shows('#said', 'step 1: done')
  await page.click('#more')
  await page.click('[data-command="burst"]')
  await shows('#pace', 'finished')
  await shows('.assembly[data-place=SML] .large', '482*')
  console.log('the whole night has played: 482 in the hall')

  await page.evaluate(() => {
    location.hash += `${location.hash === '' ? '#' : '&'}at=00:21`
  })
  await shows('#pace', 'looking at')
  await shows('.assembly[data-place=SML] .large', '492*')
  await shows('#glass', 'ProcessionSetOut')
  console.log('looking back to 00:21: 492 in the hall, the record under the glass')

  const beyond = await page.evaluate(() => {
    const { clientWidth, clientHeight, scrollWidth, scrollHeight } = document.documentElement
    const wide = [...document.querySelectorAll('#map .body, #temper .body, #hall .body')]
    return {
      page: scrollWidth - clientWidth + scrollHeight - clientHeight,
      panels: wide.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.parentElement.id),
    }
  })
  assert.deepEqual(beyond, { page: 0, panels: [] }, 'nothing stands beyond the edge')
  assert.deepEqual(complaints, [])
  console.log(`${await browser.version()} has nothing to complain of`)
} finally {
  await browser.close()
}

// The colours of the page against the paper they are drawn on, as WCAG 2.2 counts contrast.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'

const TEXT = 4.5
const DRAWING = 3

const css = readFileSync(new URL('../../../main/resources/dashboard/css/base.css', import.meta.url), 'utf8')
const light = colours(/:root \{(.*?)\}/s.exec(css)[1])
const themes = { light, dark: { ...light, ...colours(/:root\[data-theme="dark"\] \{(.*?)\}/s.exec(css)[1]) } }

for (const [theme, colour] of Object.entries(themes)) {
  test(`letters can be read in the ${theme}`, () => {
    for (const [letters, paper] of [
      ['ink', 'paper'],
      ['dim', 'paper'],
      ['red', 'paper'],
      ['ink', 'shade'],
      ['dim', 'shade'],
      ['paper', 'ink'],
      ['on-flag', 'flag'],
      ['on-plate', 'plate'],
      ['plate-dim', 'plate'],
      ['plate-red', 'plate'],
      ['plate-gold', 'plate'],
    ])
      atLeast(TEXT, letters, paper, colour)
  })

  test(`every faction's seats stand out in the ${theme}`, () => {
    const factions = Object.keys(colour).filter((name) => /^f\d+$/.test(name))
    assert.equal(factions.length, 18)
    for (const faction of [...factions, 'gold']) atLeast(DRAWING, faction, 'paper', colour)
  })
}

function atLeast(ratio, drawn, paper, colour) {
  const found = contrast(colour[drawn], colour[paper])
  assert.ok(found >= ratio, `${drawn} on ${paper}: ${found.toFixed(2)} (expected: at least ${ratio})`)
}

function colours(rules) {
  return Object.fromEntries([...rules.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]))
}

function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour) {
  const [red, green, blue] = colour.match(/[0-9a-f]{2}/g).map((hex) => {
    const share = parseInt(hex, 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

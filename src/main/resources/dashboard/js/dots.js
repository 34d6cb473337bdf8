/**
 * The people of a hall as dots of its drawing: delegates on their seats, guests before them.
 */
import { keyed, set, svg } from './dom.js'
import { hemicycle, occupants } from './seats.js'

const RADIUS = 100
const GUESTS_IN_A_ROW = 40
const LEAVING_MILLIS = 12

/**
 * The seats, and who has left them: of each faction one path of dots for those who are here and one of rings for those
 * who left. An element for each seat would be hundreds that the browser looks through whenever somebody goes.
 */
export function drawSeats(hall, benches, perDot, { night, calm }) {
  const group = hall.querySelector('.seats')
  const dots = occupants(benches, perDot)
  const { seats, radius } = hemicycle(dots.length)
  const placed = dots.map((dot, at) => ({ ...dot, x: seats[at].x * RADIUS, y: -seats[at].y * RADIUS }))
  const parts = Map.groupBy(placed, ({ faction, gone }) => `${faction} ${gone ? 'gone' : 'here'}`)
  // Who comes moves the seats of all; who goes leaves them where they are.
  const seating = benches.map(({ faction, came: all }) => `${faction} ${all}`).join()
  const getUp = !calm && seating === group.seating
  const leavers = getUp ? placed.filter(({ faction, index, gone }) => gone && index < group.taken.get(faction)) : []
  const leaving = hall.querySelector('.leaving')
  // Who was getting up when the page jumped is gone; a hidden dot would be back when the night goes on.
  if (!getUp) leaving.replaceChildren()
  leave(leaving, leavers, radius * RADIUS, night)
  group.seating = seating
  group.taken = new Map(benches.map(({ faction, delegates }) => [faction, Math.ceil(delegates / perDot)]))
  keyed(
    group,
    [...parts.values()],
    ([{ faction, gone }]) => `${faction} ${gone}`,
    ([{ faction, gone }]) =>
      svg('path', { 'data-faction': faction, class: `${night.colour(faction)} ${gone ? 'gone' : 'here'}` }),
    (path, part) => set(path, { d: part.map((seat) => circle(seat, radius * RADIUS)).join('') }),
  )
}

/** One after the other, as people get up. What is drawn beneath shows them gone already. */
function leave(group, leavers, radius, night) {
  const turns = new Map()
  for (const { faction, x, y } of leavers) {
    const turn = turns.get(faction) ?? 0
    turns.set(faction, turn + 1)
    const dot = svg('circle', { 'data-faction': faction, class: night.colour(faction), cx: x, cy: y, r: radius })
    dot.style.animationDelay = `${turn * LEAVING_MILLIS}ms`
    dot.addEventListener('animationend', () => dot.remove())
    group.append(dot)
  }
}

function circle({ x, y }, radius) {
  const [left, r, across] = [x - radius, radius, 2 * radius].map((length) => length.toFixed(2))
  return `M${left} ${y.toFixed(2)}a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0z`
}

/** Guests stand in a row of their own. */
export function drawGuests(hall, { guestsByFaction }, night) {
  const guests = night
    .leftToRight(guestsByFaction)
    .flatMap(({ faction, delegates }) =>
      Array.from({ length: Math.min(delegates, GUESTS_IN_A_ROW) }, (_, index) => ({ faction, index })),
    )
  const from = -((guests.length - 1) * 4) / 2 - 1.3
  keyed(
    hall.querySelector('.guests'),
    guests.map((guest, at) => ({ ...guest, x: (from + at * 4).toFixed(2) })),
    ({ faction, index }) => `${faction} ${index}`,
    ({ faction }) => svg('rect', { 'data-faction': faction, class: night.colour(faction), width: 2.6, height: 2.6 }),
    (rect, { x }) => set(rect, { x, y: 8 }),
  )
}

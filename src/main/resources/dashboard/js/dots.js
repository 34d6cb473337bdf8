/**
 * The people of a hall as dots of its drawing: delegates on their seats, guests before them.
 */
import { keyed, set, svg } from './dom.js'
import { hemicycle, occupants } from './seats.js'

const RADIUS = 100
const GUESTS_IN_A_ROW = 40
const LEAVING_MILLIS = 12

/** The seats, and who has left them. */
export function drawSeats(hall, benches, perDot, { night, calm }) {
  const group = hall.querySelector('.seats')
  const dots = occupants(benches, perDot)
  // Who goes leaves the seats where they are; only who comes moves them.
  const seating = benches.map(({ faction, came: all }) => `${faction} ${all}`).join()
  if (seating !== group.seating) seat(group, dots, night)
  group.seating = seating
  const leaving = new Map()
  dots.forEach(({ faction, gone }, at) => {
    const circle = group.children[at]
    if (circle.classList.contains('gone') === gone) return
    // One after the other, as people get up; all at once where the night runs too fast to see it.
    const turn = calm ? 0 : (leaving.get(faction) ?? 0)
    leaving.set(faction, turn + 1)
    circle.style.transitionDelay = `${turn * LEAVING_MILLIS}ms`
    circle.classList.toggle('gone', gone)
  })
}

function seat(group, dots, night) {
  const { seats, radius } = hemicycle(dots.length)
  keyed(
    group,
    dots.map((dot, at) => ({ ...dot, ...seats[at] })),
    ({ faction, index }) => `${faction} ${index}`,
    ({ faction }) => svg('circle', { 'data-faction': faction, class: night.colour(faction) }),
    (circle, { x, y }) =>
      set(circle, { cx: (x * RADIUS).toFixed(2), cy: (-y * RADIUS).toFixed(2), r: (radius * RADIUS).toFixed(2) }),
  )
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

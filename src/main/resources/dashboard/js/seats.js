/**
 * Where the seats of a hall stand: rows of a half circle, filled from left to right like slices.
 *
 * Lengths are in radii of the outermost row, whose centre is the origin; y grows upwards.
 */

const INNERMOST = 0.4

/** More dots than this nobody can tell apart: from there on a dot stands for several delegates. */
const MOST_DOTS = 1600

/** How many delegates one dot stands for in a hall of so many. */
export function delegatesPerDot(delegates) {
  return Math.max(1, Math.ceil(delegates / MOST_DOTS))
}

/**
 * So many seats, the leftmost first.
 *
 * @returns `{seats: [{x, y}], radius}`, the radius being that of a dot
 */
export function hemicycle(count) {
  if (count === 0) return { seats: [], radius: 0 }
  const rows = Math.min(14, Math.max(1, Math.round(Math.sqrt(count / 4))))
  const radii = Array.from({ length: rows }, (_, row) =>
    rows === 1 ? 1 : INNERMOST + ((1 - INNERMOST) * row) / (rows - 1),
  )
  const sizes = shared(count, radii)
  const seats = radii.flatMap((radius, row) =>
    Array.from({ length: sizes[row] }, (_, place) => seat(radius, ((place + 0.5) / sizes[row]) * Math.PI)),
  )
  seats.sort((a, b) => a.angle - b.angle || a.row - b.row)
  const between = Math.min(...radii.map((radius, row) => (Math.PI * radius) / Math.max(1, sizes[row])))
  const apart = rows === 1 ? between : Math.min(between, (1 - INNERMOST) / (rows - 1))
  return { seats: seats.map(({ x, y }) => ({ x, y })), radius: Math.min(0.05, apart * 0.4) }
}

function seat(radius, angle) {
  return { x: -Math.cos(angle) * radius, y: Math.sin(angle) * radius, angle, row: radius }
}

/** Shares of a whole number in proportion to weights; they sum up to it. */
function shared(whole, weights) {
  const sum = weights.reduce((a, b) => a + b, 0)
  const exact = weights.map((weight) => (whole * weight) / sum)
  const shares = exact.map(Math.floor)
  const byRemainder = exact.map((share, index) => [share - shares[index], index]).sort((a, b) => b[0] - a[0])
  const left = whole - shares.reduce((a, b) => a + b, 0)
  for (const [, index] of byRemainder.slice(0, left)) shares[index]++
  return shares
}

/**
 * Who sits on which seat: the benches side by side, in each of them those who stayed before those who left.
 *
 * @param benches `[{faction, delegates, came}]`, from left to right
 * @returns `[{faction, index, gone}]`, one for each dot, the leftmost first
 */
export function occupants(benches, perDot = 1) {
  return benches.flatMap(({ faction, delegates, came }) => {
    const dots = Math.ceil(came / perDot)
    const taken = Math.ceil(delegates / perDot)
    return Array.from({ length: dots }, (_, index) => ({ faction, index, gone: index >= taken }))
  })
}

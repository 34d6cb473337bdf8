/**
 * Places and roads as points on a sheet. The earth is flat here: a town is small enough.
 *
 * Points on the earth are `[latitude, longitude]` in degrees, points on the sheet `[x, y]`, y growing downwards.
 */

const METRES_PER_DEGREE = 111_200

/** Nobody noted how fast they walked; four and a half kilometres an hour in the dark. */
const METRES_PER_MILLI = 4500 / 3_600_000

/** So near to the goal at most is drawn who has not been said to have arrived. */
const ALMOST_THERE = 0.94

/** A sheet that shows these bounds as large as its width and height allow. */
export class Sheet {
  #west
  #north
  #east
  #scale
  #left
  #top

  /** @param bounds `{south, west, north, east}` in degrees */
  constructor({ south, west, north, east }, width, height) {
    this.#west = west
    this.#north = north
    this.#east = Math.cos(((south + north) / 2) * (Math.PI / 180))
    const wide = Math.max((east - west) * this.#east, 1e-9)
    const high = Math.max(north - south, 1e-9)
    this.#scale = Math.min(width / wide, height / high)
    this.#left = (width - wide * this.#scale) / 2
    this.#top = (height - high * this.#scale) / 2
  }

  point([latitude, longitude]) {
    return [
      this.#left + (longitude - this.#west) * this.#east * this.#scale,
      this.#top + (this.#north - latitude) * this.#scale,
    ]
  }

  /** How long so many metres are on the sheet. */
  metres(length) {
    return (length / METRES_PER_DEGREE) * this.#scale
  }
}

/** Bounds around all places, with room for their names. */
export function boundsOf(places) {
  const latitudes = places.map(({ latitude }) => latitude)
  const longitudes = places.map(({ longitude }) => longitude)
  const margin = (from, to) => Math.max((to - from) * 0.15, 0.002)
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)]
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)]
  const [up, side] = [margin(south, north), margin(west, east)]
  return { south: south - up, north: north + up, west: west - side, east: east + side }
}

/** How far it is from one point to another, in metres. */
export function metresBetween([fromLatitude, fromLongitude], [toLatitude, toLongitude]) {
  const shrunk = Math.cos(((fromLatitude + toLatitude) / 2) * (Math.PI / 180))
  return METRES_PER_DEGREE * Math.hypot(toLatitude - fromLatitude, (toLongitude - fromLongitude) * shrunk)
}

/** How long a road is, in metres. */
export function lengthOf(road) {
  return road.slice(1).reduce((sum, point, index) => sum + metresBetween(road[index], point), 0)
}

/**
 * The point so many metres along a road, and which way the road goes there.
 *
 * @returns `{point, from, to}`, from and to being the ends of that stretch
 */
export function along(road, metres) {
  let left = Math.max(metres, 0)
  for (let index = 1; index < road.length; index++) {
    const [from, to] = [road[index - 1], road[index]]
    const stretch = metresBetween(from, to)
    if (left <= stretch || index === road.length - 1) {
      const share = stretch === 0 ? 0 : Math.min(left / stretch, 1)
      return { point: [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share], from, to }
    }
    left -= stretch
  }
  return { point: road[0], from: road[0], to: road[0] }
}

/** How far somebody has come who set out so long ago and has not arrived; an estimate, nobody noted it. */
export function walked(road, millis) {
  return Math.min(Math.max(millis, 0) * METRES_PER_MILLI, lengthOf(road) * ALMOST_THERE)
}

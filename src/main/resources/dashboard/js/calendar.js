/**
 * The night's own clock and calendar, and how long things took.
 *
 * Times are milliseconds since 1970-01-01T00:00Z, negative before that. A calendar is one fixed offset from UTC and so
 * many days behind the Gregorian one; no time zone of this machine ever comes in.
 */

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** The clock on the wall, such as `00:21`. */
export function clock(calendar, millis) {
  return new Date(millis + calendar.offsetMinutes * MINUTE).toISOString().slice(-13, -8)
}

/** The date in the night's own calendar, such as `26 October 1917`. */
export function date(calendar, millis) {
  const day = new Date(millis + calendar.offsetMinutes * MINUTE - calendar.daysBehind * DAY)
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`
}

/** The first full hour of the night's clock at or after a time. */
export function hourAfter(calendar, millis) {
  const hour = 60 * MINUTE
  const local = millis + calendar.offsetMinutes * MINUTE
  return Math.ceil(local / hour) * hour - calendar.offsetMinutes * MINUTE
}

/** How long something took, such as `34 min` or `2 h 07 min`. */
export function span(millis) {
  const minutes = Math.max(0, Math.floor(millis / MINUTE))
  const rest = minutes % 60
  return minutes < 60 ? `${minutes} min` : `${(minutes - rest) / 60} h ${String(rest).padStart(2, '0')} min`
}

/** Night seconds in one real second, such as `60×`; what has no measure is a burst. */
export function rate(value) {
  const number = Number(value)
  if (!Number.isFinite(number)) return 'burst'
  if (number >= 10) return `${Math.round(number).toLocaleString('en')}×`
  return `${Number(number.toFixed(1))}×`
}

/** Wall-clock time of this machine, for what the page says of itself. */
export function wallClock(millis) {
  const at = new Date(millis)
  return [at.getHours(), at.getMinutes(), at.getSeconds()].map((part) => String(part).padStart(2, '0')).join(':')
}

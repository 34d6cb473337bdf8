/**
 * What the page shows at one moment: the live night, or the one looked back at. All panels draw from the same view.
 */

/** Faster than this, nobody sees seats empty one by one. */
const CALM_RATE = 300

/**
 * The view of a night that has begun.
 *
 * `sequence` is the event it stands at, `shown` the events up to it, `answers` what is known by question, `nightTime`
 * the night's clock. `pending` says that the answers are still those of the moment before, which stay so that a drag
 * along the track does not flicker; `calm` that nothing is to move.
 *
 * @param now wall-clock milliseconds
 */
export function viewed({ store, look, night, tempers, still }, now) {
  const looking = look.at !== null
  const sequence = looking ? Math.min(Math.max(look.at, 0), store.last) : store.last
  const shown = looking ? store.events.slice(0, sequence - store.first + 1) : store.events
  const liveTime = store.nightTime(now)
  const rate = Number(store.clock?.rateAsked ?? 1)
  return {
    store,
    run: store.run,
    night,
    tempers,
    looking,
    sequence,
    shown,
    answers: looking ? lookedAt(look, store) : store.answers,
    pending: looking && look.answered !== look.at && look.failure === null,
    failure: look.failure,
    liveTime,
    nightTime: looking ? (shown.at(-1)?.occurredAt ?? liveTime) : liveTime,
    calm: still || looking || !(rate <= CALM_RATE),
  }
}

function lookedAt(look, store) {
  return look.failure === null ? (look.answers ?? store.answers) : {}
}

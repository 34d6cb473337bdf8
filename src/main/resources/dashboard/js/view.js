/**
 * What the page shows at one moment: the live night, or the one looked back at. All panels draw from the same view.
 */

/** Faster than this, nobody sees seats empty one by one. */
const CALM_RATE = 300

/**
 * The view of a night that has begun.
 *
 * `sequence` is the event it stands at, `events` those known around it, `shown` the ones up to it, `tempers` fold them.
 * `outline` is what is known of a long run before the events that the page holds. `answers` is what is known by question,
 * `nightTime` the night's clock. `pending` says that the answers are still those of the moment before, which stay so
 * that a drag along the track does not flicker; `calm` that nothing is to move.
 *
 * @param now wall-clock milliseconds
 */
export function viewed({ store, look, night, tempers, outline, still }, now) {
  const at = standing(look, store)
  const looking = at !== null
  const sequence = looking ? Math.min(Math.max(at, 0), store.last) : store.last
  const elsewhere = looking && look.answered === sequence && look.events !== null
  const events = elsewhere ? look.events : store.events
  const shown = looking ? events.upTo(sequence) : events.list
  const liveTime = store.nightTime(now)
  const rate = Number(store.clock?.rateAsked ?? 1)
  return {
    store,
    run: store.run,
    night,
    tempers: elsewhere ? look.tempers : tempers,
    outline,
    looking,
    sequence,
    events,
    shown,
    answers: looking ? lookedAt(look, store) : store.answers,
    pending: look.at !== null && look.answered !== look.at && look.failure === null,
    failure: look.failure,
    liveTime,
    nightTime: looking ? (shown.at(-1)?.occurredAt ?? liveTime) : liveTime,
    calm: still || looking || !(rate <= CALM_RATE),
  }
}

/**
 * Where the view stands. A moment whose events the page does not hold is shown when all of it is there: until then the
 * moment before stays, so that nothing of two moments is ever mixed.
 */
function standing(look, store) {
  if (look.at === null || look.at >= store.first || look.failure !== null) return look.at
  return look.answered
}

function lookedAt(look, store) {
  return look.failure === null ? (look.answers ?? store.answers) : {}
}

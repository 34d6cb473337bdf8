/**
 * The head of the page: what time it is in the night, what happened last, and what the reader has to know about it.
 */
import { rate, wallClock } from './calendar.js'
import { byId, el, keyed, write } from './dom.js'
import { before, sentence } from './marks.js'
import { words } from './night.js'

/** Writes the clock and the last event. */
export function head(view) {
  const { night, nightTime, sequence, events, run, looking } = view
  const event = events.at(sequence)
  const time = nightTime === null ? '--:--' : night.clock(nightTime)
  write(byId('hour'), time.slice(0, 2))
  write(byId('minute'), time.slice(3))
  write(byId('date'), nightTime === null ? '' : `${night.date(nightTime)}, ${night.calendar.name}`)
  write(byId('pace'), looking ? lookingAt(view) : pace(view))
  write(byId('title'), night.title)
  write(
    byId('chapter'),
    [night.chapterAt(sequence)?.title, event && night.place(event.place)].filter(Boolean).join(' · '),
  )
  write(
    byId('latest'),
    event === undefined ? `${run.lastSequence} events to come` : sentence(event.narration, event.evidence),
  )
  write(document.querySelector('title'), `${time} · ${looking ? 'looking back · ' : ''}Smolny`)
}

function pace({ store: { clock, last }, run }) {
  if (clock === null) return words(run.status)
  if (run.status === 'FINISHED' && last >= run.lastSequence) return `finished · ${last} events`
  const asked = rate(clock.rateAsked)
  if (clock.state !== 'PLAYING') return `${words(clock.state)} at ${asked}`
  const reached = rate(clock.rateReached)
  return reached === asked ? asked : `${asked}, reached ${reached}`
}

/**
 * What stands above everything else, each as `{key, text, kind}`; empty when all is well.
 *
 * @param page `{store, connected, refused, heardAt, presenting}`: what has come in, how, and who shows
 */
export function notices(view, { store, connected, refused, heardAt, presenting }, now) {
  const { serving } = store
  const list = []
  const say = (key, text, kind = 'plain') => list.push({ key, text, kind })
  if (!connected) {
    if (refused) say('refused', 'The server does not answer, or does not hold this run. Trying again …', 'bad')
    else if (heardAt === null) say('connecting', 'Connecting …')
    else
      say(
        'stale',
        `Stale since ${wallClock(heardAt)}: no news from the server. What you see is what was last known.`,
        'bad',
      )
  } else if (serving?.stale) say('stale', `Stale ${serving.stale}`, 'bad')
  if (connected && store.run === null && now - heardAt < 60_000)
    say('none', 'The log holds no night yet. ./smolny play begins one.')
  if (serving?.deadLetters > 0)
    say('dead', `${serving.deadLetters} records were no events and lie in the dead letters.`, 'bad')
  if (view === null) return list
  const most = (counter) => Math.max(0, ...Object.values(view.answers).map((answer) => answer[counter]))
  const [twice, aside] = [most('duplicates'), most('quarantined')]
  if (twice > 0) say('twice', `${twice} events came again and were ignored.`)
  if (aside > 0) say('aside', `${aside} records of this run were no events and were set aside.`, 'bad')
  for (const { question, sequence, heldBecause } of store.held(view.answers)) {
    say(`held ${question}`, `Held after event ${sequence}: ${heldBecause}`, 'bad')
  }
  if (view.failure !== null) say('failure', `That moment cannot be read: ${view.failure}`, 'bad')
  if (presenting !== null) say('presenting', presenting)
  if (view.run.continuedBy) say('continued', `This run goes on as ${view.run.continuedBy}.`)
  return list
}

function lookingAt({ night, nightTime, liveTime, sequence, events }) {
  const mark = before(events.at(sequence)?.evidence.minute ?? 'ATTESTED')
  return `looking at ${mark}${night.clock(nightTime)}, event ${sequence} · live is ${night.clock(liveTime)}`
}

/**
 * Shows them.
 *
 * @param actions by key of the notice what one can do about it, as `{name, act}`
 */
export function showNotices(list, actions) {
  keyed(
    byId('notices'),
    list,
    ({ key }) => key,
    ({ key }) => el('p', {}, el('span'), el('button', { type: 'button', click: () => actions[key].act() })),
    (line, { key, text, kind }) => {
      line.className = kind
      write(line.firstChild, text)
      write(line.lastChild, actions[key]?.name ?? '')
      line.lastChild.hidden = actions[key] === undefined
    },
  )
}

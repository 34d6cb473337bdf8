/**
 * What happened? The events, newest first, each with its evidence; sources and causes when one asks for them.
 */
import { link } from '../address.js'
import { Causes } from '../causes.js'
import { el, keyed, set, write } from '../dom.js'
import { figures } from '../figures.js'
import { before, guns, QUARREL, sentence, turning } from '../marks.js'
import { words } from '../night.js'

const SHOWN = 60

export class FeedPanel {
  #panel
  #list = el('ol', { class: 'events', reversed: true })
  #more
  #limit = SHOWN
  #state = ''
  #view = null
  #causes
  #actions

  /** @param actions `look(sequence)` and `rerender()` */
  constructor(panel, actions) {
    this.#panel = panel
    this.#actions = actions
    this.#causes = new Causes(() => this.#anew())
    this.#more = el('button', { type: 'button', class: 'more', click: () => this.#earlier() })
    panel.querySelector('.body').append(this.#list, this.#more)
    // A plain click looks from here; any other click opens the link as links do.
    this.#list.addEventListener('click', (click) => {
      const chosen = click.target.closest('a[data-sequence]')
      if (chosen === null || click.ctrlKey || click.metaKey || click.shiftKey) return
      click.preventDefault()
      actions.look(Number(chosen.dataset.sequence))
    })
    // This event does not rise, it can only be caught on its way down.
    this.#list.addEventListener('toggle', ({ target }) => target.open && this.#opened(target.closest('li')), true)
  }

  render(view) {
    const { shown, run, sequence, store } = view
    this.#view = view
    const newest = shown.slice(-this.#limit).reverse()
    // What an event led to grows while the night goes on, so the list also follows the last event known.
    const state = `${run.id} ${sequence} ${store.last} ${newest.length}`
    write(this.#panel.querySelector('h2 small'), `${sequence} of ${run.lastSequence} events`)
    if (state === this.#state) return
    this.#state = state
    keyed(
      this.#list,
      newest,
      (event) => `${run.id} ${event.sequence}`,
      (event) => entry(event, view),
      (item, event) => brought(item, event, view, this.#causes),
    )
    this.#panel.classList.toggle('empty', newest.length === 0)
    const before = (shown[0]?.sequence ?? 1) - 1
    this.#more.hidden = shown.length <= this.#limit && before === 0
    write(this.#more, shown.length > this.#limit ? 'Earlier events' : `Go back to event ${before}`)
  }

  /** More of the events that are known, or where there are no more of them, the moment before. */
  #earlier() {
    const { shown } = this.#view
    if (shown.length <= this.#limit) return this.#actions.look(shown[0].sequence - 1)
    this.#limit += 4 * SHOWN
    this.#anew()
  }

  /** Somebody wants to know what brought an event about. */
  #opened({ value }) {
    const { run, events } = this.#view
    const event = events.at(value)
    if (event !== undefined) this.#causes.ask(run.id, event, events)
    this.#anew()
  }

  #anew() {
    this.#state = ''
    this.#actions.rerender()
  }
}

function entry(event, { run, night, events }) {
  const { evidence } = event
  const figure = figures(event, night)
  const quarrel =
    evidence.note === null || sameNote(event, events)
      ? null
      : el('small', { class: 'note' }, `${QUARREL} ${evidence.note}`)
  const time = moment(event.sequence, `${before(evidence.minute)}${night.clock(event.occurredAt)}`, run)
  const kindClass = turning(event) ? 'turning' : guns(event) ? 'guns' : null
  const chapter = night.chapters.find(({ from }) => from === event.sequence)
  return el(
    'li',
    { class: kindClass, value: event.sequence },
    el('span', { class: 'time' }, time),
    el('span', { class: 'place' }, el('abbr', { title: night.place(event.place) }, event.place)),
    el(
      'div',
      {},
      el('p', {}, sentence(event.narration, evidence), figure && el('span', { class: 'figure' }, ` · ${figure}`)),
      el(
        'details',
        {},
        el('summary', {}, evidence.sources.join(', ')),
        certainty(event),
        el('p', { class: 'because' }, 'Because: ', el('span')),
        el('p', { class: 'led-to' }, 'Led to: ', el('span')),
      ),
      quarrel,
    ),
    // The newest stands above, so a chapter's title closes it off below its first event.
    chapter && el('h3', {}, chapter.title),
  )
}

/** Ten votes in a row need one note. */
function sameNote({ sequence, evidence }, events) {
  return events.at(sequence - 1)?.evidence.note === evidence.note
}

function certainty({ sequence, eventId, evidence }) {
  const { sources, fact, figures: numbers, minute } = evidence
  const known = numbers === null ? '' : `, the figures ${words(numbers)}`
  const certain = `the fact is ${words(fact)}${known}, the minute ${words(minute)}`
  return el('p', {}, `Event ${sequence}, ${eventId}. In ${sources.join(', ')}: ${certain}.`)
}

function moment(sequence, text, run) {
  return el('a', { href: link(run.id, sequence), 'data-sequence': sequence }, text)
}

/** What brought it about, and what it led to, is told of those that are open: it is read of few, and there are many. */
function brought(item, event, { run, night, events, sequence }, far) {
  item.classList.toggle('on', event.sequence === sequence)
  set(item, { 'aria-current': event.sequence === sequence ? 'true' : null })
  if (!item.querySelector('details').open) return
  linked(
    item.querySelector('.because'),
    event.causes.map((cause) => far.of(run.id, cause, events) ?? { eventId: cause }),
  )
  linked(
    item.querySelector('.led-to'),
    events.effectsOf(event.eventId).map((effect) => events.at(effect)),
  )

  function linked(paragraph, others) {
    paragraph.hidden = others.length === 0
    keyed(
      paragraph.lastChild,
      others,
      (other) => `${other.sequence} ${other.eventId}`,
      ({ sequence: at, eventId, occurredAt, narration }) =>
        at === undefined ? el('span', {}, eventId) : moment(at, `${night.clock(occurredAt)} ${narration}`, run),
    )
  }
}

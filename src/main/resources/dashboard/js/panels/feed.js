/**
 * What happened? The events, newest first, each with its evidence; sources and causes when one asks for them.
 */
import { link } from '../address.js'
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
  #actions

  /** @param actions `look(sequence)` and `rerender()` */
  constructor(panel, actions) {
    this.#panel = panel
    this.#actions = actions
    this.#more = el('button', { type: 'button', class: 'more', click: () => this.#longer() }, 'Earlier events')
    panel.querySelector('.body').append(this.#list, this.#more)
    // A plain click looks from here; any other click opens the link as links do.
    this.#list.addEventListener('click', (click) => {
      const chosen = click.target.closest('a[data-sequence]')
      if (chosen === null || click.ctrlKey || click.metaKey || click.shiftKey) return
      click.preventDefault()
      actions.look(Number(chosen.dataset.sequence))
    })
  }

  render(view) {
    const { shown, run, sequence, store } = view
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
      (item, event) => brought(item, event, view),
    )
    this.#panel.classList.toggle('empty', newest.length === 0)
    this.#more.hidden = shown.length <= this.#limit
  }

  #longer() {
    this.#limit += 4 * SHOWN
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
        el('p', { class: 'because' }),
        el('p', { class: 'led-to' }),
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

function brought(item, event, { run, night, events, sequence }) {
  item.classList.toggle('on', event.sequence === sequence)
  set(item, { 'aria-current': event.sequence === sequence ? 'true' : null })
  const causes = event.causes.map((cause) => events.sequenceOf(cause)).filter((cause) => cause !== undefined)
  linked(item.querySelector('.because'), 'Because: ', causes)
  linked(item.querySelector('.led-to'), 'Led to: ', events.effectsOf(event.eventId))

  function linked(paragraph, title, sequences) {
    if (paragraph.childElementCount === sequences.length) return
    paragraph.replaceChildren(
      title,
      ...sequences.map((each) =>
        moment(each, `${night.clock(events.at(each).occurredAt)} ${events.at(each).narration}`, run),
      ),
    )
  }
}

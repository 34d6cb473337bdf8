/**
 * Who is still in the hall? A half circle of seats for every assembly, one dot a delegate; who leaves leaves a ring.
 */
import { lastToGo, ofFaction } from '../benches.js'
import { drawing, el, keyed, set, svg, write } from '../dom.js'
import { drawGuests, drawSeats } from '../dots.js'
import { behind } from '../marks.js'
import { capital } from '../night.js'
import { delegatesPerDot } from '../seats.js'
import { answeredFor } from './heading.js'

export class HallPanel {
  #panel
  #halls
  #told
  #view = null
  #shown = null
  #drawn = ''
  #marked = null

  constructor(panel) {
    this.#panel = panel
    this.#halls = el('div', { class: 'halls' })
    this.#told = el('p', { class: 'told' })
    panel.querySelector('.body').append(this.#halls, this.#told)
    for (const type of ['pointerover', 'focusin']) {
      panel.addEventListener(type, ({ target }) => this.#mark(target.closest('[data-faction]')))
    }
    panel.addEventListener('pointerleave', () => this.#mark(null))
  }

  render(view) {
    const answer = view.answers.hall
    answeredFor(this.#panel, answer, view)
    this.#view = view
    if (answer !== this.#shown) this.#draw(answer, view)
    // Each time: what went last is told in the words of an event, which may come in after the answer.
    this.#tell()
  }

  #draw(answer, view) {
    this.#shown = answer
    // Every moment has an answer of its own, but people seldom come or go.
    const drawn = JSON.stringify([view.run.id, answer?.places])
    if (drawn === this.#drawn) return
    this.#drawn = drawn
    const places = [...(answer?.places ?? [])].sort((a, b) => came(b) - came(a))
    keyed(
      this.#halls,
      places,
      ({ place }) => place,
      created,
      (hall, place) => seated(hall, place, view),
    )
  }

  #mark(element) {
    const { faction } = element?.dataset ?? {}
    this.#marked = faction === undefined ? null : { faction, place: element.closest('.assembly').dataset.place }
    if (this.#view !== null) this.#tell()
  }

  /** Says of whom the reader points at how many they are, and which event changed that. */
  #tell() {
    const faction = this.#marked?.faction
    const place = this.#shown?.places.find((each) => each.place === this.#marked?.place)
    for (const hall of this.#halls.children) {
      const chosen = hall.dataset.place === place?.place ? faction : undefined
      hall.classList.toggle('choosing', chosen !== undefined)
      for (const each of hall.querySelectorAll('.chosen')) each.classList.remove('chosen')
      if (chosen === undefined) continue
      for (const each of hall.querySelectorAll(`[data-faction="${CSS.escape(chosen)}"]`)) each.classList.add('chosen')
    }
    if (place === undefined) write(this.#told, lastToGo(this.#shown, this.#view))
    else write(this.#told, ofFaction(place, faction, this.#view))
  }
}

const came = ({ delegatesByFaction }) => delegatesByFaction.reduce((sum, bench) => sum + bench.came, 0)
const doubtful = ({ delegatesByFaction }) => delegatesByFaction.some(({ illustrative }) => illustrative)

function created({ place }) {
  const half = drawing(
    { class: 'hemicycle', role: 'img' },
    svg('g', { class: 'seats' }),
    svg('g', { class: 'leaving' }),
    svg('g', { class: 'guests' }),
    svg('text', { class: 'large', y: -15 }),
    svg('text', { class: 'under', y: -15, dy: '1.1em' }),
    svg('text', { class: 'under', y: -15, dy: '2.2em' }),
    svg('text', { class: 'below', y: 19 }),
  )
  // The roles are said again, because a table laid out as a grid loses its own.
  const table = el('table', { class: 'benches', role: 'table' }, el('caption'), el('tbody', { role: 'rowgroup' }))
  return el('div', { class: 'assembly', 'data-place': place }, half, table)
}

function seated(hall, assembly, view) {
  const { night } = view
  const benches = night.leftToRight(assembly.delegatesByFaction)
  const all = came(assembly)
  const gone = all - assembly.delegates
  const mark = behind(doubtful(assembly))
  const guests = assembly.guests === 0 ? '' : `${assembly.guests} guests without a vote`
  const perDot = delegatesPerDot(all)
  const below = [guests, perDot > 1 && `a dot is ${perDot} delegates`].filter(Boolean).join(' · ')
  const under = gone === 0 ? ['in the hall', ''] : [`of ${all}${mark}`, `${gone}${mark} gone`]
  write(hall.querySelector('.large'), `${assembly.delegates}${mark}`)
  hall.querySelectorAll('.under').forEach((line, index) => write(line, under[index]))
  write(hall.querySelector('.below'), below)
  write(hall.querySelector('caption'), night.assembly(assembly.place))
  set(hall.querySelector('svg'), {
    viewBox: `-106 -106 212 ${below === '' ? 112 : 126}`,
    'aria-label': `${night.assembly(assembly.place)}: ${assembly.delegates}${mark} here, ${gone}${mark} gone. ${below}`,
  })
  drawSeats(hall, benches, perDot, view)
  drawGuests(hall, assembly, night)
  keyed(
    hall.querySelector('tbody'),
    rows(assembly, benches),
    ({ key }) => key,
    row,
    (tr, item) => counted(tr, item, night),
  )
}

function rows({ guestsByFaction }, benches) {
  return [
    ...benches.map((bench) => ({ ...bench, key: bench.faction, guest: false })),
    ...guestsByFaction
      .filter(({ delegates }) => delegates > 0)
      .map((bench) => ({ ...bench, key: `${bench.faction} guest`, guest: true })),
  ]
}

function row({ faction }) {
  return el(
    'tr',
    { tabindex: 0, role: 'row', 'data-faction': faction },
    el('td', { class: 'number', role: 'cell' }),
    el('th', { role: 'rowheader' }, el('i', { class: 'dot' }), el('span')),
    el('td', { class: 'went', role: 'cell' }),
  )
}

function counted(tr, { faction, delegates, came: all, illustrative, guest }, night) {
  const mark = behind(illustrative)
  tr.classList.toggle('gone', delegates === 0)
  write(tr.querySelector('.number'), `${delegates}${mark}`)
  tr.querySelector('.dot').className = `dot ${night.colour(faction)}${guest ? ' guest' : ''}`
  write(tr.querySelector('span'), capital(night.faction(faction)) + (guest ? ', guests' : ''))
  write(tr.querySelector('.went'), !guest && all > delegates ? `${all - delegates}${mark} gone` : '')
}

/**
 * The night in one line, for all panels: how much happens when, chapters, silences, guns; and where the reader stands.
 *
 * It is a slider: a click or a drag looks at a moment, and so do its arrow keys. The player is never touched.
 */
import { Axis } from './axis.js'
import { byId, set, write } from './dom.js'
import { before, sentence } from './marks.js'
import { TrackDrawing } from './track-drawing.js'

export class Track {
  #slider = byId('track')
  #drawing = new TrackDrawing(byId('track-drawing'))
  #axis = new Axis(1, 1, 1)
  #width = 0
  #scale = 1
  #view = null
  #drawn = ''
  #look

  /** @param look called with the sequence the reader wants to see */
  constructor(look) {
    this.#look = look
    new ResizeObserver(([{ contentRect }]) => {
      this.#scale = parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
      this.#width = contentRect.width / this.#scale
      this.#drawing.resize(this.#width)
      this.#drawn = ''
      if (this.#view !== null) this.render(this.#view)
    }).observe(this.#slider)
    this.#slider.addEventListener('pointerdown', (press) => {
      this.#slider.setPointerCapture(press.pointerId)
      this.#choose(press)
    })
    this.#slider.addEventListener('pointermove', (move) => {
      if (this.#slider.hasPointerCapture(move.pointerId)) this.#choose(move)
      this.#hint(this.#under(move))
    })
    this.#slider.addEventListener('pointerleave', () => this.#hint(null))
    this.#slider.addEventListener('keydown', (press) => this.#pressed(press))
  }

  render(view) {
    this.#view = view
    if (this.#width === 0) return
    const { store, run, night, sequence, events, outline } = view
    this.#axis = new Axis(1, Math.max(run.lastSequence, store.last), this.#width)
    const told = outline.points
    const drawn = `${run.id} ${run.lastSequence} ${store.last} ${told.length} ${told.at(-1)} ${this.#width}`
    if (drawn !== this.#drawn) {
      this.#drawn = drawn
      this.#drawing.draw(view, this.#axis)
    }
    this.#drawing.heads(view, this.#axis)
    const event = events.at(sequence)
    set(this.#slider, {
      'aria-valuemin': 1,
      'aria-valuemax': Math.max(store.last, 1),
      'aria-valuenow': sequence,
      'aria-valuetext': event
        ? `event ${sequence}, ${night.clock(event.occurredAt)}: ${event.narration}`
        : 'before the first event',
    })
  }

  #under({ clientX }) {
    return this.#axis.sequence((clientX - this.#slider.getBoundingClientRect().left) / this.#scale)
  }

  #choose(press) {
    const { store } = this.#view ?? {}
    if (store === undefined || store.last === 0) return
    this.#look(Math.min(this.#under(press), store.last))
  }

  #pressed(press) {
    if (this.#view === null) return
    const { store, sequence } = this.#view
    const to = {
      ArrowLeft: sequence - 1,
      ArrowDown: sequence - 1,
      ArrowRight: sequence + 1,
      ArrowUp: sequence + 1,
      PageDown: sequence - 10,
      PageUp: sequence + 10,
      Home: 1,
      End: store.last,
    }[press.key]
    if (to === undefined || store.last === 0) return
    press.preventDefault()
    this.#look(Math.min(Math.max(to, 1), store.last))
  }

  #hint(sequence) {
    write(byId('hint'), sequence === null || this.#view === null ? '' : told(sequence, this.#view))
  }
}

function told(sequence, { store, events, night }) {
  const event = store.events.at(sequence) ?? events.at(sequence)
  if (event === undefined) return sequence > store.last ? `event ${sequence} is still to come` : `event ${sequence}`
  const { narration, evidence, occurredAt } = event
  return `${before(evidence.minute)}${night.clock(occurredAt)} · event ${sequence} · ${sentence(narration, evidence)}`
}

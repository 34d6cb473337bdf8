/**
 * Buttons and the slider of the transport; who has no token sees them, and why they do not work.
 */
import { rate } from './calendar.js'
import { byId, set, write } from './dom.js'
import { positionOf, rateAt } from './transport.js'

const STEERING = ['play', 'back', 'step', 'previous', 'next', 'rate']

export class Controls {
  #dragging = false

  /**
   * @param steering what the buttons do
   * @param present called when the reader begins to present, or stops
   */
  constructor(steering, present) {
    // A button clicked with the mouse gives the focus back, so that the space bar pauses and does not click it again.
    document.addEventListener('click', ({ target, detail }) => detail > 0 && target.closest?.('button')?.blur())
    byId('play').addEventListener('click', steering.pauseOrResume)
    byId('back').addEventListener('click', () => steering.command('step', '-1'))
    byId('step').addEventListener('click', () => steering.command('step', '1'))
    byId('previous').addEventListener('click', () => steering.command('previous-chapter'))
    byId('next').addEventListener('click', () => steering.command('next-chapter'))
    byId('live').addEventListener('click', steering.live)
    byId('present').addEventListener('click', present)
    byId('rate').addEventListener('input', () => {
      this.#dragging = true
      this.#say(rateAt(byId('rate').value))
    })
    byId('rate').addEventListener('change', () => {
      this.#dragging = false
      steering.command('rate', String(rateAt(byId('rate').value)))
    })
  }

  /** @param refusal why nothing can be steered; null when it can */
  render({ store, run, looking }, refusal, presenter, allowed) {
    const { clock } = store
    document.body.classList.toggle('reader', !allowed)
    for (const id of STEERING) set(byId(id), { disabled: refusal !== null ? '' : null, title: refusal })
    write(byId('play'), clock?.state === 'PLAYING' ? 'Pause' : 'Play')
    set(byId('live'), { disabled: looking ? null : '', 'aria-pressed': String(!looking) })
    set(byId('present'), {
      disabled: allowed ? null : '',
      'aria-pressed': String(presenter.showing),
      title: allowed ? null : 'Only who holds the token presents.',
    })
    write(byId('present'), presenter.showing ? 'Stop presenting' : 'Present')
    write(byId('why'), refusal ?? '')
    byId('moment').setAttribute('href', this.link)
    write(byId('watching'), watching(store.serving, run))
    if (this.#dragging || clock === null) return
    const position = positionOf(clock.rateAsked)
    if (Number(byId('rate').value) !== position) byId('rate').value = position
    this.#say(clock.rateAsked)
  }

  /** The link to the moment shown. */
  link = '#'

  #say(value) {
    write(byId('asked'), rate(value))
    set(byId('rate'), { 'aria-valuetext': `${rate(value)} night seconds in a second` })
  }
}

function watching(serving, run) {
  const others = serving === null ? '' : ` · ${serving.clients} watching`
  return `run ${run.id}${others}`
}

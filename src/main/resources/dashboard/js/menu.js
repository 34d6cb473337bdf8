/**
 * What else the player can be asked, on a sheet that opens above the track. What it was asked before stands beside it,
 * as the clock tells it.
 */
import { span } from './calendar.js'
import { byId, el, keyed, set, write } from './dom.js'

export class Menu {
  #sheet = byId('menu')
  #night = null

  /** @param steering what commands go to */
  constructor(steering) {
    for (const button of this.#sheet.querySelectorAll('[data-command]')) {
      button.addEventListener('click', () => steering.command(...button.dataset.command.split(' ')))
    }
    choose('cap', (duration) => steering.command('idle-cap', duration))
    choose('pauses', (what) => steering.command('pause-on', what))
  }

  /** @param refusal why nothing can be steered; null when it can */
  render({ store: { clock }, night }, refusal) {
    set(byId('more'), { disabled: refusal !== null ? '' : null, title: refusal })
    for (const each of this.#sheet.querySelectorAll('button, select')) {
      set(each, { disabled: refusal !== null ? '' : null })
    }
    if (night !== this.#night) this.#places(night)
    write(byId('capped'), clock?.idleCap ? `now ${span(clock.idleCap)}` : '')
    write(byId('pausing'), (clock?.pausesOn ?? []).map((what) => named(what, night)).join(', '))
  }

  #places(night) {
    this.#night = night
    keyed(
      byId('pausing-places'),
      night.places,
      ({ id }) => id,
      ({ id }) => el('option', { value: id }),
      (option, { name }) => write(option, name),
    )
  }
}

/** A list of wishes: what is chosen is asked for at once, and the list stands at its beginning again. */
function choose(id, ask) {
  byId(id).addEventListener('change', ({ target }) => {
    if (target.value !== '') ask(target.value)
    target.value = ''
  })
}

/** What the player pauses on, in the words of the list. */
function named(what, night) {
  const listed = [...byId('pauses').options].find(({ value }) => value === what)
  return listed?.textContent ?? night.place(what)
}

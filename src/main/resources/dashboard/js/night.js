/**
 * What a night calls its places, factions, people and motions. What it does not list goes by its id.
 *
 * Everything comes from the run record, so the page knows no night by heart.
 */
import * as calendar from './calendar.js'

/** Colours in `base.css`; a night with more factions begins again with the first. */
const COLOURS = 18

export class Night {
  #names = {}
  #assemblies

  /** @param night the `night` of a run record */
  constructor(night) {
    this.id = night.id
    this.title = night.title
    this.calendar = night.calendar
    this.chapters = night.chapters
    this.places = night.places
    this.factions = night.factions
    for (const list of ['places', 'factions', 'people', 'motions', 'processions', 'news']) {
      this.#names[list] = new Map(night[list].map(({ id, name }) => [id, name]))
    }
    this.#assemblies = new Map(night.places.map(({ id, name, assembly }) => [id, assembly ?? name]))
    this.order = new Map(night.factions.map(({ id }, index) => [id, index]))
  }

  place(id) {
    return this.#names.places.get(id) ?? id
  }

  /** What sits at a place, or the place's own name where nothing does. */
  assembly(id) {
    return this.#assemblies.get(id) ?? id
  }

  faction(id) {
    return this.#names.factions.get(id) ?? id
  }

  person(id) {
    return this.#names.people.get(id) ?? id
  }

  motion(id) {
    return this.#names.motions.get(id) ?? id
  }

  procession(id) {
    return this.#names.processions.get(id) ?? id
  }

  news(id) {
    return this.#names.news.get(id) ?? id
  }

  /** The class that colours a faction by its place in the order of the night. */
  colour(faction) {
    const index = this.order.get(faction)
    return index === undefined ? 'f-none' : `f${index % COLOURS}`
  }

  /** Anything with a `faction`, from left to right of the hall; those the night does not list come last. */
  leftToRight(list) {
    const at = ({ faction }) => this.order.get(faction) ?? Infinity
    return [...list].sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b)))
  }

  /** The chapter an event lies in; null before the first. */
  chapterAt(sequence) {
    return this.chapters.findLast(({ from }) => from <= sequence) ?? null
  }

  clock(millis) {
    return calendar.clock(this.calendar, millis)
  }

  date(millis) {
    return calendar.date(this.calendar, millis)
  }
}

/** With a capital at the front, for the beginning of a line. */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** The symbol of an enum as a word or two, such as `order restored`. */
export function words(symbol) {
  return symbol.toLowerCase().replaceAll('_', ' ')
}

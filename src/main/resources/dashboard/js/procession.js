/**
 * A procession in words: where it is, what stops it, what it carries.
 */
import { span } from './calendar.js'
import { capital } from './night.js'

/** The colour of a column: that of a faction when all of it belongs to one, otherwise none. */
export function gathered({ makeUp }, night) {
  return makeUp.length === 1 ? night.colour(makeUp[0].faction) : 'f-mixed'
}

/** What it does, in one sentence without its name. */
export function told(column, night, nightTime) {
  return [does(column, night, nightTime), stopped(column, night), carries(column)].filter(Boolean).join('; ')
}

function does({ stage, place, origin, destination, since }, night, nightTime) {
  const at = night.clock(since)
  switch (stage) {
    case 'FORMING':
      return `forming at ${night.place(place)} since ${at}`
    case 'UNDER_WAY':
      return `on the road to ${night.place(destination)} for ${span(nightTime - since)}`
    case 'HALTED':
      return `halted at ${night.place(place)} at ${at}`
    case 'TURNED_BACK':
      return `turned back at ${at}, on the way to ${night.place(destination)}`
    case 'ARRIVED':
      return `${place === origin ? 'back' : 'arrived'} at ${night.place(place)} at ${at}`
    case 'DISSOLVED':
      return `fell in with another at ${night.place(place)} at ${at}`
    default:
      return ''
  }
}

function stopped({ standoff }, night) {
  if (standoff === null) return ''
  const { by, metresFromStart, round, last, shots, casualties } = standoff
  const far = metresFromStart === null ? '' : ` after ${metresFromStart} m`
  const move = last === null ? '' : `, round ${round}: ${last.what} (${night.person(last.by.id)})`
  const cost = casualties === null ? '' : `, ${casualties} casualties`
  return `${capital(night.person(by.id))} stopped it${far}${move}, ${shots} shots${cost}`
}

function carries({ provisions, delivered }) {
  if (provisions.length === 0) return ''
  const outcome = delivered === null ? '' : delivered ? ', handed over' : ', not delivered'
  return `with ${provisions.join(' and ')}${outcome}`
}

/**
 * Where are the processions, and who fires? Our own map, the columns on it as they walk, shots as stars.
 *
 * Where a column is between two places nobody noted. It is drawn at a walking pace and marked as an estimate.
 */
import { drawing, el, hiddenTable, keyed, set, svg, write } from '../dom.js'
import { along, boundsOf, Sheet, walked } from '../geo.js'
import { mapOf, road } from '../maps.js'
import { behind, guns, kind, UNATTESTED } from '../marks.js'
import { capital, words } from '../night.js'
import { gathered, told } from '../procession.js'
import { answeredFor } from './heading.js'

const WIDTH = 600
const HEIGHT = 262
const REMEMBERED_MILLIS = 10 * 60_000
const BESIDE = [9, 4, 'start']

export class MapPanel {
  #panel
  #drawing = drawing({ viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img' })
  #list = el('ul', { class: 'columns' })
  #table = hiddenTable('Shots fired and guns heard', ['time', 'place', 'what'])
  #night = null
  #map
  #sheet
  #places
  #moving
  #seen = null
  #fired = []

  constructor(panel) {
    this.#panel = panel
    panel.querySelector('.body').append(this.#drawing, this.#list, this.#table.element)
  }

  render(view) {
    const { columns } = view.answers
    answeredFor(this.#panel, columns, view)
    if (view.night !== this.#night) this.#draw(view.night)
    const processions = columns?.processions ?? []
    keyed(
      this.#list,
      walkingFirst(processions),
      ({ procession }) => procession,
      () => el('li', {}, el('b'), el('span'), el('small')),
      (item, column) => this.#tell(item, column, view),
    )
    const abroad = processions.filter(({ stage }) => stage !== 'DISSOLVED')
    keyed(
      this.#moving,
      abroad,
      ({ procession }) => procession,
      () => svg('g', {}, svg('polygon'), svg('text', { 'text-anchor': 'middle' })),
      (marker, column) => this.#move(marker, column, abroad.indexOf(column), view),
    )
    this.#fire(view)
  }

  #draw(night) {
    this.#night = night
    this.#map = mapOf(night.id)
    this.#places = new Map(night.places.map((place) => [place.id, place]))
    this.#sheet = new Sheet(this.#map?.bounds ?? boundsOf(night.places), WIDTH, HEIGHT)
    const line = (points) =>
      points
        .map((point) =>
          this.#sheet
            .point(point)
            .map((each) => each.toFixed(1))
            .join(' '),
        )
        .join(' L')
    const water = (this.#map?.water ?? []).map(({ metres, line: points }) =>
      svg('path', {
        class: 'water',
        d: `M${line(points)}`,
        'stroke-width': Math.max(this.#sheet.metres(metres), 1.5).toFixed(1),
      }),
    )
    const streets = (this.#map?.streets ?? []).map((points) => svg('path', { class: 'street', d: `M${line(points)}` }))
    const names = (this.#map?.names ?? []).map(({ text, at }) => {
      const [x, y] = this.#sheet.point(at)
      return svg('text', { class: 'name', x, y }, text)
    })
    const places = night.places.map((place) => this.#place(place))
    this.#moving = svg('g', { class: 'moving' })
    this.#drawing.replaceChildren(...water, ...streets, ...names, ...places, svg('g', { class: 'shots' }), this.#moving)
    set(this.#drawing, { 'aria-label': `Map: ${night.places.map(({ name }) => name).join(', ')}` })
  }

  #at({ latitude, longitude }) {
    return this.#sheet.point([latitude, longitude])
  }

  #place(place) {
    const [x, y] = this.#at(place)
    const [right, down, anchor] = this.#map?.labels[place.id] ?? BESIDE
    return svg(
      'g',
      { class: 'place', 'data-place': place.id, transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
      svg('rect', { x: -4, y: -4, width: 8, height: 8, transform: 'rotate(45)' }),
      svg('text', { x: right, y: down, 'text-anchor': anchor }, place.name),
    )
  }

  #move(marker, column, row, { nightTime, night }) {
    const from = this.#places.get(column.place)
    const to = this.#places.get(column.destination ?? column.place)
    if (from === undefined || to === undefined) return
    const way = road(this.#map, from, to)
    const walking = column.stage === 'UNDER_WAY' || column.stage === 'TURNED_BACK'
    const { point, from: start, to: end } = along(way, walking ? walked(way, nightTime - column.since) : 0)
    const [x, y] = this.#sheet.point(point)
    const [[x1, y1], [x2, y2]] = [this.#sheet.point(start), this.#sheet.point(end)]
    const angle = walking ? (Math.atan2(y2 - y1, x2 - x1) * 180) / Math.PI : 0
    set(marker, {
      class: `${words(column.stage).replaceAll(' ', '-')} ${gathered(column, night)}`,
      transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
    })
    set(marker.firstChild, {
      transform: `rotate(${angle.toFixed(0)})`,
      points: walking ? '-9,-7 11,0 -9,7' : '-7,-5 7,-5 7,5 -7,5',
    })
    // Two that stand at one place would hide each other's number.
    set(marker.lastChild, { y: row % 2 === 0 ? -13 : 24 })
    write(marker.lastChild, `${walking ? UNATTESTED : ''}${column.people}${behind(column.illustrative)}`)
  }

  #tell(item, column, { night, nightTime }) {
    item.className = words(column.stage).replaceAll(' ', '-')
    write(item.querySelector('b'), `${column.people}${behind(column.illustrative)}`)
    write(
      item.querySelector('span'),
      `${capital(night.procession(column.procession))}: ${told(column, night, nightTime)}`,
    )
    write(
      item.querySelector('small'),
      column.makeUp
        .map(({ faction, people }) => `${night.faction(faction)} ${people}${behind(column.illustrative)}`)
        .join(', '),
    )
  }

  /** Stars where guns were fired or heard in the last ten minutes of the night, a red sign where a place fell. */
  #fire({ run, shown, outline, sequence, nightTime, night }) {
    const earlier = outline.taken.filter(([at]) => at <= sequence).map(([, place]) => place)
    const seen = `${run.id} ${shown[0]?.sequence} ${shown.length} ${earlier.length}`
    if (seen !== this.#seen) {
      this.#seen = seen
      this.#fired = shown.filter(guns)
      const taken = new Set(
        shown
          .filter((event) => kind(event) === 'PlaceTaken')
          .map(({ place }) => place)
          .concat(earlier),
      )
      for (const place of this.#drawing.querySelectorAll('.place'))
        place.classList.toggle('taken', taken.has(place.dataset.place))
      this.#table.fill(
        this.#fired.map((event) => [night.clock(event.occurredAt), night.place(event.place), event.narration]),
      )
    }
    const recent = this.#fired.filter(
      ({ occurredAt }) => nightTime - occurredAt <= REMEMBERED_MILLIS && nightTime >= occurredAt,
    )
    keyed(
      this.#drawing.querySelector('.shots'),
      recent,
      ({ sequence }) => sequence,
      (event) => {
        const place = this.#places.get(event.place)
        const [x, y] = place === undefined ? [0, 0] : this.#at(place)
        return svg(
          'g',
          { class: kind(event) === 'ShotFired' ? 'fired' : 'heard', transform: `translate(${x} ${y})` },
          svg('circle', { r: 16 }),
          svg('polygon', { points: '0,-11 3,-3 11,0 3,3 0,11 -3,3 -11,0 -3,-3' }),
        )
      },
    )
  }
}

/** Those on the move or stopped on it first, of the others the latest. */
function walkingFirst(processions) {
  const order = ['HALTED', 'TURNED_BACK', 'UNDER_WAY', 'FORMING', 'ARRIVED', 'DISSOLVED']
  const rank = ({ stage }) => order.indexOf(stage)
  return processions.toSorted((a, b) => rank(a) - rank(b) || b.since - a.since)
}

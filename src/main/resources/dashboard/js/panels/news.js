/**
 * What does each place know, and since when? A lane for every place; a line from where word left to where it came.
 */
import { drawing, el, keyed, set, svg, write } from '../dom.js'
import { span } from '../calendar.js'
import { capital } from '../night.js'
import { answeredFor } from './heading.js'

const WIDTH = 400
const LANE = 26
const LEFT = 96

export class NewsPanel {
  #panel
  #drawing = drawing({ 'aria-hidden': 'true' })
  #list = el('ul', { class: 'known' })

  constructor(panel) {
    this.#panel = panel
    panel.querySelector('.body').append(this.#drawing, this.#list)
  }

  render(view) {
    const answer = view.answers.dispatches
    answeredFor(this.#panel, answer, view)
    const messages = answer === undefined ? [] : all(answer)
    this.#panel.classList.toggle('empty', messages.length === 0)
    this.#draw(messages, view)
    keyed(
      this.#list,
      messages.toReversed(),
      ({ key }) => key,
      () => el('li', {}, el('b'), el('span'), el('p', {}, el('span'), el('small'))),
      (row, message) => told(row, message, view),
    )
  }

  #draw(messages, { night, nightTime }) {
    const places = [...new Set(messages.flatMap(({ from, to }) => [from, to]).filter((place) => place !== null))]
    const first = Math.min(
      ...messages.flatMap(({ sentAt, receivedAt }) => [sentAt, receivedAt].filter((at) => at !== null)),
    )
    const x = (at) => LEFT + 6 + ((at - first) / Math.max(nightTime - first, 60_000)) * (WIDTH - LEFT - 14)
    const y = (place) => places.indexOf(place) * LANE + LANE / 2
    set(this.#drawing, { viewBox: `0 0 ${WIDTH} ${Math.max(places.length, 1) * LANE}` })
    keyed(
      this.#drawing,
      [...places.map((place) => ({ place })), ...messages],
      ({ place, key }) => key ?? `at ${place}`,
      ({ place }) =>
        place === undefined
          ? svg(
              'g',
              {},
              svg('line'),
              svg('circle', { r: 3.5, class: 'sent' }),
              svg('circle', { r: 4.5, class: 'came' }),
            )
          : svg('g', { class: 'lane' }, svg('text', { x: 0 }), svg('line', { x1: LEFT, x2: WIDTH })),
      (group, item) => (item.place === undefined ? message(group, item) : lane(group, item.place)),
    )

    function lane(group, place) {
      set(group.firstChild, { y: y(place) + 4 })
      write(group.firstChild, night.place(place))
      set(group.lastChild, { y1: y(place), y2: y(place) })
    }

    function message(group, { from, to, sentAt, receivedAt }) {
      const [line, sent, came] = group.children
      const end = receivedAt ?? nightTime
      const known = from !== null && sentAt !== null
      const start = known ? sentAt : end
      const under = receivedAt === null ? y(from) + (y(to) - y(from)) * 0.6 : y(to)
      group.setAttribute('class', receivedAt === null ? 'message under-way' : 'message')
      set(line, { x1: x(start), y1: known ? y(from) : under, x2: x(end), y2: under })
      set(sent, { cx: x(start), cy: known ? y(from) : under, visibility: known ? 'visible' : 'hidden' })
      set(came, { cx: x(end), cy: y(to), visibility: receivedAt === null ? 'hidden' : 'visible' })
    }
  }
}

/** Every piece of news once for each place it came to or is bound for, in the order of the night. */
function all({ sent, known }) {
  const came = known.flatMap(({ place, news }) =>
    news.map((each) => ({
      key: `${each.news} ${place} ${each.event}`,
      news: each.news,
      from: each.from,
      to: place,
      medium: each.medium,
      sentAt: each.sentAt,
      receivedAt: each.receivedAt,
      delay: each.delayMillis,
    })),
  )
  const arrived = (dispatch) =>
    came.some(({ news, to, sentAt }) => news === dispatch.news && to === dispatch.to && sentAt === dispatch.at)
  const underWay = sent
    .filter((dispatch) => !arrived(dispatch))
    .map(({ news, from, to, medium, at, event }) => ({
      key: `${news} ${to} ${event}`,
      news,
      from,
      to,
      medium,
      sentAt: at,
      receivedAt: null,
      delay: null,
    }))
  const when = ({ sentAt, receivedAt }) => receivedAt ?? sentAt
  return [...came, ...underWay].sort((a, b) => when(a) - when(b))
}

function told(item, { news, from, to, medium, sentAt, receivedAt, delay }, { night, nightTime }) {
  const [where, when, what] = item.children
  const underWay = receivedAt === null
  item.classList.toggle('under-way', underWay)
  write(where, underWay ? `Sent to ${night.place(to)}` : `${night.place(to)} knows`)
  write(
    when,
    underWay
      ? `${night.clock(sentAt)}, no receipt for ${span(nightTime - sentAt)}`
      : `since ${night.clock(receivedAt)}${delay === null ? '' : `, ${span(delay)} late`}`,
  )
  const way = [medium, from && `from ${night.place(from)}`].filter(Boolean).join(' ')
  write(what.firstChild, capital(night.news(news)))
  write(what.lastChild, way === '' ? '' : ` · ${way}`)
}

/**
 * Under the glass: the record itself, and what it changed. Record, fold, state in one panel.
 */
import { asked, Refused, RETRY_MILLIS } from '../asking.js'
import { el, write } from '../dom.js'

/** So long the night has to stand at a record before it is asked for, and so long at most nothing is asked for. */
const SETTLED_MILLIS = 250
const SELDOM_MILLIS = 2000

const BYTES_SHOWN = 4096
const CHANGES_SHOWN = 200

export class GlassPanel {
  #panel
  #body
  #wanted = ''
  #timer = null
  #running = null
  #askedAt = 0 // when the page began

  constructor(panel) {
    this.#panel = panel
    this.#body = panel.querySelector('.body')
  }

  /** Asks for the record once the night has stood at it for a moment; where it never does, for one now and then. */
  render({ run, sequence }) {
    const wanted = `${run.id} ${sequence}`
    if (wanted === this.#wanted) return
    this.#wanted = wanted
    clearTimeout(this.#timer)
    const due = Math.max(this.#askedAt + SELDOM_MILLIS - performance.now(), 0)
    if (sequence > 0) this.#timer = setTimeout(() => this.#ask(run.id, sequence), Math.min(due, SETTLED_MILLIS))
    else this.#body.replaceChildren(el('p', {}, 'No record yet.'))
  }

  async #ask(run, sequence) {
    this.#askedAt = performance.now()
    this.#running?.abort()
    const abort = (this.#running = new AbortController())
    try {
      this.#show(sequence, await asked(run, `records/${sequence}`, abort.signal))
    } catch (error) {
      if (abort.signal.aborted) return
      write(this.#panel.querySelector('h2 small'), `event ${sequence}`)
      this.#body.replaceChildren(el('p', {}, `Record ${sequence} cannot be read: ${error.message}`))
      if (!(error instanceof Refused)) this.#timer = setTimeout(() => this.#ask(run, sequence), RETRY_MILLIS)
    }
  }

  #show(sequence, record) {
    write(this.#panel.querySelector('h2 small'), `event ${sequence}`)
    const { topic, partition, offset, key, timestamp, headers, schemaId, schemaName, bytes, value, changes } = record
    this.#body.replaceChildren(
      el('p', {}, el('i', {}, `${topic} ${partition} @ ${offset} · key `), key, el('i', {}, ` · schema ${schemaId}`)),
      el('p', {}, el('i', {}, `${schemaName} · published ${new Date(timestamp).toISOString()}`)),
      el('div', { class: 'sides' }, hex(bytes), decoded(value)),
      el(
        'table',
        { class: 'changes' },
        el('caption', {}, changed(changes)),
        el('tbody', {}, changes.slice(0, CHANGES_SHOWN).map(change)),
      ),
      el(
        'details',
        {},
        el('summary', {}, `${headers.length} headers`),
        el(
          'dl',
          {},
          headers.flatMap((header) => [el('dt', {}, header.key), el('dd', {}, header.value ?? 'null')]),
        ),
      ),
    )
  }
}

/** The bytes, with the five of the framing set apart: a zero, and four of the schema's id. */
function hex(bytes) {
  const pairs = bytes.slice(0, 2 * BYTES_SHOWN).match(/../g) ?? []
  const rest = bytes.length / 2 - pairs.length
  const more = rest > 0 ? ` and ${rest} more` : ''
  return el(
    'pre',
    { class: 'hex', tabindex: 0, role: 'group', 'aria-label': `${bytes.length / 2} bytes in hexadecimal digits` },
    el('i', { title: 'framing: a zero byte and four bytes of schema id' }, pairs.slice(0, 5).join(' ')),
    ' ',
    pairs.slice(5).join(' '),
    more,
  )
}

/** The same decoded; what happened stands out from the envelope. */
function decoded({ happening, ...envelope }) {
  const [kind, what] = Object.entries(happening)[0]
  return el(
    'pre',
    { tabindex: 0, role: 'group', 'aria-label': 'The record decoded' },
    el('b', {}, kind),
    ` ${JSON.stringify(what, null, 1).replaceAll(/\n */g, ' ')}\n`,
    el('i', {}, JSON.stringify(envelope, null, 1)),
  )
}

/** A path, which a narrow line may break where one of its names ends. */
function breakable(path) {
  return path.split(/(?<=[._])/).flatMap((name) => [name, el('wbr')])
}

function changed(changes) {
  if (changes.length === 0) return 'The folds changed no answer.'
  return changes.length > CHANGES_SHOWN
    ? `The folds changed ${changes.length} values; the first ${CHANGES_SHOWN}:`
    : 'What the folds changed:'
}

function change({ question, path, before, after }) {
  return el(
    'tr',
    {},
    el('th', { scope: 'row' }, question),
    el('td', {}, breakable(path)),
    el('td', { class: 'number' }, el('i', {}, before ?? 'nothing'), ' → ', el('b', {}, after ?? 'nothing')),
  )
}

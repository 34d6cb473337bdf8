/**
 * The one connection to the server: server-sent events, handed on as they come.
 *
 * The browser reconnects by itself as long as it may; when it gives up, this goes on. Each time the server begins
 * afresh with a whole snapshot.
 */

const TYPES = ['run', 'events', 'answer', 'clock', 'serving', 'presenter']
const RETRY_MILLIS = 3000

/** So long a stream may take to open before anybody need be told. */
const OPENING_MILLIS = 1500

/** The server says something every five seconds; after so long without a word it counts as silent. */
const SILENT_MILLIS = 12_000

/** Follows one run, or whatever run is the latest. */
export class Stream {
  #source = null
  #retry = null
  #told
  #since = 0

  /** When the server last said anything: wall-clock milliseconds; null before it did. */
  heardAt = null

  /** Whether the last attempt to connect was turned away, as for a run the log does not hold. */
  refused = false

  /** @param told gets `(type, data, at)` of every message, and `opened` or `refused` without data when that happens */
  constructor(told) {
    this.#told = told
  }

  /** @param run id of the run; null for the latest */
  follow(run) {
    this.#since = Date.now()
    this.#connect(run)
  }

  #connect(run) {
    this.close()
    const query = run === null ? '' : `?run=${encodeURIComponent(run)}`
    this.#source = new EventSource(`/api/stream${query}`)
    this.#source.onopen = () => {
      this.refused = false
      this.#told('opened', null, Date.now())
    }
    this.#source.onerror = () => this.#failed(run)
    for (const type of TYPES) {
      this.#source.addEventListener(type, ({ data }) => {
        this.heardAt = Date.now()
        this.#told(type, JSON.parse(data), this.heardAt)
      })
    }
  }

  close() {
    clearTimeout(this.#retry)
    this.#source?.close()
    this.#source = null
  }

  /** Whether a connection stands and the server keeps talking, or will in a moment. */
  connected(now) {
    if (now - this.#since < OPENING_MILLIS) return !this.refused
    return this.#source?.readyState === EventSource.OPEN && now - this.heardAt < SILENT_MILLIS
  }

  #failed(run) {
    if (this.#source.readyState !== EventSource.CLOSED) return
    this.refused = true
    this.#told('refused', null, Date.now())
    // Many pages lose their server in the same moment, and must not all come back in the same moment.
    this.#retry = setTimeout(() => this.#connect(run), RETRY_MILLIS * (0.5 + Math.random()))
  }
}

/**
 * One shows, the others follow: where the presenter looks, until a reader wants to look elsewhere.
 */

export class Presenter {
  #transport
  #look
  #told = null

  /** Whether this page is the one that shows. */
  showing = false

  /** Whether this page goes where the presenter goes. */
  following = true

  constructor(transport, look) {
    this.#transport = transport
    this.#look = look
  }

  /** Whether somebody else shows this run. */
  shows(store) {
    return !this.showing && store.presenter?.presenting === true && store.presenter.run === store.run?.id
  }

  /** The presenter went somewhere: go along. */
  went(store) {
    if (!this.shows(store) || !this.following) return
    if (store.presenter.at === null) this.#look.live()
    else this.#look.to(store.presenter.at)
  }

  /** The reader went somewhere of their own accord. */
  letGo(store) {
    if (this.shows(store)) this.following = false
  }

  /** Follows again, or no longer. */
  followOrLetGo(store) {
    this.following = !this.following
    this.went(store)
  }

  /** Begins to show, or stops. @returns why that failed, in words, or null */
  async toggle(store) {
    const failure = await this.#transport.present(store.run.id, this.#look.at, !this.showing)
    if (failure !== null) return failure
    this.showing = !this.showing
    this.#told = this.#at(store)
    return null
  }

  /** Tells the others where this page looks now, if it shows. */
  tell(store) {
    if (!this.showing || this.#at(store) === this.#told) return
    this.#told = this.#at(store)
    this.#transport.present(store.run.id, this.#look.at, true)
  }

  #at(store) {
    return `${store.run.id} ${this.#look.at}`
  }

  /** What to say about it; null when nobody shows. */
  notice(store) {
    if (this.showing) return 'You present: the others see what you look at.'
    if (!this.shows(store)) return null
    return this.following ? 'You follow the presenter.' : 'The presenter looks elsewhere.'
  }
}

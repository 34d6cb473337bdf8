/**
 * Puts the page together: the stream fills the store, and at most once a frame everything is drawn from one view.
 */
import { AddressBar, link, read } from './address.js'
import { Announcer } from './announce.js'
import { Controls } from './controls.js'
import { byId } from './dom.js'
import { Earlier } from './earlier.js'
import { listen } from './keys.js'
import { Look } from './look.js'
import { head, notices, showNotices } from './masthead.js'
import { Menu } from './menu.js'
import { Night } from './night.js'
import { FeedPanel } from './panels/feed.js'
import { FloorPanel } from './panels/floor.js'
import { GlassPanel } from './panels/glass.js'
import { HallPanel } from './panels/hall.js'
import { MapPanel } from './panels/map.js'
import { NewsPanel } from './panels/news.js'
import { TemperPanel } from './panels/temper.js'
import { VotesPanel } from './panels/votes.js'
import { Presenter } from './presenter.js'
import { listsRuns } from './runs.js'
import { Steering } from './steering.js'
import { Store } from './store.js'
import { Stream } from './stream.js'
import { Tempers } from './temper.js'
import { themed } from './theme.js'
import { Track } from './track.js'
import { Transport } from './transport.js'
import { viewed } from './view.js'

/** Between two messages only the night's clock moves; so often it is looked at. */
const TICK_MILLIS = 200

/** A drawing that takes longer than a frame of the screen is a long one. */
const FRAME_MILLIS = 16

const still = matchMedia('(prefers-reduced-motion: reduce)')
const store = new Store()
const look = new Look(changed, () => store)
const earlier = new Earlier(changed)
const transport = new Transport()
const presenter = new Presenter(transport, look)
const steering = new Steering({ store, look, presenter, transport })
const stream = new Stream(told)
const addressBar = new AddressBar()
let night = null
let tempers = null
let begun = null
let generation = null
let pinned = null
let wanted = null
let due = false
let rest = 0

const track = new Track(steering.lookAt)
const controls = new Controls(steering, present)
const menu = new Menu(steering)
const announcer = new Announcer()
const panels = [
  new HallPanel(byId('hall')),
  new VotesPanel(byId('votes')),
  new FloorPanel(byId('floor')),
  new TemperPanel(byId('temper')),
  new MapPanel(byId('map')),
  new NewsPanel(byId('news')),
  new FeedPanel(byId('feed'), { look: steering.lookAt, rerender: changed }),
  new GlassPanel(byId('glass')),
]

function told(type, data, at) {
  if (type === 'opened') store.reconnected()
  else store.receive(type, data, at)
  if (type === 'presenter') presenter.went(store)
  changed()
}

/** A run is there, another one or the same from its start. */
function begin() {
  generation = store.generation
  night = new Night(store.run.night)
  tempers = new Tempers()
  if (begun !== store.run.id) {
    begun = store.run.id
    look.runs(begun)
  }
  if (wanted !== null) look.find(wanted)
  wanted = null
}

/**
 * Something is new: draw it with the next frame. After a long drawing the page rests as long as that took, so that it
 * still hears the reader while a night comes in faster than it can be drawn.
 */
function changed() {
  if (due) return
  due = true
  if (rest < FRAME_MILLIS) frame()
  else setTimeout(frame, rest)
}

function frame() {
  requestAnimationFrame(() => {
    due = false
    const began = performance.now()
    draw(Date.now())
    rest = performance.now() - began
  })
}

function draw(now) {
  const { heardAt, refused } = stream
  const page = { store, connected: stream.connected(now), refused, heardAt, presenting: presenter.notice(store) }
  document.body.classList.toggle('waiting', store.run === null)
  if (store.run === null) return showNotices(notices(null, page, now), noticeActions)
  if (generation !== store.generation) begin()
  tempers.fold(store.events.list)
  look.catchUp()
  earlier.follow(store, tempers)
  const view = viewed({ store, look, night, tempers, outline: earlier.outline, still: still.matches }, now)
  document.body.classList.toggle('looking', view.looking)
  document.body.classList.toggle('calm', view.calm)
  head(view)
  showNotices(notices(view, page, now), noticeActions)
  for (const panel of panels) panel.render(view)
  track.render(view)
  controls.link = link(store.run.id, view.sequence)
  const refusal = transport.refusal(store.run, store.clock)
  controls.render(view, refusal, presenter, transport.allowed)
  menu.render(view, refusal)
  announcer.render(view, now)
  presenter.tell(store)
  addressBar.show(view.looking ? link(view.run.id, view.sequence) : pinned === null ? '' : link(pinned))
}

/** What one can do about a notice. */
const noticeActions = {
  get presenting() {
    if (presenter.showing) return undefined
    return {
      name: presenter.following ? 'Let go' : 'Follow',
      act: () => {
        presenter.followOrLetGo(store)
        changed()
      },
    }
  },
  continued: {
    name: 'Go there',
    act: () => {
      location.hash = link(store.run.continuedBy)
    },
  },
}

async function present() {
  const failure = await presenter.toggle(store)
  if (failure !== null) steering.say(failure)
  changed()
}

/** Opens what the address asks for. */
function open() {
  const asked = read(location)
  if (asked.token !== null) {
    transport.take(asked.token)
    addressBar.replace(asked.run === null ? '' : link(asked.run, asked.at))
  }
  if (asked.run !== null && asked.run === store.run?.id)
    return asked.at === null ? steering.live() : look.find(asked.at)
  wanted = asked.at
  pinned = asked.run
  listenWhileSeen()
}

/**
 * A browser has six connections to a server for all of its tabs, and keeps pages that were left for a while: one that
 * nobody sees must not hold a connection.
 */
function listenWhileSeen() {
  if (document.hidden) stream.close()
  else stream.follow(pinned)
}

const help = () => byId('help').showModal()
listen({ ...steering, help })
themed(byId('theme'))
listsRuns()
byId('ask').addEventListener('click', help)
byId('close').addEventListener('click', () => byId('help').close())
addEventListener('hashchange', open)
document.addEventListener('visibilitychange', listenWhileSeen)
setInterval(changed, TICK_MILLIS)
open()

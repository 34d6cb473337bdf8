/**
 * Elements of the page. Data comes in as text nodes and attributes and never as markup, whatever it contains.
 */

const SVG = 'http://www.w3.org/2000/svg'

/** An HTML element. Attributes that are false, null or undefined are left out; children are elements or text. */
export function el(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children)
}

/** The same in SVG. */
export function svg(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children)
}

/**
 * The same for a drawing that is as large as there is room. Its style sheet learns how many of the drawing's units make
 * a pixel, `--pixel`, so that its letters can be as large as those beside it.
 */
export function drawing(attributes, ...children) {
  const element = svg('svg', attributes, ...children)
  new ResizeObserver(() => {
    const { a, b } = element.getScreenCTM() ?? { a: 0, b: 0 }
    const scale = Math.hypot(a, b)
    if (scale > 0) element.style.setProperty('--pixel', (1 / scale).toFixed(3))
  }).observe(element)
  return element
}

function filled(element, attributes, children) {
  set(element, attributes)
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false))
  return element
}

/** Sets attributes, touching the page only where something differs. A function becomes a listener. */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value === false || value === null || value === undefined) element.removeAttribute(name)
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value)
  }
  return element
}

/** Writes a text, touching the page only when it differs. */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text
}

/** The element the page's own markup gives this id. */
export function byId(id) {
  return document.getElementById(id)
}

/**
 * Keeps the children of an element in step with a list: what stays is updated in place, so that focus, selection and
 * transitions survive.
 *
 * @param key tells items apart
 * @param create makes the element of a new item
 * @param update brings the element up to date
 */
export function keyed(parent, items, key, create, update) {
  const known = parent.keyedChildren ?? new Map()
  const next = new Map(items.map((item) => [key(item), null]))
  // First of all, so that those who stay need not be moved: an element that is moved loses the focus.
  for (const [id, child] of known) if (!next.has(id)) child.remove()
  let place = parent.firstChild
  for (const item of items) {
    const id = key(item)
    const child = known.get(id) ?? create(item)
    next.set(id, child)
    update?.(child, item)
    if (child === place) place = place.nextSibling
    else parent.insertBefore(child, place)
  }
  parent.keyedChildren = next
}

/** Nobody listens to more rows than this. */
const ROWS = 100

/**
 * A table of the latest of something, for those who do not see the drawing beside it. What hides it is around it,
 * because a table's caption stands outside of the table's own box.
 */
export function hiddenTable(caption, head) {
  const body = el('tbody')
  const cells = head.map((text) => el('th', { scope: 'col' }, text))
  const table = el('table', {}, el('caption', {}, caption), el('thead', {}, el('tr', {}, cells)), body)
  return {
    element: el('div', { class: 'unseen' }, table),
    fill(all) {
      // Rows are told apart by where they stand as well: the same may happen twice.
      const from = Math.max(0, all.length - ROWS)
      keyed(
        body,
        all.slice(from).map((cells, index) => ({ cells, at: from + index })),
        ({ cells, at }) => `${at} ${cells.join(' ')}`,
        ({ cells }) =>
          el(
            'tr',
            {},
            cells.map((cell) => el('td', {}, String(cell))),
          ),
      )
    },
  }
}

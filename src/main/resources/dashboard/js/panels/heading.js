/**
 * The right end of a panel's title: for which event its answer stands, and in what state.
 */
import { write } from '../dom.js'
import { words } from '../night.js'

/** Writes it into a panel. */
export function answeredFor(panel, answer, view) {
  const element = panel.querySelector('h2 small')
  write(element, standing(answer, view))
  panel.classList.toggle('pending', view.pending)
  element.classList.toggle('held', answer?.status === 'HELD')
}

function standing(answer, view) {
  if (view.pending) return `reading event ${view.sequence}`
  if (answer === undefined) return 'no answer yet'
  return `event ${answer.sequence} · ${words(answer.status)}`
}

/**
 * The keyboard. No key does what a button cannot; the help lists them.
 */

/** @param actions what `Steering` can do, and `help` */
export function listen(actions) {
  const keys = {
    ' ': actions.pauseOrResume,
    ArrowRight: actions.forward,
    ArrowLeft: actions.backward,
    '.': () => actions.command('step', '1'),
    ',': () => actions.command('step', '-1'),
    ']': () => actions.chapter(1),
    '[': () => actions.chapter(-1),
    '+': actions.faster,
    '=': actions.faster,
    '-': actions.slower,
    l: actions.live,
    '?': actions.help,
  }
  document.addEventListener('keydown', (press) => {
    if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented || spokenFor(press)) return
    const act = /^\d$/.test(press.key) ? () => actions.tenth(Number(press.key)) : keys[press.key]
    if (act === undefined) return
    press.preventDefault()
    act()
  })
}

/** Whether the element with the focus has its own use for the key. */
function spokenFor({ target, key }) {
  if (target.closest('dialog, textarea, select')) return true
  if (target.closest('input')) return key.startsWith('Arrow') || /^\d$/.test(key)
  return target.closest('a, button, summary') !== null && (key === ' ' || key === 'Enter')
}

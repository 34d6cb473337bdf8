/**
 * Light or dark: as the system has it, until the reader chooses.
 */

const KEPT_AS = 'smolny-theme'

/** Applies what was chosen before, and lets a button change it. */
export function themed(button) {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  let chosen = localStorage.getItem(KEPT_AS)
  const apply = () => {
    const theme = chosen ?? (dark.matches ? 'dark' : 'light')
    document.documentElement.dataset.theme = theme
    button.textContent = theme === 'dark' ? 'Light' : 'Dark'
  }
  button.addEventListener('click', () => {
    chosen = document.documentElement.dataset.theme === 'dark' ? 'light' : 'dark'
    localStorage.setItem(KEPT_AS, chosen)
    apply()
  })
  dark.addEventListener('change', apply)
  apply()
}

import { initAll } from './govuk-frontend.js'

initAll()

// Paper has no disclosure widget: what is folded on screen is printed, then folded again.
const opened = []
window.addEventListener('beforeprint', () => {
  for (const details of document.querySelectorAll('details:not([open])')) {
    details.open = true
    opened.push(details)
  }
})
window.addEventListener('afterprint', () => {
  for (const details of opened.splice(0)) {
    details.open = false
  }
})

/** Ctrl K goes to the search box; `?` opens the page of shortcuts, unless the reader has switched single keys off. */
export class KeyboardShortcuts extends HTMLElement {
  connectedCallback() {
    document.addEventListener('keydown', this.#press)
    if (!this.querySelector('kbd')) this.#showKey()
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.#press)
  }

  #press = (event: KeyboardEvent) => {
    const field = this.querySelector<HTMLInputElement>('input[type=search]')
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k' && field) {
      event.preventDefault()
      field.focus()
      field.select()
      return
    }
    const help = this.getAttribute('help')
    const typing = event.target instanceof Element && event.target.closest('input, select, textarea, [contenteditable]')
    if (event.key === '?' && help && !typing && localStorage.getItem(storageKey) !== 'off') location.assign(help)
  }

  #showKey() {
    const key = document.createElement('kbd')
    key.textContent = 'Ctrl K'
    key.setAttribute('aria-hidden', 'true')
    this.querySelector('input')?.after(key)
  }
}

/** A checkbox `data-single-keys` on the page of shortcuts switches them (WCAG 2.1.4). */
function bindSwitch() {
  const box = document.querySelector<HTMLInputElement>('input[data-single-keys]')
  if (!box) return
  box.checked = localStorage.getItem(storageKey) !== 'off'
  box.addEventListener('change', () => localStorage.setItem(storageKey, box.checked ? 'on' : 'off'))
}

const storageKey = 'single-keys'

customElements.define('keyboard-shortcuts', KeyboardShortcuts)
bindSwitch()

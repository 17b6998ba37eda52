/** A text to take elsewhere: adds a button that copies it; without script one selects it by hand. */
export class CopyText extends HTMLElement {
  connectedCallback() {
    const { label = '', done = '' } = this.dataset
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button-small'
    button.textContent = label
    const status = document.createElement('span')
    status.setAttribute('role', 'status')
    button.addEventListener(
      'click',
      () => void this.#copy().then(copied => (status.textContent = copied ? ` ${done}` : '')),
    )
    this.append(button, status)
  }

  /** Where the clipboard is closed to pages, the text is selected for Ctrl C. */
  async #copy(): Promise<boolean> {
    const text = this.querySelector('textarea')
    if (!text) return false
    try {
      await navigator.clipboard.writeText(text.value)
      return true
    } catch {
      text.select()
      return false
    }
  }
}

customElements.define('copy-text', CopyText)

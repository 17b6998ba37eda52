/** Polls its own page and takes the fresh copy of itself, until the job is over or the tab hidden. */
export class LiveProgress extends HTMLElement {
  #timer = 0

  connectedCallback() {
    this.#wait(2000)
  }

  disconnectedCallback() {
    clearTimeout(this.#timer)
  }

  #wait(milliseconds: number) {
    if (this.hasAttribute('active'))
      this.#timer = window.setTimeout(() => void this.#refresh(milliseconds), milliseconds)
  }

  async #refresh(last: number) {
    const fresh = document.hidden ? null : await this.#fetchCopy()
    if (!this.isConnected) return
    if (!fresh) return this.#wait(Math.min(last * 1.5, 30_000))
    const focused = this.contains(document.activeElement) ? document.activeElement?.textContent : null
    this.toggleAttribute('active', fresh.hasAttribute('active'))
    this.replaceChildren(...fresh.childNodes)
    // Who was on « Arrêter » must still be there after the replacement.
    if (focused)
      Array.from(this.querySelectorAll<HTMLElement>('a, button'), item => item.textContent === focused && item.focus())
    this.#wait(2000)
  }

  async #fetchCopy(): Promise<Element | null> {
    try {
      const answer = await fetch(this.getAttribute('src') ?? location.href)
      if (!answer.ok) return null
      return new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('live-progress')
    } catch {
      return null
    }
  }
}

customElements.define('live-progress', LiveProgress)

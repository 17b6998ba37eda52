/** Around a file field: accepts a dropped file, names it, and shows how far the sending is. */
export class FileDrop extends HTMLElement {
  #status = document.createElement('p')

  connectedCallback() {
    const input = this.querySelector<HTMLInputElement>('input[type=file]')
    if (!input || this.contains(this.#status)) return
    this.#status.setAttribute('role', 'status')
    this.#status.textContent = this.dataset.hint ?? ''
    this.append(this.#status)
    for (const type of ['dragenter', 'dragover']) this.addEventListener(type, event => this.#over(event, true))
    for (const type of ['dragleave', 'drop']) this.addEventListener(type, event => this.#over(event, false))
    this.addEventListener('drop', event => {
      if (!event.dataTransfer?.files.length) return
      input.files = event.dataTransfer.files
      this.#name(input)
    })
    input.addEventListener('change', () => this.#name(input))
    input.form?.addEventListener('submit', event => this.#send(event, input))
  }

  #over(event: Event, over: boolean) {
    event.preventDefault()
    this.toggleAttribute('data-over', over)
  }

  #name(input: HTMLInputElement) {
    const names = Array.from(input.files ?? [], file => file.name).join(', ')
    this.#status.textContent = names ? `${this.dataset.chosen} ${names}` : (this.dataset.hint ?? '')
  }

  #send(event: SubmitEvent, input: HTMLInputElement) {
    const form = input.form
    if (!form || !input.files?.length) return
    event.preventDefault()
    const bar = document.createElement('progress')
    bar.max = 1
    bar.setAttribute('aria-label', this.dataset.sending ?? '')
    this.append(bar)
    const request = new XMLHttpRequest()
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      bar.value = loaded / total
      this.#status.textContent = `${this.dataset.sending} ${Math.floor((100 * loaded) / total)}\u00a0%`
    })
    request.addEventListener('load', () => showAnswer(request))
    request.addEventListener('error', () => {
      bar.remove()
      this.#status.textContent = this.dataset.failed ?? ''
    })
    request.open('POST', form.action)
    request.send(new FormData(form, event.submitter))
  }
}

/** The answer is the next page, or the form with its errors: shown as a navigation would, without asking for it twice. */
function showAnswer(request: XMLHttpRequest) {
  const answer = new DOMParser().parseFromString(request.responseText, 'text/html')
  history.pushState(null, '', request.responseURL)
  // Going back must show the page of that address again, not this one.
  addEventListener('popstate', () => location.reload(), { once: true })
  document.documentElement.replaceWith(answer.documentElement)
  const landing = document.querySelector<HTMLElement>('[autofocus], main')
  landing?.focus()
}

customElements.define('file-drop', FileDrop)

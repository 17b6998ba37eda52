import type { VNode } from 'preact'
import type { Language } from '#kernel/texts.ts'
import { webTexts } from './texts.ts'

interface FailurePage {
  title: string
  body: VNode
  status: number
}

export function refusedPage(language: Language, sentence?: string): FailurePage {
  const { title, text } = webTexts[language].refused
  return plain(title, sentence ?? text, 403)
}

export function missingPage(language: Language): FailurePage {
  const { title, text, home } = webTexts[language].missing
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <a href="/">{home}</a>
      </p>
    </>
  )
  return { title, body, status: 404 }
}

export function tooManyPage(language: Language): FailurePage {
  const { title, text } = webTexts[language].tooMany
  return plain(title, text, 429)
}

export function tooLargePage(language: Language): FailurePage {
  const { title, text } = webTexts[language].tooLarge
  return plain(title, text, 413)
}

export function foreignPage(language: Language): FailurePage {
  return plain(webTexts[language].refused.title, webTexts[language].foreign, 403)
}

/** The reference is what the server's log says beside the error. */
export function brokenPage(language: Language, reference: string): FailurePage {
  const { title, text, reference: label } = webTexts[language].broken
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p class="note">
        {label} : {reference}
      </p>
    </>
  )
  return { title, body, status: 500 }
}

function plain(title: string, text: string, status: number): FailurePage {
  const body = (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
    </>
  )
  return { title, body, status }
}

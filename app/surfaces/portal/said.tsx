import type { ComponentChildren } from 'preact'
import { frenchSpaces } from '#kernel/texts.ts'
import type { PublicVisit } from './visit.ts'

/** The mark of what the authority wrote: French, whatever the language of the page around it. */
export function inFrench({ language }: Pick<PublicVisit, 'language'>): { lang?: string } {
  return language === 'fr' ? {} : { lang: 'fr' }
}

interface SaidProps {
  visit: PublicVisit
  text: string
}

/** What the authority wrote, in paragraphs; an address alone on its line is a link. */
export function Said({ visit, text }: SaidProps) {
  const paragraphs = text.split(/\n\s*\n/).filter(paragraph => paragraph.trim() !== '')
  return (
    <>
      {paragraphs.map((paragraph, index) => (
        <p key={index} {...inFrench(visit)}>
          <Lines text={paragraph} />
        </p>
      ))}
    </>
  )
}

export function Lines({ text }: { text: string }) {
  return (
    <>
      {text
        .trim()
        .split('\n')
        .map((line, index) => (
          <>
            {index > 0 && <br />}
            <Address text={line.trim()} />
          </>
        ))}
    </>
  )
}

/** Only http, https and mail addresses lead anywhere: « javascript: » is a text like any other. */
function Address({ text }: { text: string }) {
  if (/^https?:\/\/[^\s"'<>]+$/.test(text)) return <a href={text}>{text}</a>
  if (/^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(text)) return <a href={`mailto:${text}`}>{text}</a>
  return <>{frenchSpaces(text)}</>
}

export function Rows({ children }: { children: ComponentChildren }) {
  return <dl class="rows-of">{children}</dl>
}

/** One label and what is said of it; nothing when nothing is said. */
export function RowOf({ label, visit, text }: { label: string } & Omit<SaidProps, 'text'> & { text?: string | null }) {
  if (!text?.trim()) return null
  return (
    <div>
      <dt>{label}</dt>
      <dd {...inFrench(visit)}>
        <Lines text={text} />
      </dd>
    </div>
  )
}

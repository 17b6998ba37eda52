import { paths, systemPath } from '../paths.ts'
import { pageWords } from '../page-words.ts'
import type { PublicPage, PublicVisit } from '../visit.ts'
import { portalWords } from '../words.ts'
import { xmlText } from './xml-text.ts'

const newestKept = 100

interface Entry {
  id: string
  title: string
  text: string
  path: string
  first: string
  on: string
}

/** Publications and withdrawals, the newest first, each under the identifier of its page: RFC 4287. */
export const feedPage: PublicPage = {
  path: paths.feed,
  spoken: false,
  draw(visit) {
    const entries = entriesOf(visit).toSorted((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.id < b.id ? 1 : -1))
    const updated = entries[0]?.on ?? visit.publications.site?.published_on ?? '1970-01-01'
    const self = `${visit.address}${paths.feed}`
    const bytes = [
      '<?xml version="1.0" encoding="utf-8"?>',
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">',
      `<id>${xmlText(self)}</id>`,
      `<title>${xmlText(`${portalWords.fr.shell.site}, ${visit.authority}`)}</title>`,
      `<updated>${instant(updated)}</updated>`,
      `<author><name>${xmlText(visit.authority)}</name></author>`,
      `<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
      `<link rel="alternate" type="text/html" href="${xmlText(`${visit.address}/`)}"/>`,
      ...entries.slice(0, newestKept).map(entry => entryText(visit, entry)),
      '</feed>',
      '',
    ].join('\n')
    return { bytes, type: 'application/atom+xml; charset=utf-8' }
  },
}

function entriesOf({ publications }: PublicVisit): Entry[] {
  const { systems, everyday, withdrawn } = publications
  const dated = (page: { id: string; first_published_on: string; published_on: string }) => ({
    id: page.id,
    first: page.first_published_on,
    on: page.published_on,
  })
  return [
    ...systems.map(page => ({
      ...dated(page),
      title: page.content.name,
      text: page.content.fields.summary ?? page.content.fields.purpose ?? page.content.name,
      path: systemPath(page.code),
    })),
    ...everyday.map(page => ({
      ...dated(page),
      title: page.content.name,
      text: page.content.rule,
      path: `${paths.everyday}#${page.code}`,
    })),
    ...withdrawn.map(page => ({
      ...dated(page),
      title: pageWords.fr.withdrawn.title(page.name),
      text: page.reason ?? pageWords.fr.withdrawn.none,
      path: page.kind === 'system' ? systemPath(page.code) : `/${page.code}`,
    })),
  ]
}

function entryText({ address }: PublicVisit, { id, title, text, path, first, on }: Entry): string {
  return [
    '<entry>',
    `<id>urn:uuid:${id}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${xmlText(address + path)}"/>`,
    `<published>${instant(first)}</published>`,
    `<updated>${instant(on)}</updated>`,
    `<summary>${xmlText(text)}</summary>`,
    '</entry>',
  ].join('')
}

/** Publications bear a day; feeds want an instant: the beginning of that day. */
function instant(day: string): string {
  return `${day}T00:00:00Z`
}

import type { Language } from '#kernel/texts.ts'
import { licences, termOf } from '../../vocabularies/terms.ts'
import type { DatasetContent } from '../content.ts'
import { publicationWords } from './publication-words.ts'

/** What a reader of the public catalogue would miss, or should not read; nothing of it forbids to publish. */
export function warningsOf(content: DatasetContent, language: Language): string[] {
  const say = publicationWords[language].record
  const [mail] = /[\p{L}]{2,}[.][\p{L}-]{2,}@[\w-]+(?:\.[\w-]+)+/u.exec((content.contact ?? '').slice(0, 500)) ?? []
  const licensed =
    termOf(licences, content.licence) ?? content.licenceText ?? content.distributions.find(one => one.licence)
  return [
    ...(content.description ? [] : [say.noDescription]),
    ...(licensed ? [] : [say.noLicence]),
    ...(content.distributions.length > 0 || content.landingPage ? [] : [say.noAccess]),
    ...(mail ? [say.nominative(mail)] : []),
  ]
}

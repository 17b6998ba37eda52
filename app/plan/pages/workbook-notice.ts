import type { Visit } from '#kernel/page.ts'
import { formatDate, spaced } from '#kernel/texts.ts'
import type { Validation } from '../validation.ts'
import { workbookWords } from './workbook-words.ts'

/** Whose figures these are, on what day, and whether somebody answers for them: above every sheet. */
export function workbookNotice({ scope, language }: Visit, title: string, on: string, validation: Validation | null) {
  const t = workbookWords[language]
  const standing = validation
    ? t.validated(validation.validated_by, validation.role, formatDate(validation.validated_on, language))
    : t.draft
  return spaced(t.notice(scope.tenant.name, title, formatDate(on, language), standing), language)
}

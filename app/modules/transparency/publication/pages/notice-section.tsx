import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { SheetRead } from '../read-sheet.ts'
import { sheetPath } from './paths.ts'
import { sheetWords } from './sheet-words.ts'

/** Where people are informed, what shows it, and the words to copy when the law asks for them. */
export function NoticeSection({ visit, read, editHref }: { visit: Visit; read: SheetRead; editHref?: string }) {
  const { language } = visit
  const say = sheetWords[language].notice
  const { sheet, mention, system } = read
  return (
    <section aria-labelledby="mention">
      <h2 id="mention" class="with-action">
        {say.title}
        {editHref && (
          <a class="edit" href={editHref}>
            {sheet.notice_on ? say.change : say.edit}
          </a>
        )}
      </h2>
      {sheet.notice_on ? (
        <p>
          {say.since(formatDate(sheet.notice_on, language), sheet.notice_where ?? '')}{' '}
          {sheet.notice_file_id && <a href={visit.href(`${sheetPath(system.id)}/mention/preuve`)}>{say.proof}</a>}
        </p>
      ) : (
        <p class="note">{say.none}</p>
      )}
      {mention && <MentionWords visit={visit} mention={mention} />}
    </section>
  )
}

export function MentionWords({ visit, mention }: { visit: Visit; mention: NonNullable<SheetRead['mention']> }) {
  const say = sheetWords[visit.language].notice
  return (
    <>
      <p>{say.needed}</p>
      {(['letter', 'online'] as const).map(form => (
        <details key={form}>
          <summary>{say[form]}</summary>
          <blockquote class="typed-text" lang="fr">
            {mention[form]}
          </blockquote>
        </details>
      ))}
    </>
  )
}

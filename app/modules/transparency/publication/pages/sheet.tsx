import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { RecordPage } from '#ui/record.tsx'
import { readSheet } from '../read-sheet.ts'
import { reviewSheet } from '../review-sheet.ts'
import { mayFor } from '../../reach.ts'
import { saveSheet } from '../save-sheet.ts'
import { NoticeSection } from './notice-section.tsx'
import { registryPath, sheetPattern, systemPath } from './paths.ts'
import { sheetGroups } from './sheet-groups.tsx'
import { sheetHistory } from './sheet-history.ts'
import { sheetWords } from './sheet-words.ts'

/** The legal facts and public words of one system. */
export const sheetPage = page({
  path: sheetPattern,
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language } = visit
    const say = sheetWords[language]
    const read = await readSheet(scope, { system_id: visit.params.id ?? '' })
    const { system, sheet, completeness } = read
    const here = visit.href(sheetPattern.replace(':id', system.id))
    const writes = mayFor(scope, saveSheet, system.directorate_id)
    const { next } = completeness
    const reviewed = sheet.reviewed_on ? say.reviewed(formatDate(sheet.reviewed_on, language)) : say.neverReviewed
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={system.name}
        summary={`${say.filled(completeness.filled, completeness.of)} · ${reviewed}`}
        nextQuestion={
          writes && next
            ? {
                question: next.question?.[language] ?? next.label[language],
                why: next.help[language],
                href: `${here}/modifier?groupe=${completeness.filled < 5 ? 'first' : next.group}#champ-${next.key}`,
              }
            : null
        }
        groups={sheetGroups(visit, read, writes ? here : null)}
        actions={[
          { label: say.toRegistry, href: visit.href(`${registryPath}/${system.id}`) },
          { label: say.back, href: visit.href(systemPath(system.id)) },
        ]}
        previewHref={visit.href(`${registryPath}/${system.id}/apercu`)}
        history={sheetHistory(visit, read.history)}
        timeZone={scope.tenant.timeZone}
      >
        <NoticeSection visit={visit} read={read} {...(writes ? { editHref: `${here}/mention` } : {})} />
        {writes && <Review visit={visit} action={here} />}
        <p class="note" lang="fr">
          {sheetWords.fr.aid}
        </p>
      </RecordPage>
    )
    return { title: `${say.kind} – ${system.name}`, body }
  },
  async post(visit) {
    const system_id = visit.params.id ?? ''
    await reviewSheet(visit.scope, { system_id })
    const redirect = visit.href(sheetPattern.replace(':id', system_id))
    return { redirect, flash: sheetWords[visit.language].reviewDone }
  },
})

function Review({ visit, action }: { visit: Visit; action: string }) {
  const say = sheetWords[visit.language]
  if (!can(visit.scope, reviewSheet)) return null
  return (
    <section aria-labelledby="relecture">
      <h2 id="relecture">{say.reviewTitle}</h2>
      <p>{say.reviewText}</p>
      <form method="post" action={action}>
        <button type="submit">{say.reviewAction}</button>
      </form>
    </section>
  )
}

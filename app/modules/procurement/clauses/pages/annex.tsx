import { can } from '#kernel/operation.ts'
import { mediaTypes, one, page, type Visit } from '#kernel/page.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { archivePages } from '#records/pages/archive-pages.tsx'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { ErrorSummary } from '#ui/form.tsx'
import { problemsOf } from '#ui/form-answers.ts'
import { RecordPage } from '#ui/record.tsx'
import { archiveAnnex } from '../archive-annex.ts'
import { makeAnnex } from '../make-annex.ts'
import { readAnnex, type FoundAnnex } from '../read-annex.ts'
import { readAnnexFile } from '../read-annex-file.ts'
import { restoreAnnex } from '../restore-annex.ts'
import { startAnnex } from '../start-annex.ts'
import { AnnexGaps, AnnexText } from './annex-text.tsx'
import { ComposerSteps } from './composer-steps.tsx'
import { composerWords } from './composer-words.ts'
import { annexesPath, annexPath, contractClausesPath } from './paths.ts'

/** An annex as it reads: a draft to check and to make, or the document that was made, with what it leaves out. */
export const annexPage = page({
  path: annexPath(':id'),
  needs: 'procurement.read',
  async get(visit) {
    const { scope, language, href } = visit
    const found = await readAnnex(scope, { id: visit.params.id ?? '' })
    const { annex, history } = found
    const say = composerWords[language].annex
    const here = href(annexPath(annex.id))
    const made = annex.composed_on !== null
    const writes = can(scope, makeAnnex) && annex.archived_at === null
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={annex.title}
        summary={summaryOf(visit, found)}
        groups={[]}
        history={historyEntries(visit, history, { labels: { title: composerWords[language].list.columns.title } })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'procurement.annex', annex.id)}
        actions={[
          ...(made ? [{ label: say.download, href: `${here}/docx` }] : []),
          ...(writes && !made
            ? [
                { label: say.editTopics, href: `${here}/clauses` },
                { label: say.editText, href: `${here}/textes` },
              ]
            : []),
          ...(writes ? [{ label: say.archive, href: `${here}/retirer` }] : []),
        ]}
      >
        {annex.archived_at && <p class="overdue">{say.archived}</p>}
        {writes && !made && <ComposerSteps visit={visit} id={annex.id} current={3} />}
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {annex.contract_id && (
          <p>
            <a href={href(contractClausesPath(annex.contract_id))}>{annex.contract}</a>
          </p>
        )}
        <AnnexGaps visit={visit} found={found} />
        {writes && (
          <form method="post" action={here}>
            <input type="hidden" name="do" value={made ? 'again' : 'make'} />
            <div class="buttons">
              <button type="submit" class={made ? undefined : 'button-main'}>
                {made ? say.newVersion : say.produce}
              </button>
            </div>
          </form>
        )}
        <AnnexText visit={visit} found={found} />
        <p class="note">{`${say.advice} ${say.library(formatDate(annex.library_version, language))}`}</p>
      </RecordPage>
    )
    return { title: annex.title, body }
  },
  async post(visit) {
    const { scope, language } = visit
    const id = visit.params.id ?? ''
    if (one(visit.typed.do) === 'again') {
      const { annex } = await readAnnex(scope, { id })
      const next = await startAnnex(scope, { title: annex.title, from: id })
      return { redirect: visit.href(`${annexPath(next)}/clauses`) }
    }
    await makeAnnex(scope, { id })
    return { redirect: visit.href(annexPath(id)), flash: composerWords[language].annex.produced }
  },
})

function summaryOf({ language }: Visit, { annex }: FoundAnnex): string {
  const say = composerWords[language].annex
  const version = formatNumber(annex.version, language, 0)
  const when = annex.composed_on
    ? say.made(version, formatDate(annex.composed_on, language), sayActor(annex.composed_by, language))
    : say.draftVersion(version)
  return `${when} – ${annex.contract ?? say.noContract}`
}

export const annexFilePage = page({
  path: `${annexPath(':id')}/docx`,
  needs: 'procurement.read',
  async get({ scope, params }) {
    const { content, name } = await readAnnexFile(scope, { id: params.id ?? '' })
    return { download: content, type: mediaTypes.docx, name }
  },
})

export const [archiveAnnexPage, restoreAnnexPage] = archivePages({
  path: annexesPath,
  needs: 'procurement.write-clauses',
  say: language => composerWords[language].archive,
  nameOf: async ({ scope, params }) => (await readAnnex(scope, { id: params.id ?? '' })).annex.title,
  archive: ({ scope, params }, reason) => archiveAnnex(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreAnnex(scope, { id: params.id ?? '' }),
})

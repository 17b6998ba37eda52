import { page } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { RecordPage } from '#ui/record.tsx'
import type { EverydayRecord } from '../compose-everyday.ts'
import { readEveryday } from '../read-everyday.ts'
import { processingsPathOf } from '../../processing/pages/paths.ts'
import { processingTexts } from '../../processing/texts.ts'
import { reviewEveryday } from '../review-everyday.ts'
import { everydayWords } from './everyday-words.ts'
import { mayForAll } from '../../reach.ts'
import { saveEveryday } from '../save-everyday.ts'
import { everydayPath, registryPath } from './paths.ts'
import { publicationWords } from './words.ts'

export const everydayUsePage = page({
  path: `${everydayPath}/:id`,
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language } = visit
    const say = everydayWords[language]
    const { uses, data } = publicationWords[language]
    const { everyday, history } = await readEveryday(scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${everydayPath}/${everyday.id}`)
    const writes = mayForAll(scope, saveEveryday)
    const next = writes ? nextOf(everyday) : null
    const edit = writes ? { editHref: `${here}/modifier` } : {}
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={everyday.name}
        summary={[uses[everyday.kind], everyday.tools].filter(Boolean).join(' · ')}
        nextQuestion={next && { ...say.next[next], href: `${here}/modifier#champ-${next}` }}
        groups={[
          {
            title: say.groups.rule,
            ...edit,
            fields: [
              { label: say.fields.rule, value: everyday.rule && <span class="typed-text">{everyday.rule}</span> },
            ],
          },
          {
            title: say.groups.what,
            ...edit,
            fields: [
              { label: say.fields.kind, value: uses[everyday.kind] },
              { label: say.fields.tools, value: everyday.tools },
              { label: say.fields.data_used, value: data[everyday.data_used] },
            ],
          },
          {
            title: say.groups.follow,
            fields: [
              { label: say.fields.owner, value: everyday.owner, restricted: true },
              {
                label: say.fields.reviewed_on,
                value: everyday.reviewed_on && formatDate(everyday.reviewed_on, language),
              },
            ],
          },
        ]}
        links={[
          {
            title: say.processingsTitle,
            items: [
              ...everyday.processings.map(({ reference, name }) => ({
                label: `${reference} – ${name}`,
                href: visit.href(`/traitements?search=${encodeURIComponent(reference)}`),
              })),
              {
                label: processingTexts[language].beside.link,
                href: visit.href(processingsPathOf('everyday', everyday.id)),
              },
            ],
          },
        ]}
        actions={[
          { label: say.publish, href: visit.href(`${registryPath}/${everyday.id}`) },
          ...(writes ? [{ label: say.edit, href: `${here}/modifier` }] : []),
          ...(writes ? [{ label: say.archive, href: `${here}/retirer` }] : []),
        ]}
        previewHref={visit.href(`${registryPath}/${everyday.id}/apercu`)}
        margin={await marginOf(visit, 'transparency.everyday', everyday.id)}
        history={historyEntries(visit, history, {
          labels: say.fields,
          say: (field, value) => (field === 'kind' ? uses[value] : field === 'data_used' ? data[value] : undefined),
        })}
        timeZone={scope.tenant.timeZone}
      >
        {everyday.data_used === 'personal' && everyday.processings.length === 0 && (
          <p class="notice notice-info">{say.unlinked}</p>
        )}
        {writes && (
          <form method="post" action={here}>
            <p>{say.reviewText}</p>
            <button type="submit">{say.reviewAction}</button>
          </form>
        )}
      </RecordPage>
    )
    return { title: everyday.name, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    await reviewEveryday(visit.scope, { id })
    return { redirect: visit.href(`${everydayPath}/${id}`), flash: everydayWords[visit.language].reviewDone }
  },
})

function nextOf({ rule, data_used, owner }: EverydayRecord): 'rule' | 'data_used' | 'owner' | null {
  if (!rule) return 'rule'
  if (data_used === 'unknown') return 'data_used'
  return owner ? null : 'owner'
}

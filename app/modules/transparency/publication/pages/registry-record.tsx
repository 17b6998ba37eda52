import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { RecordPage, type FieldGroup } from '#ui/record.tsx'
import { marginOf } from '#records/pages/margin.tsx'
import { proposePublications } from '../propose-publications.ts'
import { readPublicState, type PublicStateRead } from '../read-public-state.ts'
import { Acts } from './acts.tsx'
import { Differences } from './differences.tsx'
import { ownerPath } from './owner-path.ts'
import { registryPath } from './paths.ts'
import { ProposalSection, ProposeForm } from './proposal-forms.tsx'
import { decidedStep } from './decide-step.ts'
import { registryWords } from './registry-words.ts'
import { publicationWords } from './words.ts'

export const registryRecordPage = page({
  path: `${registryPath}/:id`,
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language } = visit
    const say = registryWords[language].record
    const read = await readPublicState(scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${registryPath}/${read.id}`)
    const prepares = can(scope, proposePublications)
    const online = read.published !== null
    const body = (
      <RecordPage
        language={language}
        kind={`${registryWords[language].title} · ${publicationWords[language].kinds[read.kind]}`}
        title={read.name}
        summary={say.states[read.state]}
        groups={onlineGroups(visit, read)}
        actions={[
          ...(read.current ? [{ label: say.edit[read.kind], href: visit.href(ownerPath(read)) }] : []),
          ...(prepares && online ? [{ label: say.withdraw, href: `${here}/retirer` }] : []),
        ]}
        {...(read.current || read.waiting?.content ? { previewHref: `${here}/apercu` } : {})}
        margin={await marginOf(visit, 'transparency.publication', read.id)}
        timeZone={scope.tenant.timeZone}
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {read.waiting && <ProposalSection visit={visit} read={read} waiting={read.waiting} />}
        {!read.waiting && read.differences.length > 0 && (
          <section aria-labelledby="changements">
            <h2 id="changements">{read.published ? say.changes : say.firstRead}</h2>
            <Differences language={language} list={read.differences} />
          </section>
        )}
        {!read.waiting && prepares && read.current && <ProposeForm visit={visit} read={read} />}
        <Acts language={language} proposals={read.proposals} />
      </RecordPage>
    )
    return { title: read.name, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const flash = await decidedStep(visit, id)
    return { redirect: visit.href(`${registryPath}/${id}`), flash }
  },
})

function onlineGroups({ language }: Visit, read: PublicStateRead): FieldGroup[] {
  const say = registryWords[language].record
  if (!read.first_published_on) return []
  const day = (date: string | null) => date && formatDate(date, language)
  return [
    {
      title: say.groups.online,
      fields: [
        { label: say.first, value: day(read.first_published_on) },
        { label: say.last, value: day(read.published_on) },
        ...(read.published ? [{ label: say.review, value: day(read.review_on) }] : []),
        ...(read.reason ? [{ label: say.reason, value: read.reason }] : []),
        { label: say.short, value: read.code },
      ],
    },
  ]
}

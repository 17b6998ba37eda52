import { NotFound } from '#kernel/errors.ts'
import { isId } from '#kernel/ids.ts'
import { page } from '#kernel/page.ts'
import { fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import { formatNumber, type Text } from '#kernel/texts.ts'
import { exportLinks } from '#records/pages/list-tools.tsx'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'
import { RegisterFoot } from '#ui/register-foot.tsx'
import { listRejections, type ListedRejection } from '../list-rejections.ts'
import { harvestWords } from './harvest-words.ts'
import { rejectionsPath, sourcePath } from './paths.ts'
import { RejectionTable } from './rejection-table.tsx'

const pageSize = 100
const narrowed = ['run']
const { fr, en } = harvestWords
const label = (key: 'position' | 'record' | 'reason' | 'source' | 'remoteId' | 'detail'): Text => ({
  fr: fr.rejections[key],
  en: en.rejections[key],
})

/** Each rejection with the words of its reason in both languages. */
type Line = ListedRejection & { say: Text }

const columns: readonly Column<Line>[] = [
  fieldColumn('title', label('record')),
  fieldColumn('source', label('source')),
  fieldColumn('position', label('position')),
  fieldColumn('remote_id', label('remoteId')),
  { key: 'reason', label: label('reason'), value: ({ say }, language) => say[language] },
  fieldColumn('detail', label('detail')),
]

export const rejectionRegister = register<Line>({
  id: 'catalogue.rejection',
  name: { fr: fr.rejections.title, en: en.rejections.title },
  path: rejectionsPath,
  reads: 'catalogue.read',
  narrowing: narrowed,
  columns,
  async rows(scope, narrowing, number) {
    const { rows } = await listRejections(scope, { ...asked(narrowing), page: number, size: 500 })
    const say = (reason: string, language: 'fr' | 'en') => scope.registry.sentence(`catalogue.${reason}`, language)
    return rows.map(row => ({ ...row, say: { fr: say(row.reason, 'fr'), en: say(row.reason, 'en') } }))
  },
  // A rejection has no page of its own, hence neither notes nor files.
  nameOf: () => Promise.reject(new NotFound('kernel.not-found')),
})

export const rejectionsPage = page({
  path: rejectionsPath,
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language } = visit
    const say = harvestWords[language].rejections
    const narrowing = narrowingOf(visit, narrowed)
    const { rows, count } = await listRejections(scope, { ...asked(narrowing), page: pageOf(visit), size: pageSize })
    const [first] = rows
    const path = visit.href(rejectionsPath)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {count === 0 || !first ? (
          <p>{say.empty}</p>
        ) : (
          <>
            <p role="status">{say.count(formatNumber(count, language, 0), count < 2)}</p>
            <RejectionTable visit={visit} rows={rows} />
            <RegisterFoot
              language={language}
              pagination={{
                page: pageOf(visit),
                pages: Math.ceil(count / pageSize),
                hrefOf: n => addressOf(path, narrowing, { page: String(n) }),
              }}
              exports={exportLinks(visit, rejectionRegister, narrowing)}
            />
            {narrowing.run && (
              <p>
                <a href={visit.href(sourcePath(first.source_id))}>{say.back}</a>
              </p>
            )}
          </>
        )}
      </>
    )
    return { title: say.title, body }
  },
})

function asked({ run }: Narrowing): { run?: string } {
  return run && isId(run) ? { run } : {}
}

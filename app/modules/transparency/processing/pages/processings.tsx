import { page } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { listProcessings, processingSorts } from '../list-processings.ts'
import { mayForAll } from '../../reach.ts'
import { saveProcessings } from '../save-processings.ts'
import { extractPath, pathOfUse, processingsPath } from './paths.ts'
import {
  lackings,
  processingColumns,
  processingNarrowing,
  processingRegister,
  processingsAsked,
  sensitivities,
} from './processing-register.ts'
import { processingWords } from './words.ts'

const pageSize = 50

export const processingsPage = page({
  path: processingsPath,
  needs: 'transparency.read',
  menu: { section: 'duties', label: { fr: 'Traitements (RGPD)', en: 'Processing (GDPR)' }, order: 40 },
  async get(visit) {
    const { scope, language } = visit
    const say = processingWords[language]
    const narrowing = narrowingOf(visit, processingNarrowing)
    const asked = { ...processingsAsked(narrowing), page: pageOf(visit), size: pageSize }
    const { rows, count, page } = await listProcessings(scope, asked)
    const tools = await listTools(visit, processingRegister, narrowing, { sorts: processingSorts })
    const path = visit.href(processingsPath)
    const edits = mayForAll(scope, saveProcessings)
    const filter = <T extends string>(
      name: string,
      values: readonly T[],
      { label, all }: { label: string; all: string },
      words: Record<T, string>,
    ) => ({
      name,
      label,
      all,
      value: narrowing[name] ?? '',
      options: values.map(value => ({ value, label: capitalised(words[value]) })),
    })
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="row">
          {edits && (
            <a class="button" href={`${path}/nouveau`}>
              {say.add}
            </a>
          )}
          <a href={visit.href(extractPath)}>{say.extract}</a>
        </p>
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            filter('linked', ['yes', 'no'], say.filters.linked, say.filters.linked),
            filter('sensitive', sensitivities, say.filters.sensitive, say.filters.sensitive),
            filter('lacking', lackings, say.filters.lacking, say.filters.lacking),
          ]}
          rows={rows.map(row => ({
            id: row.id,
            name: row.name,
            cells: {
              ...textCells(processingColumns, row, language),
              name: <a href={`${path}/${row.id}`}>{row.name}</a>,
              uses: row.uses.length > 0 && (
                <ul class="plain">
                  {row.uses.map(use => (
                    <li key={use.id}>
                      <a href={visit.href(pathOfUse(use))}>{use.name}</a>
                    </li>
                  ))}
                </ul>
              ),
            },
          }))}
          total={count}
          countLabel={say.count(formatNumber(count, language, 0), count < 2)}
          pagination={{
            page,
            pages: Math.ceil(count / pageSize),
            hrefOf: n => addressOf(path, tools.kept, { page: String(n) }),
          }}
          {...tools.list}
          empty={{
            why: say.empty,
            importHref: visit.href('/ajouter'),
            ...(edits ? { createHref: `${path}/nouveau`, createLabel: say.add } : {}),
          }}
        />
      </>
    )
    return { title: say.title, body }
  },
})

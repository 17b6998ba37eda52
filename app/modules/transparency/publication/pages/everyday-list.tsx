import { page } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { everydayData, everydayKinds } from '../everyday.ts'
import { listEveryday } from '../list-everyday.ts'
import { everydayAsked, everydayColumns, everydayNarrowing, everydayRegister } from './everyday-register.ts'
import { everydayWords } from './everyday-words.ts'
import { mayForAll } from '../../reach.ts'
import { saveEveryday } from '../save-everyday.ts'
import { everydayPath } from './paths.ts'
import { publicationWords } from './words.ts'

export const everydayListPage = page({
  path: everydayPath,
  needs: 'transparency.read',
  menu: { section: 'duties', label: { fr: everydayWords.fr.menu, en: everydayWords.en.menu }, order: 35 },
  async get(visit) {
    const { scope, language } = visit
    const say = everydayWords[language]
    const shared = publicationWords[language]
    const narrowing = narrowingOf(visit, everydayNarrowing)
    const rows = await listEveryday(scope, everydayAsked(narrowing))
    const tools = await listTools(visit, everydayRegister, narrowing)
    const path = visit.href(everydayPath)
    const create = mayForAll(scope, saveEveryday) ? { createHref: `${path}/nouveau`, createLabel: say.add } : {}
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {mayForAll(scope, saveEveryday) && rows.length > 0 && (
          <p>
            <a class="button" href={`${path}/nouveau`}>
              {say.add}
            </a>
          </p>
        )}
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            {
              name: 'kind',
              label: say.fields.kind,
              value: narrowing.kind ?? '',
              all: say.any,
              options: everydayKinds.map(value => ({ value, label: capitalised(shared.uses[value] ?? value) })),
            },
            {
              name: 'data_used',
              label: say.fields.data_used,
              value: narrowing.data_used ?? '',
              all: say.anyData,
              options: everydayData.map(value => ({ value, label: capitalised(shared.data[value] ?? value) })),
            },
          ]}
          rows={rows.map(row => ({
            id: row.id,
            name: row.name,
            cells: {
              ...textCells(everydayColumns, row, language),
              name: <a href={`${path}/${row.id}`}>{row.name}</a>,
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...tools.list}
          empty={{ why: say.empty, ...create }}
        />
      </>
    )
    return { title: say.title, body }
  },
})

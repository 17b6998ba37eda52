import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { listTerms } from '../list-terms.ts'
import { saveTerm } from '../save-term.ts'
import { termsPath } from './paths.ts'
import { termColumns, termNarrowing, termRegister } from './term-register.ts'
import { termWords } from './term-words.ts'

export const termsPage = page({
  path: termsPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Glossaire', en: 'Glossary' }, order: 34 },
  async get(visit) {
    const { scope, language } = visit
    const say = termWords[language]
    const narrowing = narrowingOf(visit, termNarrowing)
    const rows = await listTerms(scope, { search: narrowing.search })
    const tools = await listTools(visit, termRegister, narrowing, { numbers: ['datasets'] })
    const adds = can(scope, saveTerm)
      ? { createHref: visit.href(`${termsPath}/nouveau`), createLabel: say.add }
      : undefined
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {adds && rows.length > 0 && (
          <p>
            <a class="button" href={adds.createHref}>
              {say.add}
            </a>
          </p>
        )}
        <RegisterList
          language={language}
          caption={say.title}
          path={visit.href(termsPath)}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          rows={rows.map(row => ({
            id: row.id,
            name: row.term,
            cells: {
              ...textCells(termColumns, row, language),
              term: <a href={visit.href(`${termsPath}/${row.id}`)}>{row.term}</a>,
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...tools.list}
          empty={{ why: say.empty, ...adds }}
        />
      </>
    )
    return { title: say.title, body }
  },
})

import { page } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { exportLinks } from '#records/pages/list-tools.tsx'
import { RegisterTable } from '#ui/register-table.tsx'
import { listNeeds } from '../list-needs.ts'
import { needColumns, needRegister } from './need-register.ts'
import { needWords } from './need-words.ts'
import { cellsOf } from './needs.tsx'
import { needsPath, productionPath } from './paths.ts'

const shown = ['title', 'plan_due', 'plan_way', 'plan_owner', 'plan_effort', 'plan_reference', 'use']

/** What is to be produced, by day; the files are those of the register of needs. */
export const productionPage = page({
  path: productionPath,
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language, href } = visit
    const say = needWords[language]
    const rows = await listNeeds(scope, { planned: true })
    const known = rows.flatMap(({ plan_effort }) => plan_effort ?? [])
    const number = (n: number) => formatNumber(n, language)
    const body = (
      <>
        <h1>{say.plan.title}</h1>
        <p class="lead">{say.plan.lead}</p>
        <p>
          <a href={href(needsPath)}>{say.plan.back}</a>
        </p>
        {rows.length === 0 ? (
          <p>{say.plan.empty}</p>
        ) : (
          <>
            <p>
              {known.length > 0 &&
                `${say.plan.effort(number(known.reduce((sum, n) => sum + n, 0)), number(known.length), known.length < 2)} `}
              {rows.length > known.length &&
                say.plan.unsaid(number(rows.length - known.length), rows.length - known.length < 2)}
            </p>
            <RegisterTable
              language={language}
              caption={say.plan.title}
              columns={shown.flatMap(key =>
                needColumns
                  .filter(column => column.key === key)
                  .map(({ label }) => ({ key, label: label[language], number: key === 'plan_effort' })),
              )}
              rows={rows.map(row => ({
                id: row.id,
                name: row.title,
                cells: { ...textCells(needColumns, row, language), ...cellsOf(visit, row) },
              }))}
              pick={null}
            />
            <p class="row">
              {exportLinks(visit, needRegister, {}).map(({ label, href: file }) => (
                <a key={label} href={file}>
                  {label}
                </a>
              ))}
            </p>
            <p class="note">{say.plan.calendar}</p>
          </>
        )}
      </>
    )
    return { title: say.plan.title, body }
  },
})

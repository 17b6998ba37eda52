import type { Visit } from '#kernel/page.ts'
import { formatDate, spaced } from '#kernel/texts.ts'
import { AxisSign } from '#ui/axis-mark.tsx'
import { Level } from '#ui/level.tsx'
import { RegisterTable, type Row } from '#ui/register-table.tsx'
import { isCarried, type Action } from '../action.ts'
import type { RowResult } from '../level.ts'
import type { Photo } from '../read-movements.ts'
import { axes } from '../referential.ts'
import { movementWords } from './movement.ts'
import { actionPath, pointPath } from './paths.ts'
import { pageWords } from './words.ts'

type Props = {
  visit: Visit
  rows: readonly RowResult[]
  photos: readonly Photo[]
  actions: readonly Action[]
  today: string
}

/** What the rose shows, for whoever reads better in lines: one table per axis. */
export function AxisTables(props: Props) {
  const { language } = props.visit
  const t = pageWords[language].home
  return (
    <section aria-labelledby="tableau">
      <h2 id="tableau">{t.table}</h2>
      {axes.map(axis => (
        <section key={axis.id}>
          <h3>
            <AxisSign axis={axis.id} />
            {`${t.axis(axis.id)} · ${spaced(axis.question[language], language)}`}
          </h3>
          <RegisterTable
            language={language}
            caption={spaced(axis.question[language], language)}
            columns={(['point', 'level', 'movement', 'next', 'owner', 'due'] as const).map(key => ({
              key,
              label: t.columns[key],
            }))}
            rows={props.rows.filter(row => row.axis === axis.id).map(row => lineOf(row, props))}
            pick={null}
          />
        </section>
      ))}
    </section>
  )
}

function lineOf(row: RowResult, { visit, photos, actions, today }: Props): Row {
  const { language } = visit
  const title = row.row.shortTitle[language]
  const photo = photos.find(({ id }) => id === row.id)
  const first = actions.find(action => isCarried(action) && action.prerequisites.includes(row.id))
  return {
    id: row.id,
    name: title,
    cells: {
      point: <a href={visit.href(pointPath(row.id))}>{`${row.id} ${title}`}</a>,
      level: <Level language={language} level={row.level} target={row.position.target} state={row.state} />,
      movement: row.state === 'not-applicable' ? undefined : movementWords(photo, row.level, language),
      next: row.state === 'not-applicable' ? undefined : nextStep(row, visit),
      owner: first ? ownerOf(first, visit) : <span class="note">{pageWords[language].home.noAction}</span>,
      due: first ? dueOf(first, visit, today) : undefined,
    },
  }
}

function nextStep(row: RowResult, { language }: Visit) {
  const [missing] = row.missing
  return missing ? missing.criterion.text[language] : pageWords[language].home.complete
}

function ownerOf(action: Action, visit: Visit) {
  return <a href={visit.href(actionPath(action.id))}>{action.owner ?? pageWords[visit.language].toName}</a>
}

function dueOf(action: Action, { language }: Visit, today: string) {
  if (!action.due_on) return <span class="note">{pageWords[language].home.noDue}</span>
  const date = formatDate(action.due_on, language)
  return action.due_on < today ? <span class="overdue">{pageWords[language].overdue(date)}</span> : date
}

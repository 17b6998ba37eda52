import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { RowResult } from '../level.ts'
import type { Fact } from '../list-facts.ts'
import { recordFacts } from '../record-facts.ts'
import { factKinds } from '../referential.ts'
import { factPath, filePath, newFactPath } from './paths.ts'
import { pointWords } from './point-words.ts'

type Props = { visit: Visit; row: RowResult; facts: readonly Fact[] }

/** The dated facts of a point with their documents, and the registers that were counted. */
export function Evidence({ visit, row, facts }: Props) {
  const { language, scope } = visit
  const t = pointWords[language].evidence
  return (
    <section aria-labelledby="preuves">
      <h2 id="preuves">{t.title}</h2>
      {facts.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <ul>
          {facts.map(fact => (
            <li key={fact.id}>
              <a href={visit.href(factPath(fact.id))}>{factKinds.get(fact.kind)?.label[language] ?? fact.kind}</a>
              {`, ${fact.title}, ${formatDate(fact.dated, language)}, ${fact.who} · `}
              {fact.file_id ? (
                <a href={visit.href(filePath(fact.file_id))}>
                  {t.file}
                  <span class="visually-hidden">{` (${fact.title})`}</span>
                </a>
              ) : (
                <span class="note">{t.noFile}</span>
              )}
            </li>
          ))}
        </ul>
      )}
      {can(scope, recordFacts) && (
        <p>
          <a class="button button-small" href={visit.href(newFactPath({ point: row.id }))}>
            {t.add}
          </a>
        </p>
      )}
      <Registers visit={visit} row={row} />
    </section>
  )
}

function Registers({ visit, row }: Omit<Props, 'facts'>) {
  const { language, scope } = visit
  const t = pointWords[language].evidence
  const counted = new Map(
    row.criteria.flatMap(({ indicator, criterion }) => (indicator ? [[indicator.link, { indicator, criterion }]] : [])),
  )
  if (counted.size === 0) return null
  const known = new Map(scope.registry.modules.flatMap(m => m.indicators ?? []).map(i => [i.id, i.name[language]]))
  return (
    <>
      <h3>{t.registers}</h3>
      <ul>
        {[...counted].map(([link, { indicator, criterion }]) => (
          <li key={link}>
            {known.get(indicator.id) ?? criterion.text[language]}
            {' · '}
            <a href={visit.href(link)}>
              {t.open}
              <span class="visually-hidden">{` (${criterion.text[language]})`}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

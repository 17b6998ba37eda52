import { decides, deciding } from '#modules/transparency/portal/deciding.ts'
import { pageWords } from '../page-words.ts'
import { paths, systemPath } from '../paths.ts'
import { inFrench, RowOf, Rows } from '../said.tsx'
import type { PublicPage } from '../visit.ts'
import { portalWords } from '../words.ts'

/** What says how it decides. */
const ruleFields = ['decision_type', 'contribution', 'data', 'data_source', 'operations'] as const

/** The rules of what grounds individual decisions: CRPA, articles L.311-3-1, L.312-1-3 and R.311-3-1-2. */
export const rulesPage: PublicPage = {
  path: paths.rules,
  draw(visit) {
    const { language, publications } = visit
    const say = pageWords[language].rules
    const systems = publications.systems.filter(({ content }) => decides(content.individual_decision))
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {systems.length === 0 && <p class="notice">{say.none}</p>}
        {systems.map(({ id, code, content }) => (
          <section key={id} aria-labelledby={`titre-${code}`}>
            <h2 id={`titre-${code}`} {...inFrench(visit)}>
              {content.name}
            </h2>
            <p>{deciding(content.individual_decision, language)}</p>
            {!ruleFields.some(key => content.fields[key]?.trim()) && <p class="notice">{say.unwritten}</p>}
            <Rows>
              <RowOf visit={visit} label={say.decision} text={content.fields.decision_type} />
              <RowOf visit={visit} label={say.part} text={content.fields.contribution} />
              <RowOf visit={visit} label={say.data} text={joined(content.fields.data, content.fields.data_source)} />
              <RowOf visit={visit} label={say.operations} text={content.fields.operations} />
            </Rows>
            <p>
              <a href={visit.to(systemPath(code))}>{say.full(content.name)}</a>
            </p>
          </section>
        ))}
        <h2>{say.rightsTitle}</h2>
        <ol>
          {say.rights.map(right => (
            <li key={right}>{right}</li>
          ))}
        </ol>
        <p class="note">{say.source}</p>
        <p>
          <a class="button" href={visit.to(paths.requests)}>
            {portalWords[language].nav.requests}
          </a>
        </p>
      </>
    )
    return { title: say.title, body, path: paths.rules }
  },
}

function joined(...texts: (string | undefined)[]): string {
  return texts.filter(text => text?.trim()).join('\n')
}

import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import type { Readiness, ReadinessLine } from '../readiness.ts'
import { formulaNote } from '../readiness-formula.ts'
import { sectionWords } from './section-words.ts'

interface Props {
  visit: Visit
  readiness: Readiness
  /** Where the points of a line are gained; undefined where this person cannot. */
  hrefOf(field: string): string | undefined
}

/** What is missing to use these data with AI, line by line, each with its points and what gains them. */
export function ReadinessSection({ visit, readiness, hrefOf }: Props) {
  const { language } = visit
  const say = sectionWords[language].readiness
  const points = (value: number) => formatNumber(value, language, 0)
  const missing = readiness.lines.filter(({ met }) => !met)
  const met = readiness.lines.filter(line => line.met)
  return (
    <section id="utilisable">
      <h2>{say.title}</h2>
      <p>
        <strong>{say.score(points(readiness.score))}</strong>{' '}
        <meter min={0} max={100} value={readiness.score} aria-hidden="true" />
      </p>
      {missing.length === 0 ? (
        <p>{say.nothing}</p>
      ) : (
        <div class="table-box">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{say.missing}</th>
                <th scope="col" class="number">
                  {say.points}
                </th>
                <th scope="col">{say.action}</th>
              </tr>
            </thead>
            <tbody>
              {missing.map(line => (
                <tr key={line.criterion.id}>
                  <th scope="row">{line.criterion.missing[language]}</th>
                  <td class="number" data-label={say.points}>
                    {say.gain(points(line.points))}
                  </td>
                  <td data-label={say.action}>
                    <Action
                      visit={visit}
                      line={line}
                      href={hrefOf(line.criterion.field)}
                      first={missing.find(({ criterion }) => criterion.id === line.criterion.after)}
                    />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <details>
        <summary>{say.met(points(met.length))}</summary>
        <ul class="plain">
          {met.map(({ criterion, points: gained }) => (
            <li key={criterion.id}>
              {criterion.met[language]}
              <span class="field-note">{say.gain(points(gained))}</span>
            </li>
          ))}
        </ul>
        <p class="note">
          {formulaNote[language]} {say.version(readiness.formula)}
        </p>
      </details>
    </section>
  )
}

interface ActionProps {
  visit: Visit
  line: ReadinessLine
  href: string | undefined
  /** What has to be gained before. */
  first: ReadinessLine | undefined
}

function Action({ visit, line, href, first }: ActionProps) {
  const { language } = visit
  const { action } = line.criterion
  if (line.waits && first)
    return (
      <>
        {action[language]}
        <span class="field-note">{sectionWords[language].readiness.after(first.criterion.action[language])}</span>
      </>
    )
  return href ? <a href={href}>{action[language]}</a> : <>{action[language]}</>
}

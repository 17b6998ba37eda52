import type { Visit } from '#kernel/page.ts'
import { riskFields, type RatedRisk } from '../answers.ts'
import { formOf, type Risk } from '../form.ts'
import type { ReadAssessment } from '../read-assessment.ts'
import { sayValue } from './difference-words.ts'
import { assessmentWords } from './words.ts'

interface Props {
  visit: Visit
  read: ReadAssessment
}

/** Every section with its answers, then its risks one by one. */
export function AssessmentAnswers({ visit, read: { assessment } }: Props) {
  const words = assessmentWords[visit.language]
  const { texts, risks } = assessment.answers
  return (
    <>
      {formOf(assessment.kind).sections.map(section => (
        <section key={section.id}>
          <h2 lang="fr">{section.title}</h2>
          <p class="note" lang="fr">
            {section.article}
          </p>
          {section.questions.map(({ key, text }) => (
            <div class="answered" key={key}>
              <h3 lang="fr">{text}</h3>
              {texts[key]?.text ? <p class="typed-text">{texts[key].text}</p> : <p class="unknown">{words.blank}</p>}
            </div>
          ))}
          {section.risks.map(risk => (
            <RiskOf key={risk.key} visit={visit} risk={risk} rated={risks[risk.key]} />
          ))}
        </section>
      ))}
    </>
  )
}

function RiskOf({ visit: { language }, risk, rated }: { visit: Visit; risk: Risk; rated: RatedRisk | undefined }) {
  const words = assessmentWords[language]
  const aside = rated?.likelihood === 'none'
  const shown = riskFields.filter(field => !aside || field === 'likelihood' || field === 'existing')
  return (
    <div class="answered">
      <h3 lang="fr">{risk.title}</h3>
      <p class="note" lang="fr">
        {risk.text}
      </p>
      {rated?.likelihood ? (
        <dl class="fields">
          {shown.map(field => (
            <div key={field}>
              <dt>{aside && field === 'existing' ? words.why : words.riskPrinted[field]}</dt>
              <dd>
                <span class="typed-text">{sayValue(field, rated[field], language) ?? '–'}</span>
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p class="unknown">{words.notSeen}</p>
      )}
    </div>
  )
}

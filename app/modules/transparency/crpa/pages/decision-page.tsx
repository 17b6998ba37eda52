import { h } from 'preact'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { systemsPath } from '#modules/inventory/public.ts'
import { readDecision, type Decision } from '../read-decision.ts'
import { rulesOf } from '../rules-page.ts'
import { DutyChecks, SoleChecks } from './decision-checks.tsx'
import { mentionOf, standingOf } from './decision-standing.ts'
import { decisionWords } from './decision-words.ts'
import { Marked } from './marked.tsx'
import { explanationPath } from './paths.ts'

/** For a system that takes part in decisions: the notice to copy, the rules page, the duties around it. */
export const decisionPage = page({
  path: explanationPath,
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language } = visit
    const say = decisionWords[language]
    const decision = await readDecision(scope, { id: visit.params.id ?? '' })
    const standing = standingOf(decision)
    const system = visit.href(`${systemsPath}/${decision.system.id}`)
    const decides = standing === 'basis' || standing === 'sole_basis'
    const body = (
      <article class="record">
        <header class="record-head">
          <p class="record-kind">{say.kind}</p>
          <h1>{decision.system.name}</h1>
          <p class="lead">{say.lead[standing]}</p>
          <p class="row">
            <a href={system}>{decision.system.name}</a>
            {standing === 'unknown' && <a href={`${system}/qualification`}>{say.qualify}</a>}
          </p>
        </header>
        {decides && <Mention visit={visit} decision={decision} />}
        {decides && <Rules visit={visit} decision={decision} />}
        {decides && <DutyChecks visit={visit} decision={decision} />}
        {standing === 'sole_basis' && <SoleChecks language={language} facts={decision.facts} />}
        <p class="note">{say.warning}</p>
      </article>
    )
    return { title: `${say.title} – ${decision.system.name}`, body }
  },
})

interface Props {
  visit: Visit
  decision: Decision
}

function Mention({ visit, decision }: Props) {
  const { language } = visit
  const say = decisionWords[language]
  const { letter, online } = mentionOf(visit, decision)
  const here = visit.href(explanationPath.replace(':id', decision.system.id))
  const { notice } = decision
  return (
    <section>
      <h2>{say.mention}</h2>
      <p>{say.mentionText}</p>
      <p class="row">
        <a class="button button-small" href={`${here}/docx`} download>
          {say.docx}
        </a>
        <a class="button button-small" href={`${here}/pdf`}>
          {say.pdf}
        </a>
        <a href={visit.href(`${systemsPath}/${decision.system.id}/fiche`)}>{say.fill}</a>
      </p>
      <Copied visit={visit} id="mention-courrier" label={say.letter} text={letter} />
      <Copied visit={visit} id="mention-en-ligne" label={say.online} text={online} />
      <p class="note">
        {notice ? say.notice(formatDate(notice.on, language), notice.where ? `, ${notice.where}` : '') : say.noNotice}
      </p>
    </section>
  )
}

function Copied({ visit, id, label, text }: { visit: Visit; id: string; label: string; text: string }) {
  const say = decisionWords[visit.language]
  return h(
    'copy-text',
    { class: 'field', 'data-label': `${say.copy} – ${label}`, 'data-done': say.copied },
    <label for={id}>{label}</label>,
    <textarea id={id} rows={11} readOnly lang="fr">
      {text}
    </textarea>,
  )
}

function Rules({ visit, decision }: Props) {
  const say = decisionWords[visit.language]
  return (
    <section>
      <h2>{say.rules}</h2>
      <p>
        {say.rulesText}{' '}
        {decision.code ? (
          <a href={`/p/${visit.scope.tenant.slug}/${decision.code}`}>{say.published}</a>
        ) : (
          say.notPublished
        )}
      </p>
      <div lang="fr">
        {rulesOf(decision).map(({ title, paragraphs }) => (
          <section key={title}>
            <h3>{title}</h3>
            {paragraphs.map((text, index) => (
              <p key={index} class="typed-text">
                <Marked text={text} />
              </p>
            ))}
          </section>
        ))}
      </div>
    </section>
  )
}

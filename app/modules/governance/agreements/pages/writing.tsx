import { Invalid } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, problemsOf } from '#ui/form-answers.ts'
import { ErrorSummary, Form } from '#ui/form.tsx'
import { agreementsPath } from '../../paths.ts'
import { modelSections, sectionCodes, type ModelSection } from '../agreement-data.ts'
import { fillText, variables } from '../fill-text.ts'
import { readAgreement, type ReadAgreement } from '../read-agreement.ts'
import { writeSection } from '../write-section.ts'
import { agreementWords } from './words.ts'

/** The text of an agreement, section by section: proposed, rewritten, or left out. */
export const writingPage = page({
  path: `${agreementsPath}/:id/articles`,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language } = visit
    const read = await readAgreement(scope, { id: visit.params.id ?? '' })
    const { agreement } = read
    const { writing: say } = agreementWords[language]
    const here = visit.href(`${agreementsPath}/${agreement.id}`)
    const edits = can(scope, writeSection) && agreement.state === 'draft'
    const title = say.title(agreement.title)
    const part = (place: ModelSection['place'], name: string) => (
      <section>
        <h2>{name}</h2>
        {modelSections
          .filter(section => section.place === place)
          .map(section => (
            <Section key={section.code} visit={visit} read={read} section={section} action={here} edits={edits} />
          ))}
      </section>
    )
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{agreement.state === 'draft' ? say.lead : say.signed}</p>
        <p>
          <a href={here}>{say.back}</a>
        </p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {edits && (
          <details>
            <summary>{say.variables}</summary>
            <ul class="inline-list">
              {variables.map(name => (
                <li key={name}>
                  <code>{`{${name}}`}</code>
                </li>
              ))}
            </ul>
          </details>
        )}
        {part('article', say.articles)}
        {part('annex', say.annexes)}
      </>
    )
    return { title, body }
  },
  async post(visit) {
    const { scope, language, typed } = visit
    const { writing: say } = agreementWords[language]
    const id = visit.params.id ?? ''
    const code = answersOf(visit).choose('code', sectionCodes)
    const title = modelSections.find(section => section.code === code)?.title ?? code
    const back = visit.href(`${agreementsPath}/${id}/articles#${code}`)
    if (one(typed.do) === 'remove') {
      await writeSection(scope, { id, code, text: null })
      return { redirect: back, flash: say.removed(title) }
    }
    const field = `text.${code}`
    const text = one(typed[field])
    if (!text) throw new Invalid({ [field]: { key: 'kernel.required' } })
    await writeSection(scope, { id, code, text })
    return { redirect: back, flash: say.saved(title) }
  },
})

type SectionProps = { visit: Visit; read: ReadAgreement; section: ModelSection; action: string; edits: boolean }

function Section({ visit, read, section, action, edits }: SectionProps) {
  const { language, scope, typed } = visit
  const { writing: say } = agreementWords[language]
  const { agreement, datasets } = read
  const { code, title, asks, text: proposed } = section
  const written = agreement.sections[code]
  const kept = written !== undefined
  const refused = one(typed.code) === code
  const field = `text.${code}`
  const reads = kept ? fillText(written, agreement, { authority: scope.tenant.name, datasets }) : null
  if (!kept && !edits) return null
  return (
    <article class="proposal" id={code}>
      <h3 lang="fr">
        {title} <span class="tag">{kept ? say.in : say.out}</span>
      </h3>
      <p class="field-help">{asks[language]}</p>
      {reads !== null && (
        <p class="typed-text" lang="fr">
          <Blanked text={reads} />
        </p>
      )}
      {edits && (
        <details open={refused}>
          <summary>
            {kept ? say.text : say.take}
            <span class="visually-hidden">{`, ${title}`}</span>
          </summary>
          <Form action={`${action}/articles`} hidden={{ code }}>
            <Field
              language={language}
              kind="textarea"
              name={field}
              label={say.text}
              value={(refused ? one(typed[field]) : undefined) ?? written ?? proposed.join('\n')}
              error={visit.problem(field)}
              rows={7}
              maxLength={8000}
            />
            <div class="buttons">
              <button type="submit" class="button-main">
                {say.save}
                <span class="visually-hidden">{`, ${title}`}</span>
              </button>
              {kept && (
                <button type="submit" name="do" value="remove">
                  {say.remove}
                  <span class="visually-hidden">{`, ${title}`}</span>
                </button>
              )}
            </div>
          </Form>
        </details>
      )}
    </article>
  )
}

/** Blanks stand out on screen as in the document. */
function Blanked({ text }: { text: string }) {
  return (
    <>
      {text
        .split(/(\[à (?:compléter|confirmer)[^\]]*\])/)
        .map((part, index) => (part.startsWith('[à ') ? <mark key={index}>{part}</mark> : part))}
    </>
  )
}

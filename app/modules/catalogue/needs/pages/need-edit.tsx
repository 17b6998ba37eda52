import { isId } from '#kernel/ids.ts'
import { page, type Visit } from '#kernel/page.ts'
import { problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { readNeed } from '../read-need.ts'
import { saveNeed } from '../save-need.ts'
import { needFields, needTyped } from './need-fields.tsx'
import { needWords } from './need-words.ts'
import { needPath, needsPath, newNeedPath } from './paths.ts'

/** `?titre=&systeme=` begins the form: from a search that found nothing, from the page of a system. */
export const newNeedPage = page({
  path: newNeedPath,
  needs: 'catalogue.need',
  async get(visit) {
    const { query, href, language } = visit
    const system = query.get('systeme') ?? ''
    const begun = { title: query.get('titre')?.slice(0, 200), system_id: isId(system) ? system : null }
    const say = needWords[language]
    return formPage(visit, { title: say.newTitle, lead: say.newLead }, begun, href(newNeedPath), href(needsPath))
  },
  async post(visit) {
    requireAnswers(visit, 'title')
    const values = needTyped(visit)
    const id = await saveNeed(visit.scope, values)
    return { redirect: visit.href(needPath(id)), flash: needWords[visit.language].saved(values.title) }
  },
})

export const editNeedPage = page({
  path: `${needPath(':id')}/modifier`,
  needs: 'catalogue.need',
  async get(visit) {
    const { need } = await readNeed(visit.scope, { id: visit.params.id ?? '' })
    const here = visit.href(needPath(need.id))
    return formPage(visit, { title: needWords[visit.language].editTitle(need.title) }, need, `${here}/modifier`, here)
  },
  async post(visit) {
    requireAnswers(visit, 'title')
    const id = visit.params.id ?? ''
    const values = needTyped(visit)
    await saveNeed(visit.scope, { id, ...values })
    return { redirect: visit.href(needPath(id)), flash: needWords[visit.language].saved(values.title) }
  },
})

async function formPage(
  visit: Visit,
  { title, lead }: { title: string; lead?: string },
  recorded: object,
  action: string,
  back: string,
) {
  const { language } = visit
  const body = (
    <>
      <h1>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={action}>
        {await needFields(visit, recorded)}
        <Buttons language={language} label={needWords[language].save} cancelHref={back} />
      </Form>
    </>
  )
  return { title, body }
}

import { today } from '#kernel/clock.ts'
import { isId } from '#kernel/ids.ts'
import { page, type Visit } from '#kernel/page.ts'
import { listSystems } from '#modules/inventory/public.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { editIncident } from '../edit-incident.ts'
import { readIncident } from '../read-incident.ts'
import { recordIncident } from '../record-incident.ts'
import { allTyped, FirstIncidentFields, firstTyped, OtherIncidentFields, shownIncident } from './incident-fields.tsx'
import { incidentsPath } from './paths.ts'
import { incidentWords } from './words.ts'

/** `?systeme=` starts from a system. */
export const newIncidentPage = page({
  path: `${incidentsPath}/nouveau`,
  needs: 'transparency.handle-incidents',
  async get(visit) {
    const { scope, language } = visit
    const say = incidentWords[language]
    const path = visit.href(incidentsPath)
    const asked = visit.query.get('systeme') ?? ''
    const recorded = { known_on: today(scope), ...(isId(asked) ? { system_id: asked } : {}) }
    const body = (
      <>
        <h1>{say.newTitle}</h1>
        <p class="lead">{say.newLead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${path}/nouveau`}>
          <FirstIncidentFields visit={visit} recorded={recorded} systems={await systemsOf(visit)} />
          <Buttons language={language} label={say.save} cancelHref={path} />
        </Form>
      </>
    )
    return { title: say.newTitle, body }
  },
  async post(visit) {
    requireAnswers(visit, 'what', 'known_on')
    const { id, number } = await recordIncident(visit.scope, firstTyped(visit))
    return { redirect: visit.href(`${incidentsPath}/${id}`), flash: incidentWords[visit.language].recorded(number) }
  },
})

export const editIncidentPage = page({
  path: `${incidentsPath}/:id/modifier`,
  needs: 'transparency.handle-incidents',
  async get(visit) {
    const { scope, language } = visit
    const say = incidentWords[language]
    const { incident } = await readIncident(scope, { id: visit.params.id ?? '' })
    const recorded = shownIncident(incident, scope.tenant.timeZone)
    const here = visit.href(`${incidentsPath}/${incident.id}`)
    const title = say.editTitle(incident.number)
    const body = (
      <>
        <h1>{title}</h1>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/modifier`}>
          <FirstIncidentFields visit={visit} recorded={recorded} systems={await systemsOf(visit)} />
          <OtherIncidentFields visit={visit} recorded={recorded} />
          <Buttons language={language} label={say.save} cancelHref={here} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'what', 'known_on', 'title')
    const id = visit.params.id ?? ''
    await editIncident(visit.scope, { id, ...allTyped(visit) })
    return { redirect: visit.href(`${incidentsPath}/${id}`), flash: incidentWords[visit.language].saved }
  },
})

async function systemsOf({ scope }: Visit): Promise<{ id: string; name: string }[]> {
  return (await listSystems(scope, { size: 500 })).rows
}

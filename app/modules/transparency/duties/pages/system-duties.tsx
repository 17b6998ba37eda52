import { one, page } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { families } from '../duty.ts'
import { liftOverride } from '../lift-override.ts'
import { listDuties } from '../list-duties.ts'
import { readObstacles } from '../read-obstacles.ts'
import { signOverride } from '../sign-override.ts'
import { dutyWords } from '../words.ts'
import { dutiesPath, systemDutiesPath } from './paths.ts'
import { systemDutiesWords } from './system-duties-words.ts'
import { SystemUse } from './system-use.tsx'

export const systemDutiesPage = page({
  path: systemDutiesPath(':id'),
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language, href } = visit
    const id = visit.params.id ?? ''
    const use = await readObstacles(scope, { system: id })
    const duties = await listDuties(scope, { system: id })
    const [say, words] = [systemDutiesWords[language], dutyWords[language]]
    const binding = duties.filter(({ standing }) => standing !== 'not-applicable')
    const count = (n: number) => formatNumber(n, language, 0)
    const title = say.title(use.system.name)
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">
          {duties.length > 0
            ? say.lead(count(binding.filter(({ standing }) => standing === 'met').length), count(binding.length))
            : say.none}
        </p>
        <p class="row">
          {duties.length === 0 && (
            <a class="button button-main" href={href(`/systemes/${id}/qualification`)}>
              {say.qualify}
            </a>
          )}
          <a href={href(`/systemes/${id}`)}>{say.record}</a>
        </p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <SystemUse visit={visit} use={use} />
        {families.map(family => {
          const mine = duties.filter(duty => duty.family === family)
          if (mine.length === 0) return null
          return (
            <section key={family} aria-labelledby={family}>
              <h2 id={family}>{words.families[family]}</h2>
              <table class="rows">
                <caption class="visually-hidden">{words.families[family]}</caption>
                <thead>
                  <tr>
                    <th scope="col">{words.fields.title}</th>
                    <th scope="col">{words.fields.article}</th>
                    <th scope="col">{words.fields.standing}</th>
                    <th scope="col">{words.fields.owner}</th>
                  </tr>
                </thead>
                <tbody>
                  {mine.map(duty => (
                    <tr key={duty.id}>
                      <td data-label={words.fields.title} lang="fr">
                        <a href={href(`${dutiesPath}/${duty.id}`)}>{duty.short}</a>
                        {duty.force !== 'duty' && <span class="field-note">{words.forces[duty.force]}</span>}
                      </td>
                      <td data-label={words.fields.article} lang="fr">
                        {duty.article}
                      </td>
                      <td data-label={words.fields.standing}>
                        <span class={duty.standing === 'overdue' ? 'overdue' : undefined}>
                          {words.standings[duty.standing]}
                        </span>
                        {duty.day && <span class="field-note">{formatDate(duty.day, language)}</span>}
                      </td>
                      <td data-label={words.fields.owner}>{duty.owner ?? '–'}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )
        })}
        <p class="note">{say.disclaimer}</p>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    const system = visit.params.id ?? ''
    const { flash } = systemDutiesWords[visit.language]
    const back = (said: string) => ({ redirect: systemDutiesPath(system), flash: said })
    if (one(visit.typed.do) === 'lift') {
      await liftOverride(visit.scope, { system })
      return back(flash.lifted)
    }
    requireAnswers(visit, 'reason', 'signed_role')
    const [reason, signed_role] = [one(visit.typed.reason) ?? '', one(visit.typed.signed_role) ?? '']
    await signOverride(visit.scope, { system, reason, signed_role })
    return back(flash.signed)
  },
})

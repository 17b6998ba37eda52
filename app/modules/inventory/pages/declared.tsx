import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { answersOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { readDeclarationLink } from '#organisation/read-declaration-link.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { answerDeclaration, outcomes } from '../answer-declaration.ts'
import { listDeclarations } from '../list-declarations.ts'
import { listSystems } from '../list-systems.ts'
import { DeclarationLink } from './declaration-link.tsx'
import { DeclaredUse } from './declared-use.tsx'
import { declaredWords } from './declared-words.ts'
import { declaredPath } from './paths.ts'

/** What agents publics declared, each with its follow-up; and the link to hand out. */
export const declaredPage = page({
  path: declaredPath,
  needs: 'inventory.read-declarations',
  menu: { section: 'software', label: { fr: 'Usages déclarés', en: 'Declared uses' }, order: 40 },
  async get(visit) {
    const { scope, language } = visit
    const say = declaredWords[language]
    const declared = await listDeclarations(scope, {})
    const directorates = new Map((await listDirectorates(scope, {})).map(({ id, name }) => [id, name]))
    const systems = (await listSystems(scope, { size: 500 })).rows
    const open = declared.filter(use => use.outcome === null)
    const answered = declared.filter(use => use.outcome !== null)
    const shown = (use: (typeof declared)[number]) => (
      <DeclaredUse
        key={use.id}
        visit={visit}
        use={use}
        directorate={directorates.get(use.directorate_id ?? '') ?? null}
        systems={systems}
      />
    )
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {can(scope, readDeclarationLink) && (
          <DeclarationLink visit={visit} link={await readDeclarationLink(scope, {})} />
        )}
        {declared.length === 0 && <p>{say.empty}</p>}
        {declared.length > 0 && (
          <section aria-labelledby="a-traiter">
            <h2 id="a-traiter">{`${say.open} (${open.length})`}</h2>
            {open.length === 0 && <p>{say.noneOpen}</p>}
            <ul class="plain">{open.map(shown)}</ul>
          </section>
        )}
        {answered.length > 0 && (
          <section aria-labelledby="traitees">
            <h2 id="traitees">{`${say.answered} (${answered.length})`}</h2>
            <ul class="plain">{answered.map(shown)}</ul>
          </section>
        )}
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'id')
    const { text, choose } = answersOf(visit)
    const id = text('id') ?? ''
    await answerDeclaration(visit.scope, {
      id,
      outcome: choose(`outcome-${id}`, outcomes),
      outcome_reason: text(`outcome_reason-${id}`),
      system_id: text(`system_id-${id}`),
    })
    return { redirect: visit.href(declaredPath), flash: declaredWords[visit.language].saved }
  },
})

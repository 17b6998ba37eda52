import { Invalid } from '#kernel/errors.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { answersOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { detectProtocol } from '../detect-protocol.ts'
import { protocols, type ProtocolId } from '../protocol.ts'
import { readSource } from '../read-source.ts'
import { saveSource } from '../save-source.ts'
import { newSourcePath, sourcePath, sourcesPath } from './paths.ts'
import { SourceFields, sourceTyped } from './source-fields.tsx'
import { sourceWords } from './words.ts'

const needed = ['protocol', 'name', 'family', 'schedule'] as const

export const newSourcePage = page({
  path: newSourcePath,
  needs: 'catalogue.harvest',
  async get(visit) {
    const { language } = visit
    const say = sourceWords[language]
    const directorates = await listDirectorates(visit.scope, {})
    const body = (
      <>
        <h1>{say.newTitle}</h1>
        <p class="lead">{say.newLead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={visit.href(newSourcePath)}>
          <SourceFields
            visit={visit}
            recorded={{ protocol: 'unsure', schedule: 'manual' }}
            directorates={directorates}
            unsure
          />
          <Buttons language={language} label={say.save} cancelHref={visit.href(sourcesPath)} />
        </Form>
      </>
    )
    return { title: say.newTitle, body }
  },
  async post(visit) {
    requireAnswers(visit, ...needed)
    const typed = sourceTyped(visit)
    const protocol = await protocolOf(visit, typed.address)
    const id = await saveSource(visit.scope, { ...typed, protocol })
    const next = typed.address === null ? 'fichiers' : 'apercu'
    return {
      redirect: visit.href(`${sourcePath(id)}/${next}`),
      flash: sourceWords[visit.language].saved(typed.name),
    }
  },
})

/** The kind that was chosen or, when the person is unsure, the one that answers at the address. */
async function protocolOf(visit: Visit, address: string | null): Promise<ProtocolId> {
  if (one(visit.typed.protocol) !== 'unsure') return answersOf(visit).choose('protocol', protocols)
  if (address === null) throw new Invalid({ protocol: { key: 'catalogue.choose-kind' } })
  const { protocol, problem } = await detectProtocol(visit.scope, { address })
  if (protocol) return protocol
  if (!problem) throw new Invalid({ address: { key: 'catalogue.no-catalogue-there' } })
  throw new Invalid({ address: { key: 'catalogue.not-reached', words: { why: problem[visit.language] } } })
}

export const editSourcePage = page({
  path: `${sourcePath(':id')}/modifier`,
  needs: 'catalogue.harvest',
  async get(visit) {
    const { language } = visit
    const say = sourceWords[language]
    const { source } = await readSource(visit.scope, { id: visit.params.id ?? '' })
    const options = Object.entries(source.options).map(([name, value]) => `${name}=${value}`)
    const here = visit.href(sourcePath(source.id))
    const title = say.editTitle(source.name)
    const body = (
      <>
        <h1>{title}</h1>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/modifier`}>
          <SourceFields
            visit={visit}
            recorded={{ ...source, options: options.join('\n') }}
            directorates={await listDirectorates(visit.scope, {})}
            unsure={false}
          />
          <Buttons language={language} label={say.change} cancelHref={here} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    requireAnswers(visit, ...needed)
    const id = visit.params.id ?? ''
    const typed = sourceTyped(visit)
    await saveSource(visit.scope, { id, ...typed, protocol: answersOf(visit).choose('protocol', protocols) })
    return { redirect: visit.href(sourcePath(id)), flash: sourceWords[visit.language].saved(typed.name) }
  },
})

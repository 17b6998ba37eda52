import { Invalid, NotFound } from '#kernel/errors.ts'
import { page, one, type Visit } from '#kernel/page.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { Steps } from '#ui/steps.tsx'
import { applyImport } from '../apply-import.ts'
import { cancelImport } from '../cancel-import.ts'
import { chooseRows, exactAnswers } from '../choose-rows.ts'
import { prepareAgain } from '../prepare-again.ts'
import { readImport } from '../read-import.ts'
import { undoImport } from '../undo-import.ts'
import { AppliedView, AsideView, UndoneView } from './after-import.tsx'
import { missingFields, readChoices, readForms, readMapping, readNear, readSeen, readTicks } from './import-forms.ts'
import { lineProblems } from './line-problems.ts'
import { SameFile } from './same-file.tsx'
import { PreviewView } from './preview.tsx'
import { outcomeOf } from './outcome.ts'
import { asideShown } from './unticked.tsx'
import { intakeWords } from './words.ts'

/** One file from preview to import to undo. */
export const importPage = page({
  path: '/ajouter/:id',
  needs: 'intake.add',
  async get(visit) {
    const found = await readImport(visit.scope, { id: visit.params.id ?? '' })
    const { state, file_name } = found.import
    const t = intakeWords[visit.language].preview
    const steps = t.steps.map((label, i) => ({ label, ...(i === 0 ? { href: visit.href('/ajouter') } : {}) }))
    const body = (
      <>
        <h1>{file_name}</h1>
        <Steps language={visit.language} steps={steps} current={state === 'staged' || state === 'set-aside' ? 1 : 2} />
        <ErrorSummary language={visit.language} errors={lineProblems(visit, found)} />
        <SameFile visit={visit} found={found} />
        {state === 'staged' && <PreviewView visit={visit} found={found} />}
        {state === 'set-aside' && <AsideView visit={visit} found={found} />}
        {state === 'applied' && <AppliedView visit={visit} found={found} />}
        {(state === 'undone' || state === 'cancelled') && <UndoneView visit={visit} found={found} />}
      </>
    )
    return { title: file_name, body }
  },
  post: visit => act(visit, visit.params.id ?? ''),
})

async function act(visit: Visit, id: string) {
  const { scope, typed } = visit
  const t = intakeWords[visit.language].preview
  const here = { redirect: `/ajouter/${id}` }
  switch (one(typed.do)) {
    case 'remap':
      await prepareAgain(scope, id, {
        mapping: readMapping(typed, (await readImport(scope, { id })).import.mapping ?? {}),
      })
      return here
    case 'say':
      await prepareAgain(scope, id, { as: one(typed.as) ?? '' })
      return here
    case 'choose': {
      const { doubtful } = await readImport(scope, { id })
      await chooseRows(scope, { id, rows: readChoices(typed, doubtful) })
      return { ...here, flash: t.choicesKept }
    }
    case 'untick': {
      const { aside } = await readImport(scope, { id, doubts: asideShown })
      await chooseRows(scope, { id, rows: readTicks(typed, aside) })
      return { ...here, flash: t.choicesKept }
    }
    case 'exact': {
      const exact = exactAnswers.find(answer => answer === one(typed.all))
      await chooseRows(scope, { id, exact })
      return { ...here, flash: t.choicesKept }
    }
    case 'near': {
      const { import: staged } = await readImport(scope, { id })
      await chooseRows(scope, { id, near: readNear(typed, staged.preview?.near ?? []) })
      return { ...here, flash: t.choicesKept }
    }
    case 'cancel':
      await cancelImport(scope, { id })
      return { redirect: '/ajouter', flash: t.cancelled }
    case 'undo': {
      const { kept } = await undoImport(scope, { id })
      return { ...here, flash: t.undone(kept.length) }
    }
    case 'apply':
      return { ...here, flash: await apply(visit, id) }
    default:
      throw new NotFound('kernel.not-found')
  }
}

async function apply({ scope, typed, language }: Visit, id: string): Promise<string> {
  const seen = readSeen(typed)
  const { rows, import: staged } = await readImport(scope, { id, sample: 500 })
  const form = staged.preview?.form
  if (form && staged.state === 'staged') {
    const answers = readForms(typed, rows, form)
    const missing = missingFields(answers, form)
    if (Object.keys(missing).length > 0) throw new Invalid(missing)
    await chooseRows(scope, { id, rows: answers, seen })
  }
  const { created, updated } = await applyImport(scope, { id, seen })
  return outcomeOf(scope, staged.recogniser, created, updated)[language]
}

import { Invalid } from '#kernel/errors.ts'
import { many, one, type PageResult, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { undoOf } from '#records/pages/paths.ts'
import { answersOf } from '#ui/form-answers.ts'
import { analyseDocument } from '../../detector/analyse-document.ts'
import { addAnalysis } from '../add-analysis.ts'
import { clearVerdicts } from '../clear-verdicts.ts'
import { documentKinds, verdictStates } from '../document.ts'
import { readContractClauses } from '../read-contract-clauses.ts'
import { setVerdicts } from '../set-verdicts.ts'
import { withdrawAnalysis } from '../withdraw-analysis.ts'
import { contractWords } from './contract-words.ts'
import { judgeWords } from './judge-words.ts'
import { contractClausesPath } from './paths.ts'

/** What the forms of the page of clauses do: analyse a document, withdraw one, judge many topics. */
export async function postContractClauses(visit: Visit): Promise<PageResult> {
  switch (one(visit.typed.do)) {
    case 'analyse':
      return analyse(visit)
    case 'withdraw':
      return withdraw(visit)
    default:
      return judge(visit)
  }
}

/** Read before any transaction opens: a long contract holds neither a visit nor a connection. */
async function analyse(visit: Visit): Promise<PageResult> {
  const { scope, language, params } = visit
  const say = contractWords[language].documents
  const contract_id = params.id ?? ''
  const answers = answersOf(visit)
  const document = answers.choose('document', documentKinds)
  const [file] = visit.files
  const text = answers.text('text')
  if (!file && !text) throw new Invalid({ file: { key: 'procurement.no-text' } })
  const name = file?.name ?? `${say.pasted}.txt`
  const bytes = file?.bytes ?? new TextEncoder().encode(text ?? '')
  await readContractClauses(scope, { contract_id })
  const analysis = await analyseDocument(scope, name, bytes)
  await addAnalysis(scope, {
    contract_id,
    document,
    analysis,
    file: file ? { name: file.name, content: file.bytes } : null,
    replaces: answers.text('replaces'),
  })
  const { found } = analysis.counts
  const flash =
    analysis.readable === 'scan' ? say.doneScan : say.done(say.found(formatNumber(found, language, 0), found === 1))
  return { redirect: visit.href(contractClausesPath(contract_id)), flash }
}

async function withdraw(visit: Visit): Promise<PageResult> {
  const path = contractClausesPath(visit.params.id ?? '')
  const { text } = answersOf(visit)
  const { operation_id } = await withdrawAnalysis(visit.scope, {
    id: text('analysis') ?? '',
    reason: text('reason') ?? '',
  })
  const flash = contractWords[visit.language].documents.withdrawn
  return { redirect: visit.href(`${path}#documents`), flash, undo: undoOf(operation_id, path) }
}

/** A topic verified among many takes its first clue as the clause read; without one, the remark says where it is. */
async function judge(visit: Visit): Promise<PageResult> {
  const { scope, language, typed } = visit
  const say = judgeWords[language].bulk
  const contract_id = visit.params.id ?? ''
  const path = contractClausesPath(contract_id)
  const topics = many(typed.topics)
  const answers = answersOf(visit)
  const state = answers.choice('state', [...verdictStates, 'clear'] as const)
  if (topics.length === 0 || !state) return { redirect: visit.href(`${path}#sujets`), flash: say.pick }
  const count = (value: number) => formatNumber(value, language, 0)
  if (state === 'clear') {
    const { changed, operation_id } = await clearVerdicts(scope, { contract_id, topics })
    return {
      redirect: visit.href(`${path}#sujets`),
      flash: say.cleared(count(changed), changed < 2),
      undo: undoOf(operation_id, path),
    }
  }
  const note = answers.text('note')
  const known = await readContractClauses(scope, { contract_id })
  const verdicts = topics.map(topic => {
    const [hit] = state === 'verified' ? (known.topics.find(({ clause }) => clause.id === topic)?.hits ?? []) : []
    const read = hit ? { sentence: hit.sentence.slice(0, 2_000), page: hit.page, analysis_id: hit.analysis_id } : {}
    return { topic, state, note, ...read }
  })
  if (state === 'verified' && !note && verdicts.some(one => !('sentence' in one)))
    throw new Invalid({ note: { key: 'procurement.verified-without-clause' } })
  const { changed, operation_id } = await setVerdicts(scope, { contract_id, verdicts })
  return {
    redirect: visit.href(`${path}#sujets`),
    flash: say.done(count(changed), changed < 2),
    undo: undoOf(operation_id, path),
  }
}

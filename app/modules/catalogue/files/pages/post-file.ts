import { NotFound } from '#kernel/errors.ts'
import { one, type PageResult, type Visit } from '#kernel/page.ts'
import { answersOf, requireAnswers } from '#ui/form-answers.ts'
import { askCheck } from '../../schemas/ask-check.ts'
import { askProfile } from '../ask-profile.ts'
import { confirmed, seenByPerson, verdicts, wholeDataset } from '../findings.ts'
import { forgetFile } from '../forget-file.ts'
import { judgeColumns } from '../judge-columns.ts'
import { readFileProfile } from '../read-file-profile.ts'
import { filePath, jobPath } from './paths.ts'
import { fileWords } from './file-words.ts'
import { tableWords } from './table-words.ts'
import { filesWords } from './words.ts'

/** Everything that the page of a file asks for. */
export async function postFile(visit: Visit): Promise<PageResult> {
  const { scope, params, typed, language } = visit
  const [say, about] = [filesWords[language], fileWords[language]]
  const distribution_id = params.distribution ?? ''
  const here = visit.href(filePath(params.id ?? '', distribution_id))
  switch (one(typed.do)) {
    case 'profile': {
      const { job } = await askProfile(scope, { distribution_id })
      return { redirect: visit.href(jobPath(job)), flash: say.files.asked }
    }
    case 'forget':
      await forgetFile(scope, { distribution_id })
      return { redirect: here, flash: about.profile.forgotten }
    case 'check': {
      requireAnswers(visit, 'schema')
      const { job } = await askCheck(scope, { distribution_id, table_schema_id: one(typed.schema) ?? '' })
      return { redirect: visit.href(jobPath(job)), flash: tableWords[language].checks.asked }
    }
    case 'judge':
    case 'confirm-all':
    case 'add':
    case 'nothing': {
      const count = await judge(visit, distribution_id)
      return { redirect: `${here}#personnelles`, flash: about.personal.kept(count) }
    }
    default:
      throw new NotFound('kernel.not-found')
  }
}

/** How many answers were given. */
async function judge(visit: Visit, distribution_id: string): Promise<number> {
  const { scope, typed } = visit
  const { dataset, findings } = await readFileProfile(scope, { distribution_id })
  const answers =
    one(typed.do) === 'confirm-all'
      ? findings
          .filter(({ verdict }) => verdict === null)
          .map(({ column, finding }) => ({ column, kind: finding.kind, verdict: confirmed(finding) }))
      : [answerOf(visit)]
  if (answers.length > 0) await judgeColumns(scope, { dataset_id: dataset.id, verdicts: answers })
  return answers.length
}

function answerOf(visit: Visit) {
  const { text, choose } = answersOf(visit)
  const reason = text('reason')
  const action = one(visit.typed.do)
  if (action === 'nothing')
    return { column: wholeDataset, kind: seenByPerson, verdict: 'not-personal' as const, reason }
  if (action === 'add') requireAnswers(visit, 'column', 'verdict')
  return {
    column: text('column') ?? '',
    kind: text('kind') ?? seenByPerson,
    verdict: choose('verdict', verdicts),
    reason,
  }
}

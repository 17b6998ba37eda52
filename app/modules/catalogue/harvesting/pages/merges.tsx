import { isId } from '#kernel/ids.ts'
import { datasetPathOf } from '../../datasets/pages/paths.ts'
import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { answersOf } from '#ui/form-answers.ts'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'
import { RegisterFoot } from '#ui/register-foot.tsx'
import { decideMerge } from '../decide-merge.ts'
import { listMerges, type ListedMerge, type MergeEnd } from '../list-merges.ts'
import { mergeWords } from './merge-words.ts'
import { mergesPath } from './paths.ts'

const pageSize = 20

export const mergesPage = page({
  path: mergesPath,
  needs: 'catalogue.read',
  async get(visit) {
    const { language } = visit
    const say = mergeWords[language]
    const { source } = narrowingOf(visit, ['source'])
    const asked = source && isId(source) ? { source_id: source } : {}
    const { rows, count } = await listMerges(visit.scope, { ...asked, page: pageOf(visit), size: pageSize })
    const path = visit.href(mergesPath)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{count > 0 ? say.lead : say.empty}</p>
        <p role="status">{count > 0 ? say.count(formatNumber(count, language, 0), count < 2) : say.none}</p>
        <ul class="plain apart">
          {rows.map(merge => (
            <MergeQuestion key={merge.id} visit={visit} merge={merge} action={path} />
          ))}
        </ul>
        <RegisterFoot
          language={language}
          pagination={{
            page: pageOf(visit),
            pages: Math.ceil(count / pageSize),
            hrefOf: n => addressOf(path, source ? { source } : {}, { page: String(n) }),
          }}
        />
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const say = mergeWords[visit.language]
    const { text, choose } = answersOf(visit)
    const answer = choose('answer', ['first', 'second', 'refuse'])
    const decision =
      answer === 'refuse' ? { decision: 'refuse' as const } : { decision: 'merge' as const, keep: answer }
    await decideMerge(visit.scope, { id: text('id') ?? '', ...decision })
    return { redirect: visit.href(mergesPath), flash: answer === 'refuse' ? say.refused : say.merged }
  },
})

function MergeQuestion({ visit, merge, action }: { visit: Visit; merge: ListedMerge; action: string }) {
  const say = mergeWords[visit.language]
  return (
    <li>
      <p>{say.why[merge.why]}</p>
      <ol>
        <MergeSide visit={visit} end={merge.first} />
        <MergeSide visit={visit} end={merge.second} />
      </ol>
      {can(visit.scope, decideMerge) && (
        <form method="post" action={action} class="buttons">
          <input type="hidden" name="id" value={merge.id} />
          <button type="submit" name="answer" value="first">
            {say.keepFirst}
          </button>
          <button type="submit" name="answer" value="second">
            {say.keepSecond}
          </button>
          <button type="submit" name="answer" value="refuse">
            {say.refuse}
          </button>
        </form>
      )}
    </li>
  )
}

function MergeSide({ visit, end }: { visit: Visit; end: MergeEnd }) {
  const { language } = visit
  const say = mergeWords[language]
  const note = [
    end.publisher,
    end.sources ? say.from(end.sources) : say.byHand,
    end.modified_on && say.modified(formatDate(end.modified_on, language)),
  ].filter(Boolean)
  return (
    <li>
      <a href={visit.href(datasetPathOf(end.id))}>{end.title}</a>
      <span class="field-note">{note.join(' · ')}</span>
    </li>
  )
}

import { Invalid } from '#kernel/errors.ts'
import { one, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { capitalised, requireAnswers } from '#ui/form-answers.ts'
import { oneOf } from '#ui/list-address.ts'
import type { Bulk } from '#ui/register-bulk.tsx'
import { decideManyImposed } from '../decide-many-imposed.ts'
import { decisions } from '../imposed.ts'
import { changeAsked, doneInBulk, pickedIn } from '#records/pages/bulk-change.ts'
import { imposedRegister } from './imposed-register.ts'
import { imposedWords } from './imposed-words.ts'

/** One decision for those ticked, never without its reason and who decided. */
export function imposedBulk({ language, typed, problem }: Visit, action: string): Bulk {
  const { bulk: say, decisions: words, fields } = imposedWords[language]
  return {
    action,
    name: 'ids',
    label: say.label,
    groups: [
      {
        label: fields.decision,
        options: decisions.map(value => ({ value: `decision:${value}`, label: capitalised(words[value]) })),
      },
    ],
    asks: (['decision_reason', 'decided_by'] as const).map(name => ({
      name,
      label: fields[name],
      value: one(typed[name]) ?? '',
      error: problem(name),
    })),
  }
}

export async function applyImposedBulk(visit: Visit, narrowing: Record<string, string>, back: string) {
  const { scope, language, typed } = visit
  const [field, value] = changeAsked(visit)
  const decision = field === 'decision' ? oneOf(decisions, value) : undefined
  const ids = await pickedIn(visit, imposedRegister, narrowing)
  if (!decision) throw new Invalid({ change: { key: 'records.choose-change' } })
  requireAnswers(visit, 'decision_reason', 'decided_by')
  const [decision_reason = '', decided_by = ''] = [one(typed.decision_reason), one(typed.decided_by)]
  const { changed, operation_id } = await decideManyImposed(scope, { ids, decision, decision_reason, decided_by })
  const flash = imposedWords[language].bulk.done(formatNumber(changed, language, 0), changed < 2)
  return doneInBulk(visit, back, flash, operation_id)
}

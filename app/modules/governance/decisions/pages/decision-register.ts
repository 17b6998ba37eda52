import { isId } from '#kernel/ids.ts'
import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { decisionsPath } from '../../paths.ts'
import { listDecisions } from '../list-decisions.ts'
import type { Decision } from '../load-decisions.ts'
import { readDecision } from '../read-decision.ts'
import { standings } from '../standing.ts'
import { decisionWords } from './words.ts'

const { fr, en } = decisionWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })

const decisionColumns: readonly Column<Decision>[] = [
  fieldColumn('subject', label('subject')),
  fieldColumn('body', label('body')),
  fieldColumn('owner', label('owner')),
  fieldColumn('due_on', label('due_on')),
  codedColumn('standing', label('standing'), { fr: fr.states, en: en.states }),
  fieldColumn('number', label('number'), true),
  fieldColumn('decided', label('decided'), true),
  fieldColumn('reasons', label('reasons'), true),
  fieldColumn('responsible', label('responsible'), true),
  fieldColumn('decides', label('decides'), true),
  fieldColumn('pays', label('pays'), true),
  fieldColumn('votes_for', label('votes_for'), true),
  fieldColumn('votes_against', label('votes_against'), true),
  fieldColumn('votes_abstain', label('votes_abstain'), true),
  fieldColumn('dissent', label('dissent'), true),
  fieldColumn('action', label('action_id'), true),
  fieldColumn('decided_on', label('decided_on'), true),
  fieldColumn('done_on', label('done_on'), true),
  fieldColumn('done_what', label('done_what'), true),
  fieldColumn('missed_on', label('missed_on'), true),
  fieldColumn('dropped_on', label('dropped_on'), true),
  fieldColumn('dropped_reason', label('dropped_reason'), true),
  fieldColumn('review_on', label('review_on'), true),
  fieldColumn('review_note', label('review_note'), true),
]

export const decisionStates = [...standings, 'to-review'] as const

export const decisionRegister = register<Decision>({
  id: 'governance.decision',
  name: { fr: fr.title, en: en.title },
  path: decisionsPath,
  reads: 'governance.read',
  narrowing: ['search', 'body', 'state', 'domain'],
  columns: decisionColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listDecisions(scope, decisionsAsked(narrowing))),
  nameOf: async (scope, id) => (await readDecision(scope, { id })).decision.subject,
})

export function decisionsAsked({ search, body, state, domain }: Narrowing) {
  return {
    search,
    body_id: body && isId(body) ? body : undefined,
    state: oneOf(decisionStates, state),
    domain: oneOf(['data', 'ai'] as const, domain),
  }
}

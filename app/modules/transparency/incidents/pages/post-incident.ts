import { Invalid, NotFound } from '#kernel/errors.ts'
import { one, type Visit } from '#kernel/page.ts'
import { answersOf, requireAnswers } from '#ui/form-answers.ts'
import { closeIncident } from '../close-incident.ts'
import { readIncident } from '../read-incident.ts'
import { recordNotification } from '../record-notification.ts'
import { reopenIncident } from '../reopen-incident.ts'
import { reopenNotification } from '../reopen-notification.ts'
import { skipNotification } from '../skip-notification.ts'
import { suspendUse } from '../suspend-use.ts'
import { stepTexts } from './step-texts.ts'

/** One of the forms of the file of an incident; says what was done. */
export async function postIncident(visit: Visit, id: string): Promise<string> {
  const { scope, language, typed } = visit
  const { steps: say, suspend, close } = stepTexts[language]
  const { text } = answersOf(visit)
  const step = { incident_id: id, code: text('code') ?? '' }
  const named = (field: string) => `${step.code}.${field}`
  switch (one(typed.do)) {
    case 'done': {
      requireAnswers(visit, named('done_on'))
      const [file] = visit.files
      const told = {
        ...step,
        done_on: text(named('done_on')) ?? '',
        done_time: text(named('done_time')),
        reference: text(named('reference')),
        ...(file ? { file: { name: file.name, content: file.bytes } } : {}),
      }
      await atStep(named, () => recordNotification(scope, told))
      return say.flash.recorded
    }
    case 'skip':
      requireAnswers(visit, named('reason'))
      await atStep(named, () => skipNotification(scope, { ...step, reason: text(named('reason')) ?? '' }))
      return say.flash.skipped
    case 'reopen-step':
      await reopenNotification(scope, step)
      return say.flash.reopened
    case 'suspend': {
      const reason = text('suspend_reason')
      if (!reason) throw new Invalid({ suspend_reason: { key: 'kernel.required' } })
      await suspendUse(scope, { id, reason })
      return suspend.done((await readIncident(scope, { id })).system?.name ?? '')
    }
    case 'close':
      requireAnswers(visit, 'conclusion')
      await closeIncident(scope, { id, conclusion: text('conclusion') ?? '' })
      return close.done
    case 'reopen':
      await reopenIncident(scope, { id })
      return close.reopened
    default:
      throw new NotFound('kernel.not-found')
  }
}

/** What an operation refuses is said beside the field of its own step. */
async function atStep(named: (field: string) => string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    throw new Invalid(
      Object.fromEntries(Object.entries(error.fields).map(([field, problem]) => [named(field), problem])),
    )
  }
}

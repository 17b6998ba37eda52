import type { Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { Buttons } from '#ui/form.tsx'
import { verdictStates } from '../document.ts'
import { judgeWords } from './judge-words.ts'

export const judgeForm = 'juger-les-sujets'

/** One judgement for all the topics ticked above; its boxes belong to it by their `form` attribute. */
export function JudgeMany({ visit, action }: { visit: Visit; action: string }) {
  const { language } = visit
  const say = judgeWords[language].bulk
  return (
    <form id={judgeForm} class="form" method="post" action={action} aria-label={say.label}>
      <input type="hidden" name="do" value="judge" />
      <Field
        language={language}
        kind="select"
        name="state"
        label={say.label}
        options={[...verdictStates, 'clear' as const].map(value => ({ value, label: say[value] }))}
      />
      <Field
        language={language}
        kind="text"
        name="note"
        label={say.note}
        help={say.noteHelp}
        error={visit.problem('note')}
        maxLength={2_000}
      />
      <Buttons language={language} label={say.apply} />
    </form>
  )
}

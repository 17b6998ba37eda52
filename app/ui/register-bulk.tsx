import type { Language } from '#kernel/texts.ts'
import { words } from '#ui/words.ts'

export interface Bulk {
  action: string
  csrf?: string
  /** Name of the checkbox of each row; several values are posted. */
  name: string
  /** What to do to the rows picked: posted as `change`. */
  label: string
  options: readonly { value: string; label: string }[]
}

/** One change to all the rows picked; the checkboxes belong to this form by their `form` attribute. */
export function RegisterBulk({ language, id, bulk }: { language: Language; id: string; bulk: Bulk }) {
  const say = words[language].register
  return (
    <form id={id} class="bulk" method="post" action={bulk.action} aria-label={say.bulk}>
      {bulk.csrf && <input type="hidden" name="_csrf" value={bulk.csrf} />}
      <div>
        <label for={`${id}-choix`}>{bulk.label}</label>
        <select id={`${id}-choix`} name="change">
          <option value="">{words[language].form.choose}</option>
          {bulk.options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
      <button type="submit">{say.bulkApply}</button>
    </form>
  )
}

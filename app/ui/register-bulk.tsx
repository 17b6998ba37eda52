import type { Language } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { words } from '#ui/words.ts'

export interface Bulk {
  action: string
  /** Name of the checkbox of each row; several values are posted. */
  name: string
  /** What to do to the rows picked: posted as `change`. */
  label: string
  groups: readonly { label: string; options: readonly { value: string; label: string }[] }[]
  /** What must be said with the change, for all the rows alike; `optional` = with some of the changes only. */
  asks?: readonly { name: string; label: string; value: string; error?: string | undefined; optional?: boolean }[]
  /** Offers to change every row that matches, not only those of this page: posted as `all`. */
  all?: string
}

/** One change to all the rows picked; the checkboxes belong to this form by their `form` attribute. */
export function RegisterBulk({ language, id, bulk }: { language: Language; id: string; bulk: Bulk }) {
  const say = words[language].register
  return (
    <form id={id} class="bulk" method="post" action={bulk.action} aria-label={say.bulk}>
      <div>
        <label for={`${id}-choix`}>{bulk.label}</label>
        <select id={`${id}-choix`} name="change">
          <option value="">{words[language].form.choose}</option>
          {bulk.groups.map(group => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(option => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      {bulk.asks?.map(({ optional = false, ...ask }) => (
        <Field key={ask.name} {...ask} language={language} kind="text" required={!optional} />
      ))}
      {bulk.all && (
        <label class="choice">
          <input type="checkbox" name="all" value="yes" /> {bulk.all}
        </label>
      )}
      <button type="submit">{say.bulkApply}</button>
    </form>
  )
}

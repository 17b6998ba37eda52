import type { Visit } from '#kernel/page.ts'
import { one } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { linkProcessing } from '../link-processing.ts'
import type { UseKind } from '../processing.ts'
import { useKinds } from '../processing.ts'
import { unlinkProcessing } from '../unlink-processing.ts'
import { processingWords } from './words.ts'

/** Something at the other end of a tie, whichever end one stands at. */
export interface End {
  /** What the form sends: « system:<id> », or the id of a processing record. */
  value: string
  label: string
  href: string
  note?: string
  /** Whether the actor may tie or untie it. */
  open: boolean
}

interface Props {
  visit: Visit
  action: string
  linked: readonly End[]
  none: string
  suggested: readonly End[]
  suggestedTitle: string
  suggestedWhy?: string
  others: readonly End[]
  chooseLabel: string
}

/** What is tied, what could well be, and a choice among all the rest. */
export function LinkForms(props: Props) {
  const { visit, action, linked, suggested, chooseLabel } = props
  const say = processingWords[visit.language].uses
  const others = props.others.filter(({ open }) => open)
  return (
    <>
      {linked.length === 0 && <p class="note">{props.none}</p>}
      <Ends visit={visit} action={action} ends={linked} deed="unlink" label={say.unlink} said={say.unlinkOf} />
      {suggested.length > 0 && (
        <>
          <h3>{props.suggestedTitle}</h3>
          {props.suggestedWhy && <p class="note">{props.suggestedWhy}</p>}
          <Ends visit={visit} action={action} ends={suggested} deed="link" label={say.link} said={say.linkOf} />
        </>
      )}
      {others.length > 0 && (
        <Form action={action} hidden={{ do: 'link' }}>
          <Field
            language={visit.language}
            kind="select"
            name="which"
            label={chooseLabel}
            error={visit.problem('which')}
            options={others.map(({ value, label }) => ({ value, label }))}
          />
          <Buttons language={visit.language} label={say.link} />
        </Form>
      )}
    </>
  )
}

interface EndsProps {
  visit: Visit
  action: string
  ends: readonly End[]
  deed: 'link' | 'unlink'
  label: string
  said(name: string): string
}

function Ends({ action, ends, deed, label, said }: EndsProps) {
  if (ends.length === 0) return null
  return (
    <ul class="plain ties">
      {ends.map(end => (
        <li key={end.value} class="row">
          <span>
            <a href={end.href}>{end.label}</a>
            {end.note && <span class="field-note">{end.note}</span>}
          </span>
          {end.open && (
            <form method="post" action={action}>
              <input type="hidden" name="do" value={deed} />
              <input type="hidden" name="which" value={end.value} />
              <button type="submit" class="button-small" aria-label={said(end.label)}>
                {label}
              </button>
            </form>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Ties or unties, as one of these forms asks; says what was done. */
export async function postLink(visit: Visit, tie: { processing_id: string; kind: UseKind; record_id: string }) {
  const say = processingWords[visit.language].uses
  const unties = one(visit.typed.do) === 'unlink'
  await (unties ? unlinkProcessing : linkProcessing)(visit.scope, tie)
  return unties ? say.unlinked : say.linked
}

/** « system:<id> » → what it names. */
export function useOf(value: string): { kind: UseKind; record_id: string } {
  const [kind, record_id = ''] = value.split(':')
  return { kind: useKinds.find(known => known === kind) ?? 'system', record_id }
}

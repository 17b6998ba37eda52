import type { Visit } from '#kernel/page.ts'
import { answersOf, fieldsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { recordWords } from './record-words.ts'

/** What the letter says of who writes: the same for every vendor of a selection. */
export function LetterFields({ visit, recorded }: { visit: Visit; recorded: object }) {
  const say = recordWords[visit.language]
  const field = fieldsOf(visit, say.fields, recorded)
  return (
    <>
      <Field {...field('deadline')} kind="date" help={say.help.deadline} />
      <Field {...field('signatory')} kind="text" example={say.examples.signatory} maxLength={120} />
      <Field {...field('signatory_role')} kind="text" example={say.examples.signatory_role} maxLength={160} />
      <Field {...field('sender_address')} kind="textarea" rows={3} help={say.help.sender_address} maxLength={400} />
      <Field {...field('contact')} kind="text" help={say.help.contact} maxLength={200} />
      <FollowerFields visit={visit} recorded={recorded} />
    </>
  )
}

export function FollowerFields({ visit, recorded }: { visit: Visit; recorded: object }) {
  const say = recordWords[visit.language]
  const field = fieldsOf(visit, say.fields, recorded)
  return (
    <>
      <Field {...field('follower')} kind="text" help={say.help.follower} maxLength={120} />
      <Field {...field('follower_email')} kind="email" maxLength={254} />
    </>
  )
}

export function VendorAddressField({ visit, recorded }: { visit: Visit; recorded: object }) {
  const say = recordWords[visit.language]
  const field = fieldsOf(visit, say.fields, recorded)
  return <Field {...field('vendor_email')} kind="email" help={say.help.vendor_email} maxLength={254} />
}

/** What was typed in them; blank = null, so that a field can be emptied. */
export function typedLetter(visit: Visit) {
  const { text } = answersOf(visit)
  const deadline = text('deadline')
  return {
    ...(deadline ? { deadline } : {}),
    signatory: text('signatory'),
    signatory_role: text('signatory_role'),
    sender_address: text('sender_address'),
    contact: text('contact'),
    follower: text('follower'),
    follower_email: text('follower_email'),
  }
}

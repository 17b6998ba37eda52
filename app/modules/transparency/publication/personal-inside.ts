import type { PublicContent } from './content.ts'
import { publicFields } from './fields.ts'
import { personalWordsIn } from './personal-words.ts'

/** Records written for colleagues: nobody was told, when they were written, that the public would read them. */
const written = ['inventory', 'organisation', 'processings', 'assessments']
const keys = publicFields.filter(({ derived }) => derived && written.includes(derived)).map(({ key }) => key)

/** An address or a phone of somebody in what comes from other records; what is typed for the public was checked as it was typed. */
export function personalInside(content: PublicContent): string | null {
  if (content.kind === 'site') return null
  const derived = content.kind === 'system' ? keys.map(key => content.fields[key]) : []
  const processings = content.processings.map(({ reference, name }) => `${reference} ${name}`)
  const [found] = [content.name, ...derived, ...processings].flatMap(text => personalWordsIn(text ?? ''))
  return found?.found ?? null
}

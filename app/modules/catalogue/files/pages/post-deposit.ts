import { Invalid } from '#kernel/errors.ts'
import { one, type Visit } from '#kernel/page.ts'
import { depositFile } from '../deposit-file.ts'
import { keepingOf } from './deposit-form.tsx'
import { filePath } from './paths.ts'
import { filesWords } from './words.ts'

/** Sends what the form holds; one arrives on the profile of the file. */
export async function postDeposit(visit: Visit, dataset_id?: string) {
  const [file] = visit.files
  if (!file) throw new Invalid({ file: { key: 'kernel.required' } })
  const title = one(visit.typed.title)
  const schema = one(visit.typed.schema)
  const made = await depositFile(visit.scope, {
    file,
    keeping: keepingOf(visit),
    ...(dataset_id ? { dataset_id } : {}),
    ...(title ? { title } : {}),
    ...(schema ? { table_schema_id: schema } : {}),
  })
  return {
    redirect: visit.href(filePath(made.dataset_id, made.distribution_id)),
    flash: filesWords[visit.language].deposit.done(made.kept, made.suggestions),
  }
}

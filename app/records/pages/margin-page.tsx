import { Invalid, NotFound } from '#kernel/errors.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { addNote } from '../add-note.ts'
import { attachFile } from '../attach-file.ts'
import { readAttachment } from '../read-attachment.ts'
import { readMargin } from '../read-margin.ts'
import { registerFor } from '../register-for.ts'
import { removeFromMargin } from '../remove-from-margin.ts'
import { MarginSection } from './margin.tsx'
import { attachmentPath, marginPath } from './paths.ts'
import { recordsWords } from './words.ts'

/** The margin of a record alone: where a refused note comes back; a kept one leads to the record. */
export const marginPage = page({
  path: marginPath,
  needs: 'records.read',
  async get(visit) {
    const margin = await readMargin(visit.scope, recordOf(visit))
    const { path } = registerFor(visit.scope, visit.params.register ?? '')
    const body = (
      <>
        <h1>{recordsWords[visit.language].margin.title}</h1>
        <p class="lead">
          <a href={visit.href(`${path}/${visit.params.id}`)}>{margin.name}</a>
        </p>
        <MarginSection visit={visit} margin={margin} action="" />
      </>
    )
    return { title: `${recordsWords[visit.language].margin.title} · ${margin.name}`, body }
  },
  async post(visit) {
    const { scope, typed, files, language } = visit
    const say = recordsWords[language].margin
    const { path } = registerFor(scope, visit.params.register ?? '')
    const redirect = `${path}/${visit.params.id}#notes`
    if (one(typed.do) === 'note') {
      await addNote(scope, { ...recordOf(visit), content: one(typed.note_content) ?? '' })
      return { redirect, flash: say.noted }
    }
    const file = files[0]
    if (!file) throw new Invalid({ file: { key: 'records.no-file' } })
    await attachFile(scope, { ...recordOf(visit), label: one(typed.attached_label), file })
    return { redirect, flash: say.attached }
  },
})

export const attachmentPage = page({
  path: attachmentPath,
  needs: 'records.read',
  async get({ scope, params }) {
    const file = await readAttachment(scope, { id: params.id ?? '' })
    return { download: file.content, type: file.type, name: file.name }
  },
})

export const removeFromMarginPage = page({
  path: '/marge/:what/:id/retirer',
  needs: 'records.write',
  async post({ scope, params, language }) {
    const what = (['note', 'attachment'] as const).find(known => known === params.what)
    if (!what) throw new NotFound('kernel.not-found')
    const { register, record_id } = await removeFromMargin(scope, { what, id: params.id ?? '' })
    const { path } = registerFor(scope, register)
    return { redirect: `${path}/${record_id}#notes`, flash: recordsWords[language].margin.removed }
  },
})

function recordOf({ params }: Visit) {
  return { register: params.register ?? '', record_id: params.id ?? '' }
}

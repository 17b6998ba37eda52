import { slugFor } from '#kernel/tenants.ts'
import { mediaTypes, type PageResult, type Visit } from '#kernel/page.ts'
import { makeNote, zipNotes } from '../note.ts'
import { prepareNotes } from '../prepare-notes.ts'
import { requestsPath } from './paths.ts'
import { pilotWords } from './words.ts'

/** The notes of those requests in one file; each is made for the occasion, with a link of its own. */
export async function notesAsZip(visit: Visit, ids: string[]): Promise<PageResult> {
  const { scope, language } = visit
  const notes = await prepareNotes(scope, { ids, origin: visit.origin })
  if (notes.length === 0) return nothing(visit)
  const download = await zipNotes(notes, { authority: scope.tenant.name, language })
  return { download, type: 'application/zip', name: `notes-directions-${scope.tenant.slug}.zip` }
}

export async function noteAsDocx(visit: Visit, id: string): Promise<PageResult> {
  const { scope, language } = visit
  const [note] = await prepareNotes(scope, { ids: [id], origin: visit.origin })
  if (!note) return nothing(visit)
  const download = await makeNote(note, { authority: scope.tenant.name, language })
  return { download, type: mediaTypes.docx, name: `note-${slugFor(note.directorate)}.docx` }
}

function nothing(visit: Visit): PageResult {
  return { redirect: visit.href(requestsPath), flash: pilotWords[visit.language].noNote }
}

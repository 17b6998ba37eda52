import { unzipSync } from 'fflate'
import { convertToHtml } from 'mammoth'
import { describe, expect, test } from 'vitest'
import type { Scope } from '#kernel/scope.ts'
import { listApplications } from '#modules/inventory/public.ts'
import { saveAction } from '#plan/save-action.ts'
import { undoChange } from '#records/undo-change.ts'
import { answerRequest } from './answer-request.ts'
import { applyAnswer } from './apply-answer.ts'
import { askDirectorates } from './ask-directorates.ts'
import { zipNotes } from './note.ts'
import { prepareNotes } from './prepare-notes.ts'
import { qrPicture } from './qr-picture.ts'
import { readForm } from './read-form.ts'
import { readRequest } from './read-request.ts'
import { setAnswerAside } from './set-answer-aside.ts'
import { answer_by, origin, tokenIn, openRequests } from './requests.testing.ts'

const { nobody, withDirectorates, withLink } = await openRequests()

describe('The note to a directorate', () => {
  test('holds its own actions with their dates, its applications, a link that opens and a code; one document each in the ZIP', async () => {
    const { tenant, lead, water, culture } = await withDirectorates()
    const plan = { prerequisites: ['I.B.1.a'], effort: 'S' as const, state: 'planned' as const }
    await saveAction(lead, { ...plan, title: 'Relire les compteurs', directorate_id: water, due_on: '2027-03-31' })
    await saveAction(lead, { ...plan, title: 'Relire les prêts', directorate_id: culture })
    const directorates = [water, culture].map(directorate_id => ({ directorate_id }))
    const { ids } = await askDirectorates(lead, { answer_by, directorates })
    const notes = await prepareNotes(lead, { ids, origin })
    const zip = unzipSync(await zipNotes(notes, { authority: tenant.name, language: 'fr' }))
    expect(Object.keys(zip)).toEqual(['note-direction-de-l-eau.docx', 'note-direction-de-la-culture.docx'])
    const [first] = Object.values(zip)
    const { value: html } = await convertToHtml({ buffer: Buffer.from(first ?? new Uint8Array()) })
    expect(html).toContain('Relire les compteurs')
    expect(html).toContain('31 mars 2027')
    expect(html).not.toContain('Relire les prêts')
    expect(html).toContain('Fuites (Hydro)')
    expect(html).toContain('data:image/png')
    expect(await readForm(nobody(tenant), { token: tokenIn(html) })).not.toBeNull()
  })

  test('has a code that is a square picture, dark inside a light margin', () => {
    const { bytes, side } = qrPicture(`${origin}/t/commune/repondre/${'a'.repeat(43)}`)
    const view = new DataView(bytes.buffer, bytes.byteOffset)
    expect(Buffer.from(bytes.subarray(0, 8)).toString('hex')).toBe('89504e470d0a1a0a')
    expect([view.getUint32(16), view.getUint32(20)]).toEqual([side, side])
  })
})

describe('Taking up an answer', () => {
  async function answered(typed: object = {}) {
    const made = await withLink()
    await answerRequest(nobody(made.tenant), {
      token: made.token,
      send: true,
      lines: [
        { place: 0, presence: 'contains-ai' },
        { place: 1, presence: 'no-ai', unused: true },
      ],
      missing: ['Zoom', 'LIVRES', '=HYPERLINK("x")'],
      ...typed,
    })
    return made
  }
  const registerOf = async (scope: Scope) =>
    (await listApplications(scope, {})).rows.map(({ name, ai_assessment, directorate_ids }) => [
      name,
      ai_assessment,
      directorate_ids.length,
    ])

  test('compares with the register: what differs, what is said already, what exists under that name', async () => {
    const { lead, id } = await answered()
    const { answer } = await readRequest(lead, { id })
    expect(answer?.lines.map(({ name, says, register, changes }) => [name, says, register, changes])).toEqual([
      ['Fuites', 'contains-ai', 'not-assessed', true],
      ['Factures', 'no-ai', 'no-ai', true],
    ])
    expect(answer?.missing.map(({ known }) => known !== null)).toEqual([false, true, false])
  })

  test('changes the register in one go by what is ticked alone, and is taken back in one go', async () => {
    const { lead, id, leaks, bills } = await answered()
    const before = await registerOf(lead)
    const taken = { id, assess: [leaks], leave: [bills], add: ['0', '1'] }
    const { operation_id, changed } = await applyAnswer(lead, taken)
    expect(changed).toBe(4)
    expect(await registerOf(lead)).toEqual([
      ['Factures', 'no-ai', 1],
      ['Fuites', 'contains-ai', 1],
      ['Livres', 'not-assessed', 2],
      ['Zoom', 'not-assessed', 1],
    ])
    expect((await readRequest(lead, { id })).request.state).toBe('applied')
    await expect(applyAnswer(lead, taken)).rejects.toThrow('requests.already-handled')
    await undoChange(lead, { id: operation_id })
    expect(await registerOf(lead)).toEqual(before)
    expect((await readRequest(lead, { id })).request.state).toBe('answered')
  })

  test('keeps a name that looks like a formula as text, and refuses what was not answered or chosen', async () => {
    const { lead, id, books } = await answered()
    const nothing = { id, assess: [], leave: [], add: [] }
    await expect(applyAnswer(lead, nothing)).rejects.toThrow('requests.nothing-chosen')
    await expect(applyAnswer(lead, { ...nothing, assess: [books] })).rejects.toThrow('requests.left-the-register')
    await applyAnswer(lead, { ...nothing, add: ['2'] })
    expect((await registerOf(lead)).map(([name]) => name)).toContain('=HYPERLINK("x")')
  })

  test('proposes the tools of a list typed in one field one by one, or whole; not both at once', async () => {
    const { lead, id } = await answered({ missing: ['Outlook, Teams; ', 'Zoom'] })
    const { answer } = await readRequest(lead, { id })
    expect(answer?.missing.map(({ place, name, parts }) => [place, name, parts])).toEqual([
      ['0.0', 'Outlook', 0],
      ['0.1', 'Teams', 0],
      ['0', 'Outlook, Teams;', 2],
      ['1', 'Zoom', 0],
    ])
    const nothing = { id, assess: [], leave: [] }
    await expect(applyAnswer(lead, { ...nothing, add: ['0', '0.1'] })).rejects.toThrow('requests.whole-or-parts')
    expect((await applyAnswer(lead, { ...nothing, add: ['0.0', '0.1'] })).changed).toBe(2)
    const names = (await registerOf(lead)).map(([name]) => name)
    expect(names).toEqual(expect.arrayContaining(['Outlook', 'Teams']))
    expect(names).not.toContain('Zoom')
  })

  test('or sets it aside with a reason, once, and only when there is one', async () => {
    const waiting = await withLink()
    await expect(setAnswerAside(waiting.lead, { id: waiting.id, reason: 'x' })).rejects.toThrow('not-answered')
    const { lead, id } = await answered()
    await setAnswerAside(lead, { id, reason: 'réponse d’essai' })
    expect((await readRequest(lead, { id })).request.state).toBe('set-aside')
    await expect(setAnswerAside(lead, { id, reason: 'x' })).rejects.toThrow('requests.already-handled')
  })
})

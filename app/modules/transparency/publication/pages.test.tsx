import { describe, expect, test } from 'vitest'
import { modules } from '#modules.ts'
import { htmlOf, visitFor } from '../../../../tests/support/visit.ts'
import { sent } from '../../../../tests/support/refused.ts'
import { approvalsPage } from './pages/approvals.tsx'
import { previewPage } from './pages/preview.tsx'
import { registryPage } from './pages/registry.tsx'
import { registryRecordPage } from './pages/registry-record.tsx'
import { settingsPage } from './pages/settings.tsx'
import { sheetPage } from './pages/sheet.tsx'
import { editSheetPage } from './pages/sheet-edit.tsx'
import { newEverydayPage } from './pages/everyday-edit.tsx'
import { proposePublications } from './propose-publications.ts'
import { openPublication } from './publication.testing.ts'
import { readSheet } from './read-sheet.ts'

const { authority } = await openPublication()
const transparency = modules.find(({ id }) => id === 'transparency')

describe('The screens of publication', () => {
  test('the sheet asks for the next useful question and names what is still to write', async () => {
    const { ada, system } = await authority()
    const html = await htmlOf(sheetPage, visitFor(ada, { params: { id: system } }))
    expect(html).toContain('À quelle décision contribue-t-il\u202f?')
    expect(html).toContain('Reste à écrire')
    expect(html).toContain('2 réponses écrites sur')
  })

  test('a refused address comes back with what was typed and a way to say that it is a service’s', async () => {
    const { ada, system } = await authority()
    const typed = { appeal: 'marie.durand@brume.example', summary: 'Neuf' }
    const { refused } = await sent(editSheetPage, ada, { params: { id: system }, typed })
    expect(refused).toContain('accueil@brume.example')
    expect(refused).toContain('name="confirmed" value="appeal"')
    const again = { ...typed, confirmed: 'appeal', inside: ['summary'] }
    const { result } = await sent(editSheetPage, ada, { params: { id: system }, typed: again })
    expect(result).toHaveProperty('redirect')
    expect((await readSheet(ada, { system_id: system })).sheet).toMatchObject({
      fields: { appeal: typed.appeal, summary: 'Neuf' },
      visibility: { summary: 'restricted' },
    })
  })

  test('the register proposes what is ticked; a second person reads each change and approves it', async () => {
    const { ada, bea, system } = await authority()
    const { result } = await sent(registryPage, ada, { typed: { ids: system, change: 'propose' } })
    expect(result).toMatchObject({ flash: '1 fiche proposée.' })
    expect(await htmlOf(approvalsPage, visitFor(ada))).not.toContain('type="checkbox"')
    const html = await htmlOf(approvalsPage, visitFor(bea))
    expect(html).toContain('Il classe les demandes ; une commission décide.')
    const [, id = ''] = /name="ids" value="([^"]+)"/.exec(html) ?? []
    expect((await sent(approvalsPage, bea, { typed: { ids: id } })).result).toMatchObject({
      flash: '1 proposition approuvée.',
    })
    const record = await htmlOf(registryRecordPage, visitFor(bea, { params: { id: system } }))
    expect(record).toContain('Le public lit la fiche telle qu’elle est écrite.')
  })

  test('the preview reads as the public would, what is proposed first', async () => {
    const { ada, system } = await authority()
    const read = () => htmlOf(previewPage, visitFor(ada, { params: { id: system } }))
    expect(await read()).toContain('Rien n’est publié par cette page.')
    await proposePublications(ada, { ids: [system] })
    const html = await read()
    expect(html).toContain('telle qu’elle a été figée')
    expect(html).toContain('La commission relit tout.')
  })

  test('a kind of everyday use brings a rule to start from, and settings say who approves', async () => {
    const { ada } = await authority()
    const html = await htmlOf(newEverydayPage, visitFor(ada, { query: { sorte: 'images' } }))
    expect(html).toContain('réalisé avec une IA')
    expect(await htmlOf(settingsPage, visitFor(ada))).toContain('deux personnes sont nécessaires')
  })
})

describe('What is said elsewhere', () => {
  test('an approval waits for the second person and not for the preparer', async () => {
    const { ada, bea, system } = await authority()
    await proposePublications(ada, { ids: [system] })
    const waiting = async (scope: typeof ada) => (await transparency?.waiting?.(scope))?.map(({ text }) => text) ?? []
    expect(await waiting(bea)).toContain('1 publication à approuver')
    expect(await waiting(ada)).not.toContain('1 publication à approuver')
  })

  test('the page of a system says how much of its sheet is written and what the public reads', async () => {
    const { ada, system } = await authority()
    const beside = await transparency?.beside?.['inventory.system']?.(ada, system)
    expect(beside?.lines.map(({ note }) => note)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^2 réponses écrites sur/), 'jamais publiée']),
    )
  })
})

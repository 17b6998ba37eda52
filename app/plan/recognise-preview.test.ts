import { describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import type { ReadFile } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { documentRecogniser } from './recognise.ts'

const scope = { clock: fixedClock('2026-11-23T09:00:00Z') } as Scope

const document = (text: string): ReadFile => ({ name: 'acte.pdf', bytes: text.length, sha256: '', kind: 'pdf', text })

describe('The preview of a document', () => {
  const text = `Commune de Saint-Aubrac
Délibération n° 2026-30
Séance du 2 juillet 2026
Objet : Adoption de la charte d’usage de l’IA
Le conseil municipal, après en avoir délibéré, à l’unanimité :
Article 1 – Adopte la charte d’usage de l’intelligence artificielle jointe, qui entre en vigueur le 1er septembre 2026.`

  it('shows the words that each field was read in, and names the right that recording takes', async () => {
    const { sources, needs } = await documentRecogniser.preview(scope, document(text), null)
    expect(needs).toEqual(['plan.record'])
    expect(sources?.[1]).toMatchObject({
      title: 'Objet : Adoption de la charte d’usage de l’IA',
      dated: 'Séance du 2 juillet 2026',
      document_kind: 'Délibération n° 2026-30',
      kind: expect.stringContaining('Adopte la charte d’usage de l’intelligence artificielle'),
    })
  })

  it('of a picture is a form to fill, named after the file', async () => {
    const picture: ReadFile = { name: '2026-03-01 affiche.png', bytes: 1, sha256: '', kind: 'image' }
    expect(await documentRecogniser.recognise(picture)).toBe(0)
    const { rows, form } = await documentRecogniser.preview(scope, picture, null)
    expect(rows).toMatchObject([{ values: { kind: '', title: '2026-03-01 affiche', dated: '2026-03-01', who: '' } }])
    expect(form?.length).toBeGreaterThan(0)
  })

  it.each([
    ['a hundred thousand short lines', 'a b\n'.repeat(200_000)],
    ['one endless line', 'Le conseil adopte la charte de l’IA. '.repeat(20_000)],
  ])(
    'survives %s',
    async (_, body) => {
      const { rows } = await documentRecogniser.preview(
        scope,
        document(`Délibération n° 1 du 2 juillet 2026\n${body}`),
        null,
      )
      expect(rows.length).toBeGreaterThan(0)
    },
    60_000,
  )
})

import { describe, expect, test } from 'vitest'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { questionnaires } from '#modules/inquiries/public.ts'
import { recordAnswers } from '#modules/inquiries/record-answers.ts'
import { markSent } from '#modules/inquiries/mark-sent.ts'
import { writeInquiries } from '#modules/inquiries/write-inquiries.ts'
import { saveParty } from '#organisation/save-party.ts'
import { makeSheet } from '../../../../surfaces/reports/make-sheet.ts'
import { fieldsOf } from '../../../../../tests/support/house.ts'
import { htmlOf, visitFor, type VisitParts } from '../../../../../tests/support/visit.ts'
import { factTable } from '../../engine/fact-table.ts'
import { optionsOf } from '../../engine/options.ts'
import { questions, themes } from '../../engine/questions.ts'
import { chatbot, openQualifications, qualified } from '../qualification.testing.ts'
import { readAnswers } from '../read-answers.ts'
import { saveAnswers } from '../save-answers.ts'
import { validatePosition } from '../validate-position.ts'
import { concludePage } from './conclude.tsx'
import { qualificationsPage } from './qualifications.tsx'
import { questionsPage } from './questions.tsx'
import { runDataPage, runSheetPage } from './run-files.ts'
import { runPage } from './run.tsx'
import { systemQualificationPage } from './system-qualification.tsx'

const { house, withChatbot } = await openQualifications()

/** What a person reads: tags and entities gone. */
const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

async function opened() {
  const world = await withChatbot()
  const visit = (theme: string, parts: VisitParts = {}) =>
    visitFor(world.admin, { ...parts, params: { id: world.id, theme, ...parts.params } })
  return { ...world, visit }
}

describe('The questionnaire', () => {
  test('has words for every answer of every fact, and asks vendors nothing that no letter asks', () => {
    for (const { fact, vendor } of questions) {
      const kind = factTable[fact]
      if ('codes' in kind) expect(optionsOf(fact).map(({ value }) => value)).toEqual(kind.codes)
      for (const id of vendor) expect(questionnaires.flatMap(one => one.questions).map(one => one.id)).toContain(id)
    }
  })

  test('shows one theme a screen, with what the record already says and a way to say « je ne sais pas »', async () => {
    const { visit } = await opened()
    const html = await htmlOf(questionsPage, visit('tool'))
    expect(textOf(html)).toContain('Des personnes lui parlent-elles')
    expect(textOf(html)).toContain('Repris de la fiche : Oui.')
    expect(html).toContain('Je ne sais pas')
    expect(textOf(html)).not.toContain('Est-il évident pour tout le monde')
  })

  test('comes back with the questions that the answers opened, then goes on to the next theme', async () => {
    const { id, visit } = await opened()
    const post = (theme: string, typed: Record<string, string | string[]>) =>
      questionsPage.post?.(visit(theme, { typed }))
    const shown = 'interacts_directly,excluded_scope'
    expect(await post('tool', { shown, interacts_directly: 'true', excluded_scope: 'none' })).toEqual({
      redirect: `/systemes/${id}/qualification/questions/tool`,
    })
    const rest = ['obvious', 'generates_content', 'deepfake_published', 'public_interest_text', 'emotion_or_biocat']
    expect(textOf(await htmlOf(questionsPage, visit('tool')))).toContain('Encore 5 questions sur ce thème')
    const answers = Object.fromEntries(rest.map(fact => [fact, 'false']))
    expect(await post('tool', { shown: rest.join(), ...answers })).toEqual({
      redirect: `/systemes/${id}/qualification/questions/domain`,
    })
  })

  test('leads who does not know to simpler questions, whose first « yes » answers', async () => {
    const { admin, id, visit } = await opened()
    const typed = { shown: 'is_ai', is_ai: 'unknown' }
    const asked = await questionsPage.post?.(visit('tool', { typed }))
    expect(asked).toEqual({ redirect: `/systemes/${id}/qualification/questions/tool?aide=is_ai` })
    const html = await htmlOf(questionsPage, visit('tool', { query: { aide: 'is_ai' } }))
    expect(textOf(html)).toContain('Rédige-t-il, résume-t-il, traduit-il')
    await questionsPage.post?.(
      visit('tool', { typed: { aide: 'is_ai', 'aide-is_ai-0': 'false', 'aide-is_ai-3': 'true' } }),
    )
    expect((await readAnswers(admin, { id })).facts.is_ai).toBe('no')
  })

  test('keeps what was typed beside what is refused: a box and its contrary, a contradiction, a date out of range', async () => {
    const { admin, id, visit } = await opened()
    const refused = (theme: string, typed: Record<string, string | string[]>) =>
      fieldsOf(questionsPage.post?.(visit(theme, { typed })) ?? Promise.resolve())
    expect(await refused('domain', { shown: 'annex3', annex3: ['5a', 'none'] })).toEqual({
      annex3: 'transparency.none-and-some',
    })
    expect(await refused('frame', { shown: 'market_date', market_date: '0001-01-01' })).toEqual({
      market_date: 'transparency.date-range',
    })
    await saveAnswers(admin, { id, answers: { annex3: ['5a'] } })
    const typed = { shown: 'is_ai', is_ai: 'no' }
    expect(await refused('tool', typed)).toEqual({ is_ai: 'transparency.contradiction' })
    const problem = { key: 'transparency.contradiction', words: { field: 'L’outil…', why: 'raison' } }
    const html = await htmlOf(questionsPage, visit('tool', { typed, problems: { is_ai: problem } }))
    expect(textOf(html)).toContain('Cette réponse contredit « L’outil… » : raison.')
    expect(html).toMatch(/value="no" checked/)
  })

  test('shows what the vendor wrote as help, and never as an answer', async () => {
    const { admin, id, robot, visit } = await opened()
    const vendor_id = await saveParty(admin, { name: 'Parolier SAS', kind: 'vendor' })
    await saveSystem(admin, { ...robot, id, vendor_id })
    const { ids } = await writeInquiries(admin, {
      questionnaire: 'imposed-ai',
      deadline: '2026-12-14',
      vendors: [{ vendor_id }],
    })
    const [letter = ''] = ids
    await markSent(admin, { ids, sent_on: '2026-11-20' })
    const answer = { question: 'transparency', outcome: 'answered' as const, content: 'Oui, dès le premier message.' }
    await recordAnswers(admin, { id: letter, received_on: '2026-11-23', answers: [answer] })
    const html = textOf(await htmlOf(questionsPage, visit('tool')))
    expect(html).toContain('Réponse de l’éditeur du 23 novembre 2026')
    expect(html).toContain('Oui, dès le premier message.')
    expect((await readAnswers(admin, { id })).facts.interacts_directly).toBeUndefined()
  })

  test('stops where one likes without losing anything', async () => {
    const { admin, id, visit } = await opened()
    const typed = { shown: 'interacts_directly', interacts_directly: 'true', do: 'pause' }
    expect(await questionsPage.post?.(visit('tool', { typed }))).toMatchObject({ flash: 'Vos réponses sont gardées.' })
    const html = textOf(await htmlOf(systemQualificationPage, visitFor(admin, { params: { id } })))
    expect(html).toContain('Reprendre là où vous en étiez')
  })
})

describe('Concluding', () => {
  test('shows every answer with a way to change it, what stays unknown, and what that leaves open', async () => {
    const { admin, id, visit } = await opened()
    await saveAnswers(admin, { id, answers: { interacts_directly: true }, unsure: ['annex3'] })
    const html = await htmlOf(concludePage, visit(''))
    expect(textOf(html)).toContain('Laisse ouvert : la catégorie du système')
    expect(html).toContain(`/questions/tool?tout=1#champ-interacts_directly`)
    expect(await concludePage.post?.(visit(''))).toMatchObject({ redirect: `/systemes/${id}/qualification/1` })
  })
})

describe('A qualification on screen', () => {
  test('says its tier in words, blockers first, duties with their dates, and the whole path', async () => {
    const { admin, id } = await opened()
    await qualified(admin, id, { art5: ['f'] })
    const html = await htmlOf(runPage, visitFor(admin, { params: { id, number: '1' } }))
    const text = textOf(html)
    expect(text).toContain('Pratique interdite')
    expect(text.indexOf('Usage bloqué')).toBeLessThan(text.indexOf('Ce que la loi demande'))
    expect(text).toContain('Règles qui s’appliquent')
    expect(text).toContain('Retenir cette qualification')
    expect(text).toContain('ne vaut pas avis juridique')
  })

  test('shows both readings when answers are missing, and offers to settle them with a reason', async () => {
    const { admin, id } = await opened()
    await saveAnswers(admin, { id, answers: {}, unsure: ['annex3'] })
    await concludePage.post?.(visitFor(admin, { params: { id } }))
    const text = textOf(await htmlOf(runPage, visitFor(admin, { params: { id, number: '1' } })))
    expect(text).toContain('Plusieurs lectures restent possibles')
    expect(text).toContain('Retenir une catégorie malgré les réponses qui manquent')
  })

  test('is retained by a named function, and says so with both results when the tier is another', async () => {
    const { admin, id } = await opened()
    await qualified(admin, id)
    const params = { id, number: '1' }
    const missing = runPage.post?.(visitFor(admin, { params, typed: { tier: 'MINIMAL' } }))
    expect(await fieldsOf(missing ?? Promise.resolve())).toEqual({ validated_role: 'kernel.required' })
    const typed = { validated_role: 'Directrice générale', tier: 'MINIMAL', override_reason: 'Usage interne' }
    await runPage.post?.(visitFor(admin, { params, typed }))
    for (const page of [runPage, systemQualificationPage]) {
      const text = textOf(await htmlOf(page, visitFor(admin, { params })))
      expect(text).toContain('Risque minimal')
      expect(text).toContain('Obligation de transparence (article 50)')
      expect(text).toContain('Usage interne')
    }
    const list = textOf(await htmlOf(qualificationsPage, visitFor(admin)))
    expect(list).toContain('autre catégorie retenue')
  })

  test('is printed as an accessible document, and taken away as data', async () => {
    const { admin, id } = await opened()
    const { id: run } = await qualified(admin, id)
    await validatePosition(admin, { id: run, validated_role: 'Déléguée' })
    const params = { id, number: '1' }
    const printed = await runSheetPage.get?.(visitFor(admin, { params }))
    if (!printed || !('sheet' in printed)) throw new Error('no sheet')
    expect(new TextDecoder().decode((await makeSheet(printed.sheet)).slice(0, 5))).toBe('%PDF-')
    const data = await runDataPage.get?.(visitFor(admin, { params }))
    if (!data || !('download' in data)) throw new Error('no data')
    expect(JSON.parse(String(data.download))).toMatchObject({
      run: { number: 1 },
      positions: [{ tier: 'TRANSPARENCE' }],
    })
  })

  test('that does not exist is not found', async () => {
    const { admin, id } = await opened()
    await expect(htmlOf(runPage, visitFor(admin, { params: { id, number: '7' } }))).rejects.toThrow('not-found')
    await expect(htmlOf(questionsPage, visitFor(admin, { params: { id, theme: 'weather' } }))).rejects.toThrow(
      'not-found',
    )
  })
})

describe('The list', () => {
  test('says in words where each system stands, what waits first, and teaches when it is empty', async () => {
    const { admin, id } = await opened()
    await saveSystem(admin, { name: 'Barème', kind: 'rules', origin: 'built' })
    await qualified(admin, id)
    const text = textOf(await htmlOf(qualificationsPage, visitFor(admin)))
    expect(text.indexOf('Barème')).toBeLessThan(text.indexOf('Robot d’accueil'))
    const only = textOf(await htmlOf(qualificationsPage, visitFor(admin, { query: { state: 'to-validate' } })))
    expect(only).not.toContain('Barème')
    const nobody = house.as(await house.tenant(), 'admin')
    expect(textOf(await htmlOf(qualificationsPage, visitFor(nobody)))).toContain('Décrivez d’abord un système')
  })
})

test('a chatbot is answered theme after theme, each screen asking only what is left', async () => {
  const { admin, id } = await opened()
  const asked: string[] = []
  for (const theme of themes) {
    const mine = questions.filter(one => one.theme === theme.id && one.fact in chatbot)
    const answers = Object.fromEntries(mine.map(({ fact }) => [fact, chatbot[fact]]))
    asked.push(...Object.keys(answers))
    await saveAnswers(admin, { id, answers })
  }
  expect(asked.length).toBe(Object.keys(chatbot).length)
  expect((await readAnswers(admin, { id })).open).toEqual([])
})

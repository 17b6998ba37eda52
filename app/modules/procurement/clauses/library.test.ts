import { describe, expect, test } from 'vitest'
import { paragraphsOf, wordingsOf, writeClause } from './clause-text.ts'
import { answersFrom, mandatoryTopics, proposeTopics } from './contract-questions.ts'
import { modelClause, modelClauses } from './library.ts'
import { topicPurpose } from './pages/topic-title.ts'

describe('the model clauses', () => {
  test('are forty, one a topic, and none takes its words from another', () => {
    expect(modelClauses).toHaveLength(40)
    const paragraphs = modelClauses.flatMap(({ text }) => text)
    expect(new Set(paragraphs).size).toBe(paragraphs.length)
  })

  test.each(modelClauses.map(clause => [clause.id, clause] as const))(
    '%s is written whole with the values proposed, in each of its wordings',
    (_, clause) => {
      for (const { id } of wordingsOf(clause, undefined)) {
        const written = writeClause(clause, undefined, { topic: clause.id, wording: id, values: {} })
        expect(written.paragraphs.join(' ')).not.toMatch(/[{}]/)
        expect(written.paragraphs.length).toBeGreaterThan(0)
      }
    },
  )

  test('say what they are for in the language of the page', () => {
    const said = modelClauses.map(clause => [topicPurpose(clause, 'fr'), topicPurpose(clause, 'en')])
    expect(said[1]).toEqual([
      'La collectivité reste maîtresse de ses données.',
      'The authority stays in charge of its data.',
    ])
    expect(new Set(said.flat()).size).toBe(80)
  })

  test('say what remains to be filled in, between brackets', () => {
    const clause = modelClause('personal-data')
    if (!clause) throw new Error('personal-data is a topic')
    const { paragraphs, blanks } = writeClause(clause, undefined, {
      topic: clause.id,
      wording: 'model',
      values: { objet: 'la paie' },
    })
    expect(paragraphs[0]).toContain('Objet : la paie.')
    expect(blanks).toEqual(['Personnes concernées', 'Catégories de données'])
  })

  test('are written in the wording of the authority when it has one, blanks included', () => {
    const clause = modelClause('audit')
    if (!clause) throw new Error('audit is a topic')
    const variant = {
      topic: 'audit',
      version: 2,
      title: 'Contrôles',
      body: 'Sous {preavis} jours.\n\n\nEt sans frais.',
    }
    const written = writeClause(clause, variant, { topic: 'audit', wording: 'variant', values: { preavis: '15' } })
    expect(written).toMatchObject({ title: 'Contrôles', paragraphs: ['Sous 15 jours.', 'Et sans frais.'] })
    expect(paragraphsOf(' a \n\n b ')).toEqual(['a', 'b'])
  })
})

describe('the topics that a contract calls for', () => {
  const levelIn = (answers: Record<string, string>, topic: string) =>
    proposeTopics(answers).find(one => one.topic === topic)

  test('follow the answers, each with its reason', () => {
    expect(levelIn({ personal_data: 'yes' }, 'audit')).toMatchObject({ level: 'mandatory', applies: 'yes' })
    expect(levelIn({ personal_data: 'no', software: 'yes' }, 'audit')).toMatchObject({ level: 'recommended' })
    expect(levelIn({ ai: 'decides' }, 'human-oversight')?.reason.fr).toContain('décider')
    expect(levelIn({ ai: 'maybe' }, 'human-oversight')).toBeUndefined()
  })

  test('count as mandatory as long as the question has no answer, save a rare exemption', () => {
    expect(mandatoryTopics({})).toContain('breach-notice')
    expect(mandatoryTopics({ personal_data: 'no' })).not.toContain('breach-notice')
    expect(mandatoryTopics({ concession: 'yes' })).not.toContain('concession-exemption')
    expect(mandatoryTopics({ concession: 'yes', exemption: 'yes' })).toContain('concession-exemption')
  })

  test('start from what the register says of the contract', () => {
    expect(answersFrom({ kind: 'dsp', service: 'water', months: 120 })).toEqual({
      concession: 'yes',
      service: 'water',
      long: 'yes',
    })
    expect(mandatoryTopics(answersFrom({ kind: 'dsp', service: null, months: null }))).toContain('service-data')
    expect(mandatoryTopics(answersFrom({ kind: 'contract', service: null, months: 12 }))).not.toContain('service-data')
  })
})

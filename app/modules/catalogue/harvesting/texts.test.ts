import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readingTexts, sayHarvest } from './texts.ts'

const folder = new URL('.', import.meta.url)
const code = ['.', 'reading', 'protocols'].flatMap(name =>
  readdirSync(new URL(`${name}/`, folder))
    .filter(file => file.endsWith('.ts') && !/(?:^test-|\.test\.|texts\.ts)/.test(file))
    .map(file => readFileSync(new URL(`${name}/${file}`, folder), 'utf8')),
)

/** Codes written where a reason or a doubt is given. */
const given = new Set(
  code
    .flatMap(text => [
      ...text.matchAll(/(?:NotACatalogue|Unkept|left)\((?:[^()]*\? )?'([a-z-]+)'(?: : '([a-z-]+)')?/g),
      ...text.matchAll(/doubts\??\.add\('([a-z-]+)'\)/g),
      ...text.matchAll(/(?:reason: |return )'((?:source|no|seen)-[a-z-]+)'/g),
    ])
    .flatMap(([, first, second]) => [first, second].filter(word => word !== undefined)),
)

test('Every reason and doubt has its sentence, in French and in English', () => {
  expect(given.size).toBeGreaterThan(25)
  expect([...given].filter(word => !readingTexts.fr.errors[word] || !readingTexts.en.errors[word])).toEqual([])
})

test('No sentence is left that nothing says', () => {
  const whole = code.join('\n')
  // The name of the service is put into one of them.
  const unsaid = Object.keys(readingTexts.fr.errors).filter(
    word => !whole.includes(`'${word}'`) && !/^not-w[fm]s$/.test(word),
  )
  expect(unsaid).toEqual([])
})

test('French is set with its spaces; a code that nobody says stays as it is', () => {
  expect(sayHarvest('repeated-page').fr).toBe('Le serveur renvoie toujours la même page\u202f: la lecture s’arrête là.')
  expect(sayHarvest('rdf-other').en).toBe('This file is neither Turtle, nor RDF/XML, nor JSON-LD.')
  expect(sayHarvest('unsaid-code')).toEqual({ fr: 'unsaid-code', en: 'unsaid-code' })
})

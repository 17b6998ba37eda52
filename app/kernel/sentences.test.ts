import { expect, test } from 'vitest'
import { sayActor } from './sentences.ts'

test('Who acted is said in words, whatever they acted through; a person’s name stays as it is', () => {
  expect(
    ['Jeanne Morel', 'cli:camille', 'key:Parc : export', 'job:plan.daily', 'anonymous', null].map(name =>
      sayActor(name, 'fr'),
    ),
  ).toEqual([
    'Jeanne Morel',
    'ligne de commande (camille)',
    'clé d’API «\u202fParc : export\u202f»',
    'travail automatique',
    'sans nom, par un lien',
    'auteur non enregistré',
  ])
  expect(sayActor('cli:camille', 'en')).toBe('command line (camille)')
})

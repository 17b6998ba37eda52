import { describe, expect, test } from 'vitest'
import common from './data/common-passphrases.json' with { type: 'json' }
import { passphraseProblem } from './passphrase.ts'

const person = { name: 'Maïwenn Le Goff', email: 'maiwenn.legoff@val-de-brume.example' }
const problem = (passphrase: string) => passphraseProblem(passphrase, person)?.key ?? null

describe('A passphrase', () => {
  test.each([
    'lanterne givre tabouret',
    'le phare éteint sous la pluie',
    'xK9#mQ2$vL5@nR',
    'dragon de papier mâché violet',
    'péniche2026courgette',
  ])('made of words that nobody guesses is accepted, without any rule of composition: %s', passphrase => {
    expect(problem(passphrase)).toBeNull()
  })

  test('of thirteen characters is refused and told how many are missing', () => {
    expect(passphraseProblem('lampe girafe ', person)).toEqual({
      key: 'accounts.passphrase-short',
      words: { minimum: 14, missing: 1 },
    })
    expect(problem('')).toBe('accounts.passphrase-short')
  })

  test('counts characters as people do, not bytes or halves of an emoji', () => {
    expect(problem('🧭🧭🧭🧭🧭🧭🧭')).toBe('accounts.passphrase-short')
  })

  test.each([
    'passwordpassword',
    'Motdepasse 2026 !!',
    'azertyuiop123456',
    'p a s s w o r d 2 0 2 6 !',
    'dragon-monkey-2026',
    '12345678901234567',
    'aaaaaaaaaaaaaaaaaa',
    'abababababababab',
    '83920174658290',
  ])('that rests on the most common ones or on repetition is refused: %s', passphrase => {
    expect(problem(passphrase)).toBe('accounts.passphrase-common')
  })

  test.each(['maiwenn le goff', 'Maïwenn.LeGoff2026', 'valdebrume-legoff-56', 'MaïwennPassword1'])(
    'that repeats the person’s name or address is refused: %s',
    passphrase => {
      expect(problem(passphrase)).toMatch(/^accounts\.passphrase-(own|common)$/)
    },
  )

  test('longer than 256 characters is refused', () => {
    expect(problem('lanterne givre '.repeat(20))).toBe('accounts.passphrase-long')
  })

  test('is compared to at least two hundred common ones', () => {
    expect(new Set(common.entries).size).toBeGreaterThanOrEqual(200)
  })
})

import common from './data/common-passphrases.json' with { type: 'json' }
import type { FieldProblem } from '#kernel/errors.ts'

export const shortestPassphrase = 14
export const longestPassphrase = 256

/**
 * What is wrong with a passphrase, or null. No rule of composition: long enough, and something left once digits, the person's
 * own name and address and up to two of the most common passwords are taken out.
 */
export function passphraseProblem(passphrase: string, person: { name: string; email: string }): FieldProblem | null {
  const length = [...passphrase.normalize('NFKC')].length
  if (length < shortestPassphrase) {
    return {
      key: 'accounts.passphrase-short',
      words: { minimum: shortestPassphrase, missing: shortestPassphrase - length },
    }
  }
  if (length > longestPassphrase) return { key: 'accounts.passphrase-long', words: { maximum: longestPassphrase } }
  const typed = plain(passphrase)
  const own = ownWords(person)
  if (isSpent(without(typed, own))) {
    return { key: isSpent(typed) ? 'accounts.passphrase-common' : 'accounts.passphrase-own' }
  }
  if (new Set(letters(typed)).size <= 4) return { key: 'accounts.passphrase-common' }
  const found = commonWords.filter(word => typed.includes(word))
  const guessable = found.some(one => found.some(two => isSpent(without(typed, [...own, one, two]))))
  return guessable ? { key: 'accounts.passphrase-common' } : null
}

/** Lower case, no accents; spaces and punctuation stay out, so that « Mot de passe 2026 ! » is motdepasse2026. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}

const commonWords = [...new Set(common.entries.map(plain))].filter(word => word.length >= 4)

function ownWords({ name, email }: { name: string; email: string }): string[] {
  const words = `${name} ${email}`.split(/[^\p{L}\p{N}]+/u).map(plain)
  return words.filter(word => word.length >= 3).toSorted((a, b) => b.length - a.length)
}

function without(text: string, words: readonly string[]): string {
  return words.reduce((rest, word) => rest.replaceAll(word, ''), text)
}

/** Fewer than four letters left: nothing that somebody would have to guess. */
function isSpent(text: string): boolean {
  return letters(text).length < 4
}

function letters(text: string): string {
  return text.replace(/\p{N}/gu, '')
}

import { normaliseHeader } from '#kernel/sheets.ts'

/** What is compared: a name weighs as much as a purpose. */
interface Described {
  id: string
  name: string
  purpose: string | null
}

export interface Suggestion<T> {
  target: T
  /** The words in common, as the target writes them: the reason, for a person to judge. */
  words: string[]
}

const mostSuggestions = 5
/** Letters of a word that is enough by itself. */
const telling = 7
/** A register says these of nearly everything. */
const common = new Set(
  (
    'avec aux cette dans des donnees les leur leurs nos notre outil par pour service services sur systeme traitement ' +
    'traitements gestion gerer suivi suivre suivent aide aider application logiciel usage usages utilisation personnes ' +
    'personnelles agent agents public publics collectivite automatique entre sous tous toutes selon ainsi afin moyen ' +
    'demande demandes intelligence artificielle proposer proposee proposees'
  ).split(' '),
)

/** Those that share words with the subject, rarest words first; none when only words said everywhere are shared. */
export function suggestFor<T extends Described>(
  subject: Pick<Described, 'name' | 'purpose'>,
  targets: readonly T[],
): Suggestion<T>[] {
  const wanted = stemsOf(subject)
  const worded = targets.map(target => ({ target, stems: stemsOf(target) }))
  const frequency = new Map<string, number>()
  for (const { stems } of worded) for (const stem of stems.keys()) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  // A word that a quarter of the register says is worth little; a word said once, a great deal.
  const weight = (stem: string) => Math.log((targets.length + 1) / (frequency.get(stem) ?? 1)) + 0.5
  return (
    worded
      .map(({ target, stems }) => {
        const shared = [...stems].filter(([stem]) => wanted.has(stem))
        const ranked = shared.toSorted(([a], [b]) => weight(b) - weight(a) || a.localeCompare(b))
        return {
          target,
          words: ranked.map(([, word]) => word),
          score: ranked.reduce((sum, [stem]) => sum + weight(stem), 0),
        }
      })
      // One short word in common is a chance: « place » says nothing, « transcription » does.
      .filter(({ words }) => words.length > 1 || words.some(word => word.length >= telling))
      .toSorted((a, b) => b.score - a.score || a.target.id.localeCompare(b.target.id))
      .slice(0, mostSuggestions)
      .map(({ target, words }) => ({ target, words }))
  )
}

/** Stem → the first word of the text that has it. */
function stemsOf({ name, purpose }: Pick<Described, 'name' | 'purpose'>): Map<string, string> {
  const stems = new Map<string, string>()
  for (const word of `${name} ${purpose ?? ''}`.match(/\p{L}+/gu) ?? []) {
    const plain = normaliseHeader(word)
    if (plain.length < 4 || common.has(plain)) continue
    const stem = plain.replace(/[sx]$/, '').slice(0, 9)
    if (!common.has(plain.replace(/[sx]$/, '')) && !stems.has(stem)) stems.set(stem, word.toLowerCase())
  }
  return stems
}

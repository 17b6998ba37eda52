import type { Preview, Problem, StagedRow } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { frenchSpaces, plainWords, type Text } from '#kernel/texts.ts'
import { loadBuyers } from './buyers.ts'
import type { ImportedContract } from './contract.ts'
import { sayDoubt } from './doubt-words.ts'
import { listKeys } from './list-keys.ts'
import { contractWords } from './pages/words.ts'

interface Found {
  line: number
  contract: ImportedContract
}

const both = (fr: string, en: string): Text => ({ fr: frenchSpaces(fr), en })

/** Contracts as a preview shows them: those of others unticked with the reason, doubts by line, what is known already said. */
export async function stageContracts(
  scope: Scope,
  found: readonly Found[],
): Promise<Pick<Preview, 'rows' | 'problems' | 'fields'>> {
  const buyers = await loadBuyers(scope)
  const known = await listKeys(scope, {})
  const byKey = new Map(known.map(one => [`${one.buyer_siret} ${one.reference.toLowerCase()}`, one]))
  const byObject = new Map(known.map(one => [`${plainWords(one.object)} ${one.notified_on ?? ''}`, one]))
  const rows: StagedRow[] = []
  const problems: Problem[] = []
  for (const { line, contract } of found) {
    const warn = (message: Text) => problems.push({ line, severity: 'warning', message })
    const mine = byKey.get(`${contract.buyer_siret} ${contract.reference.toLowerCase()}`)
    const alike = mine ? undefined : byObject.get(`${plainWords(contract.object)} ${contract.notified_on ?? ''}`)
    const foreign = buyers.refuse(contract.buyer_siret)
    const aside = foreign ?? (mine?.archived_at ? retired : null)
    if (aside) warn({ fr: frenchSpaces(`${aside.fr} Ligne non cochée.`), en: `${aside.en} Line not ticked.` })
    else if (mine) warn(alreadyThere)
    for (const one of contract.doubts) warn({ fr: `${sayDoubt(one, 'fr')}.`, en: `${sayDoubt(one, 'en')}.` })
    const twins =
      alike && !alike.archived_at
        ? [
            {
              recordId: alike.id,
              label: alike.object,
              exact: false,
              reason: both('même objet, même date', 'same object, same day'),
            },
          ]
        : []
    rows.push({
      line,
      // The name of a line, and its holders in words, are what the preview shows.
      values: { ...contract, name: contract.object, holders_said: holdersSaid(contract) },
      ...(twins.length > 0 ? { twins } : {}),
      ...(aside ? { choice: 'skip' } : {}),
    })
  }
  return { rows, problems, fields: shownFields }
}

const retired = both(
  'Ce contrat a été retiré du registre : le cocher l’y remet.',
  'This contract was archived: ticking it puts it back.',
)
const alreadyThere = both(
  'Déjà au registre : sera complété ; ce qu’une personne a saisi ou corrigé reste.',
  'Already in the register: will be completed; what a person typed or corrected stays.',
)

const holdersSaid = ({ holders }: ImportedContract) =>
  holders.map(({ name, identifier }) => name ?? identifier ?? '?').join(', ')

const { fr, en } = contractWords
const options = (field: 'kinds' | 'services') =>
  Object.entries(fr[field]).map(([value, label]) => ({
    value,
    label: { fr: label, en: new Map(Object.entries(en[field])).get(value) ?? label },
  }))
const shown = (name: keyof typeof fr.fields) => ({ name, label: { fr: fr.fields[name], en: en.fields[name] } })

/** What the preview shows of each contract; a table maps its columns to these and to others. */
export const shownFields: NonNullable<Preview['fields']> = [
  { ...shown('reference'), required: false },
  { ...shown('object'), required: true },
  { ...shown('kind'), required: false, options: options('kinds') },
  { ...shown('service'), required: false, options: options('services') },
  { name: 'holders_said', label: { fr: fr.fields.holders, en: en.fields.holders }, required: false },
  { ...shown('amount'), required: false },
  { ...shown('notified_on'), required: false },
  { ...shown('starts_on'), required: false },
  { ...shown('months'), required: false },
  { ...shown('ends_on'), required: false },
  { ...shown('cpv'), required: false },
  { ...shown('buyer_siret'), required: false },
]

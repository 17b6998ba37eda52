import { frenchSpaces } from '#kernel/texts.ts'
import art5 from '../data/art5.json' with { type: 'json' }
import { annex3 } from './annex3.ts'
import type { FactName } from './fact-table.ts'
import { questionOf } from './questions.ts'
import { cnil } from './why-dpia.ts'

interface Option {
  value: string
  label: string
  help?: string
}

const named = ({ id, text }: { id: string; text: string }): Option => ({ value: id, label: frenchSpaces(text) })

/** Lists that the law itself gives, in the words of their own files. */
const ofTheLaw: Partial<Record<FactName, readonly Option[]>> = {
  art5: art5.practices.map(named),
  annex3: annex3.map(({ note, ...point }) => ({ ...named(point), ...(note ? { help: note } : {}) })),
  criteria9: cnil.criteria.map(named),
  cnil_list: cnil.required.map(named),
  cnil_exempt: cnil.exempt.map(named),
}

/** What a code or a list may be answered, in plain words. */
export function optionsOf(fact: FactName): readonly Option[] {
  return ofTheLaw[fact] ?? questionOf(fact).options
}

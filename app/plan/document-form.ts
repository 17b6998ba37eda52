import type { FormField } from '#kernel/recognition.ts'
import type { FactKind } from './criteria.ts'
import { documentKinds } from './criteria.ts'

import { factKinds, prerequisites } from './referential.ts'
import { planTexts } from './texts.ts'

/** The fields of a dated fact, for a person to check; what the document seems to prove comes first in the list. */
export function formFor(found: readonly FactKind[]): FormField[] {
  const others = [...factKinds.values()].filter(kind => !found.includes(kind))
  return [
    {
      name: 'kind',
      kind: 'choice',
      required: true,
      label: { fr: 'Ce que la pièce prouve', en: 'What it proves' },
      options: [...found, ...others].map(({ id, label }) => ({ value: id, label })),
    },
    {
      name: 'point',
      kind: 'choice',
      required: false,
      label: { fr: 'Point du plan visé, s’il y en a plusieurs', en: 'Point of the plan, if several are possible' },
      options: prerequisites
        .filter(({ id }) =>
          [...factKinds.values()].some(kind => kind.prerequisites.length > 1 && kind.prerequisites.includes(id)),
        )
        .map(({ id, shortTitle }) => ({ value: id, label: shortTitle })),
    },
    { name: 'title', kind: 'text', required: true, label: { fr: 'Intitulé', en: 'Title' } },
    { name: 'dated', kind: 'date', required: true, label: { fr: 'Date de l’acte', en: 'Date of the act' } },
    { name: 'who', kind: 'text', required: true, label: { fr: 'Qui l’a pris ou signé', en: 'Who took or signed it' } },
    {
      name: 'document_kind',
      kind: 'choice',
      required: true,
      label: { fr: 'Nature du document', en: 'Kind of document' },
      options: documentKinds.map(value => ({
        value,
        label: { fr: planTexts.fr.documents[value], en: planTexts.en.documents[value] },
      })),
    },
  ]
}

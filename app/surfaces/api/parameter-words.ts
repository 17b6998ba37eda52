import type { Text } from '#kernel/texts.ts'

/** What the names that stand in addresses mean. */
const known: Readonly<Record<string, Text>> = {
  tenant: {
    fr: 'La collectivité, telle qu’elle est nommée dans les adresses.',
    en: 'The authority, as addresses name it.',
  },
  id: { fr: 'Identifiant de la fiche.', en: 'Id of the record.' },
  page: { fr: 'Numéro de la page, à partir de 1.', en: 'Number of the page, from 1.' },
  size: { fr: 'Nombre de lignes par page, 500 au plus.', en: 'Rows per page, 500 at most.' },
  search: { fr: 'Mots cherchés.', en: 'Words looked for.' },
  sort: { fr: 'Colonne de tri.', en: 'Column to sort by.' },
  order: { fr: 'Sens du tri.', en: 'Direction of the sort.' },
  prerequisite: { fr: 'Point du plan, par exemple I.B.1.a.', en: 'Point of the plan, for example I.B.1.a.' },
  directorate: { fr: 'Identifiant d’une direction.', en: 'Id of a directorate.' },
  vendor: { fr: 'Identifiant d’un éditeur.', en: 'Id of a vendor.' },
  assessment: { fr: 'Réponse à « contient-il de l’IA ? »', en: 'Answer to “is there AI in it?”' },
  hosting: { fr: 'Hébergement du logiciel.', en: 'Where it is hosted.' },
  personal_data: { fr: 'Données personnelles traitées.', en: 'Personal data processed.' },
  kind: { fr: 'Nature de la fiche.', en: 'Kind of record.' },
  origin: { fr: 'Origine du système.', en: 'Origin of the system.' },
  state: { fr: 'État de la fiche.', en: 'State of the record.' },
  open: { fr: 'Seulement ce qui attend une réponse.', en: 'Only what waits for an answer.' },
  register: { fr: 'Registre de la fiche.', en: 'Register of the record.' },
  record: { fr: 'Nature de la fiche.', en: 'Kind of record.' },
  template: { fr: 'Action proposée par le référentiel.', en: 'Action that the reference proposes.' },
  subject: {
    fr: 'Ce dont on suit l’évolution, par exemple level:I.B.1.a.',
    en: 'What one follows, for example level:I.B.1.a.',
  },
  sample: { fr: 'Nombre de lignes montrées.', en: 'Number of rows shown.' },
  operation: { fr: 'Nom d’une opération.', en: 'Name of an operation.' },
  actor: { fr: 'Partie d’un nom.', en: 'Part of a name.' },
  from: { fr: 'Premier jour.', en: 'First day.' },
  until: { fr: 'Dernier jour, inclus.', en: 'Last day, included.' },
}

export function parameterWords(name: string): Text {
  return (
    known[name] ?? { fr: `Ne garder que ce qui correspond à « ${name} ».`, en: `Keep only what matches “${name}”.` }
  )
}

import type { Group, ModelClause } from './library.ts'

/** Titles of the parts of an annex: contracts are in French whatever the language of the screen. */
export const groupTitles: Record<Group, string> = {
  rights: 'Données et droits',
  delivery: 'Remise des données',
  confidence: 'Confidentialité et données personnelles',
  hosting: 'Hébergement et sécurité',
  ending: 'Sortie et conservation',
  control: 'Contrôle et suivi',
  ai: 'Intelligence artificielle',
}

export interface AnnexFacts {
  authority: string
  contract: { reference: string; object: string; holders: readonly string[] } | null
}

/** What an annex must say of itself to bind: whose it is, what it is worth beside the other documents. */
export function openingArticles({ authority, contract }: AnnexFacts): { title: string; paragraphs: string[] }[] {
  const holder =
    contract && contract.holders.length > 0 ? contract.holders.join(', ') : '[à compléter : nom du titulaire]'
  const about = contract ? `${contract.reference}, ${contract.object}` : '[à compléter : référence et objet]'
  return [
    {
      title: 'Parties et contrat',
      paragraphs: [
        `Dans la présente annexe, « la Collectivité » désigne ${authority}, « le Titulaire » désigne ${holder}, et « le marché » le contrat suivant, quelle que soit sa nature : ${about}.`,
      ],
    },
    {
      title: 'Valeur de l’annexe',
      paragraphs: [
        'La présente annexe est une pièce contractuelle. En cas de contradiction, elle prévaut sur l’offre et sur les conditions générales du Titulaire ou de ses fournisseurs, et complète les documents généraux auxquels le contrat se réfère ; les articles auxquels elle déroge sont récapitulés au dernier article du cahier des clauses administratives.',
        'Les délais se comptent en jours calendaires, sauf mention de jours ouvrés. Le Titulaire impose les mêmes obligations à ses sous-traitants et répond de leur exécution.',
      ],
    },
  ]
}

export function referencesOf({ references }: Pick<ModelClause, 'references'>): string {
  return references.map(({ text, verified }) => (verified ? text : `${text} (à confirmer)`)).join(' ; ')
}

import { defineTexts } from '#kernel/texts.ts'

/** The forms by which a contract is typed or corrected. */
export const formWords = defineTexts(
  {
    newTitle: 'Inscrire un contrat',
    newLead:
      'L’objet et la nature suffisent pour commencer. La date de fin se calcule à partir du début et de la durée.',
    editTitle: (object: string) => `Modifier « ${object} »`,
    editLead: 'Ce que vous corrigez ici ne sera plus remplacé par un import.',
    save: 'Enregistrer',
    more: 'Autres renseignements',
    help: {
      service: 'Pour une concession ou une délégation : le service public dont le titulaire a la charge.',
      holders: 'Un par ligne : le nom, puis un point-virgule et le SIRET s’il est connu.',
      ends_on: 'Laissez vide pour la calculer ; tapez-la si un avenant ou le contrat dit autre chose.',
      reference: 'Le numéro du marché dans vos dossiers. Laissez vide : un identifiant sera proposé.',
      buyer_siret: 'Laissez vide si l’acheteur est la collectivité.',
      lead_months: 'De combien de mois la préparation du suivant doit-elle précéder la fin ?',
      cpv: 'Huit chiffres.',
      owner: 'La fonction de la personne qui suit l’exécution.',
    },
    examples: {
      object: 'Exploitation du service public de l’eau potable',
      holders: 'Eaux de la Brume ; 219 600 889 00014',
      reference: '2026-014',
      owner: 'Responsable du service des eaux',
    },
  },
  {
    newTitle: 'Record a contract',
    newLead: 'The object and the nature are enough to begin. The end is computed from the start and the duration.',
    editTitle: object => `Edit “${object}”`,
    editLead: 'What you correct here will no longer be replaced by an import.',
    save: 'Save',
    more: 'Other details',
    help: {
      service: 'For a concession or a delegation: the public service that the holder runs.',
      holders: 'One a line: the name, then a semicolon and the SIRET if it is known.',
      ends_on: 'Leave blank to have it computed; type it if an amendment or the contract says otherwise.',
      reference: 'The number of the contract in your files. Leave blank: an identifier will be proposed.',
      buyer_siret: 'Leave blank if the authority is the buyer.',
      lead_months: 'How many months before the end must the next one begin to be prepared?',
      cpv: 'Eight figures.',
      owner: 'The function of the person who follows it.',
    },
    examples: {
      object: 'Running the public service of drinking water',
      holders: 'Eaux de la Brume ; 219 600 889 00014',
      reference: '2026-014',
      owner: 'Head of the water service',
    },
  },
)

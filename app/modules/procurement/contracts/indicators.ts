import type { Part } from '#kernel/module/parts.ts'

/** What each figure of `measure.ts` counts, in one sentence. */
export const indicators: NonNullable<Part['indicators']> = [
  {
    id: 'procurement.concessions-listed',
    name: { fr: 'Concessions et délégations recensées', en: 'Concessions and delegations listed' },
    method: {
      fr: 'Concessions et délégations de service public du registre qu’une personne a vérifiées, sur toutes celles qui y sont inscrites.',
      en: 'Concessions and delegated public services of the register that a person has checked, over all those recorded.',
    },
  },
  {
    id: 'procurement.ending-contracts-with-clause-plan',
    name: { fr: 'Contrats qui s’achèvent, avec un plan de clauses', en: 'Ending contracts with a clause plan' },
    method: {
      fr: 'Contrats qui s’achèvent dans les douze mois et pour lesquels on a dit ce qui sera fait des clauses sur les données, sur tous ceux qui s’achèvent dans les douze mois ; ceux qu’une personne a déclarés sans données, motif à l’appui, ne sont pas comptés.',
      en: 'Contracts ending within twelve months for which it was said what will be done about data clauses, over all those ending within twelve months; those that a person said bear no data, with the reason, are not counted.',
    },
  },
  {
    id: 'procurement.contracts-judged',
    name: { fr: 'Contrats examinés du point de vue des données', en: 'Contracts judged from the data angle' },
    method: {
      fr: 'Contrats dont une personne a dit s’ils portent des données ou non, sur tous les contrats du registre.',
      en: 'Contracts of which a person said whether they bear data, over all contracts of the register.',
    },
  },
]

import type { Text } from '#kernel/texts.ts'

const named = (id: string, name: Text, method: Text) => ({ id: `governance.${id}`, name, method })

/** What each figure of `measure.ts` counts, in one sentence. */
export const indicators: readonly { id: string; name: Text; method: Text }[] = [
  named(
    'data-referent-named',
    { fr: 'Référent données désigné', en: 'Data lead named' },
    {
      fr: 'Référents données et administrateurs des données en fonction ; celui d’un EPCI, d’un syndicat ou d’un centre de gestion compte tant qu’une convention en vigueur le lie.',
      en: 'Data leads and chief data officers on duty; that of an inter-communal body, a syndicate or a management centre counts while an agreement in force binds it.',
    },
  ),
  named(
    'data-body-met',
    { fr: 'Mois depuis la dernière réunion de l’instance des données', en: 'Months since the data body last met' },
    {
      fr: 'Réunion tenue la plus récente d’une instance qui traite des données ; celle d’un autre organisme si la collectivité y était présente.',
      en: 'Latest meeting held by a body that deals with data; that of another organisation if the authority attended.',
    },
  ),
  named(
    'data-body-outside-partners',
    { fr: 'Partenaires extérieurs venus à l’instance des données', en: 'Outside partners who came to the data body' },
    {
      fr: 'Organismes extérieurs présents à une réunion de l’instance depuis six mois (douze pour une petite collectivité).',
      en: 'Outside organisations present at a meeting of the body within six months (twelve for a small authority).',
    },
  ),
  named(
    'partners-under-agreement',
    { fr: 'Partenaires liés par une convention de données', en: 'Partners under a data agreement' },
    {
      fr: 'Partenaires de l’annuaire, éditeurs de logiciels mis à part, liés par une convention de données en vigueur.',
      en: 'Partners of the directory, software vendors left out, bound by a data agreement in force.',
    },
  ),
  named(
    'data-roles-filled',
    { fr: 'Rôles de la gouvernance des données pourvus', en: 'Data governance roles filled' },
    {
      fr: 'Rôles tenus aujourd’hui, sur ceux qu’une collectivité de cette taille doit pourvoir : une fois pour la collectivité, une fois par direction pour le référent données.',
      en: 'Roles held today, over those an authority of this size must fill: once for the authority, once in each directorate for the data lead.',
    },
  ),
  named(
    'data-decisions-on-time',
    {
      fr: 'Décisions de l’instance des données exécutées à l’échéance',
      en: 'Decisions of the data body carried out on time',
    },
    {
      fr: 'Décisions exécutées au plus tard à leur échéance, sur celles dont l’échéance est venue ou qui sont exécutées, depuis vingt-quatre mois.',
      en: 'Decisions carried out by their due date, over those whose due date has come or that were carried out, within twenty-four months.',
    },
  ),
  named(
    'data-yearly-account',
    { fr: 'Mois depuis le dernier bilan des données', en: 'Months since the last account of data' },
    {
      fr: 'Bilan annuel sur les données le plus récemment rendu à une instance.',
      en: 'Yearly account on data most recently given to a body.',
    },
  ),
  named(
    'elected-lead-named',
    { fr: 'Élu chargé de l’IA désigné', en: 'Elected member for AI named' },
    { fr: 'Élus chargés de l’IA en fonction.', en: 'Elected members for AI on duty.' },
  ),
  named(
    'roadmap-debated',
    {
      fr: 'Mois depuis le dernier débat sur la feuille de route IA',
      en: 'Months since the AI roadmap was last debated',
    },
    {
      fr: 'Réunion tenue la plus récente d’un conseil, d’un bureau ou d’un comité syndical où la feuille de route a été débattue.',
      en: 'Latest meeting held by a council, a bureau or a syndicate committee where the roadmap was debated.',
    },
  ),
  named(
    'yearly-account-published',
    {
      fr: 'Mois depuis la publication du dernier bilan de l’IA',
      en: 'Months since the last account of AI was published',
    },
    {
      fr: 'Bilan annuel sur l’IA présenté à l’assemblée et publié le plus récemment.',
      en: 'Yearly account on AI presented to the assembly and most recently published.',
    },
  ),
]

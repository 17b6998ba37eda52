/** What Val-de-Brume writes for the public, system by system; everything here is fictional. */
export const sheets: readonly { system: string; notice?: { on: string; where: string }; fields: object }[] = [
  {
    system: 'Barème',
    notice: { on: '2026-11-05', where: 'Courrier de la commission et page « Demander une place en crèche »' },
    fields: {
      summary:
        'Un barème voté par le conseil donne des points à chaque demande de place en crèche. Il propose un ordre ; une commission lit les dossiers et décide.',
      decision_type: 'Attribution d’une place dans l’une des onze crèches de l’agglomération.',
      contribution:
        'Le barème calcule un nombre de points par dossier avant la commission. La commission peut s’en écarter, en écrivant pourquoi.',
      automation: 'Aide à la décision : une commission décide',
      oversight:
        'La commission d’attribution, présidée par une vice-présidente, lit chaque dossier. La responsable de la petite enfance peut corriger une saisie jusqu’à la séance.',
      appeal:
        'Écrivez à la direction de la petite enfance pour obtenir le détail de vos points. Vous pouvez former un recours gracieux dans les deux mois, puis saisir le tribunal administratif.',
      people: 'Familles qui demandent une place en crèche.',
      volume: '640',
      scope_ext: 'Externe : familles',
      domain: 'Petite enfance',
      data: 'Composition du foyer, activité des parents, quotient familial, date de la demande, commune de résidence.',
      data_source: 'Formulaire rempli par la famille ; quotient familial transmis par la CAF avec son accord.',
      algo_type: 'Règles écrites',
      operations:
        'Deux parents en activité ou en recherche d’emploi : 30 points. Enfant de la même fratrie déjà accueilli : 20 points. Situation de handicap dans le foyer : 20 points. Ancienneté de la demande : 1 point par mois, 12 au plus. À égalité, la demande la plus ancienne passe devant.',
      legal_basis:
        'Code de l’action sociale et des familles ; règlement d’attribution voté par le conseil communautaire.',
      start: '2024-09-02',
      justification: 'Les dossiers étaient classés à la main en trois semaines, sans trace des raisons.',
      alternatives: 'Tirage au sort : écarté, car il ne tient pas compte des situations d’urgence.',
      risks: 'Erreur de saisie du quotient familial : relecture par une deuxième personne avant la commission.',
      footprint: 'Négligeable : un calcul de tableur par trimestre.',
    },
  },
  {
    system: 'Robot conversationnel',
    notice: { on: '2026-11-06', where: 'Première phrase du robot et page « Poser une question »' },
    fields: {
      summary:
        'Sur le site, un robot répond aux questions sur les démarches et indique la bonne page. Il ne décide de rien et passe la main à un agent public quand on le demande.',
      decision_type: 'Aucune : il renseigne, il n’instruit aucun dossier.',
      contribution:
        'Il cherche dans les pages du site et rédige une réponse courte, avec l’adresse de la page employée.',
      automation: 'Réponse automatique, sans effet sur un dossier',
      oversight:
        'Deux agents publics de l’accueil relisent chaque semaine cent réponses tirées au hasard et corrigent les pages qui trompent le robot. Le responsable de l’accueil peut l’arrêter à tout moment.',
      appeal: 'Une réponse fausse ? Écrivez à l’accueil ou téléphonez : un agent public vous répondra.',
      people: 'Toute personne qui visite le site.',
      volume: '0',
      scope_ext: 'Externe : habitants',
      domain: 'Accueil et renseignement',
      data: 'Questions tapées par les visiteurs, gardées trente jours. Ne donnez ni nom, ni adresse, ni numéro de dossier.',
      data_source: 'Ce que le visiteur écrit ; les pages publiques du site.',
      training_data: 'Modèle de langue du fournisseur ; les questions des habitants ne servent pas à l’entraîner.',
      algo_type: 'IA générative, limitée aux pages du site',
      performance: 'En octobre 2026, sur 400 réponses relues : 362 justes, 31 incomplètes, 7 fausses.',
      legal_basis: 'Mission d’intérêt public : renseigner les usagers.',
      start: '2025-02-03',
      justification: 'Un appel sur trois portait sur une information déjà en ligne.',
      alternatives: 'Une meilleure recherche sur le site : faite aussi, en janvier 2026.',
      risks: 'Réponse inventée : la page d’origine est toujours citée, et le robot se tait s’il ne la trouve pas.',
      footprint: 'Environ 60 kWh par an, d’après le nombre de questions et l’estimation du fournisseur.',
      cost: '9 600 euros par an.',
    },
  },
  {
    system: 'comptes rendus',
    fields: {
      summary:
        'Un outil prépare un projet de compte rendu de réunion interne à partir de l’enregistrement. Son auteur le relit, le corrige et le signe.',
      decision_type: 'Aucune décision sur une personne.',
      oversight: 'La personne qui signe le compte rendu le relit en entier ; elle peut jeter le projet.',
      data: 'Voix et propos des participants, prévenus avant la réunion. L’enregistrement est effacé une fois le compte rendu signé.',
      appeal: 'Un participant peut refuser l’enregistrement, ou demander une correction au secrétariat général.',
      scope_ext: 'Interne : agents publics et élus',
      algo_type: 'IA générative',
      domain: 'Administration générale',
      start: '2026-04-07',
    },
  },
  {
    system: 'fuites',
    fields: {
      summary:
        'À partir des mesures de débit du réseau d’eau, un modèle signale les secteurs où une fuite est probable. Une équipe vérifie sur place.',
      decision_type: 'Aucune décision sur une personne : il oriente les recherches de l’équipe du réseau.',
      oversight: 'Le responsable de l’exploitation choisit où envoyer l’équipe ; il peut ignorer un signalement.',
      data: 'Débits et pressions mesurés par secteur. Aucune donnée d’abonné.',
      appeal: 'Une question sur l’eau de votre rue ? Écrivez au service de l’eau.',
      scope_ext: 'Interne : exploitation du réseau',
      algo_type: 'Apprentissage automatique',
      domain: 'Eau et assainissement',
    },
  },
  {
    system: 'Traduction',
    fields: {
      summary: 'Un outil traduit les notices d’accueil ; une personne qui parle la langue relit avant de les imprimer.',
      oversight: 'Aucune notice n’est imprimée sans relecture.',
      data: 'Textes déjà publics ; aucune donnée personnelle.',
    },
  },
]

export const settings = {
  contact: 'transparence@val-de-brume.example',
  dpo_contact: 'dpd@val-de-brume.example',
  office: 'Mission transparence, direction générale des services',
  register_url: 'https://transparence.val-de-brume.example',
  introduction:
    'Val-de-Brume emploie quelques programmes pour aider ses services. Cette page dit lesquels, ce qu’ils font, qui décide et comment demander une explication.\nLa collectivité, ses services et ses habitants sont imaginaires : ce site est une démonstration.',
  legal_notice:
    'Éditeur : communauté d’agglomération Val-de-Brume (imaginaire). Direction de la publication : la présidence. Hébergement : le serveur qui porte cette démonstration.',
  accessibility:
    'Ces pages ont été vérifiées avec un outil automatique, au clavier et sans script. Un défaut ? Écrivez à transparence@val-de-brume.example.',
}

import { defineTexts } from '#kernel/texts.ts'

/** Statements that the law asks of a public site, for the part that the product can speak of. */
export const statementWords = defineTexts(
  {
    accessibility: {
      title: 'Accessibilité',
      state: (authority: string, state: string) =>
        `${authority} s’engage à rendre ce site accessible (loi n° 2005-102 du 11 février 2005, article 47). Ce site est : ${state}.`,
      audit:
        'Aucun audit complet par un tiers n’a été publié pour ce site : sans audit, la déclaration est « non conforme ».',
      tested:
        'Le logiciel vise le RGAA 4.1 (WCAG 2.2, niveau AA). À chaque version, les pages publiques sont contrôlées automatiquement avec axe, toutes règles actives, à 1 280, 390 et 320 pixels de large, sans script. Un contrôle automatique ne trouve qu’une partie des défauts.',
      help: 'Signaler un défaut',
      helpText:
        'Si une page vous résiste, écrivez à la collectivité : elle vous doit une réponse et une autre façon d’accéder au contenu. Sans réponse, vous pouvez saisir le Défenseur des droits.',
      contact: 'Contact',
      own: 'Déclaration de la collectivité',
    },
    ecodesign: {
      title: 'Écoconception',
      lead: 'Ce que ces pages pèsent, mesuré sur ce site au moment où cette page a été faite. Le style n’est transféré qu’à la première visite.',
      page: 'Page',
      weight: 'Page seule',
      whole: 'Avec le style',
      kilobytes: (n: string) => `${n} ko`,
      limit:
        'Limite que le logiciel s’impose et que ses tests vérifient : 30 ko transférés et 4 requêtes par page, aucun script. Le logo de la collectivité s’y ajoute.',
      measures: [
        'Pas de script, pas de témoin de connexion, pas de police à télécharger, aucun appel à un autre site.',
        'Une page n’est refaite que si quelque chose a été publié ou retiré ; sinon, elle est gardée telle quelle.',
        'Les pages s’affichent sur de vieux appareils et de petites connexions, et s’impriment.',
      ],
      reference:
        'Le référentiel général d’écoconception de services numériques (RGESN, 2024) sert de guide ; aucune évaluation complète n’a été publiée (à confirmer).',
      samples: { home: 'Accueil', register: 'Registre', system: 'Une fiche', data: 'Données ouvertes' },
    },
    legal: {
      title: 'Mentions légales',
      publisher: 'Éditeur',
      siren: 'SIREN',
      office: 'Service qui répond',
      contact: 'Contact',
      dpo: 'Délégué à la protection des données',
      privacy: 'Vie privée',
      privacyText:
        'Lire ce site ne laisse aucune trace chez vous : ni témoin de connexion, ni mesure d’audience, ni appel à un tiers. Une demande que vous envoyez n’est lue que par la collectivité et n’est jamais publiée.',
      reuse: 'Réutilisation',
      reuseText:
        'Les informations publiées ici sont réutilisables librement (code des relations entre le public et l’administration, article L.321-1).',
      software: 'Logiciel',
      softwareText: (version: string) =>
        `Site fait avec Gouvernail ${version}, logiciel libre sous licence EUPL-1.2. La collectivité ou l’organisme qui l’a installé l’héberge et répond de son contenu.`,
    },
  },
  {
    accessibility: {
      title: 'Accessibility',
      state: (authority, state) =>
        `${authority} undertakes to make this site accessible (French law no. 2005-102 of 11 February 2005, article 47). This site is: ${state}.`,
      audit:
        'No full audit by a third party has been published for this site: without one, the statement is “not compliant”.',
      tested:
        'The software aims at RGAA 4.1 (WCAG 2.2, level AA). With each version, public pages are checked automatically with axe, all rules on, 1,280, 390 and 320 pixels wide, without script. An automatic check finds only some defects.',
      help: 'Report a defect',
      helpText:
        'If a page resists you, write to the authority: it owes you an answer and another way to the content. Without an answer, you may turn to the Défenseur des droits.',
      contact: 'Contact',
      own: 'The authority’s statement',
    },
    ecodesign: {
      title: 'Eco-design',
      lead: 'What these pages weigh, measured on this site when this page was made. The style is transferred on the first visit alone.',
      page: 'Page',
      weight: 'Page alone',
      whole: 'With the style',
      kilobytes: n => `${n} kB`,
      limit:
        'The limit that the software sets itself and that its tests check: 30 kB transferred and 4 requests per page, no script. The authority’s logo comes on top.',
      measures: [
        'No script, no cookie, no font to download, no call to any other site.',
        'A page is made again only when something was published or withdrawn; otherwise it is kept as it is.',
        'Pages show on old devices and slow connections, and print.',
      ],
      reference:
        'The French general framework for eco-design of digital services (RGESN, 2024) is the guide; no full assessment has been published (to be confirmed).',
      samples: { home: 'Home', register: 'Register', system: 'A system', data: 'Open data' },
    },
    legal: {
      title: 'Legal notice',
      publisher: 'Publisher',
      siren: 'SIREN',
      office: 'Office that answers',
      contact: 'Contact',
      dpo: 'Data protection officer',
      privacy: 'Privacy',
      privacyText:
        'Reading this site leaves no trace on your side: no cookie, no audience measurement, no call to a third party. A request that you send is read by the authority alone and never published.',
      reuse: 'Reuse',
      reuseText:
        'Information published here may be reused freely (French code of relations between the public and the administration, article L.321-1).',
      software: 'Software',
      softwareText: version =>
        `Made with Gouvernail ${version}, free software under the EUPL-1.2 licence. The authority or body that installed it hosts it and answers for its content.`,
    },
  },
)

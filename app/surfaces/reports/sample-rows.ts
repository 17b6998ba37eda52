import type { ReportRow } from '#plan/report-content.ts'

/** The exact wording of the 32 prerequisites, as the plan's reference data holds it. */
export const sampleAxes: readonly (readonly [string, string, readonly (readonly [string, string])[]])[] = [
  [
    'I',
    "L'IA est déjà là : comment optimiser les usages ? Quel cap, quelle ambition ?",
    [
      [
        'I.A.1.a',
        'Centraliser et cataloguer les données internes (SIG, open data, données métiers des directions, etc.), de sorte à les rendre utilisables',
      ],
      ['I.A.1.b', 'Intégrer des clauses data dans les marchés publics'],
      [
        'I.A.2.a',
        'Identifier et produire les données manquantes ou inexistantes nécessaires à la mise en œuvre de projets IA',
      ],
      ['I.A.2.b', 'Mettre en place une gouvernance de la donnée territoriale'],
      ['I.B.1.a', "Cartographier le SI et les logiciels qui s'appuient déjà sur l'IA"],
      ['I.B.1.b', "Réguler les usages imposés de l'IA (par les prestataires)"],
      ['I.B.1.c', "Objectiver l'essor du « shadow IA »"],
      ['I.C.1.a', 'Traitement des données complexes, volumineuses'],
      ['I.C.2.a', 'Tâches rébarbatives, chronophages, automatisables, complexes, apportant un confort de travail'],
      ['I.C.3.a', 'Simplification administrative, efficacité de traitement, satisfaction usager, transparence'],
      ['I.C.4.a', 'Solutionner des problématiques non résolues'],
    ],
  ],
  [
    'II',
    "Comment mettre en œuvre des projets d'IA responsables dans un territoire en transition ?",
    [
      [
        'II.A.1.a',
        "Challenger nos prestataires sur l'hébergement et l'utilisation des données, l'éco-conception, les modèles de langage, la souveraineté",
      ],
      ['II.A.1.b', "Explorer le potentiel d'IA frugales et souveraines"],
      ['II.B.1.a', "Matrice coût-bénéfice en amont de chaque projet d'IA"],
      ['II.B.1.b', "Éviter le recours à l'IA, là où les outils et procédures (numériques ou non) répondent au besoin"],
      ['II.C.1.a', 'Définir un cadre commun et des règles du jeu partagées, sans interdire : charte des bons usages'],
      ['II.C.1.b', "Animer différents formats consacrés à l'impact environnemental de l'IA"],
    ],
  ],
  [
    'III',
    "Compte tenu des risques de l'IA, quel niveau d'acceptabilité et de protection pour les habitants, les élus, les agents ?",
    [
      ['III.A.1.a', 'Mettre en place un pilotage politique de la stratégie IA et/ou un comité éthique et scientifique'],
      [
        'III.A.1.b',
        'Animer des espaces de discussion citoyens pour recueillir les interrogations, espoirs et craintes des habitants (« cafés IA »)',
      ],
      ['III.A.2.a', "Renforcer notre vigilance sur l'application du RGPD"],
      [
        'III.A.2.b',
        "Appliquer les recommandations de l'IA Act sur la transparence algorithmique et l'utilisation des données",
      ],
      ['III.A.2.c', "Informer le citoyen sur l'utilisation de l'IA dans la collectivité (recommandations de la CNIL)"],
      ['III.B.1.a', "Créer un ou plusieurs lieux de médiation dédiés aux enjeux de l'IA"],
      [
        'III.B.1.b',
        "Aller à la rencontre des publics (notamment les jeunes) lors d'événements existants ou spécialisés",
      ],
      [
        'III.B.2.a',
        "Mettre en place une stratégie d'influence algorithmique et de contenus pour nos médias et supports numériques (ex : GEO, audit de recommandation IAG)",
      ],
      ['III.B.2.b', 'Questionner la dépendance aux réseaux sociaux de notre communication publique'],
    ],
  ],
  [
    'IV',
    "Comment concilier transformation des métiers et risque de l'accroissement de la fracture numérique des agents ?",
    [
      ['IV.A.1.a', 'Organiser une démarche interne pour recueillir les interrogations, espoirs et craintes des agents'],
      [
        'IV.A.1.b',
        "Organiser des focus groups sur des métiers potentiellement impactés par l'IA (ex : agents d'accueil, assistants de direction, graphistes, gestionnaires RH, juristes, etc.)",
      ],
      ['IV.B.1.a', "Enrichir le plan de formation numérique avec un module consacré à l'IA"],
      [
        'IV.B.1.b',
        "Recenser et partager les cas d'application professionnels utiles au sein d'une « bibliothèque de prompts »",
      ],
      ['IV.B.1.c', 'Développer une culture de la donnée en interne'],
      ['IV.B.1.d', 'Mettre en place une « hotline IA » pour répondre aux agents'],
    ],
  ],
]

const names = ['à démarrer', 'amorcé', 'organisé', 'tenu', 'partagé']

/** One row in the state its place asks for, so that every state is met. */
export function sampleRow(id: string, text: string, index: number): ReportRow {
  if (id === 'III.B.2.b')
    return {
      id,
      text,
      level: null,
      levelName: '',
      target: 2,
      state: 'not-applicable',
      reasons: [],
      missing: [],
      comment: null,
    }
  if (index % 7 === 5)
    return {
      id,
      text,
      level: null,
      levelName: '',
      target: 2,
      state: index % 2 ? 'no-data' : 'to-come',
      reasons: [],
      missing: ['Enregistrer une première preuve.'],
      comment: null,
    }
  const level = (index * 3) % 5
  return {
    id,
    text,
    level,
    levelName: names[level] ?? '',
    target: index % 4 === 3 ? null : Math.min(4, level + 1),
    state: 'measured',
    reasons: [
      `Examinés sous l'angle de l'IA : 48 sur 61 (79 %), au 23 novembre 2026.`,
      "Systèmes d'IA avec un responsable et une finalité écrite : 9 sur 14 (64 %).",
    ],
    missing:
      level === 4
        ? []
        : [
            "Passer de 64 % à 80 % de systèmes d'IA avec un responsable et une finalité.",
            'Examiner les 13 logiciels restants, dont 5 de la direction des solidarités.',
          ],
    comment:
      index % 6 === 1
        ? "Le recensement de l'ancienne communauté de communes n'est pas repris : deux logiciels y sont encore en double ; ils seront arrêtés avant l'été 2027."
        : null,
  }
}

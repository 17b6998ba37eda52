import type { ReportAction, ReportContent } from '#plan/report-content.ts'
import { rosePixels } from './rose-pixels.ts'
import { sampleAxes, sampleRow } from './test-rows.ts'

/** A fictional report for tests: 32 rows in every state, long French sentences, plans and annexes full. */
export function sampleReport(change: Partial<ReportContent> = {}): ReportContent {
  return {
    language: 'fr',
    title: "Plan d'actions IA",
    authority: {
      name: 'Val-de-Brume Agglomération',
      type: "Communauté d'agglomération",
      siren: '200000172',
      population: 84312,
      logo: { bytes: sampleLogo, type: 'image/png', alternative: 'Val-de-Brume' },
    },
    asOf: '2026-11-23',
    validation: null,
    summary: {
      sentences: [
        "L'IA est déjà présente dans 14 des 61 logiciels de l'agglomération ; 9 d'entre eux ont un responsable.",
        'Sur 32 points du plan, 24 sont mesurés : 4 ne sont pas démarrés, 7 sont amorcés, 8 sont organisés, 5 sont tenus ou partagés.',
        'Le prochain seuil utile est de décider, pour chaque fonction imposée par un prestataire, si elle est acceptée, limitée ou coupée.',
      ],
      strengths: [
        "Les logiciels sont recensés, et 78 % (48 sur 61) ont été examinés sous l'angle de l'IA.",
        'Une élue est chargée du sujet depuis le 12 mars 2026.',
        'La charte a été écrite avec les agents publics de quatre directions.',
      ],
      gaps: [
        'Aucun marché ne contient encore de clause sur les données produites.',
        'Le registre public ne montre que 2 des 9 systèmes qui touchent les habitants.',
        "Les usages non déclarés (« shadow IA ») n'ont été mesurés qu'une fois.",
      ],
      decisions: [
        "Inscrire la feuille de route IA à l'ordre du jour du conseil du 11 février 2027.",
        'Retenir les dix actions proposées, pour 46 jours de travail et 18 000 € sur douze mois.',
        'Désigner la direction chargée de répondre aux demandes des habitants.',
      ],
    },
    axes: sampleAxes.map((axis, place) => ({
      ...axis,
      rows: axis.rows.map(({ id, text }, index) => sampleRow(id, text, place * 3 + index)),
    })),
    actions: {
      months: 12,
      capacity: '50 jours de travail et 20 000 € sur douze mois',
      planned: Array.from({ length: 10 }, (_, index) => sampleAction(index)),
      reserve: Array.from({ length: 4 }, (_, index) => ({
        ...sampleAction(index + 10),
        start: null,
        due: null,
        owner: '',
        budget: '',
      })),
    },
    method: {
      paragraphs: [
        "Le plan reprend les 32 prérequis de la note « Intelligence artificielle : les pré-requis pour bâtir son plan d'actions ».",
        "La priorité d'une action est l'écart à la cible, multiplié par le poids choisi par la collectivité et divisé par l'effort ; les échéances légales passent d'abord.",
      ],
      levels: [
        { level: 0, name: 'à démarrer', meaning: 'Aucune preuve enregistrée.' },
        { level: 1, name: 'amorcé', meaning: 'Une première preuve.' },
        { level: 2, name: 'organisé', meaning: "Quelqu'un en est responsable, la moitié est couverte." },
        { level: 3, name: 'tenu', meaning: '80 % couverts, et suivis.' },
        {
          level: 4,
          name: 'partagé',
          meaning: '95 % couverts, revus dans les 12 mois, restitués aux personnes concernées.',
        },
      ],
    },
    annexes: {
      evidence: Array.from({ length: 24 }, (_, index) => ({
        row: sampleAxes[index % 4]?.rows[index % 6]?.id ?? '',
        what:
          [
            'Délibération sur la feuille de route',
            "Procès-verbal de l'instance de la donnée",
            'Plan de formation 2026',
          ][index % 3] ?? '',
        date: `2026-${String((index % 9) + 1).padStart(2, '0')}-01`,
        who: ['Conseil communautaire', 'Direction générale', 'Ressources humaines'][index % 3] ?? '',
        file: index % 5 === 4 ? '' : `deliberation-2026-${index + 10}_l'annexe.pdf`,
      })),
      notApplicable: [
        {
          id: 'III.B.2.b',
          text: 'Questionner la dépendance aux réseaux sociaux de notre communication publique',
          reason: "L'agglomération ne tient aucun compte sur un réseau social.",
        },
      ],
      decisions: [
        {
          action: 'Nommer un référent données dans chaque direction',
          decision:
            "Action retenue, à mener avant le vote du budget 2027 ; la dépense est inscrite au budget de l'année.",
          date: '2026-11-04',
          who: 'Bureau communautaire',
          reference: 'Relevé de décisions du 4 novembre 2026, point 3',
        },
      ],
      movedByHand: [
        "L'action « Nommer un référent données » est passée en tête le 3 novembre 2026 (directrice générale adjointe).",
      ],
      versions: ['Référentiel des 32 points : version 2026-11', 'Règles de calcul : version 1'],
    },
    ...change,
  }
}

/** A report with nothing in it: no data, no action, no annexe. */
export function emptyReport(): ReportContent {
  const full = sampleReport()
  return {
    ...full,
    authority: { ...full.authority, siren: null, population: null, logo: null },
    summary: { sentences: [], strengths: [], gaps: [], decisions: [] },
    axes: full.axes.map(axis => ({
      ...axis,
      rows: axis.rows.map(row => ({
        ...row,
        level: null,
        levelName: '',
        target: null,
        state: 'no-data',
        reasons: [],
        missing: [],
        comment: null,
      })),
    })),
    actions: { months: 12, capacity: '', planned: [], reserve: [] },
    method: { paragraphs: [], levels: [] },
    annexes: { evidence: [], notApplicable: [], decisions: [], movedByHand: [], versions: [] },
  }
}

/** A rose good enough for tests: 32 petals in four quarters. */
export function sampleRose(): string {
  const petals = Array.from({ length: 32 }, (_, index) => {
    const turn = index * 11.25
    const far = 200 - 30 * ((index % 5) + 1)
    const colour = ['#1d5c8f', '#2f6b3c', '#9a4a12', '#6b3a75'][Math.floor(index / 8)]
    return `<polygon points="200,200 192,${far + 20} 200,${far} 208,${far + 20}" fill="${colour}" transform="rotate(${turn} 200 200)"/>`
  })
  const rings = [30, 60, 90, 120, 150].map(
    radius => `<circle cx="200" cy="200" r="${radius}" fill="none" stroke="#9aa7b4" stroke-width="0.6"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="400" height="400">${rings.join('')}${petals.join('')}<text x="196" y="22" font-size="12" font-family="DejaVu Sans, sans-serif">I</text></svg>`
}

const titles = [
  "Finir l'examen des logiciels sous l'angle de l'IA",
  "Décider du sort des fonctions d'IA imposées par les prestataires",
  'Nommer un référent données dans chaque direction',
  'Ajouter une clause sur les données aux marchés de 2027',
  "Publier la fiche de chaque système d'IA qui touche les habitants",
  'Débattre de la feuille de route en conseil communautaire',
  'Organiser trois cafés IA dans deux communes',
]

function sampleAction(index: number): ReportAction {
  return {
    title: titles[index % titles.length] ?? '',
    rows: index % 3 === 0 ? ['I.B.1.a', 'II.A.1.a'] : ['I.A.2.b'],
    owner:
      ['Direction du numérique', 'Déléguée à la protection des données', 'Direction générale adjointe'][index % 3] ??
      '',
    start: `2027-0${(index % 8) + 1}-01`,
    due: index % 4 === 3 ? null : `2027-0${(index % 8) + 2}-15`,
    effort: ['3 jours', '8 jours', '15 jours'][index % 3] ?? '',
    budget: index % 2 ? '4 500 €' : 'sans budget',
    status: ['à lancer', 'en cours', 'à valider'][index % 3] ?? '',
    why: 'Le point passerait au niveau 3 : il manque 16 points de pourcentage pour atteindre 80 %.',
  }
}

/** Drawn once: any PNG will do. */
const sampleLogo = rosePixels([])

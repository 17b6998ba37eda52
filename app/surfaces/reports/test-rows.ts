import type { ReportRow } from '#plan/report-content.ts'
import { axes, prerequisites } from '#plan/referential.ts'

/** The four axes with their question and the wording of their points. */
export const sampleAxes = axes.map(({ id, question }) => ({
  id,
  question: question.fr,
  rows: prerequisites.filter(({ axis }) => axis === id).map(row => ({ id: row.id, text: row.text })),
}))

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

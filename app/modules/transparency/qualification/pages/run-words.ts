import { defineTexts } from '#kernel/texts.ts'

/** Words of the page of one qualification; what the law says stays French. */
export const runWords = defineTexts(
  {
    title: (number: number, system: string) => `Qualification n° ${number} de « ${system} »`,
    lead: (by: string, day: string) => `Conclue par ${by} le ${day}. Elle ne change plus.`,
    all: 'Où en est ce système',
    pdf: 'Imprimer (PDF)',
    json: 'Données (JSON)',
    retained: 'La qualification est retenue ; ses obligations sont inscrites.',
    versions: (law: string, data: string, questions: string) =>
      `Droit : ${law}. Règles : version du ${data}. Questionnaire : version du ${questions}.`,
    held: {
      title: 'Position de la collectivité',
      none: 'Personne n’a encore retenu cette qualification : elle n’engage pas la collectivité.',
      older: 'Une qualification plus récente existe.',
      by: (role: string, by: string, day: string) => `Retenue par : ${role} (${by}), le ${day}.`,
      ended: (day: string) => `Remplacée le ${day}.`,
      why: (reason: string) => `Raison : ${reason}`,
      duties: 'Les obligations de ce système',
    },
    retain: {
      title: 'Retenir cette qualification',
      lead: 'Elle devient la position de la collectivité, signée par votre fonction, et ses obligations s’inscrivent avec leurs dates.',
      settle: 'Retenir une catégorie malgré les réponses qui manquent',
      settleLead:
        'Mieux vaut d’abord répondre aux questions qui restent. Sinon, dites quelle catégorie vous retenez et pourquoi.',
      fields: {
        validated_role: 'Votre fonction',
        tier: 'Catégorie retenue',
        override_reason: 'Pourquoi une autre catégorie',
      },
      roleExample: 'Déléguée à la protection des données',
      asIs: 'Celle du questionnaire',
      choose: 'Choisir',
      reasonHelp:
        'Seulement si vous ne suivez pas le questionnaire. Les deux résultats restent affichés partout ; les obligations restent celles du questionnaire.',
      action: 'Retenir',
    },
    trace: {
      answers: 'Les réponses données',
      rules: (n: number) => `Le chemin suivi, règle par règle (${n})`,
    },
  },
  {
    title: (number, system) => `Qualification no. ${number} of “${system}”`,
    lead: (by, day) => `Concluded by ${by} on ${day}. It no longer changes.`,
    all: 'Where this system stands',
    pdf: 'Print (PDF)',
    json: 'Data (JSON)',
    retained: 'The qualification is retained; its duties are listed.',
    versions: (law, data, questions) =>
      `Law: ${law}. Rules: version of ${data}. Questionnaire: version of ${questions}.`,
    held: {
      title: 'Position of the authority',
      none: 'Nobody has retained this qualification yet: it does not commit the authority.',
      older: 'There is a more recent qualification.',
      by: (role, by, day) => `Retained by: ${role} (${by}), on ${day}.`,
      ended: day => `Replaced on ${day}.`,
      why: reason => `Reason: ${reason}`,
      duties: 'Duties of this system',
    },
    retain: {
      title: 'Retain this qualification',
      lead: 'It becomes the position of the authority, signed by your function, and its duties are listed with their dates.',
      settle: 'Retain a tier in spite of missing answers',
      settleLead: 'It is better to answer the remaining questions first. Otherwise say which tier you retain, and why.',
      fields: {
        validated_role: 'Your function',
        tier: 'Tier retained',
        override_reason: 'Why another tier',
      },
      roleExample: 'Data protection officer',
      asIs: 'That of the questionnaire',
      choose: 'Choose',
      reasonHelp:
        'Only if you do not follow the questionnaire. Both results stay visible everywhere; duties remain those of the questionnaire.',
      action: 'Retain',
    },
    trace: {
      answers: 'The answers given',
      rules: n => `The path followed, rule by rule (${n})`,
    },
  },
)

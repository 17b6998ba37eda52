import { defineTexts } from '#kernel/texts.ts'

/** Words of the pages on which an assessment is begun, written and concluded. */
export const guidedWords = defineTexts(
  {
    overview: {
      required: (article: string) => `La qualification retenue exige cette analyse (${article}).`,
      requiredBy: (article: string, day: string) =>
        `La qualification retenue exige cette analyse (${article}), au plus tard le ${day}.`,
      requiredBefore: (article: string) =>
        `La qualification retenue exige cette analyse (${article}) avant tout usage.`,
      free: 'Rien n’exige cette analyse à ce jour. Si la qualification la laisse « à qualifier », complétez-la d’abord. Vous pouvez aussi mener l’analyse sans attendre : elle compte, et elle s’imprime.',
      how: 'Ce que disent déjà la fiche, le registre des traitements et la qualification est repris et marqué : il reste à le relire et à répondre au reste. Tout s’enregistre, section par section ; on reprend quand on veut.',
      start: 'Commencer',
      startNext: 'Commencer une nouvelle version',
      resume: 'Continuer',
      sections: (version: number) => `Version ${version}, en cours`,
      conclude: 'Conclusion et validation',
      read: (version: number, day: string) => `Lire la version ${version}, validée le ${day}`,
      readDraft: 'Relire le tout',
      offers: (count: number) =>
        count > 1
          ? `Pour ${count} questions, la fiche ou l’autre analyse dit autre chose : voyez-les sous les réponses.`
          : 'Pour une question, la fiche ou l’autre analyse dit autre chose : voyez-la sous la réponse.',
      stale: (count: number) =>
        count > 1
          ? `Depuis la validation, la fiche a changé pour ${count} réponses.`
          : 'Depuis la validation, la fiche a changé pour une réponse.',
      overdue: (day: string) => `La date de revue est passée : ${day}.`,
      cannot: 'Votre rôle permet de la lire, non de l’écrire.',
      back: 'Revenir au système',
      abandon: 'Abandonner ce brouillon',
      abandonWhy:
        'Le brouillon disparaît de la liste ; ses réponses restent dans l’historique. La version validée, s’il y en a une, reste en vigueur.',
      abandoned: 'Brouillon abandonné.',
      started: (version: number) => `Version ${version} commencée.`,
    },
    section: {
      save: 'Enregistrer et continuer',
      pause: 'Enregistrer et s’arrêter là',
      saved: 'Réponses enregistrées.',
      recordSays: 'La fiche dit maintenant :',
      recordAlso: 'La fiche dit :',
      otherSays: (name: string, version: number, day: string, held: boolean) =>
        held ? `${name}, version ${version} validée le ${day}, dit :` : `${name}, version ${version} en cours, dit :`,
      take: 'Reprendre ce texte',
      keep: 'Garder ma réponse',
      taken: 'Réponse reprise.',
      kept: 'Réponse gardée.',
      about: (question: string) => ` (${question})`,
      risks: 'Risque par risque',
      source: 'Fondement : ',
    },
    conclusion: {
      title: 'Conclusion et validation',
      left: (count: number) =>
        count > 1
          ? `Il reste ${count} points à renseigner ou à relire avant de valider :`
          : 'Il reste un point à renseigner ou à relire avant de valider :',
      summaryHelp:
        'Ce que la page publique du système en dira. Quelques phrases simples : ce qui a été regardé, ce qui a été trouvé, ce qui est fait.',
      summaryExample:
        'Nous avons regardé si le classement défavorise certaines familles. Deux critères ont été retirés ; une agente relit chaque dossier.',
      residualHelp: (worst: string) =>
        `Le risque le plus grave qui reste est ${worst} : l’ensemble ne peut pas être plus bas.`,
      residualHelpNone: 'Ce qui reste une fois toutes les mesures prises.',
      high: 'S’il reste élevé, la CNIL doit être consultée avant tout usage (RGPD, art. 36, à confirmer) : l’obligation RGPD-36 reste ouverte et retient la mise en service.',
      opinionHelp:
        'Obligatoire (RGPD, art. 35, § 2). Reproduisez l’avis tel qu’il a été rendu ; s’il n’est pas suivi, dites pourquoi.',
      role: 'Fonction de la personne qui valide',
      roleHelp:
        'Celle du responsable du traitement ou de qui en a délégation ; le délégué à la protection des données conseille, il ne valide pas.',
      roleExample: 'Directrice générale des services',
      validate: 'Valider cette version',
      saveOnly: 'Enregistrer sans valider',
      save: 'Enregistrer',
      final: 'Une version validée ne change plus. Elle est à revoir un an plus tard, ou dès que la fiche change.',
      validated: (version: number) => `Version ${version} validée. Les obligations qu’elle remplit sont constatées.`,
      validatedHigh: (version: number) =>
        `Version ${version} validée. Risque résiduel élevé : consultez la CNIL avant tout usage (art. 36).`,
    },
  },
  {
    overview: {
      required: article => `The qualification that is held requires this assessment (${article}).`,
      requiredBy: (article, day) => `The qualification that is held requires this assessment (${article}), by ${day}.`,
      requiredBefore: article => `The qualification that is held requires this assessment (${article}) before any use.`,
      free: 'The qualification that is held does not require this assessment. You may do it all the same: it counts, and it prints.',
      how: 'What the record, the register of processing and the qualification already say is taken up and marked: it remains to read it and to answer the rest. Everything is saved, section by section; one resumes when one wants.',
      start: 'Begin',
      startNext: 'Begin a new version',
      resume: 'Go on',
      sections: version => `Version ${version}, under way`,
      conclude: 'Conclusion and validation',
      read: (version, day) => `Read version ${version}, validated on ${day}`,
      readDraft: 'Read it all',
      offers: count =>
        count > 1
          ? `For ${count} questions, the record or the other assessment says something else: see them below the answers.`
          : 'For one question, the record or the other assessment says something else: see it below the answer.',
      stale: count =>
        count > 1
          ? `Since the validation, the record has changed for ${count} answers.`
          : 'Since the validation, the record has changed for one answer.',
      overdue: day => `The review date has passed: ${day}.`,
      cannot: 'Your role allows you to read it, not to write it.',
      back: 'Back to the system',
      abandon: 'Abandon this draft',
      abandonWhy:
        'The draft leaves the list; its answers stay in the history. The validated version, if there is one, stays in force.',
      abandoned: 'Draft abandoned.',
      started: version => `Version ${version} begun.`,
    },
    section: {
      save: 'Save and go on',
      pause: 'Save and stop here',
      saved: 'Answers saved.',
      recordSays: 'The record now says:',
      recordAlso: 'The record says:',
      otherSays: (name, version, day, held) =>
        held
          ? `${name}, version ${version} validated on ${day}, says:`
          : `${name}, version ${version} under way, says:`,
      take: 'Take up this text',
      keep: 'Keep my answer',
      taken: 'Answer taken up.',
      kept: 'Answer kept.',
      about: question => ` (${question})`,
      risks: 'Risk by risk',
      source: 'Ground: ',
    },
    conclusion: {
      title: 'Conclusion and validation',
      left: count =>
        count > 1
          ? `${count} points are still to fill in or to read before validating:`
          : 'One point is still to fill in or to read before validating:',
      summaryHelp:
        'What the public page of the system will say of it. A few plain sentences: what was looked at, what was found, what is done.',
      summaryExample:
        'We looked at whether the ranking puts some families at a disadvantage. Two criteria were removed; an agent reads each file.',
      residualHelp: worst => `The gravest risk that remains is ${worst}: the whole cannot be lower.`,
      residualHelpNone: 'What remains once all measures are taken.',
      high: 'If it remains high, the CNIL must be consulted before any use (GDPR, art. 36, to be confirmed): the duty RGPD-36 stays open and holds back the use.',
      opinionHelp: 'Needed (GDPR, art. 35(2)). Give the opinion as it was given; if it is not followed, say why.',
      role: 'Function of whoever validates',
      roleHelp:
        'That of the controller or of whoever acts for the controller; the data protection officer advises and does not validate.',
      roleExample: 'Chief executive',
      validate: 'Validate this version',
      saveOnly: 'Save without validating',
      save: 'Save',
      final:
        'A validated version no longer changes. It is to be reviewed a year later, or as soon as the record changes.',
      validated: version => `Version ${version} validated. The duties that it meets are recorded.`,
      validatedHigh: version =>
        `Version ${version} validated. The residual risk is high: consult the CNIL before any use (art. 36).`,
    },
  },
)

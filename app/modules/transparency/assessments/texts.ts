import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const assessmentTexts = defineTexts(
  {
    kinds: { fria: 'AIDF', dpia: 'AIPD' },
    waiting: {
      todo: (kind: string, system: string) => `${system} : ${kind} à commencer`,
      old: (kind: string, system: string) => `${system} : ${kind} en cours depuis plus d’un mois`,
      review: (kind: string, system: string) => `${system} : ${kind} à revoir`,
      notice: (system: string) => `${system} : AIDF à notifier à l’autorité`,
    },
    deadline: (kind: string, system: string) => `${system} : revoir l’${kind}`,
    beside: {
      todo: 'à faire',
      'not-asked': 'rien ne l’exige à ce jour',
      draft: (version: number) => `version ${version} en cours`,
      validated: (day: string) => `validée le ${day}`,
      review: (day: string) => `à revoir, validée le ${day}`,
    },
    errors: {
      'assessment-validated': 'Cette version est validée : elle ne change plus. Commencez une nouvelle version.',
      'assess-retired': 'Ce système est arrêté : il n’y a plus d’analyse à commencer.',
      'assessment-incomplete': (w: Words) =>
        Number(w.count) > 1
          ? `Il reste ${w.count} points à renseigner ou à relire, dont « ${w.first} »`
          : `Il reste un point à renseigner ou à relire : « ${w.first} »`,
      'residual-below-medium':
        'Un des risques reste moyen : le risque résiduel de l’ensemble ne peut pas être plus bas.',
      'residual-below-high': 'Un des risques reste élevé : le risque résiduel de l’ensemble ne peut pas être plus bas.',
      'opinion-needed':
        'L’avis du délégué à la protection des données est nécessaire (RGPD, art. 35, § 2) : écrivez-le, même s’il est bref.',
      'no-such-question': 'Cette analyse ne pose pas cette question.',
      'nothing-to-take-up': 'Il n’y a rien à reprendre : la réponse est déjà celle-là.',
      'notice-of-fria': 'Seule une AIDF validée se notifie à l’autorité.',
      'future-notice': 'La notification ne peut pas dater de demain.',
      'notice-too-soon': 'La notification ne peut pas précéder la validation.',
      'assessment-not-held': 'Seule la dernière version validée se reporte sur les obligations.',
    },
  },
  {
    kinds: { fria: 'FRIA', dpia: 'DPIA' },
    waiting: {
      todo: (kind, system) => `${system}: ${kind} to begin`,
      old: (kind, system) => `${system}: ${kind} under way for more than a month`,
      review: (kind, system) => `${system}: ${kind} to review`,
      notice: system => `${system}: FRIA to notify to the authority`,
    },
    deadline: (kind, system) => `${system}: review the ${kind}`,
    beside: {
      todo: 'to do',
      'not-asked': 'nothing asks for it today',
      draft: version => `version ${version} under way`,
      validated: day => `validated on ${day}`,
      review: day => `to review, validated on ${day}`,
    },
    errors: {
      'assessment-validated': 'This version is validated: it no longer changes. Begin a new version.',
      'assess-retired': 'This system is retired: there is no assessment left to begin.',
      'assessment-incomplete': (w: Words) =>
        Number(w.count) > 1
          ? `${w.count} points are still to fill in or to read, among them “${w.first}”`
          : `One point is still to fill in or to read: “${w.first}”`,
      'residual-below-medium': 'One of the risks remains medium: what remains of the whole cannot be lower.',
      'residual-below-high': 'One of the risks remains high: what remains of the whole cannot be lower.',
      'opinion-needed':
        'The opinion of the data protection officer is needed (GDPR, art. 35(2)): write it, even if it is short.',
      'no-such-question': 'This assessment does not ask that question.',
      'nothing-to-take-up': 'There is nothing to take up: the answer already says so.',
      'notice-of-fria': 'Only a validated FRIA is notified to the authority.',
      'future-notice': 'The notification cannot be dated in the future.',
      'notice-too-soon': 'The notification cannot come before the validation.',
      'assessment-not-held': 'Only the last validated version is reported on duties.',
    },
  },
)

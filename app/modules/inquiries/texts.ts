import { defineTexts } from '#kernel/texts.ts'

export const inquiriesTexts = defineTexts(
  {
    waiting: (vendor: string) => `Relancer ${vendor}`,
    errors: {
      'outcome-needed': 'Dites comment l’éditeur a répondu : ce que vous avez écrit n’est pas encore gardé.',
      'control-character': 'Écrivez ce champ sur une seule ligne, sans caractère invisible.',
      'invalid-email': 'Écrivez une adresse électronique complète, par exemple contact@editeur.fr.',
      'future-day': 'Cette date n’est pas encore venue.',
      'before-sending': 'Cette date vient avant l’envoi de la lettre.',
      'deadline-passed': 'Choisissez une date de réponse à venir.',
      'choose-vendor': 'Cochez au moins un éditeur.',
      'not-a-vendor': 'Un éditeur choisi n’est pas dans le registre.',
      'not-its-subject': 'Une fonction ou un logiciel choisi n’est pas de cet éditeur, ou n’est plus au registre.',
      'already-sent': 'Cette lettre est déjà partie : ses réponses s’enregistrent, mais elle ne change plus.',
      'not-sent': 'Cette lettre n’est pas encore partie.',
      'no-address': 'Écrivez d’abord l’adresse électronique de l’éditeur.',
      'reminders-spent':
        'Deux relances sont déjà parties : constatez l’absence de réponse, ou enregistrez celle qui est arrivée.',
      'nothing-awaited': 'Cette lettre n’attend plus rien.',
      'unknown-question': 'Cette question n’est pas dans la lettre.',
      'answer-text': 'Écrivez ce que l’éditeur répond, ou joignez sa réponse.',
    },
  },
  {
    waiting: vendor => `Remind ${vendor}`,
    errors: {
      'outcome-needed': 'Say how the vendor answered: what you wrote is not kept yet.',
      'control-character': 'Write this field on one line, without any invisible character.',
      'invalid-email': 'Write a complete e-mail address, for example contact@vendor.com.',
      'future-day': 'This day has not come yet.',
      'before-sending': 'This day comes before the letter was sent.',
      'deadline-passed': 'Choose a day to come for the answer.',
      'choose-vendor': 'Tick at least one vendor.',
      'not-a-vendor': 'A vendor you chose is not in the register.',
      'not-its-subject': 'A function or application you chose is not this vendor’s, or is no longer in the register.',
      'already-sent': 'This letter has left: its answers are recorded, but it no longer changes.',
      'not-sent': 'This letter has not left yet.',
      'no-address': 'Write the vendor’s e-mail address first.',
      'reminders-spent': 'Two reminders have left: record that no answer came, or record the one that did.',
      'nothing-awaited': 'This letter no longer awaits anything.',
      'unknown-question': 'This question is not in the letter.',
      'answer-text': 'Write what the vendor answers, or attach its answer.',
    },
  },
)

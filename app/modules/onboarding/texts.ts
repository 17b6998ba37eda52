import { defineTexts } from '#kernel/texts.ts'

export const onboardingTexts = defineTexts(
  {
    waiting: (done: number, all: number) => `Premiers pas : ${done} sur ${all} faits`,
    errors: {
      'nothing-chosen': 'Cochez au moins une ligne.',
      'nothing-typed': 'Écrivez au moins le nom d’un logiciel.',
    },
  },
  {
    waiting: (done, all) => `First steps: ${done} of ${all} done`,
    errors: {
      'nothing-chosen': 'Tick at least one line.',
      'nothing-typed': 'Write the name of one application at least.',
    },
  },
)

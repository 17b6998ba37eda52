import { defineTexts } from '#kernel/texts.ts'

export const reminderTexts = defineTexts(
  { errors: { 'no-recipient': 'Écrivez au moins une adresse, ou décochez les rappels.' } },
  { errors: { 'no-recipient': 'Write at least one address, or untick the reminders.' } },
)

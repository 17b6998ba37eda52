import { defineTexts } from '#kernel/texts.ts'

/** What calendars, reminders and the home page say of the days that governance sets. */
export const dateWords = defineTexts(
  {
    meeting: (body: string, time: string | null) =>
      time ? `${body}, réunion à ${time.replace(':', '\u00a0h\u00a0')}` : `${body}, réunion`,
    rhythm: (body: string) => `${body} : réunion à prévoir`,
    decision: (subject: string) => `Décision à exécuter : ${subject}`,
    review: (subject: string) => `Décision à revoir : ${subject}`,
    renew: (title: string) => `Convention à renouveler : ${title}`,
    tacit: (title: string) => `Dernier jour pour renégocier ou dénoncer : ${title}`,
    minutes: (body: string) => `${body} : compte rendu à écrire`,
    attendance: (body: string) => `${body} : présences à noter`,
  },
  {
    meeting: (body, time) => (time ? `${body}, meeting at ${time}` : `${body}, meeting`),
    rhythm: body => `${body}: meeting to plan`,
    decision: subject => `Decision to carry out: ${subject}`,
    review: subject => `Decision to review: ${subject}`,
    renew: title => `Agreement to renew: ${title}`,
    tacit: title => `Last day to renegotiate or leave: ${title}`,
    minutes: body => `${body}: minutes to write`,
    attendance: body => `${body}: attendance to record`,
  },
)

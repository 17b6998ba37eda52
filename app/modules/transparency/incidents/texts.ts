import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const incidentTexts = defineTexts(
  {
    waiting: (number: number, step: string) => `Incident n° ${number} : ${step}`,
    deadline: (number: number, step: string) => `Incident n° ${number} : ${step}`,
    beside: {
      incident: (number: number, title: string) => `Incident n° ${number} : ${title}`,
      states: { overdue: 'délai dépassé', open: 'des personnes à prévenir', told: 'à conclure', closed: 'clos' },
      record: 'Signaler un incident',
    },
    errors: {
      'not-a-time': 'Écrivez l’heure ainsi : 14:30.',
      'future-moment': 'Ce moment n’est pas encore venu.',
      'known-too-soon': 'L’incident serait connu avant de s’être produit : vérifiez les deux moments.',
      'done-too-soon': 'Personne n’a pu être prévenu avant que l’incident soit connu.',
      'incident-closed': 'Cet incident est clos : rouvrez-le pour y écrire.',
      'incident-system': 'Ce système n’est pas, ou plus, dans le registre.',
      'no-such-step': 'Cette étape n’est pas demandée pour cet incident.',
      'no-system-to-suspend': 'Dites d’abord quel système est en cause.',
      'incident-unknown': 'Dites d’abord si l’incident est grave et s’il touche des données personnelles.',
      'steps-left': (w: Words) => `Il reste à faire, ou à dire pourquoi ce n’est pas nécessaire : ${w.steps}.`,
    },
  },
  {
    waiting: (number, step) => `Incident no. ${number}: ${step}`,
    deadline: (number, step) => `Incident no. ${number}: ${step}`,
    beside: {
      incident: (number, title) => `Incident no. ${number}: ${title}`,
      states: { overdue: 'past its time', open: 'people to tell', told: 'to conclude', closed: 'closed' },
      record: 'Record an incident',
    },
    errors: {
      'not-a-time': 'Write the hour like this: 14:30.',
      'future-moment': 'That moment has not come yet.',
      'known-too-soon': 'The incident would be known before it happened: check both moments.',
      'done-too-soon': 'Nobody can have been told before the incident was known.',
      'incident-closed': 'This incident is closed: reopen it to write in it.',
      'incident-system': 'This system is not, or no longer, in the register.',
      'no-such-step': 'This step is not asked for this incident.',
      'no-system-to-suspend': 'Say first which system is concerned.',
      'incident-unknown': 'Say first whether the incident is serious and whether it concerns personal data.',
      'steps-left': (w: Words) => `Still to do, or to say why it is not needed: ${w.steps}.`,
    },
  },
)

import { defineTexts } from '#kernel/texts.ts'

/** Words of the duties of one system, and of what stands in the way of its use. */
export const systemDutiesWords = defineTexts(
  {
    title: (system: string) => `Obligations : ${system}`,
    lead: (met: string, all: string) => `${met} remplies sur ${all}.`,
    none: 'Ce système n’a pas encore d’obligation connue : qualifiez-le, elles s’inscriront ici.',
    qualify: 'Qualifier ce système',
    record: 'Fiche du système',
    use: {
      title: 'Mise en service',
      free: 'Aucun obstacle connu à la mise en service.',
      unqualified: 'Ce système n’est pas encore qualifié : on ne sait pas ce qui s’y oppose.',
      named: 'Obstacles :',
      open: (n: number) =>
        n > 1 ? `${n} points dépendent encore d’une réponse.` : 'Un point dépend encore d’une réponse.',
      mayBlock: (n: number) =>
        n > 1
          ? `${n} points dépendent encore d’une réponse, dont un blocage possible.`
          : 'Un point dépend encore d’une réponse : un blocage est possible.',
      complete: 'Compléter la qualification',
      blocked: 'Ce système ne peut pas être mis en service tant que ceci n’est pas réglé :',
      already: 'Ce système est en service alors que ceci n’est pas réglé :',
      signed: (day: string, by: string, role: string) =>
        `Usage autorisé malgré ces obstacles : décision signée le ${day} par ${by}, ${role}.`,
      why: (reason: string) => `Raison donnée : ${reason}`,
      since: 'Un obstacle est apparu depuis cette signature : elle ne le couvre pas.',
      sign: 'Passer outre',
      signLead:
        'Mettre en service malgré un obstacle engage la collectivité. La décision, sa raison et votre fonction restent visibles de tous ici.',
      reason: 'Pourquoi passer outre',
      reasonExample: 'Continuité du service d’urgence pendant le remplacement de l’outil, jusqu’au 30 juin',
      roleExample: 'Directrice générale des services',
      action: 'Signer et passer outre',
      lift: 'Lever cette autorisation',
    },
    flash: { signed: 'La décision est signée et visible de tous.', lifted: 'L’autorisation est levée.' },
    disclaimer: 'Aide à la qualification, ne vaut pas avis juridique.',
  },
  {
    title: (system: string) => `Duties: ${system}`,
    lead: (met: string, all: string) => `${met} met out of ${all}.`,
    none: 'This system has no known duty yet: qualify it, they will be listed here.',
    qualify: 'Qualify this system',
    record: 'Record of the system',
    use: {
      title: 'Coming into use',
      free: 'No known obstacle to use.',
      unqualified: 'This system is not qualified yet: what stands in the way is not known.',
      named: 'Obstacles:',
      open: (n: number) => (n > 1 ? `${n} points still hang on an answer.` : 'One point still hangs on an answer.'),
      mayBlock: (n: number) =>
        n > 1
          ? `${n} points still hang on an answer, and one could block the use.`
          : 'One point still hangs on an answer: it could block the use.',
      complete: 'Complete the qualification',
      blocked: 'This system cannot come into use until this is settled:',
      already: 'This system is in use although this is not settled:',
      signed: (day: string, by: string, role: string) =>
        `Use allowed in spite of these obstacles: decision signed on ${day} by ${by}, ${role}.`,
      why: (reason: string) => `Reason given: ${reason}`,
      since: 'An obstacle appeared since that signature: it does not cover it.',
      sign: 'Override',
      signLead:
        'Using a system in spite of an obstacle commits the authority. The decision, its reason and your function stay visible to everybody here.',
      reason: 'Why override',
      reasonExample: 'Continuity of the emergency service while the tool is replaced, until 30 June',
      roleExample: 'Director general of services',
      action: 'Sign and override',
      lift: 'Lift this override',
    },
    flash: { signed: 'The decision is signed and visible to everybody.', lifted: 'The override is lifted.' },
    disclaimer: 'Help with qualification, not legal advice.',
  },
)

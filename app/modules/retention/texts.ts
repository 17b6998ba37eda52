import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const texts = defineTexts(
  {
    errors: {
      'no-such-rule': 'Cette règle de conservation n’existe pas.',
      'no-such-proposal': 'Cette proposition d’élimination n’existe pas.',
      'out-of-bounds': (w: Words) => `La règle permet de ${w.shortest} à ${w.longest} mois.`,
      'nothing-due': 'Rien n’est échu sous ces règles, ou tout attend déjà dans une autre proposition.',
      'nothing-chosen': 'Cochez au moins un registre.',
      'decided-already': 'Cette proposition est déjà décidée : rechargez la page.',
      'people-only': 'Une élimination est approuvée par une personne, à l’écran : ni par une clé, ni par un programme.',
      'somebody-else': (w: Words) =>
        `Vous avez fait cette proposition : une autre personne doit l’approuver. L’administration, la ou le délégué à la protection des données et les élus le peuvent. Une personne qui le pouvait encore il y a moins de ${w.days} jours compte aussi.`,
      'too-new': (w: Words) =>
        `Deux personnes éliminent ensemble, et l’une des deux a reçu ses droits il y a moins de ${w.days} jours : attendez ce délai, ou demandez à une autre personne d’approuver.`,
      'wrong-word': (w: Words) => `Écrivez exactement le mot ${w.word}.`,
      'archive-too-large': (w: Words) =>
        `L’archive dépasse ${w.megabytes} Mo : la DSI l’écrit avec « gouvernail tenants export », sans limite de taille.`,
    },
    since: {
      archived_at: 'depuis le retrait',
      created_at: 'depuis la création',
      declared_on: 'depuis la déclaration',
      ended_at: 'depuis la fin',
      expires_at: 'depuis l’expiration',
      received_at: 'depuis la réception',
      revoked_at: 'depuis la révocation',
      at: 'depuis l’événement',
    } as Record<string, string>,
    months: (n: number) => (n % 12 === 0 ? (n === 12 ? '1 an' : `${n / 12} ans`) : `${n} mois`),
    fate: { delete: 'suppression', pseudonymise: 'nom remplacé (« personne 7 »)' },
    state: { proposed: 'à approuver', withdrawn: 'retirée', approved: 'en cours', done: 'exécutée' } as Record<
      string,
      string
    >,
    item: {
      pending: 'en attente',
      eliminated: 'éliminée',
      pseudonymised: 'nom remplacé',
      touched: 'modifiée depuis la proposition : laissée',
      referenced: 'une autre fiche s’y réfère : laissée',
      gone: 'déjà absente',
    } as Record<string, string>,
    toConfirm: 'à confirmer',
    night: 'l’entretien de nuit',
    slip: {
      title: (number: number) => `Bordereau d’élimination n° ${number}`,
      authority: (name: string) => `Service producteur : ${name}`,
      proposed: (day: string) => `Proposé le ${day}.`,
      approved: (day: string, role: string) => `Approuvé le ${day}, en qualité de : ${role}.`,
      waiver: (reason: string) => `Une seule personne a proposé et approuvé. Motif : ${reason}`,
      notApproved: 'Pas encore approuvé.',
      visa: (day: string, reference: string) =>
        `Visa des archives du ${day}${reference ? `, référence ${reference}` : ''}.`,
      noVisa: 'Sans visa des archives enregistré.',
      done: (day: string) => `Exécuté le ${day}.`,
      columns: {
        register: 'Documents',
        rule: 'Règle appliquée',
        dates: 'Dates extrêmes',
        proposed: 'Proposés',
        eliminated: 'Éliminés',
        left: 'Laissés',
      },
      between: (from: string, to: string) => (from === to ? from : `du ${from} au ${to}`),
      rule: (months: string, since: string, fate: string) => `${months} ${since} ; ${fate}`,
      source: (register: string, source: string) => `${register} : ${source}`,
      sources: 'Sources des durées',
      signatures: ['Le service producteur (nom, date, signature)', 'Les archives (nom, date, visa)'],
      noNames:
        'Ce bordereau ne nomme personne et ne décrit aucune fiche : il dit combien, de quel registre, de quelles dates, selon quelle règle.',
    },
  },
  {
    errors: {
      'no-such-rule': 'There is no such rule.',
      'no-such-proposal': 'There is no such proposal.',
      'out-of-bounds': w => `The rule allows from ${w.shortest} to ${w.longest} months.`,
      'nothing-due': 'Nothing is due under these rules, or all of it waits in another proposal already.',
      'nothing-chosen': 'Tick at least one register.',
      'decided-already': 'This proposal is decided already: reload the page.',
      'people-only': 'An elimination is approved by a person, on screen: neither by a key nor by a program.',
      'somebody-else': w =>
        `You made this proposal: somebody else must approve it. Administrators, the data protection officer and elected members may. Whoever still could less than ${w.days} days ago counts too.`,
      'too-new': w =>
        `Two people eliminate together, and one of them was given their rights less than ${w.days} days ago: wait, or ask somebody else to approve.`,
      'wrong-word': w => `Write exactly the word ${w.word}.`,
      'archive-too-large': w =>
        `The archive is larger than ${w.megabytes} MB: the IT department writes it with “gouvernail tenants export”, without any limit.`,
    },
    since: {
      archived_at: 'after leaving the register',
      created_at: 'after creation',
      declared_on: 'after the declaration',
      ended_at: 'after the end',
      expires_at: 'after expiry',
      received_at: 'after receipt',
      revoked_at: 'after revocation',
      at: 'after the event',
    },
    months: n => (n % 12 === 0 ? (n === 12 ? '1 year' : `${n / 12} years`) : `${n} months`),
    fate: { delete: 'deletion', pseudonymise: 'name replaced (“personne 7”)' },
    state: { proposed: 'to be approved', withdrawn: 'withdrawn', approved: 'under way', done: 'carried out' },
    item: {
      pending: 'waiting',
      eliminated: 'eliminated',
      pseudonymised: 'name replaced',
      touched: 'changed since the proposal: left',
      referenced: 'another record refers to it: left',
      gone: 'gone already',
    },
    toConfirm: 'to be confirmed',
    night: 'the nightly upkeep',
    slip: {
      title: number => `Elimination slip no. ${number}`,
      authority: name => `Producing authority: ${name}`,
      proposed: day => `Proposed on ${day}.`,
      approved: (day, role) => `Approved on ${day}, as: ${role}.`,
      waiver: reason => `One person both proposed and approved. Reason: ${reason}`,
      notApproved: 'Not approved yet.',
      visa: (day, reference) => `Visa of the archives of ${day}${reference ? `, reference ${reference}` : ''}.`,
      noVisa: 'No visa of the archives recorded.',
      done: day => `Carried out on ${day}.`,
      columns: {
        register: 'Documents',
        rule: 'Rule applied',
        dates: 'First and last dates',
        proposed: 'Proposed',
        eliminated: 'Eliminated',
        left: 'Left',
      },
      between: (from, to) => (from === to ? from : `from ${from} to ${to}`),
      rule: (months, since, fate) => `${months} ${since}; ${fate}`,
      source: (register, source) => `${register}: ${source}`,
      sources: 'Sources of the durations',
      signatures: ['The producing department (name, date, signature)', 'The archives (name, date, visa)'],
      noNames:
        'This slip names nobody and describes no record: it says how many, of which register, of which dates, under which rule.',
    },
  },
)

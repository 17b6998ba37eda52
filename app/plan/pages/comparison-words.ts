import { defineTexts } from '#kernel/texts.ts'

const frenchCount = (count: number, one: string, many: string, none: string) =>
  count === 0 ? none : count === 1 ? one : many

const said = (count: number, one: string, many: string) => frenchCount(count, `${count} ${one}`, `${count} ${many}`, '')

/** Two dates of the plan side by side, on screen and in files. */
export const comparisonWords = defineTexts(
  {
    title: 'Comparer deux dates',
    lead: 'Ce qui a bougé dans le plan entre deux jours : niveaux, mesures, actions, preuves.',
    back: 'Retour aux actions du plan',
    open: 'Comparer deux dates',
    form: { title: 'Choisir les deux dates', from: 'Du', to: 'Au', show: 'Comparer' },
    kinds: { snapshot: 'photo', validation: 'validation', today: 'aujourd’hui' },
    asked: 'date demandée',
    between: (from: string, to: string) => `Du ${from} au ${to}`,
    sentence: {
      levels: (from: string, to: string, up: number, down: number, first: number, lost: number, same: number) => {
        const moved = [
          said(up, 'monte', 'montent'),
          said(down, 'descend', 'descendent'),
          said(first, 'reçoit un premier niveau', 'reçoivent un premier niveau'),
          said(lost, 'n’a plus de niveau', 'n’ont plus de niveau'),
        ].filter(part => part !== '')
        const still = same === 0 ? '' : ` ; ${said(same, 'ne bouge pas', 'ne bougent pas')}`
        return moved.length === 0
          ? `Entre le ${from} et le ${to}, aucun niveau n’a bougé.`
          : `Entre le ${from} et le ${to}, parmi les points du plan : ${moved.join(', ')}${still}.`
      },
      unknown: (date: string) =>
        `Aucune photo n’a été gardée le ${date} ni avant : les niveaux de ce jour-là ne sont pas connus.`,
      actions: (added: number, done: number, dropped: number, late: number) =>
        `${[
          frenchCount(added, 'Une action est entrée', `${added} actions sont entrées`, 'Aucune action n’est entrée'),
          'dans le plan,',
          `${frenchCount(done, 'une est faite', `${done} sont faites`, 'aucune n’a été achevée')},`,
          `${frenchCount(dropped, 'une est abandonnée', `${dropped} sont abandonnées`, 'aucune n’est abandonnée')} ;`,
          frenchCount(late, 'une est en retard', `${late} sont en retard`, 'aucune n’est en retard'),
        ].join(' ')}.`,
      evidence: (count: number) =>
        frenchCount(
          count,
          'Une preuve datée a été enregistrée.',
          `${count} preuves datées ont été enregistrées.`,
          'Aucune preuve datée n’a été enregistrée.',
        ),
    },
    sides: {
      today: (date: string) => `Le ${date} est mesuré aujourd’hui, à partir des registres.`,
      signed: (date: string, name: string, role: string) =>
        `Le ${date}, les niveaux sont ceux qu’a validés ${name}, ${role}.`,
      photo: (date: string, on: string) =>
        date === on ? `Le ${date} vient de la photo de ce jour.` : `Le ${date} vient de la dernière photo, le ${on}.`,
      none: (date: string) => `Le ${date} : pas de photo.`,
    },
    referential: (from: string, to: string) =>
      `Entre les deux dates, les critères sont passés de la version du ${from} à celle du ${to}. Un niveau peut donc avoir bougé sans que rien n’ait changé dans la collectivité.`,
    sameReferential: (version: string) => `Mêmes critères aux deux dates (version du ${version}).`,
    noPhoto: 'pas de photo',
    noData: 'pas de donnée',
    level: (level: string, name: string) => `${level} · ${name}`,
    changes: {
      up: (then: string, now: string) => `monte de ${then} à ${now}`,
      down: (then: string, now: string) => `descend de ${then} à ${now}`,
      same: 'inchangé',
      first: (now: string) => `premier niveau : ${now}`,
      lost: (then: string) => `n’a plus de niveau (il avait ${then})`,
      unknown: 'pas de photo à l’une des dates',
    },
    moved: 'Niveaux qui ont bougé',
    noneMoved: 'Aucun niveau n’a bougé entre ces deux dates.',
    every: 'Les 32 points, qu’ils aient bougé ou non',
    columns: {
      point: 'Point',
      then: (date: string) => `Le ${date}`,
      now: (date: string) => `Le ${date}`,
      change: 'Changement',
    },
    slope: {
      title: 'Combien de points sont passés d’un niveau à l’autre',
      reading:
        'Chaque trait relie le niveau des points à la première date, à gauche, à leur niveau à la seconde ; le chiffre dit combien de points. Trait épais plein : ils montent. Tirets : ils descendent. Trait fin : inchangés. Pointillés : un premier niveau, ou plus de niveau.',
      table: 'Les mêmes chiffres en tableau',
      columns: {
        from: 'Niveau de départ',
        to: 'Niveau d’arrivée',
        change: 'Changement',
        count: 'Points',
        which: 'Lesquels',
      },
      changes: {
        up: 'montent',
        down: 'descendent',
        same: 'inchangés',
        first: 'premier niveau',
        lost: 'plus de niveau',
      },
      said: (count: number, from: string, to: string) => `${count} de « ${from} » à « ${to} »`,
    },
    indicators: 'Mesures qui ont bougé',
    noIndicator: 'Aucune mesure n’a bougé entre ces deux dates.',
    indicatorColumns: { name: 'Mesure' },
    outOf: (numerator: string, denominator: string) => `${numerator} sur ${denominator}`,
    yes: 'oui',
    no: 'non',
    units: { days: (value: string) => `${value} jours`, months: (value: string) => `${value} mois` },
    actions: 'Actions',
    actionKinds: {
      added: 'Entrées dans le plan',
      done: 'Faites',
      dropped: 'Abandonnées ou retirées',
      late: 'En retard à la seconde date',
    },
    noAction: { added: 'aucune', done: 'aucune', dropped: 'aucune', late: 'aucune' },
    due: (date: string) => `pour le ${date}`,
    undated: 'sans échéance',
    doneOn: (date: string) => `faite le ${date}`,
    already: 'déjà en retard à la première date',
    others: (count: number) => (count > 1 ? `et ${count} autres` : 'et une autre'),
    evidence: 'Preuves enregistrées entre les deux dates',
    noEvidence: 'Aucune preuve n’a été enregistrée.',
    datedOn: (date: string) => `datée du ${date}`,
    recordedOn: (date: string) => `enregistrée le ${date}`,
    print: 'Cette page s’imprime sur une feuille A4.',
    file: {
      name: 'comparaison',
      part: 'Partie',
      what: 'Quoi',
      detail: 'Précision',
      sheets: { points: 'Points', indicators: 'Mesures', actions: 'Actions', evidence: 'Preuves', method: 'Méthode' },
      indicatorSides: ['Numérateur', 'Dénominateur', 'Valeur'],
      sentence: 'En une phrase',
      onDate: (name: string, date: string) => `${name} (${date})`,
      owner: 'Qui',
      state: 'État',
      dueOn: 'Échéance',
      doneOn: 'Faite le',
      title: 'Intitulé',
      dated: 'Date de l’acte',
      recorded: 'Enregistrée le',
      points: 'Points',
      noScore: 'Ni note, ni moyenne, ni classement : des points, un par un. Une absence de photo n’est pas un zéro.',
    },
  },
  {
    title: 'Compare two dates',
    lead: 'What moved in the plan between two days: levels, measures, actions, evidence.',
    back: 'Back to the actions of the plan',
    open: 'Compare two dates',
    form: { title: 'Choose the two dates', from: 'From', to: 'To', show: 'Compare' },
    kinds: { snapshot: 'snapshot', validation: 'validation', today: 'today' },
    asked: 'date asked for',
    between: (from, to) => `From ${from} to ${to}`,
    sentence: {
      levels: (from, to, up, down, first, lost, same) => {
        const moved = [
          said(up, 'rises', 'rise'),
          said(down, 'falls', 'fall'),
          said(first, 'gets a first level', 'get a first level'),
          said(lost, 'has no level any more', 'have no level any more'),
        ].filter(part => part !== '')
        const still = same === 0 ? '' : `; ${said(same, 'does not move', 'do not move')}`
        return moved.length === 0
          ? `Between ${from} and ${to}, no level moved.`
          : `Between ${from} and ${to}, among the points of the plan: ${moved.join(', ')}${still}.`
      },
      unknown: date => `No snapshot was kept on ${date} or before: the levels of that day are not known.`,
      actions: (added, done, dropped, late) =>
        `Actions that entered the plan: ${added}; completed: ${done}; dropped: ${dropped}; overdue: ${late}.`,
      evidence: count => `Dated evidence recorded: ${count}.`,
    },
    sides: {
      today: date => `${date} is measured today, from the registers.`,
      signed: (date, name, role) => `On ${date}, the levels are those that ${name}, ${role}, validated.`,
      photo: (date, on) =>
        date === on
          ? `${date} comes from the snapshot of that day.`
          : `${date} comes from the last snapshot, on ${on}.`,
      none: date => `${date}: no snapshot.`,
    },
    referential: (from, to) =>
      `Between the two dates, the criteria went from the version of ${from} to that of ${to}. A level may have moved although nothing changed in the authority.`,
    sameReferential: version => `Same criteria at both dates (version of ${version}).`,
    noPhoto: 'no snapshot',
    noData: 'no data',
    level: (level, name) => `${level} · ${name}`,
    changes: {
      up: (then, now) => `rises from ${then} to ${now}`,
      down: (then, now) => `falls from ${then} to ${now}`,
      same: 'unchanged',
      first: now => `first level: ${now}`,
      lost: then => `no level any more (it had ${then})`,
      unknown: 'no snapshot at one of the dates',
    },
    moved: 'Levels that moved',
    noneMoved: 'No level moved between these two dates.',
    every: 'The 32 points, moved or not',
    columns: { point: 'Point', then: date => `On ${date}`, now: date => `On ${date}`, change: 'Change' },
    slope: {
      title: 'How many points went from one level to another',
      reading:
        'Each line joins the level of points at the first date, on the left, to their level at the second; the figure says how many points. Thick solid line: they rise. Dashes: they fall. Thin line: unchanged. Dots: a first level, or no level any more.',
      table: 'The same figures as a table',
      columns: { from: 'First level', to: 'Second level', change: 'Change', count: 'Points', which: 'Which' },
      changes: { up: 'rise', down: 'fall', same: 'unchanged', first: 'first level', lost: 'no level any more' },
      said: (count, from, to) => `${count} from “${from}” to “${to}”`,
    },
    indicators: 'Measures that moved',
    noIndicator: 'No measure moved between these two dates.',
    indicatorColumns: { name: 'Measure' },
    outOf: (numerator, denominator) => `${numerator} of ${denominator}`,
    yes: 'yes',
    no: 'no',
    units: { days: value => `${value} days`, months: value => `${value} months` },
    actions: 'Actions',
    actionKinds: {
      added: 'Entered the plan',
      done: 'Done',
      dropped: 'Dropped or taken out',
      late: 'Overdue at the second date',
    },
    noAction: { added: 'none', done: 'none', dropped: 'none', late: 'none' },
    due: date => `due ${date}`,
    undated: 'no due date',
    doneOn: date => `done on ${date}`,
    already: 'already overdue at the first date',
    others: count => (count > 1 ? `and ${count} others` : 'and one other'),
    evidence: 'Evidence recorded between the two dates',
    noEvidence: 'No evidence was recorded.',
    datedOn: date => `dated ${date}`,
    recordedOn: date => `recorded on ${date}`,
    print: 'This page prints on one A4 sheet.',
    file: {
      name: 'comparison',
      part: 'Part',
      what: 'What',
      detail: 'Detail',
      sheets: { points: 'Points', indicators: 'Measures', actions: 'Actions', evidence: 'Evidence', method: 'Method' },
      indicatorSides: ['Numerator', 'Denominator', 'Value'],
      sentence: 'In one sentence',
      onDate: (name, date) => `${name} (${date})`,
      owner: 'Who',
      state: 'State',
      dueOn: 'Due',
      doneOn: 'Done on',
      title: 'Title',
      dated: 'Date of the act',
      recorded: 'Recorded on',
      points: 'Points',
      noScore: 'No score, no average, no ranking: points, one by one. No snapshot is not a zero.',
    },
  },
)

import { defineTexts, formatNumber, frenchSpaces } from '#kernel/texts.ts'

/** In French nothing and one are singular. */
const count = (value: number, single: string, many: string) =>
  `${formatNumber(value, 'fr')} ${value < 2 ? single : many}`

export const intakeWords = defineTexts(
  {
    add: {
      title: 'Ajouter un fichier',
      lead: 'Déposez ce que vous avez déjà : liste de logiciels, délibération, charte, plan de formation, annonce d’un éditeur… Gouvernail dit ce qu’il a reconnu, et rien n’entre sans votre accord.',
      choose: 'Vos fichiers',
      accepted:
        'Tableurs (.csv, .xlsx, .ods), documents (.pdf, .docx, .odt, .txt, .eml), fiches .json. 64\u00a0Mo au plus par fichier.',
      send: 'Envoyer',
      none: 'Choisissez au moins un fichier.',
      received: (count: number, aside: number) =>
        [
          count > 1 ? `${count} fichiers reçus.` : '1 fichier reçu.',
          count > aside && 'Vérifiez avant d’importer ceux qui sont prêts.',
          aside > 0 &&
            `${aside > 1 ? `${aside} sont mis de côté` : '1 est mis de côté'}\u202f: la raison est dans la liste.`,
        ]
          .filter(Boolean)
          .join(' '),
      receivedTitle: 'Fichiers reçus',
      file: 'Fichier',
      recognised: 'Reconnu comme',
      state: 'État',
      when: 'Reçu le',
      unknown: 'pas reconnu',
      rows: (count: string) => (count === '1' ? '1 ligne' : `${count} lignes`),
      whatTitle: 'Que puis-je ajouter ?',
      what: [
        'Une liste de logiciels : export GLPI, tableau de la DSI ou d’une direction, même désordonné.',
        'Une pièce du plan : délibération, arrêté, procès-verbal, charte, plan de formation, registre RGPD, feuille d’émargement, organigramme.',
        'L’annonce d’un éditeur : courrier, avenant ou message qui apporte de l’IA dans un logiciel.',
        'Les effectifs par direction et catégorie.',
        'La fiche de la collectivité.',
      ],
    },
    states: {
      staged: 'à vérifier',
      applied: 'importé',
      undone: 'annulé',
      'set-aside': 'mis de côté',
      cancelled: 'retiré',
    },
    preview: {
      steps: ['Envoyer', 'Vérifier', 'Importer'],
      recognisedAs: (what: string) => `Reconnu comme ${what}.`,
      asideTitle: 'Fichier mis de côté',
      saysWhat: 'Ce fichier est plutôt…',
      say: 'Relire ainsi',
      counts: (rows: number, doubtful: number, errors: number) =>
        `${count(rows, 'ligne prête', 'lignes prêtes')}, ${count(doubtful, 'doublon possible', 'doublons possibles')}, ${count(errors, 'ligne écartée', 'lignes écartées')}.`,
      header: (line: number, sheet: string) => `En-têtes lus à la ligne ${line}${sheet ? ` (${sheet})` : ''}.`,
      importAll: (rows: string) => (rows === '1' ? 'Importer cette ligne' : `Importer ${rows} lignes`),
      importOne: 'Enregistrer',
      giveUp: 'Renoncer à ce fichier',
      mappingTitle: 'Colonnes',
      mappingHelp:
        'À quoi sert chaque colonne du fichier. Votre choix est retenu pour le prochain fichier de même forme.',
      unused: 'ne pas lire',
      remap: 'Relire avec ces colonnes',
      problemsTitle: 'Ce qui demande votre attention',
      doubtTitle: 'Doublons possibles',
      doubtHelp:
        'Rien n’est fusionné sans vous. Une ligne qui porte exactement le nom d’une fiche, ou d’une ligne au-dessus, n’est pas importée si vous ne dites rien. Choisissez ligne par ligne, ou pour toutes d’un coup.',
      create: 'créer une nouvelle fiche',
      skip: 'ne pas importer',
      update: (name: string) => `compléter « ${name} »`,
      forAll: 'Pour tous les doublons exacts (même nom)',
      mixed: 'choix différents selon les lignes',
      perLine: 'choisir ligne par ligne',
      asideRows: 'Lignes non cochées',
      asideRowsHelp: 'Elles ne sont pas importées, pour la raison dite. Cochez celles que vous voulez quand même.',
      tickRows: 'À importer quand même',
      firstDoubts: (shown: string) =>
        `Les ${shown} premiers sont listés ici. Le choix pour tous les doublons exacts vaut pour les autres aussi.`,
      mayNot: 'Votre rôle ne permet pas d’importer ce fichier.',
      whoMay: (names: string) => `Il reste prêt ici. Peuvent l’importer : ${names}.`,
      administrator: 'administration de l’espace',
      mayNotUndo: 'Pour annuler cet import, demandez à la personne qui l’a fait ou à l’administration de l’espace.',
      keepChoices: 'Enregistrer ces choix',
      choicesKept: 'Choix enregistrés.',
      sampleTitle: 'Premières lignes',
      line: 'Ligne',
      pieces: (index: number) => `Fait daté ${index}`,
      checkForm: 'Vérifiez ces champs, remplis d’après le texte. Vous pouvez tout corriger.',
      readIn: (words: string) => frenchSpaces(`Lu dans le texte : « ${words} »`),
      openFile: 'Ouvrir le fichier',
      atLine: (line: string, label: string, message: string) =>
        frenchSpaces(`Ligne ${line}${label ? `, ${label}` : ''} : ${message}`),
      keptHere: 'Le fichier est gardé ici.',
      newFact: 'Saisir plutôt un fait daté sans ce fichier',
      recordFact: 'Enregistrer un fait daté avec ce fichier',
      recordFactHelp:
        'Si ce fichier prouve quelque chose, dites quoi, quand et par qui\u202f: il sera gardé comme pièce.',
      notYours:
        'Seules la personne qui a déposé ce fichier et celles qui peuvent l’importer l’ouvrent, le changent ou le retirent.',
      changedBy: (name: string) => `${name} a changé des choix depuis le dépôt\u202f: relisez-les avant d’importer.`,
      same: (when: string, by: string, state: string) =>
        frenchSpaces(`Ce même fichier a déjà été déposé le ${when} par ${by} (${state}).`),
      seeFirst: 'Voir ce premier dépôt',
      nearTitle: 'Directions presque du même nom',
      nearHelp: 'Sans réponse de votre part, chaque paire ne fait qu’une direction.',
      nearPair: (typed: string, readAs: string) => frenchSpaces(`« ${typed} » et « ${readAs} »`),
      nearOne: (readAs: string) => frenchSpaces(`une seule direction : « ${readAs} »`),
      nearTwo: 'deux directions différentes',
      take: 'Enregistrer ce fait',
      imported: (created: string, updated: string) =>
        `Fiches créées\u202f: ${created}. Fiches complétées\u202f: ${updated}.`,
      levels: 'Voir ce que cela change pour les 32 points',
      seeList: 'Voir la liste',
      nothingReady:
        'Rien n’est prêt à importer. Plus bas, répondez aux lignes qui attendent, ou renoncez à ce fichier.',
      undo: 'Annuler cet import',
      undoHelp: 'Les fiches modifiées depuis restent telles quelles et sont listées.',
      undone: (count: number) =>
        count
          ? `Import annulé. Fiches gardées, car modifiées depuis ou encore utilisées\u202f: ${count}.`
          : 'Import annulé : tout est revenu comme avant.',
      keptTitle: 'Fiches gardées, car modifiées depuis ou encore utilisées',
      cancelled: 'Fichier retiré.',
      another: 'Ajouter un autre fichier',
      confirmUndo: 'Cet import a été annulé.',
    },
  },
  {
    add: {
      title: 'Add a file',
      lead: 'Drop what you already have: list of applications, deliberation, charter, training plan, vendor’s notice… Gouvernail says what it recognised, and nothing comes in without your consent.',
      choose: 'Your files',
      accepted:
        'Spreadsheets (.csv, .xlsx, .ods), documents (.pdf, .docx, .odt, .txt, .eml), .json sheets. 64 MB at most per file.',
      send: 'Send',
      none: 'Choose at least one file.',
      received: (count, aside) =>
        [
          count > 1 ? `${count} files received.` : '1 file received.',
          count > aside && 'Check those that are ready before importing them.',
          aside > 0 && `${aside > 1 ? `${aside} are` : '1 is'} set aside: the reason is in the list.`,
        ]
          .filter(Boolean)
          .join(' '),
      receivedTitle: 'Files received',
      file: 'File',
      recognised: 'Recognised as',
      state: 'State',
      when: 'Received on',
      unknown: 'not recognised',
      rows: (count: string) => (count === '1' ? '1 row' : `${count} rows`),
      whatTitle: 'What can I add?',
      what: [
        'A list of applications: GLPI export, a sheet of IT or of a directorate, however untidy.',
        'Evidence for the plan: deliberation, order, minutes, charter, training plan, GDPR register, attendance sheet, organisation chart.',
        'A vendor’s notice: letter, rider or message that brings AI into an application.',
        'Headcounts by directorate and category.',
        'The authority’s own sheet.',
      ],
    },
    states: {
      staged: 'to check',
      applied: 'imported',
      undone: 'undone',
      'set-aside': 'set aside',
      cancelled: 'removed',
    },
    preview: {
      steps: ['Send', 'Check', 'Import'],
      recognisedAs: (what: string) => `Recognised as ${what}.`,
      asideTitle: 'File set aside',
      saysWhat: 'This file is rather…',
      say: 'Read it so',
      counts: (rows, doubtful, errors) =>
        `${rows} row${rows === 1 ? '' : 's'} ready, ${doubtful} possible duplicate${doubtful === 1 ? '' : 's'}, ${errors} row${errors === 1 ? '' : 's'} left out.`,
      header: (line: number, sheet: string) => `Headers read on line ${line}${sheet ? ` (${sheet})` : ''}.`,
      importAll: (rows: string) => (rows === '1' ? 'Import this row' : `Import ${rows} rows`),
      importOne: 'Save',
      giveUp: 'Give up this file',
      mappingTitle: 'Columns',
      mappingHelp:
        'What each column of the file is for. Your choice is remembered for the next file of the same shape.',
      unused: 'do not read',
      remap: 'Read again with these columns',
      problemsTitle: 'What needs your attention',
      doubtTitle: 'Possible duplicates',
      doubtHelp:
        'Nothing is merged without you. A row that bears the very name of a record, or of a row above, is not imported if you say nothing. Choose row by row, or for all at once.',
      create: 'create a new record',
      skip: 'do not import',
      update: (name: string) => `complete “${name}”`,
      forAll: 'For all exact duplicates (same name)',
      mixed: 'choices differ from row to row',
      perLine: 'choose row by row',
      asideRows: 'Rows not ticked',
      asideRowsHelp: 'They are not imported, for the reason given. Tick those that you want all the same.',
      tickRows: 'To import all the same',
      firstDoubts: (shown: string) =>
        `The first ${shown} are listed here. The choice for all exact duplicates holds for the others too.`,
      mayNot: 'Your role may not import this file.',
      whoMay: (names: string) => `It stays ready here. Those who may import it: ${names}.`,
      administrator: 'administration of the space',
      mayNotUndo: 'To undo this import, ask whoever made it or the administration of the space.',
      keepChoices: 'Save these choices',
      choicesKept: 'Choices saved.',
      sampleTitle: 'First rows',
      line: 'Line',
      pieces: (index: number) => `Dated fact ${index}`,
      checkForm: 'Check these fields, filled from the text. You can correct everything.',
      readIn: words => `Read in the text: “${words}”`,
      openFile: 'Open the file',
      atLine: (line, label, message) => `Row ${line}${label ? `, ${label}` : ''}: ${message}`,
      keptHere: 'The file is kept here.',
      newFact: 'Record a dated fact without this file instead',
      recordFact: 'Record a dated fact with this file',
      recordFactHelp: 'If this file proves something, say what, when and by whom: it will be kept as the proof.',
      notYours: 'Only whoever added this file, and those who may import it, open, change or remove it.',
      changedBy: name => `${name} has changed choices since the file was added: read them before importing.`,
      same: (when, by, state) => `This very file was already added on ${when} by ${by} (${state}).`,
      seeFirst: 'See that first time',
      nearTitle: 'Directorates of nearly the same name',
      nearHelp: 'If you say nothing, each pair is one directorate.',
      nearPair: (typed, readAs) => `“${typed}” and “${readAs}”`,
      nearOne: readAs => `one directorate: “${readAs}”`,
      nearTwo: 'two different directorates',
      take: 'Save this fact',
      imported: (created: string, updated: string) => `${created} records created, ${updated} completed.`,
      levels: 'See what this changes for the 32 points',
      seeList: 'See the list',
      nothingReady: 'Nothing is ready to import. Further down, answer the rows that wait, or give this file up.',
      undo: 'Undo this import',
      undoHelp: 'Records changed since stay as they are and are listed.',
      undone: (count: number) =>
        count
          ? `Import undone. Records kept, because changed since or still in use: ${count}.`
          : 'Import undone: everything is as before.',
      keptTitle: 'Records kept, because changed since or still in use',
      cancelled: 'File removed.',
      another: 'Add another file',
      confirmUndo: 'This import was undone.',
    },
  },
)

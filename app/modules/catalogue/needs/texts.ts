import { defineTexts } from '#kernel/texts.ts'

/** What this part says on the pages of others, and its refusals. */
export const needTexts = defineTexts(
  {
    due: (title: string) => `Donnée à produire : ${title}`,
    waiting: {
      'to-match': (n: number) => (n > 1 ? `${n} besoins de données sans réponse` : 'Un besoin de données sans réponse'),
      'to-plan': (n: number) =>
        n > 1 ? `${n} données manquantes sans plan de production` : 'Une donnée manquante sans plan de production',
      unchecked: (n: number) =>
        n > 1 ? `${n} publications attendues à vérifier` : 'Une publication attendue à vérifier',
    },
    beside: {
      needs: 'Besoins de données',
      count: (n: number, closed: number) =>
        `${n} ${n > 1 ? 'déclarés' : 'déclaré'}, ${closed > 0 ? `${closed} ${closed > 1 ? 'comblés' : 'comblé'}` : 'aucun comblé'}`,
      declare: 'Déclarer un besoin de données',
      why: 'Une donnée manque à ce système',
      need: (title: string) => `Besoin : ${title}`,
      met: 'comblé par ce jeu de données',
      chosen: 'ce jeu de données est retenu',
    },
    errors: {
      'own-needs-only': 'Vous pouvez écrire sur les besoins de vos directions seulement : choisissez l’une d’elles.',
      'whole-authority-only':
        'Ces publications engagent toute la collectivité : les personnes chargées des données les vérifient.',
      'need-closed': 'Ce besoin est clos : rouvrez-le d’abord.',
      'need-open': 'Ce besoin n’est pas clos.',
      'held-after-all':
        'Un jeu de données est choisi : la donnée est donc détenue. Choisissez un autre état, ou « aucun ».',
      'dataset-needed': 'Pour dire qu’une donnée est publiée, choisissez le jeu de données du catalogue.',
      'closed-to-come': 'Ce jour n’est pas encore venu.',
      'closed-before-declared': 'Ce jour précède la déclaration du besoin.',
      'review-past': 'Choisissez un jour à venir.',
      'no-dataset-then': 'Sans publication, pas de jeu de données : videz ce champ ou changez de réponse.',
      'say-why': 'Écrivez pourquoi la collectivité n’est pas concernée : c’est ce qui sera relu.',
    },
  },
  {
    due: title => `Data to produce: ${title}`,
    waiting: {
      'to-match': n => (n > 1 ? `${n} data needs without an answer` : 'One data need without an answer'),
      'to-plan': n =>
        n > 1 ? `${n} missing data without a production plan` : 'One missing data without a production plan',
      unchecked: n => (n > 1 ? `${n} expected publications to check` : 'One expected publication to check'),
    },
    beside: {
      needs: 'Data needs',
      count: (n, closed) => `${n} declared, ${closed > 0 ? `${closed} met` : 'none met'}`,
      declare: 'Declare a data need',
      why: 'This system lacks data',
      need: title => `Need: ${title}`,
      met: 'met by this dataset',
      chosen: 'this dataset was chosen',
    },
    errors: {
      'own-needs-only': 'You can write about the needs of your own directorates only: choose one of them.',
      'whole-authority-only': 'These publications commit the whole authority: those in charge of data check them.',
      'need-closed': 'This need is closed: reopen it first.',
      'need-open': 'This need is not closed.',
      'held-after-all': 'A dataset is chosen, so the data is held. Choose another state, or “none”.',
      'dataset-needed': 'To say that data is published, choose its dataset in the catalogue.',
      'closed-to-come': 'This day has not come yet.',
      'closed-before-declared': 'This day is before the need was declared.',
      'review-past': 'Choose a day to come.',
      'no-dataset-then': 'Without a publication there is no dataset: clear this field or change the answer.',
      'say-why': 'Write why the authority is not concerned: it is what will be read again.',
    },
  },
)

import { defineTexts } from '#kernel/texts.ts'

export const activityTexts = defineTexts(
  {
    list: {
      title: 'Travaux',
      lead: 'Ce que Gouvernail fait en arrière-plan : lectures de fichiers, moissons, rapports, relevés quotidiens.',
      columns: { label: 'Travail', state: 'État', progress: 'Avancement', asked: 'Demandé', by: 'Par' },
      empty: 'Aucun travail n’a encore été demandé. Les longs traitements apparaîtront ici, avec leur avancement.',
      count: (total: string, one: boolean) => `${total} ${one ? 'travail' : 'travaux'}`,
    },
    states: {
      queued: 'En attente',
      running: 'En cours',
      done: 'Terminé',
      failed: 'Interrompu par une erreur',
      cancelled: 'Annulé',
    },
    job: {
      unit: 'éléments',
      stopping: 'Arrêt demandé : le travail s’arrêtera à la prochaine étape.',
      result: 'Voir le résultat',
      details: 'Suivi',
      askedBy: 'Demandé par',
      daily: 'le programme quotidien',
      queuedAt: 'Demandé le',
      startedAt: 'Commencé le',
      endedAt: 'Fini le',
      all: 'Tous les travaux',
      flash: { stopped: 'Travail annulé.', stopping: 'Arrêt demandé. Ce qui est déjà enregistré est gardé.' },
    },
    errors: {
      'no-such-job': 'Ce travail n’existe pas, ou plus.',
      'job-over': 'Ce travail est déjà fini : il n’y a plus rien à arrêter.',
    },
  },
  {
    list: {
      title: 'Jobs',
      lead: 'What Gouvernail does in the background: reading files, harvests, reports, daily readings.',
      columns: { label: 'Job', state: 'State', progress: 'Progress', asked: 'Asked', by: 'By' },
      empty: 'No job has been asked for yet. Long tasks will appear here, with their progress.',
      count: (total, one) => `${total} ${one ? 'job' : 'jobs'}`,
    },
    states: {
      queued: 'Waiting',
      running: 'Running',
      done: 'Finished',
      failed: 'Stopped by an error',
      cancelled: 'Cancelled',
    },
    job: {
      unit: 'items',
      stopping: 'Stop requested: the job will stop at its next step.',
      result: 'See the result',
      details: 'Follow-up',
      askedBy: 'Asked by',
      daily: 'the daily programme',
      queuedAt: 'Asked on',
      startedAt: 'Started on',
      endedAt: 'Ended on',
      all: 'All jobs',
      flash: { stopped: 'Job cancelled.', stopping: 'Stop requested. What is already saved is kept.' },
    },
    errors: {
      'no-such-job': 'This job does not exist, or no longer does.',
      'job-over': 'This job is already over: there is nothing left to stop.',
    },
  },
)

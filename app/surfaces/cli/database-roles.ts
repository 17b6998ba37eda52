import type { CliCommand } from './command-line.ts'

/** The three roles, as an administrator of an existing PostgreSQL creates them once. */
const statements = `-- À exécuter une fois par le superutilisateur de votre PostgreSQL (15 ou plus récent).
create role gouvernail_owner login password 'A-CHANGER-1';
create role gouvernail_app login password 'A-CHANGER-2';
create role gouvernail_visitor nologin;
grant gouvernail_visitor to gouvernail_app;
create database gouvernail owner gouvernail_owner;

-- Puis, dans l'environnement de Gouvernail :
-- DATABASE_URL=postgres://gouvernail_app:A-CHANGER-2@hote:5432/gouvernail
-- DATABASE_OWNER_URL=postgres://gouvernail_owner:A-CHANGER-1@hote:5432/gouvernail`

export const databaseRoles: CliCommand = {
  name: 'roles',
  summary: 'Écrit le SQL qui prépare un PostgreSQL existant (DATABASE_URL)',
  usage: 'gouvernail roles > roles.sql',
  async run(_words, means) {
    means.print(statements)
    return 0
  },
}

import type { Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { listApplications } from './list-applications.ts'
import { listSystems } from './list-systems.ts'
import { applicationsPath, systemsPath } from './pages/paths.ts'

const perRegister = 6

/** For the search box: applications and systems by their words; silent for whoever may not read them. */
export async function search(scope: Scope, words: string): Promise<Hit[]> {
  const wanted = words.trim().slice(0, 100)
  if (!wanted || !can(scope, listApplications)) return []
  const asked = { search: wanted, size: perRegister }
  const applications = await listApplications(scope, asked)
  const systems = await listSystems(scope, asked)
  return [
    ...applications.rows.map(({ id, name }) => ({ label: name, kind: application, path: `${applicationsPath}/${id}` })),
    ...systems.rows.map(({ id, name }) => ({ label: name, kind: system, path: `${systemsPath}/${id}` })),
  ]
}

const application = { fr: 'Logiciel', en: 'Application' }
const system = { fr: 'Système d’IA ou algorithme', en: 'AI system or algorithm' }

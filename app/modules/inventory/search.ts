import type { Hit } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { normaliseHeader } from '#kernel/sheets.ts'
import { listApplications } from './list-applications.ts'
import { listSystems } from './list-systems.ts'
import { listDeclarations } from './list-declarations.ts'
import { imposedMatching } from './pages/imposed-register.ts'
import { applicationsPath, declaredPath, imposedPath, systemsPath } from './pages/paths.ts'
import { normaliseName } from './suggest-ai.ts'

const perRegister = 6

/** For the search box: applications and systems by their words; silent for whoever may not read them. */
export async function search(scope: Scope, words: string): Promise<Hit[]> {
  const wanted = words.trim().slice(0, 100)
  if (!wanted || !can(scope, listApplications)) return []
  const asked = { search: wanted, size: perRegister }
  // Names are compared without signs: a search for signs alone would find every one.
  const applications = normaliseName(wanted) ? (await listApplications(scope, asked)).rows : []
  const systems = await listSystems(scope, asked)
  const imposed = (await imposedMatching(scope, { search: wanted })).slice(0, perRegister)
  return [
    ...applications.map(({ id, name }) => ({ label: name, kind: application, path: `${applicationsPath}/${id}` })),
    ...systems.rows.map(({ id, name }) => ({ label: name, kind: system, path: `${systemsPath}/${id}` })),
    ...imposed.map(({ id, title }) => ({ label: title, kind: imposedAi, path: `${imposedPath}/${id}` })),
    ...(await declaredMatching(scope, wanted)),
  ]
}

/** Declared uses stand on one page: each tool is said once, for whoever may read them. */
async function declaredMatching(scope: Scope, words: string): Promise<Hit[]> {
  if (!can(scope, listDeclarations)) return []
  const wanted = normaliseHeader(words)
  const tools = (await listDeclarations(scope, {})).map(({ tool }) => tool)
  const found = [...new Set(tools)].filter(tool => wanted && normaliseHeader(tool).includes(wanted))
  return found.slice(0, perRegister).map(label => ({ label, kind: declaredUse, path: declaredPath }))
}

const application = { fr: 'Logiciel', en: 'Application' }
const system = { fr: 'Système d’IA ou algorithme', en: 'AI system or algorithm' }
const imposedAi = { fr: 'IA imposée', en: 'Imposed AI' }
const declaredUse = { fr: 'Usage déclaré', en: 'Declared use' }

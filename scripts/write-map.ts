import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { modules } from '#modules.ts'
import { openTemporary } from '../app/surfaces/own-database.ts'
import { mapText } from './map-text.ts'
import { measureEmpty } from './measure-empty.ts'

// `npm run map`: rewrites docs/map.md from the manifests, and from what each module measures in a database thrown away after.
const root = process.cwd()
const own = await openTemporary(path.join(root, 'var'), root, console.error)
try {
  writeFileSync(path.join(root, 'docs/map.md'), mapText(modules, await measureEmpty(own.database, modules), root))
} finally {
  await own.close()
}

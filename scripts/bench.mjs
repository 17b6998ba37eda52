// Runs one benchmark, bundled as the product is: `npm run bench -- plan`, `npm run bench -- start`. Never a test.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './ensure-installed.mjs'
import { root } from './installation.mjs'
import { runBundled } from './run.mjs'

const known = readdirSync(join(root, 'bench')).flatMap(name => (/^[a-z-]+\.ts$/.test(name) ? [name.slice(0, -3)] : []))
const [name, ...words] = process.argv.slice(2)
if (known.includes(name)) {
  await ensureInstalled()
  await ensureBuilt()
  process.exitCode = await runBundled(`bench/${name}.ts`, words)
} else {
  console.error(`npm run bench -- ${known.join(' | ')}`)
  process.exitCode = 2
}

// Runs one benchmark, bundled as the product is: `npm run bench -- plan`, `npm run bench -- start`. Never a test.
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureInstalled } from './ensure-installed.mjs'
import { ensureBuilt } from './build.mjs'
import { productNode, root } from './installation.mjs'

const known = readdirSync(join(root, 'bench'))
  .filter(name => /^[a-z-]+\.ts$/.test(name))
  .map(name => name.slice(0, -3))
const [name, ...words] = process.argv.slice(2)
if (!known.includes(name)) {
  console.error(`npm run bench -- ${known.join(' | ')}`)
  process.exit(2)
}
await ensureInstalled()
await ensureBuilt()
const { build } = await import('esbuild')
const outfile = join(root, 'dist', `bench-${name}.js`)
await build({
  entryPoints: [join(root, 'bench', `${name}.ts`)],
  outfile,
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'esm',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
})
process.exitCode =
  spawnSync(productNode(), ['--enable-source-maps', outfile, ...words], { stdio: 'inherit', cwd: root }).status ?? 1

// Runs one of our TypeScript files, bundled as the product is, under the packaged Node: `node scripts/run.mjs FILE [words…]`.
import { spawnSync } from 'node:child_process'
import { basename, join } from 'node:path'
import { productNode, root } from './installation.mjs'

/** Bundles the file beside cli.js, so that what finds dist/ or the sources finds them, then runs it from the root. */
export async function runBundled(file, words) {
  const { build } = await import('esbuild')
  const outfile = join(root, 'dist', `run-${basename(file, '.ts')}.js`)
  const jsx = { jsx: 'automatic', jsxImportSource: 'preact' }
  const platform = { platform: 'node', target: 'node24', format: 'esm', packages: 'external' }
  await build({ entryPoints: [join(root, file)], outfile, bundle: true, ...platform, ...jsx, logLevel: 'error' })
  const { status } = spawnSync(productNode(), ['--enable-source-maps', outfile, ...words], {
    stdio: 'inherit',
    cwd: root,
  })
  return status ?? 1
}

const [file, ...words] = process.argv.slice(2)
if (process.argv[1]?.endsWith('run.mjs')) process.exitCode = await runBundled(file, words)

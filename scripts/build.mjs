// Bundles the product into dist/: the CLI and server (cli.js), one file per worker, the browser's scripts and style.
// Runs on Node 20, once dependencies are installed. `ensureBuilt` does nothing when no source changed.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { lockHash, root } from './installation.mjs'

const dist = join(root, 'dist')
const stamp = join(dist, '.stamp')

export async function ensureBuilt() {
  const now = sourcesHash()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  await build()
  writeFileSync(stamp, now)
}

/** What is not written yet is left out: an absent source is an absent output. */
async function build() {
  const { build: bundle } = await import('esbuild')
  const sources = sourceFiles()
  const common = { absWorkingDir: root, bundle: true, write: false, outdir: dist, logLevel: 'warning', metafile: true }

  const server = await bundle({
    ...common,
    entryPoints: serverEntries(sources),
    platform: 'node',
    target: 'node24',
    format: 'esm',
    packages: 'external',
    splitting: true,
    // Beside cli.js, so that `import.meta.url` is in dist/ wherever the code ends.
    chunkNames: 'chunk-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
  })
  const browser = await bundle({
    ...common,
    entryPoints: sources.filter(isBrowserEntry),
    platform: 'browser',
    target: 'es2022',
    format: 'esm',
    splitting: true,
    outbase: 'app/islands',
    outdir: join(dist, 'islands'),
    entryNames: '[name]-[hash]',
    chunkNames: 'chunk-[hash]',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    minify: true,
    sourcemap: true,
  })
  const style = await bundle({
    ...common,
    entryPoints: sources.filter(file => file === 'app/ui/style.css' || file === 'app/ui/portal.css'),
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'dataurl' },
    minify: true,
    sourcemap: true,
  })

  const outputs = [server, browser, style].flatMap(result => result.outputFiles)
  for (const { path, contents } of outputs) writeWhole(path, contents)
  const manifest = {
    islands: namedOutputs(browser),
    style: namedOutputs(style).style,
    publicStyle: namedOutputs(style).portal,
  }
  writeWhole(join(dist, 'islands.json'), `${JSON.stringify(manifest, null, 2)}\n`)
  forgetOld(new Set(outputs.map(({ path }) => path)))
}

function serverEntries(sources) {
  const entries = {}
  if (sources.includes('app/surfaces/cli/main.ts')) entries.cli = 'app/surfaces/cli/main.ts'
  for (const file of sources.filter(source => source.endsWith('.worker.ts'))) {
    const name = `workers/${basename(file, '.worker.ts')}`
    if (entries[name]) throw new Error(`Two workers would both become ${name}.js: ${entries[name]} and ${file}`)
    entries[name] = file
  }
  return entries
}

function isBrowserEntry(file) {
  return /^app\/islands\/[^/]+\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file)
}

/** Name of the source → name of the built file, as pages need it. */
function namedOutputs({ metafile }) {
  const outputs = Object.entries(metafile.outputs).filter(([, output]) => output.entryPoint)
  return Object.fromEntries(
    outputs.map(([file, { entryPoint }]) => [basename(entryPoint).replace(/\.\w+$/, ''), basename(file)]),
  )
}

/** By renaming: a server that starts meanwhile never reads half a file. */
function writeWhole(file, contents) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.${process.pid}`, contents)
  renameSync(`${file}.${process.pid}`, file)
}

/** A server that runs may still need the files of the previous build: they stay for a day. */
function forgetOld(current) {
  const yesterday = Date.now() - 24 * 3600 * 1000
  const names = readdirSync(dist, { recursive: true }).filter(name => /\.(js|css|map|woff2)(\.\d+)?$/.test(name))
  for (const file of names.map(name => join(dist, name))) {
    if (!current.has(file) && statSync(file).mtimeMs < yesterday) rmSync(file)
  }
}

function sourceFiles() {
  const names = readdirSync(join(root, 'app'), { recursive: true, withFileTypes: true })
  return names
    .filter(entry => entry.isFile())
    .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted()
}

function sourcesHash() {
  const hash = createHash('sha256').update(lockHash())
  for (const file of [...sourceFiles(), 'scripts/build.mjs', 'package.json', 'tsconfig.json']) {
    const { mtimeMs, size } = statSync(join(root, file))
    hash.update(`${file} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const start = performance.now()
  await build()
  writeFileSync(stamp, sourcesHash())
  console.error(`dist/ in ${Math.round(performance.now() - start)} ms`)
}

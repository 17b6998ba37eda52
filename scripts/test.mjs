// The whole check, in order: format, lint, types, dead code, lock, build, tests on the embedded PostgreSQL, then the
// database tests again on Debian's PostgreSQL 15. What the machine lacks is skipped and said; with CI=true it fails.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureInstalled } from './ensure-installed.mjs'
import { root } from './installation.mjs'

const total = { passed: 0, failed: 0, skipped: 0 }
const reports = mkdtempSync(join(tmpdir(), 'gouvernail-reports-'))
process.chdir(root)

await ensureInstalled()
check('format', 'biome', 'format')
check('lint', 'oxlint', '--type-aware')
check('types', 'tsc', '--project', '.')
check('dead code', 'knip')
check('lock', process.execPath, 'scripts/fix-lock.mjs', '--check')
check('build', process.execPath, 'scripts/build.mjs')

if (!process.argv.includes('--checks-only')) {
  const browser = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(path => existsSync(path))
  if (!browser) missing('chromium, for the journeys in a browser (apt-get install chromium)')
  const journeys = browser ? [] : ['--exclude', 'tests/journeys/**']
  test('embedded PostgreSQL', journeys, { TEST_CHROMIUM: browser ?? '' })

  if (!existsSync('/usr/lib/postgresql/15/bin/initdb')) {
    missing('PostgreSQL 15, for the database tests on the oldest server (apt-get install postgresql-15)')
  } else {
    const files = databaseTests()
    if (files.length > 0) test('PostgreSQL 15', files, { TEST_POSTGRES: '15' })
  }
}

rmSync(reports, { recursive: true })
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : ''
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`)
process.exitCode = total.failed > 0 ? 1 : 0

/** A step that fails counts as one failure and does not hide what the next ones have to say. */
function check(name, command, ...words) {
  console.log(`\n── ${name}`)
  if (run(command, words) !== 0) fail(name)
}

function test(name, words, env) {
  console.log(`\n── tests, ${name}`)
  const report = join(reports, `${name}.json`)
  const status = run(
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...words],
    env,
  )
  if (!existsSync(report)) return fail(`tests, ${name}`)
  const counted = JSON.parse(readFileSync(report, 'utf8'))
  total.passed += counted.numPassedTests
  total.failed += counted.numFailedTests
  total.skipped += counted.numPendingTests + counted.numTodoTests
  // A file that cannot be loaded, or an error outside of any test, has no test to count.
  if (status !== 0 && counted.numFailedTests === 0) fail(`tests, ${name}`)
}

function run(command, words, env = {}) {
  // Tools start by `env node`: the packaged Node must be found first, whatever started us.
  const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`
  return spawnSync(command, words, { stdio: 'inherit', env: { ...process.env, PATH: path, ...env } }).status
}

/** Every test that asks tests/support/ for a database. */
function databaseTests() {
  const files = [...filesUnder('app'), ...filesUnder('tests')].filter(name => /\.test\.tsx?$/.test(name))
  const databases = /from '[^']*\/support\/[^']*'/
  return files.filter(file => !file.startsWith('tests/journeys/') && databases.test(readFileSync(file, 'utf8')))
}

function filesUnder(folder) {
  return readdirSync(folder, { recursive: true }).map(name => `${folder}/${name}`)
}

function fail(what) {
  total.failed += 1
  console.log(`✗ ${what}`)
}

function missing(what) {
  console.log(`\n── skipped, missing here: ${what}`)
  if (process.env.CI === 'true') fail(`missing: ${what}`)
  else total.skipped += 1
}

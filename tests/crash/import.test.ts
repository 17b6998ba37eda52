import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import type { Tenant } from '#kernel/scope.ts'
import { applyImport } from '#modules/intake/apply-import.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { undoImport } from '#modules/intake/undo-import.ts'
import { openHouse } from '../support/house.ts'
import { softwareList } from './import-until-killed.ts'

const lines = 3_000
const pagesToo = new URL('../support/read-tsx.ts', import.meta.url).href
const house = await openHouse()

/** What a wholly applied import leaves: rows of the register, their history, the import’s own state. */
interface Left {
  state: string | null
  applications: number
  vendors: number
  directorates: number
  created: number | null
  audited: number
  history: number
}
const whole = {
  applications: lines,
  vendors: lines / 10,
  directorates: 3,
  created: lines,
  audited: 1,
  history: lines + lines / 10 + 3,
}
const none = { applications: 0, vendors: 0, directorates: 0, created: null, audited: 0, history: 0 }

/** Starts the import in a process of its own; `milliseconds` after it said `after`, kill -9. What it acknowledged. */
async function killedRound(tenant: Tenant, after: 'ready' | 'staged', milliseconds: number): Promise<string[]> {
  const script = new URL('./import-until-killed.ts', import.meta.url).href
  const round = JSON.stringify({ url: house.appUrl, tenant, lines })
  const code = `import { importUntilKilled } from ${JSON.stringify(script)}\nawait importUntilKilled(${round})`
  const words = ['--import', pagesToo, '--input-type=module', '--eval', code]
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void child.kill('SIGKILL'))
  const exited = once(child, 'exit')
  const said: string[] = []
  const closed = new Promise<void>(resolve => {
    const output = createInterface({ input: child.stdout })
    output.on('line', line => {
      said.push(line)
      if (line.startsWith(after)) void wait(milliseconds).then(() => child.kill('SIGKILL'))
    })
    output.on('close', resolve)
  })
  await Promise.all([exited, closed])
  // A child that could not even start would pass for one killed early.
  expect(said[0]).toBe('ready')
  return said
}

/** The server may still be finishing what the dead process asked for. */
async function settled(): Promise<void> {
  const admin = new pg.Client({ connectionString: house.superuserUrl })
  await admin.connect()
  try {
    for (let tries = 0; tries < 600; tries++) {
      const { rows } = await admin.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity
         where datname = current_database() and usename = 'gouvernail_app' and state <> 'idle'`,
      )
      if (rows[0]?.n === 0) return
      await wait(50)
    }
    throw new Error('a dead process’s statement never ended')
  } finally {
    await admin.end()
  }
}

async function leftBehind(tenant: Tenant): Promise<Left> {
  const [left] = await house.rows<Left>(
    tenant,
    `select (select state from intake.import) as state, (select created_rows from intake.import) as created,
      (select count(*) from inventory.application) as applications, (select count(*) from organisation.party) as vendors,
      (select count(*) from organisation.directorate) as directorates,
      (select count(*) from kernel.audit where operation = 'intake.apply-import') as audited,
      (select count(*) from kernel.change) as history`,
  )
  if (!left) throw new Error('nothing counted')
  return left
}

describe('An import whose process is killed -9', () => {
  let applyingTakes = 0
  let stagingTakes = 0

  beforeAll(async () => {
    const tenant = await house.tenant()
    const scope = house.as(tenant, 'admin')
    const started = performance.now()
    const id = await receiveFile(scope, { name: 'logiciels.csv', bytes: softwareList(lines) })
    stagingTakes = performance.now() - started
    await applyImport(scope, { id })
    applyingTakes = performance.now() - started - stagingTakes
    expect(await leftBehind(tenant)).toEqual({ state: 'applied', ...whole })
  })

  test.each(Array.from({ length: 10 }, (_, round) => round))(
    'is wholly there or not at all, can be taken up again and undone (round %i)',
    async round => {
      const tenant = await house.tenant()
      // Three deaths while preparing, the others while applying and just after: a new process is slower than this one.
      const preparing = round < 3
      const share = preparing ? (round + Math.random()) / 3 : (round - 3 + Math.random()) / 6
      const said = await killedRound(
        tenant,
        preparing ? 'ready' : 'staged',
        share * (preparing ? stagingTakes : 2.5 * applyingTakes),
      )
      await settled()
      const left = await leftBehind(tenant)

      const acknowledged = said.find(line => line.startsWith('applied'))
      if (acknowledged) expect(left.state).toBe('applied')
      if (said.some(line => line.startsWith('staged'))) expect(left.state).not.toBeNull()
      expect(left).toEqual({ state: left.state, ...(left.state === 'applied' ? whole : none) })

      const admin = house.as(tenant, 'admin')
      const staged = await house.count(tenant, 'intake.staged_row')
      expect(staged).toBe(left.state === null ? 0 : lines)
      if (left.state === 'staged') {
        const [row] = await house.rows<{ id: string }>(tenant, 'select id from intake.import')
        await applyImport(admin, { id: row?.id ?? '' })
      } else if (left.state === null) {
        await applyImport(admin, { id: await receiveFile(admin, { name: 'a.csv', bytes: softwareList(lines) }) })
      }
      expect(await leftBehind(tenant)).toEqual({ state: 'applied', ...whole })

      const [row] = await house.rows<{ id: string }>(tenant, 'select id from intake.import')
      await undoImport(admin, { id: row?.id ?? '' })
      expect(await leftBehind(tenant)).toMatchObject({ state: 'undone', applications: 0, vendors: 0, directorates: 0 })
    },
    60_000,
  )

  test('in the middle of applying leaves it prepared and nothing of it in the register', async () => {
    const tenant = await house.tenant()
    const said = await killedRound(tenant, 'staged', applyingTakes / 3)
    expect(said.some(line => line.startsWith('applied'))).toBe(false)
    await settled()
    expect(await leftBehind(tenant)).toEqual({ state: 'staged', ...none })
  })
})

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { profileSource } from '#modules/catalogue/profiling/profile-source.ts'
import { machine } from './support/figures.ts'
import { recallAndPrecision } from './support/labelled-columns.ts'
import { writeTwentyColumns } from './support/twenty-columns.ts'

// Each contender reads the same file in a process of its own, one after the other; its peak memory is that of the process.
const [word, contender, file] = process.argv.slice(2)
if (word === 'child') await asChild(contender ?? '', file ?? '')
else {
  console.log(machine())
  await recallAndPrecision()
  await compare(word === 'small' ? [20_000] : [200_000, 1_000_000])
}

async function compare(sizes: readonly number[]): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-bench-profile-'))
  try {
    for (const rows of sizes) {
      const csv = path.join(folder, `${rows}.csv`)
      await writeTwentyColumns(csv, rows)
      console.log(`\n${rows.toLocaleString('en')} rows × 20 columns, ${Math.round(statSync(csv).size / 1e6)} MB`)
      const base = await run(rows, 'DuckDB SUMMARIZE', ['child', 'summarize', csv])
      const ours = await run(rows, 'gouvernail profile', ['child', 'profile', csv])
      console.log(`  ${(ours / base).toFixed(2)} times SUMMARIZE`)
      await tool(rows, 'Miller summary', 'mlr', ['--icsv', '--ifs', ';', '--ojson', 'summary', csv])
      // Miller answers in a moment of this; csvkit takes minutes.
      if (rows <= 200_000) await tool(rows, 'csvkit csvstat', 'csvstat', ['-d', ';', csv])
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(rows: number, name: string, words: string[]): Promise<number> {
  return timed(rows, name, process.execPath, [process.argv[1] ?? '', ...words])
}

async function tool(rows: number, name: string, command: string, words: string[]): Promise<void> {
  await timed(rows, name, command, words).catch(() => console.log(`  ${name.padEnd(20)} not installed`))
}

/** Seconds that the command took, printed with rows per second and peak memory. */
async function timed(rows: number, name: string, command: string, words: string[]): Promise<number> {
  const from = performance.now()
  const child = spawn(command, words, { stdio: ['ignore', 'ignore', 'ignore'] })
  let peak = 0
  const watch = setInterval(() => (peak = Math.max(peak, memoryOf(child.pid))), 20)
  try {
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once('error', reject)
      child.once('exit', resolve)
    })
    const seconds = (performance.now() - from) / 1_000
    if (code !== 0) throw new Error(`${name} ended with ${code}`)
    const speed = `${Math.round(rows / seconds).toLocaleString('en')} rows/s`
    console.log(`  ${name.padEnd(20)} ${seconds.toFixed(2).padStart(7)} s  ${speed.padStart(18)}  ${peak} MB at most`)
    return seconds
  } finally {
    clearInterval(watch)
  }
}

/** Megabytes that the process held at its highest, as the kernel counted them. */
function memoryOf(pid: number | undefined): number {
  try {
    const [, kilobytes = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Math.round(Number(kilobytes) / 1_024)
  } catch {
    return 0
  }
}

async function asChild(contender: string, csv: string): Promise<void> {
  if (contender === 'profile') return void (await profileSource({ name: path.basename(csv), path: csv }))
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.runAndReadAll(`summarize select * from read_csv('${csv}', delim = ';')`)
}

import { readFileSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { makePdf } from './make-pdf.ts'
import { sampleReport, sampleRose } from './test-report.ts'
import { createTypstProcess } from './typst-process.ts'

const typst = createTypstProcess()
afterAll(() => typst.stop())

test('forty-five documents in a row use three children, each ended after twenty, and none grows without end', async () => {
  const memory: number[] = []
  for (let done = 0; done < 45; done += 1) {
    const pdf = await makePdf(
      sampleReport({ title: `Plan ${done}`, axes: sampleReport().axes.slice(1, 2) }),
      sampleRose(),
      typst,
    )
    expect(pdf.length).toBeGreaterThan(10_000)
    memory.push(megabytes(typst.children().at(-1)))
  }
  const [first, second, third] = typst.children()
  expect(typst.children()).toHaveLength(3)
  await expect.poll(() => [isAlive(first), isAlive(second), isAlive(third)]).toEqual([false, false, true])
  const startOfFirst = memory[0] ?? 0
  const startOfThird = memory[40] ?? 0
  expect(startOfThird).toBeLessThan(startOfFirst * 1.3 + 10)
  expect(Math.max(...memory)).toBeLessThan(700)
}, 120_000)

test('documents asked together are made one after the other, each with its own content', async () => {
  const names = ['Alpha', 'Bravo', 'Charlie']
  const pdfs = await Promise.all(names.map(title => makePdf(sampleReport({ title }), '', typst)))
  pdfs.forEach((pdf, index) => expect(Buffer.from(pdf).toString('latin1')).toContain(names[index]))
})

test('a child that dies or hangs fails its own document only', async () => {
  const hurried = createTypstProcess({ secondsPerDocument: 0.001 })
  await expect(makePdf(sampleReport(), '', hurried)).rejects.toThrow(/No PDF after/)
  const killed = makePdf(sampleReport(), '', typst)
  process.kill(typst.children().at(-1) ?? 0, 'SIGKILL')
  await expect(killed).rejects.toThrow(/ended/)
  expect((await makePdf(sampleReport(), '', typst)).length).toBeGreaterThan(10_000)
  const stopped = makePdf(sampleReport(), '', typst)
  typst.stop()
  await expect(stopped).rejects.toThrow(/stopped/)
})

function isAlive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0)
  } catch {
    return false
  }
}

function megabytes(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

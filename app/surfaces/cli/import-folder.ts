import { readdir, readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { Invalid, isFailure } from '#kernel/errors.ts'
import type { ReadFile } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { applyImport } from '#modules/intake/apply-import.ts'
import { leastConfidence, rankRecognisers } from '#modules/intake/best-recogniser.ts'
import { readFileSafely } from '#modules/intake/reading/read-file.ts'
import { readImport } from '#modules/intake/read-import.ts'
import { stageFile } from '#modules/intake/stage-file.ts'
import { Unreadable } from '#modules/intake/reading/unreadable.ts'

export interface FileResult {
  path: string
  recognisedAs: string | null
  /** The same in words. */
  recognisedLabel: string | null
  kept: number
  rejected: { line: number | null; column: string | null; reason: string }[]
  warnings: { line: number | null; column: string | null; reason: string }[]
}

interface Candidate {
  path: string
  bytes: Uint8Array
  read: ReadFile | null
  recogniser: string | null
  label: string | null
  unreadable: string | null
}

/** Files of a folder and its folders, in the order of their names; hidden ones are not the authority's. */
export async function filesUnder(folder: string): Promise<string[]> {
  if ((await stat(folder)).isFile()) return [folder]
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(
      file =>
        !path
          .relative(folder, file)
          .split(path.sep)
          .some(part => part.startsWith('.')),
    )
    .toSorted()
}

/** Reads, recognises and imports every file as a person would who accepts what is proposed; says what became of each. */
export async function importFolder(scope: Scope, folder: string): Promise<FileResult[]> {
  const candidates: Candidate[] = []
  for (const file of await filesUnder(folder)) candidates.push(await recognise(scope, file))
  // Directorates come before the software that names them, whatever the files are called.
  const order = scope.registry.modules.flatMap(module => module.recognisers ?? []).map(({ id }) => id)
  const rank = (c: Candidate) => (c.recogniser ? order.indexOf(c.recogniser) : order.length)
  const results = new Map<string, FileResult>()
  for (const candidate of candidates.toSorted((a, b) => rank(a) - rank(b)))
    results.set(candidate.path, await takeIn(scope, candidate))
  const base = (await stat(folder)).isFile() ? path.dirname(folder) : folder
  return candidates.flatMap(({ path: file }) => {
    const result = results.get(file)
    return result ? [{ ...result, path: path.relative(base, file) }] : []
  })
}

async function recognise(scope: Scope, file: string): Promise<Candidate> {
  const bytes = new Uint8Array(await readFile(file))
  const found = { path: file, bytes, read: null, recogniser: null, label: null, unreadable: null }
  try {
    const read = await readFileSafely({ name: path.basename(file), bytes })
    const [best] = await rankRecognisers(scope.registry, read)
    const recogniser = best && best.confidence >= leastConfidence ? best.recogniser : null
    return { ...found, read, recogniser: recogniser?.id ?? null, label: recogniser?.label[scope.language] ?? null }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { ...found, unreadable: error.text[scope.language] }
  }
}

async function takeIn(scope: Scope, candidate: Candidate): Promise<FileResult> {
  const result: FileResult = {
    path: candidate.path,
    recognisedAs: candidate.recogniser,
    recognisedLabel: candidate.label,
    kept: 0,
    rejected: [],
    warnings: [],
  }
  const whole = (reason: string) => result.rejected.push({ line: null, column: null, reason })
  if (!candidate.read) {
    whole(candidate.unreadable ?? '')
    return result
  }
  const { read, bytes } = candidate
  const id = await stageFile(scope, { file: read, content: bytes }).catch((error: unknown) => {
    if (!(error instanceof Unreadable)) throw error
    whole(error.text[scope.language])
  })
  if (!id) return { ...result, recognisedAs: null, recognisedLabel: null }
  const { import: staged, doubtful } = await readImport(scope, { id, doubts: 200_000 })
  for (const problem of staged.preview?.problems ?? []) {
    const place = {
      line: problem.line ?? null,
      column: problem.column ?? null,
      reason: problem.message[scope.language],
    }
    ;(problem.severity === 'error' ? result.rejected : result.warnings).push(place)
  }
  if (staged.state === 'set-aside') {
    whole(staged.set_aside_reason?.[scope.language] ?? '')
    return { ...result, recognisedAs: null, recognisedLabel: null }
  }
  for (const row of doubtful) {
    if (row.choice === 'skip')
      result.rejected.push({
        line: row.line,
        column: null,
        reason: `${row.twins[0]?.label} : ${row.twins[0]?.reason[scope.language]}`,
      })
  }
  try {
    const { created, updated } = await applyImport(scope, { id })
    result.kept = created + updated
  } catch (error) {
    if (!isFailure(error)) throw error
    if (error instanceof Invalid) result.rejected.push(...fieldsRefused(scope, error))
    else whole(scope.registry.sentence(error.key, scope.language, error.words))
  }
  return result
}

/** `lines.3.users` → line 3, column « users ». */
function fieldsRefused({ registry, language }: Scope, { fields }: Invalid): FileResult['rejected'] {
  return Object.entries(fields).map(([field, { key, words }]) => {
    const [, line, column] = /^lines\.(\d+)\.(\w+)$/.exec(field) ?? []
    return {
      line: line ? Number(line) : null,
      column: column ?? field,
      reason: registry.sentence(key, language, words),
    }
  })
}

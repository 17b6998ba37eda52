import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile, largestFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import type { Mapping, Preview, Problem, ReadFile, Recogniser } from '#kernel/recognition.ts'
import { actorName, type Work } from '#kernel/scope.ts'
import { formatNumber, frenchSpaces } from '#kernel/texts.ts'
import { leastConfidence, rankRecognisers, recogniserOf, withinMeans } from './best-recogniser.ts'
import { db } from './tables.ts'
import { unknownReason } from './unknown-reason.ts'
import { refuseOthers } from './who-may-change.ts'

/** Problems beyond this many are counted, not listed: a preview is for reading. */
const problemsKept = 1_000

/** Stages a file that was read: its rows wait in the database, so that any process can confirm them. Returns the import's id. */
export const stageFile = command({
  name: 'intake.stage-file',
  summary: { fr: 'Préparer l’import d’un fichier', en: 'Stage a file for import' },
  needs: 'intake.add',
  input: z.object({
    file: z.custom<ReadFile>(value => typeof value === 'object' && value !== null),
    content: fields.content,
    /** Somebody says what it is, when recognition was wrong or unsure. */
    as: z.string().optional(),
    mapping: z.record(z.string(), z.string().nullable()).optional(),
    /** An import staged before, to prepare again. */
    again: z.uuid().optional(),
  }),
  async run(scope, { file, content, as, mapping, again }) {
    if (again) await checkWaiting(scope, again)
    const [best] = await rankRecognisers(scope.registry, file)
    const chosen = as
      ? recogniserOf(scope.registry, as)
      : best && best.confidence >= leastConfidence
        ? best.recogniser
        : undefined
    // Whose file it is can be told by the audit log: see who-may-change.ts.
    const id = again ?? scope.operationId
    const header = headerKey(file)
    const remembered = chosen ? (mapping ?? (await rememberedMapping(scope, chosen.id, header))) : null
    const preview = chosen ? await withinMeans(() => previewWith(chosen, scope, file, remembered)) : null
    const nothing = preview && preview.rows.length === 0
    const row = {
      file_id: content.byteLength <= largestFile ? await keepFile(scope, { name: file.name, content }) : null,
      file_name: file.name,
      file_bytes: file.bytes,
      file_kind: file.kind,
      recogniser: chosen?.id ?? null,
      confidence: as ? 1 : (best?.confidence ?? 0),
      state: preview && !nothing ? 'staged' : 'set-aside',
      set_aside_reason: preview && !nothing ? null : JSON.stringify(nothing ? emptyReason : unknownReason(file)),
      header_key: header,
      mapping: preview?.mapping ? JSON.stringify(preview.mapping) : null,
      preview: preview ? JSON.stringify(shown(preview)) : null,
    }
    if (again) {
      await db(scope).deleteFrom('intake.staged_row').where('import_id', '=', again).execute()
      await db(scope).updateTable('intake.import').set(row).where('id', '=', again).execute()
    } else {
      const received = { received_at: scope.clock.now(), received_by: actorName(scope.actor) }
      await db(scope)
        .insertInto('intake.import')
        .values({ ...row, ...received, tenant_id: scope.tenantId, id })
        .execute()
    }
    if (preview) await stageRows(scope, id, preview)
    return id
  },
})

/** Only what nobody imported, undid or gave up may be prepared again; held until the end, so that it stays so. */
async function checkWaiting(scope: Work, id: string): Promise<void> {
  const known = await db(scope)
    .selectFrom('intake.import')
    .select(['id', 'state', 'recogniser', 'preview'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!known) throw new NotFound('kernel.not-found')
  await refuseOthers(scope, known)
  if (known.state !== 'staged' && known.state !== 'set-aside') throw new Conflict('intake.already-applied')
}

const cutShort = (read: number): Problem => ({
  severity: 'warning',
  message: {
    fr: frenchSpaces(
      `Ce document est très long : seuls ses ${formatNumber(read, 'fr')} premiers caractères ont été lus.`,
    ),
    en: `This document is very long: only its first ${formatNumber(read, 'en')} characters were read.`,
  },
})

const emptyReason = { fr: 'Ce fichier ne contient aucune ligne à importer.', en: 'This file has no row to import.' }

async function stageRows(scope: Work, importId: string, preview: Preview): Promise<void> {
  for (let from = 0; from < preview.rows.length; from += 2_000) {
    const slice = preview.rows.slice(from, from + 2_000).map(({ line, values, twins, choice }) => ({
      tenant_id: scope.tenantId,
      id: newId(),
      import_id: importId,
      line,
      values,
      twins: twins ?? [],
      // What is in the register already, or on a line above, under that very name is not created twice unless somebody says so.
      choice: choice ?? (twins?.some(twin => twin.exact) ? 'skip' : null),
    }))
    await sql`insert into intake.staged_row select * from jsonb_populate_recordset(null::intake.staged_row, ${JSON.stringify(slice)}::jsonb)`.execute(
      scope.db,
    )
  }
}

async function previewWith(
  recogniser: Recogniser,
  scope: Work,
  file: ReadFile,
  mapping: Mapping | null,
): Promise<Preview> {
  const preview = await recogniser.preview(scope, file, mapping)
  return file.cut ? { ...preview, problems: [...preview.problems, cutShort(file.text?.length ?? 0)] } : preview
}

/** What the preview page needs beside the rows. */
function shown({ rows: _, problems, ...rest }: Preview) {
  const errors = problems.filter(problem => problem.severity === 'error')
  const ordered = [...errors, ...problems.filter(problem => problem.severity === 'warning')]
  return { ...rest, problems: ordered.slice(0, problemsKept), problemCount: problems.length, errorCount: errors.length }
}

/** Files with the same headers share a remembered mapping. */
function headerKey(file: ReadFile): string | null {
  const rows = file.sheets?.[0]?.rows.slice(0, 20)
  if (!rows) return null
  const widest = rows.toSorted((a, b) => b.filter(Boolean).length - a.filter(Boolean).length)[0]
  return createHash('sha256')
    .update(JSON.stringify(widest ?? []))
    .digest('hex')
}

async function rememberedMapping(scope: Work, recogniser: string, header: string | null): Promise<Mapping | null> {
  if (!header) return null
  const known = await db(scope)
    .selectFrom('intake.mapping')
    .select('mapping')
    .where('recogniser', '=', recogniser)
    .where('header_key', '=', header)
    .executeTakeFirst()
  return (known?.mapping as Mapping | undefined) ?? null
}

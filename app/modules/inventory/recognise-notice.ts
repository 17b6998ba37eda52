import { Conflict } from '#kernel/errors.ts'
import { atLines, type ChosenRow, type FormField, type Recogniser } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { attachNotice } from './attach-notice.ts'
import { imposedHows } from './imposed.ts'
import { noticeSources } from './notice-sources.ts'
import { longestNotice, noticeConfidence, readNotice } from './read-notice.ts'
import { listNames } from './list-names.ts'
import { recordImposed } from './record-imposed.ts'
import { normaliseName } from './suggest-ai.ts'
import { inventoryTexts } from './texts.ts'

/** A vendor's letter, rider or message announcing AI in a product. */
export const noticeRecogniser: Recogniser = {
  id: 'inventory.vendor-notice',
  label: {
    fr: 'l’annonce d’un éditeur : une IA arrive dans un logiciel',
    en: 'a vendor’s notice: AI arrives in a product',
  },
  needs: [recordImposed.spec.needs],
  outcome: created => ({
    fr: created > 1 ? `${created} IA imposées enregistrées.` : '1 IA imposée enregistrée.',
    en: created > 1 ? `${created} imposed AIs recorded.` : '1 imposed AI recorded.',
  }),
  recognise(file) {
    return file.text ? noticeConfidence(file.text) : 0
  },
  async preview(_scope, file) {
    const text = (file.text ?? '').slice(0, longestNotice)
    const notice = readNotice(text)
    return {
      rows: [{ line: 1, values: { ...notice } }],
      problems: [],
      form,
      needs: [recordImposed.spec.needs],
      sources: { 1: noticeSources(text, notice) },
    }
  },
  apply: applyNotice,
}

const label = (key: keyof typeof inventoryTexts.fr.notice) => ({
  fr: inventoryTexts.fr.notice[key],
  en: inventoryTexts.en.notice[key],
})

const form: FormField[] = [
  { name: 'title', kind: 'text', required: true, label: label('title') },
  { name: 'vendor', kind: 'text', required: false, label: label('vendor') },
  {
    name: 'how',
    kind: 'choice',
    required: true,
    label: label('how'),
    options: imposedHows.map(value => ({
      value,
      label: { fr: inventoryTexts.fr.hows[value], en: inventoryTexts.en.hows[value] },
    })),
  },
  { name: 'what_it_does', kind: 'paragraph', required: true, label: label('what_it_does') },
  { name: 'data_touched', kind: 'paragraph', required: false, label: label('data_touched') },
  { name: 'notice_on', kind: 'date', required: false, label: label('notice_on') },
  { name: 'activation_on', kind: 'date', required: false, label: label('activation_on') },
  { name: 'object_by', kind: 'date', required: false, label: label('object_by') },
]

async function applyNotice(
  scope: Scope,
  rows: readonly ChosenRow[],
  { fileId }: { fileId: string | null },
): Promise<{ created: number; updated: number }> {
  const kept = rows.filter(row => row.choice !== 'skip')
  if (kept.length === 0) return { created: 0, updated: 0 }
  const names = await listNames(scope, {})
  const events = kept.map(({ values, line }) => {
    const read = (field: string) => (typeof values[field] === 'string' && values[field] !== '' ? values[field] : null)
    const title = read('title')
    const what_it_does = read('what_it_does')
    if (!title || !what_it_does) throw new Conflict('inventory.incomplete-notice', { line })
    const same = names.find(application => normaliseName(application.name) === normaliseName(title))
    return {
      title,
      what_it_does,
      vendor: read('vendor'),
      how: imposedHows.find(how => how === values.how) ?? 'update',
      data_touched: read('data_touched')?.slice(0, 500),
      notice_on: read('notice_on'),
      activation_on: read('activation_on'),
      object_by: read('object_by'),
      application_id: same?.id ?? null,
    }
  })
  const ids = await atLines(kept, () => recordImposed(scope, { events }))
  if (fileId) await attachNotice(scope, { ids, file_id: fileId })
  return { created: events.length, updated: 0 }
}

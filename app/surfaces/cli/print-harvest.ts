import type { HarvestPreview } from '#modules/catalogue/harvesting/preview-harvest.ts'
import type { HarvestedRecord, Rejection } from '#modules/catalogue/harvesting/record.ts'
import { sayHarvest } from '#modules/catalogue/harvesting/texts.ts'
import { formatNumber, frenchSpaces } from '#kernel/texts.ts'

const number = (value: number) => formatNumber(value, 'fr')
const counted = (n: number, one: string, many: string) => `${number(n)} ${n > 1 ? many : one}`

/** A preview for somebody reading a terminal: the counts, the records in two lines each, then what was refused and why. */
export function printHarvest(preview: HarvestPreview): string {
  const { announced, received, kept, rejected, stopped } = preview
  const counts = [
    announced === null ? 'total non annoncé' : counted(announced, 'fiche annoncée', 'fiches annoncées'),
    counted(received, 'reçue', 'reçues'),
    counted(kept, 'gardée', 'gardées'),
    counted(rejected, 'refusée', 'refusées'),
  ]
  const lines = [
    `${counts.join(', ')}.`,
    ...(stopped ? [sayHarvest(stopped).fr] : []),
    '',
    ...preview.records.flatMap(recordLines),
    ...(rejected > 0 ? ['', 'Refusées :', ...preview.rejections.map(rejectionLine)] : []),
  ]
  return frenchSpaces(lines.join('\n').trimEnd())
}

function recordLines(record: HarvestedRecord): string[] {
  const formats = [...new Set(record.distributions.flatMap(({ format }) => format ?? []))]
  const known = [
    record.publisher,
    record.licence ?? (record.licenceText ? 'licence non reconnue' : 'sans licence'),
    record.modifiedOn ? `données du ${record.modifiedOn}` : null,
    record.frequency,
    counted(record.distributions.length, 'lien', 'liens') + (formats.length > 0 ? ` (${formats.join(', ')})` : ''),
    record.isService ? 'service' : null,
  ]
  return [
    `- ${record.title}`,
    `    ${known.filter(Boolean).join(', ')}`,
    ...record.doubts.map(doubt => `    ! ${sayHarvest(doubt).fr}`),
  ]
}

function rejectionLine({ position, title, remoteId, reason, detail }: Rejection): string {
  const name = title ?? remoteId
  const why = `${sayHarvest(reason).fr}${detail ? ` (${detail})` : ''}`
  return `- fiche ${number(position)}${name ? `, « ${name} »` : ''} : ${why}`
}

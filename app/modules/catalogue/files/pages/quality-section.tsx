import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import type { DefectReason, FileProfile } from '../../profiling/profile.ts'
import { tableWords } from './table-words.ts'

const shownLines = 8

/** What is wrong with the rows of a file, and how it is written. */
export function QualitySection({ visit, profile }: { visit: Visit; profile: FileProfile }) {
  const { language } = visit
  const say = tableWords[language].quality
  const number = (value: number) => formatNumber(value, language, 0)
  const { headerLine, separator, extent, defective } = profile
  const lines: [string, string | null][] = [
    [say.encoding, profile.encoding],
    [say.separator, separator === '\t' ? say.tab : separator],
    [say.header, headerLine === null ? (profile.format === 'csv' ? say.noHeader : null) : number(headerLine)],
    [say.duplicates, number(profile.duplicateRows)],
    [say.blank, number(profile.blankRows)],
    [say.repeated, profile.repeatedHeaders > 0 ? number(profile.repeatedHeaders) : null],
    [say.defective, number(defective.count)],
    [say.crs, profile.crs],
    [
      say.extent,
      extent && extent.map(value => formatNumber(value, language, 4)).join(language === 'fr' ? ' ; ' : ', '),
    ],
  ]
  return (
    <section aria-labelledby="qualite">
      <h2 id="qualite">{say.title}</h2>
      <dl class="fields">
        {lines.map(
          ([label, value]) =>
            value !== null && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {defective.count > 0 && (
        <ul>
          {Object.entries(defective.reasons).map(([reason, count]) => (
            <li key={reason}>
              {say.defect(
                say.reasons[reason as DefectReason],
                number(count),
                say.lines(linesOf(profile, reason), count < 2),
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function linesOf({ defective }: FileProfile, reason: string): string {
  const lines = defective.first.filter(one => one.reason === reason).map(({ line }) => line)
  return `${lines.slice(0, shownLines).join(', ')}${lines.length > shownLines ? '…' : ''}`
}

import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import { buckets, type Bucket } from '../inquiry.ts'
import type { ListedInquiry } from '../list-inquiries.ts'
import { listWords } from './words.ts'

interface Count {
  bucket: Bucket
  letters: number
  late: number
}

const box = { step: 78, bar: 40, left: 8, top: 24, height: 96, foot: 26 }

/** How long answers have been awaited, as bars and as the same table. */
export function AgeingChart({ visit, inquiries }: { visit: Visit; inquiries: readonly ListedInquiry[] }) {
  const { language } = visit
  const say = listWords[language].ageing
  const counts = countsOf(inquiries)
  return (
    <section aria-labelledby="age">
      <h2 id="age">{say.title}</h2>
      {counts.every(({ letters }) => letters === 0) ? (
        <p>{say.none}</p>
      ) : (
        <figure class="capacity-chart">
          <figcaption>{say.lead}</figcaption>
          <div class="chart-box" role="region" aria-label={say.bars} tabIndex={0}>
            <Bars counts={counts} visit={visit} />
          </div>
          <details>
            <summary>{say.table}</summary>
            <RegisterTable
              language={language}
              caption={say.title}
              columns={[
                { key: 'bucket', label: say.bucket },
                { key: 'letters', label: say.letters, number: true },
                { key: 'late', label: say.late, number: true },
              ]}
              rows={counts.map(({ bucket, letters, late }) => ({
                id: bucket,
                name: listWords[language].buckets[bucket],
                cells: {
                  bucket: listWords[language].buckets[bucket],
                  letters: formatNumber(letters, language, 0),
                  late: formatNumber(late, language, 0),
                },
              }))}
              pick={null}
            />
          </details>
        </figure>
      )}
    </section>
  )
}

function countsOf(inquiries: readonly ListedInquiry[]): Count[] {
  const waiting = inquiries.filter(({ state }) => state === 'sent' || state === 'reminded' || state === 'late')
  return buckets.map(bucket => {
    const mine = waiting.filter(one => one.bucket === bucket)
    return { bucket, letters: mine.length, late: mine.filter(({ state }) => state === 'late').length }
  })
}

/** The late ones stand at the foot of each bar, in full ink; the words below say what each bar is. */
function Bars({ counts, visit: { language } }: { counts: readonly Count[]; visit: Visit }) {
  const words = listWords[language]
  const top = Math.max(1, ...counts.map(({ letters }) => letters))
  const floor = box.top + box.height
  const width = box.left * 2 + counts.length * box.step
  const tall = (letters: number) => Math.round((letters / top) * box.height * 10) / 10
  const said = counts.map(
    ({ bucket, letters, late }) => `${words.buckets[bucket]}: ${letters} (${words.ageing.late} ${late})`,
  )
  return (
    <svg
      viewBox={`0 0 ${width} ${floor + box.foot}`}
      width={width}
      height={floor + box.foot}
      role="img"
      aria-label={said.join(', ')}
    >
      {counts.map(({ bucket, letters, late }, place) => {
        const middle = box.left + place * box.step + box.step / 2
        return (
          <g key={bucket}>
            <rect
              class="load"
              x={middle - box.bar / 2}
              y={floor - tall(letters)}
              width={box.bar}
              height={tall(letters)}
            />
            <rect
              class="load-over"
              x={middle - box.bar / 2}
              y={floor - tall(late)}
              width={box.bar}
              height={tall(late)}
            />
            <text x={middle} y={floor - tall(letters) - 6} text-anchor="middle">
              {formatNumber(letters, language, 0)}
            </text>
            <text x={middle} y={floor + 18} text-anchor="middle">
              {words.ageing.short[bucket]}
            </text>
          </g>
        )
      })}
      <path class="load-floor" d={`M${box.left} ${floor}H${width - box.left}`} />
    </svg>
  )
}

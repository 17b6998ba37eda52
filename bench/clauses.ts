import { clausesIn } from '#modules/procurement/detector/detect.ts'
import { topics } from '#modules/procurement/detector/topics.ts'
import labelled from './support/labelled-clauses.json' with { type: 'json' }
import { machine } from './support/figures.ts'

// Precision and recall of the detector, topic by topic: on the sentences it was tuned on, then on those it was not; and its speed.
const tuned = {
  clauses: [...labelled.positives, ...labelled.still_clauses],
  others: labelled.near_misses,
}
console.log(machine())
print('sentences that tests hold (the detector was tuned on them)', tuned)
print('held-out sentences (never used to tune it)', labelled.held_out)
speed()

interface Labelled {
  clauses: readonly { topic: number; text: string }[]
  others: readonly { not: readonly number[]; text: string }[]
}

interface Count {
  right: number
  missed: number
  wrong: number
}

/**
 * A sentence labelled with one topic may well speak of others: what is found beside its label is not counted as wrong. Wrong is
 * what is found in a sentence that a person said not to be of that topic.
 */
function print(title: string, { clauses, others }: Labelled): void {
  const counts = new Map<number, Count>(topics.map(({ number }) => [number, { right: 0, missed: 0, wrong: 0 }]))
  const at = (number: number) => counts.get(number) ?? { right: 0, missed: 0, wrong: 0 }
  for (const { topic, text } of clauses) at(topic)[foundIn(text).has(topic) ? 'right' : 'missed']++
  for (const { not, text } of others) for (const topic of not) if (foundIn(text).has(topic)) at(topic).wrong++
  console.log(`\n${title}: ${clauses.length} clauses, ${others.length} near misses`)
  console.log(`${'topic'.padEnd(34)} right missed wrong  precision recall`)
  for (const { number, id } of topics) console.log(row(`${String(number).padStart(2)} ${id}`, at(number)))
  const all = [...counts.values()]
  const sum = (key: keyof Count) => all.reduce((total, one) => total + one[key], 0)
  console.log(row('all topics', { right: sum('right'), missed: sum('missed'), wrong: sum('wrong') }))
}

function row(label: string, { right, missed, wrong }: Count): string {
  const share = (part: number, whole: number) => (whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(0)} %`)
  const cells = [right, missed, wrong].map(count => String(count).padStart(6)).join('')
  return `${label.padEnd(34)}${cells}  ${share(right, right + wrong).padStart(9)} ${share(right, right + missed).padStart(6)}`
}

function foundIn(text: string): Set<number> {
  return new Set(clausesIn(text).topics.flatMap(({ number, state }) => (state === 'found' ? [number] : [])))
}

/** Twice the text must take about twice the time. */
function speed(): void {
  const sentences = [...tuned.clauses, ...tuned.others].map(({ text }) => text)
  console.log('\nspeed on one thread')
  for (const size of [75_000, 150_000, 300_000, 600_000, 1_200_000]) {
    const text = longText(sentences, size)
    const from = performance.now()
    clausesIn(text)
    const ms = performance.now() - from
    console.log(`${size.toLocaleString('en').padStart(10)} characters ${ms.toFixed(0).padStart(6)} ms`)
  }
}

/** Half clauses, half a list under one very long paragraph: what used to cost the product of both. */
function longText(sentences: readonly string[], size: number): string {
  let text = ''
  for (let i = 0; text.length < size / 2; i++) text += `${sentences[i % sentences.length] ?? ''} `
  text += 'Le titulaire remet :\n'
  while (text.length < size) text += '- les données du service, dans un format ouvert ;\n'
  return text
}

import { breather, type Mapping, type Preview, type ReadFile } from '#kernel/recognition.ts'
import type { Language } from '#kernel/texts.ts'
import { readTable, saysTotal, withTwins } from '#records/read-table.ts'
import { applicationFields } from './application-columns.ts'
import { readLine } from './application-line.ts'
import { twinFinder, type Named } from './find-twins.ts'
import { applicationWords } from './pages/application-words.ts'

/** Reads every line into the register's fields; says by line and column what could not be read. Touches nothing. */
export async function previewApplications(
  file: ReadFile,
  chosen: Mapping | null,
  registered: readonly Named[],
): Promise<Preview> {
  const fields = applicationFields.map(field => ({ ...field, ...optionsOf(field.name) }))
  const read = await readTable(file, fields, chosen, (cells, at) =>
    saysTotal(cells) ? null : readLine(cells, at.keys, at.mapping, at.place, at.problems),
  )
  const twins = await knownTwins(registered)
  return withTwins(read, ({ name, vendor }, id) => {
    const same = twins.twinsOf({ id, name, vendor })
    twins.add({ id, name, vendor })
    return same
  })
}

/** A register of thousands is looked through without holding the thread either. */
async function knownTwins(registered: readonly Named[]): Promise<ReturnType<typeof twinFinder>> {
  const twins = twinFinder([])
  const breathe = breather()
  for (const one of registered) {
    await breathe()
    twins.add(one)
  }
  return twins
}

/** What the codes of a field are called on its record. */
function optionsOf(field: string) {
  const words = codedFields.get(field)
  if (!words) return {}
  const english = new Map(Object.entries(words.en))
  const options = Object.entries(words.fr).map(([value, label]) => ({
    value,
    label: { fr: label, en: english.get(value) ?? label },
  }))
  return { options }
}

const { fr, en } = applicationWords
const codedFields: ReadonlyMap<string, Record<Language, object>> = new Map([
  ['hosting', { fr: fr.hosting, en: en.hosting }],
  ['criticality', { fr: fr.criticality, en: en.criticality }],
  ['personal_data', { fr: fr.personalData, en: en.personalData }],
])

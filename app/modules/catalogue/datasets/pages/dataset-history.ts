import type { Language } from '#kernel/texts.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { frequencies, labelIn, licences, themes } from '../../vocabularies/terms.ts'
import { datasetWords } from './dataset-words.ts'

/** Coded values of the history, in words. */
export function sayCode(language: Language, directorates: readonly Directorate[]) {
  const say = datasetWords[language]
  const words: Record<string, Readonly<Record<string, string>>> = {
    family: say.families,
    access_level: say.accessLevels,
    personal_data: say.personalData,
    directorate_id: Object.fromEntries(directorates.map(({ id, name }) => [id, name])),
  }
  const terms: Record<string, Parameters<typeof labelIn>[0]> = { licence: licences, frequency: frequencies, themes }
  return (column: string, value: string): string | undefined => {
    const from = terms[column]
    return from ? labelIn(from, value, language) : words[column]?.[value]
  }
}

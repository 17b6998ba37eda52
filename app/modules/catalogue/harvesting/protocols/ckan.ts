import { NotACatalogue, type Protocol } from '../protocol.ts'
import { readEach } from '../reading/read-each.ts'
import { isObject, jsonAt, listAt, numberAt, objectAt, readJson, wordsAt } from '../reading/json.ts'
import { firstQuestion, questionAfter } from './ckan-question.ts'
import { readPackage } from './ckan-package.ts'

/** CKAN, and DKAN, which answers with lists where CKAN answers with objects. */
export const ckan: Protocol = {
  id: 'ckan',
  first: ({ url, options }) => firstQuestion(url, options),
  read(answer, asked, start) {
    const said = readJson(answer.body)
    // Failures come with a status of 200.
    if (jsonAt(said, 'success') === false) {
      const detail = wordsAt(said, 'error', 'message') ?? wordsAt(said, 'error', '__type') ?? wordsAt(said, 'error')
      throw new NotACatalogue('service-refuses', detail)
    }
    const packages = packagesIn(said)
    if (!packages) throw new NotACatalogue('not-ckan')
    const announced = numberAt(said, 'result', 'count')
    const read = readEach(packages, start, item => readPackage(item, answer.url))
    return { ...read, announced, next: questionAfter(asked, read.received, announced) }
  },
}

/** `{ results: […] }` of a search, one package, a list of them, or a list in a list; also without the envelope. */
function packagesIn(said: unknown): unknown[] | null {
  const result = isObject(said) && 'result' in said ? said['result'] : said
  if (Array.isArray(jsonAt(result, 'results'))) return listAt(result, 'results')
  if (Array.isArray(result)) return result.every(item => Array.isArray(item)) ? result.flat() : result
  return objectAt(result) && (jsonAt(result, 'title') || jsonAt(result, 'resources')) ? [result] : null
}

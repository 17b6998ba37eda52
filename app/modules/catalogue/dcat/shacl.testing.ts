import { existsSync, readFileSync } from 'node:fs'
import { Parser, Store } from 'n3'
import Validator from 'rdf-validate-shacl'

export const shapesFile = '../shared/fixtures/dcat-ap/dcat-ap-3.0.1-SHACL.ttl'
export const hasShapes = existsSync(shapesFile)

const open = () =>
  new Validator(new Store(new Parser().parse(readFileSync(shapesFile, 'utf8'))) as never, {
    allowNamedNodeInList: true,
  })
let validator: ReturnType<typeof open> | undefined

/** What the official shapes of DCAT-AP 3.0.1 refuse in this Turtle, one line each. */
export async function faultsOf(turtle: string): Promise<string[]> {
  validator ??= open()
  const report = await validator.validate(new Store(new Parser().parse(turtle)) as never)
  return report.results.map(({ path, message, focusNode, value }) => JSON.stringify([path, message, focusNode, value]))
}

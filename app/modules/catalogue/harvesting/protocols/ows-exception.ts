import { NotACatalogue } from '../protocol.ts'
import { attributeOf, everywhere, textOf } from '../reading/xml-paths.ts'
import type { Xml } from '../reading/xml.ts'

export const isException = (root: Xml) => /^(?:ExceptionReport|ServiceExceptionReport)$/.test(root.local)

/** OGC services refuse with a report that comes with a status of 200: its words are for the person who asked. */
export function refuseException(root: Xml): void {
  if (!isException(root)) return
  const exception = everywhere(root, 'Exception')[0] ?? everywhere(root, 'ServiceException')[0] ?? null
  const code = attributeOf(exception, 'exceptionCode') ?? attributeOf(exception, 'code')
  const words = textOf(exception)?.replace(/\s+/g, ' ').slice(0, 500)
  throw new NotACatalogue('exception-report', [code, words].filter(Boolean).join(' : ') || null)
}

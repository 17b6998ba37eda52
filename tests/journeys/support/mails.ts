import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { SharedProduct } from './shared-product.ts'

/** The newest mail that the product wrote to this address, as it would be read. */
export async function mailTo({ folder }: SharedProduct, address: string): Promise<string> {
  const outbox = path.join(folder, 'outbox')
  for (;;) {
    const names = readdirSync(outbox, { withFileTypes: true }).flatMap(entry => (entry.isFile() ? [entry.name] : []))
    const mails = names.toSorted().map(name => readFileSync(path.join(outbox, name), 'utf8'))
    const found = mails.findLast(mail => new RegExp(`^To: .*${address}`, 'm').test(mail))
    if (found) return decoded(found)
    await pause(50)
  }
}

/** Quoted-printable or base64 text, whichever the mailer chose. */
function decoded(mail: string): string {
  const [head = '', ...body] = mail.split(/\r?\n\r?\n/)
  const text = body.join('\n\n')
  if (/^content-transfer-encoding: base64/im.test(head)) return Buffer.from(text, 'base64').toString()
  if (!/^content-transfer-encoding: quoted-printable/im.test(head)) return text
  const bytes = text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => `%${hex}`)
  return decodeURIComponent(bytes.replace(/%(?![0-9A-F]{2})/g, '%25'))
}

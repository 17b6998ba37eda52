import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'
import { newId } from './ids.ts'

export interface Mail {
  to: string
  subject: string
  text: string
}

export interface Mailer {
  send(mail: Mail): Promise<void>
}

/** A name never opens a header of a mail, nor a line of its own. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}

/**
 * The same words to each of several people, once; returns how many were reached. An address that is refused keeps nobody else
 * from theirs: only when nobody at all was reached does it throw, so that it is tried again.
 */
export async function mailEach(mailer: Mailer, recipients: readonly string[], mail: Omit<Mail, 'to'>): Promise<number> {
  let reached = 0
  let refused: unknown
  for (const to of new Set(recipients)) {
    try {
      await mailer.send({ to, ...mail })
      reached++
    } catch (error) {
      console.error(`mail to ${oneLine(to)} refused:`, error)
      refused = error
    }
  }
  if (reached === 0 && refused) throw refused
  return reached
}

/** SMTP when an address is given; otherwise each mail is written to a folder as a readable .eml file. */
export function openMailer(options: { smtpUrl: string | undefined; from: string; outbox: string }): Mailer {
  const transport = options.smtpUrl
    ? createTransport(options.smtpUrl)
    : createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    async send(mail) {
      const sent: { message?: unknown } = await transport.sendMail({ from: options.from, ...mail })
      if (options.smtpUrl) return
      await mkdir(options.outbox, { recursive: true, mode: 0o700 })
      if (sent.message instanceof Uint8Array) {
        await writeFile(path.join(options.outbox, `${newId()}.eml`), sent.message, { mode: 0o600 })
      }
    },
  }
}

import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openMailer } from './mail.ts'

async function outbox() {
  const base = await mkdtemp(path.join(tmpdir(), 'gouvernail-mail-'))
  onTestFinished(() => rm(base, { recursive: true }))
  const folder = path.join(base, 'courrier')
  const mailer = openMailer({ smtpUrl: undefined, from: 'gouvernail@ville.example', outbox: folder })
  return { mailer, folder, files: async () => (await readdir(folder)).toSorted() }
}

test('Without a mail server each mail becomes a readable .eml file that only this account opens', async () => {
  const { mailer, folder, files } = await outbox()
  await mailer.send({ to: 'noe@ville.example', subject: 'Première', text: 'Bonjour Noé,\nvoici le lien.' })
  await mailer.send({ to: 'noe@ville.example', subject: 'Seconde', text: 'Rappel.' })
  const names = await files()
  expect(names).toHaveLength(2)
  const [first = ''] = names
  const text = await readFile(path.join(folder, first), 'utf8')
  expect(first).toMatch(/\.eml$/)
  expect(text).toContain('To: noe@ville.example')
  expect(text).toContain('From: gouvernail@ville.example')
  expect(text).toMatch(/Subject: =\?UTF-8\?Q\?Premi=C3=A8re\?=/)
  expect((await stat(path.join(folder, first))).mode & 0o077).toBe(0)
  expect((await stat(folder)).mode & 0o077).toBe(0)
})

test('A subject or an address with a line break adds no header and no recipient', async () => {
  const { mailer, folder, files } = await outbox()
  await mailer.send({ to: 'noe@ville.example', subject: 'Oui\r\nBcc: tous@ville.example', text: '.' })
  const [name = ''] = await files()
  const headers = (await readFile(path.join(folder, name), 'utf8')).split('\n\n')[0] ?? ''
  expect(headers).not.toMatch(/^Bcc:/m)
})

test('A mail server that does not answer makes the sending fail: nobody believes that it left', async () => {
  const mailer = openMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: 'a@b.example', outbox: '/nowhere' })
  await expect(mailer.send({ to: 'noe@ville.example', subject: 'x', text: 'x' })).rejects.toThrow('ECONNREFUSED')
})

import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { mailEach, openMailer, type Mail } from './mail.ts'

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

test('The same words leave once for each person; an address refused stops nobody, unless nobody was reached', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  onTestFinished(() => told.mockRestore())
  const sent: string[] = []
  const mailer = {
    async send({ to }: Mail) {
      if (to === 'parti@ville.example') throw new Error('550 no such person')
      sent.push(to)
    },
  }
  const mail = { subject: 'Rappel', text: '.' }
  const people = ['parti@ville.example', 'noe@ville.example', 'ana@ville.example', 'noe@ville.example']
  expect(await mailEach(mailer, people, mail)).toBe(2)
  expect(sent).toEqual(['noe@ville.example', 'ana@ville.example'])
  expect(told).toHaveBeenCalledOnce()
  await expect(mailEach(mailer, ['parti@ville.example'], mail)).rejects.toThrow('550')
  expect(await mailEach(mailer, [], mail)).toBe(0)
})

import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { assessApplications, saveApplications } from '#modules/inventory/public.ts'
import { readImposed } from '#modules/inventory/read-imposed.ts'
import { currentQuestionnaires, questionnaireOf } from './questionnaire.ts'
import { undoChange } from '#records/undo-change.ts'
import { fieldsOf } from '../../../tests/support/house.ts'
import { archiveInquiry } from './archive-inquiry.ts'
import { editInquiry } from './edit-inquiry.ts'
import { makeLetter } from './letter.ts'
import { letterOf } from './letter-content.ts'
import { listInquiries } from './list-inquiries.ts'
import { listVendors } from './list-vendors.ts'
import { mailInquiry } from './mail-inquiry.ts'
import { markSent } from './mark-sent.ts'
import { readInquiry } from './read-inquiry.ts'
import { restoreInquiry } from './restore-inquiry.ts'
import { writeInquiries } from './write-inquiries.ts'
import { zipLetters } from './zip-letters.ts'
import { htmlOf, questionnaire, openLetters } from './letters.testing.ts'

const { withVendor, oneLetter, on } = await openLetters()

describe('A letter to a vendor', () => {
  test('is about everything of that vendor that holds AI, answers in fifteen working days, and keeps the contract', async () => {
    const { lead, id, vendors } = await oneLetter()
    expect(vendors.map(({ name, subjects }) => [name, subjects.length])).toEqual([['Éditions Brume', 2]])
    const { inquiry } = await readInquiry(lead, { id })
    expect(inquiry.deadline).toBe('2026-12-14')
    expect(inquiry.state).toBe('to-send')
    expect(inquiry.subjects.map(({ name, contract }) => [name, contract])).toEqual([
      ['Assistant de rédaction', '2025-INF-014'],
      ['BrumeDoc', '2025-INF-014'],
    ])
  })

  test('opened back as a document holds ten numbered questions, each with its reason, and only references read again', async () => {
    const { lead, id } = await oneLetter()
    const { inquiry } = await readInquiry(lead, { id })
    const html = await htmlOf(await makeLetter(letterOf(lead, inquiry)))
    expect(html.match(/<li>/g)).toHaveLength(10)
    expect(html.match(/Pourquoi\u202f:/g)).toHaveLength(10)
    expect(html.match(/Votre réponse/g)).toHaveLength(10)
    const verified = currentQuestionnaires[0]?.questions.flatMap(({ references }) => references.filter(r => r.verified))
    expect(html.match(/Référence\u202f:/g)).toHaveLength(verified?.length ?? 0)
    expect(html).toContain('14 décembre 2026')
    expect(html).not.toMatch(/à confirmer|RGPD/i)
    expect(
      letterOf(lead, inquiry)
        .questions.items.flatMap(({ unverified }) => unverified)
        .join(),
    ).toContain('RGPD')
    expect(html).toContain('2025-INF-014')
  })

  test('says that functions came unasked only when it is about one that the vendor imposes', async () => {
    const { lead, vendor_id, vendors } = await withVendor()
    const application = vendors[0]?.subjects.find(({ register }) => register === 'application')?.id ?? ''
    const openingOf = async (subjects?: string[]) => {
      const { ids } = await writeInquiries(lead, { questionnaire, vendors: [{ vendor_id, subjects }] })
      const { inquiry } = await readInquiry(lead, { id: ids[0] ?? '' })
      expect(questionnaireOf(inquiry).title.fr).toBe('IA dans les logiciels')
      return letterOf(lead, inquiry).opening.join(' ')
    }
    expect(await openingOf()).toMatch(/sans que nous les ayons demandées.*usages imposés/)
    expect(await openingOf([application])).not.toMatch(/demandées|imposé/)
  })

  test('marks what nobody said and invents nothing; what is said replaces the blank', async () => {
    const { lead, id } = await oneLetter()
    const blanks = async () => {
      const { inquiry } = await readInquiry(lead, { id })
      return (
        (await htmlOf(await makeLetter(letterOf(lead, inquiry)))).match(/(?<=\[à compléter\u202f: )[^\]]+(?=\])/g) ?? []
      )
    }
    expect(await blanks()).toEqual([
      'adresse de la collectivité',
      'destinataire et adresse',
      'lieu',
      'nom, téléphone, adresse électronique',
      'adresse de réponse',
      'nom',
      'fonction',
    ])
    const known = { sender_address: '1 place du Marché\n96000 Brume', recipient: 'Service client', contact: 'DSI' }
    await editInquiry(lead, { id, ...known, signatory: 'Jeanne Morel', signatory_role: 'maire' })
    expect(await blanks()).toEqual(['lieu'])
  })

  test('leaves by mail with its questions, once, and is then recorded as sent by that person on that day', async () => {
    const { lead, id } = await oneLetter()
    await expect(mailInquiry(lead, { id })).rejects.toThrow('inquiries.no-address')
    await editInquiry(lead, { id, vendor_email: 'contact@brume.example' })
    await mailInquiry(lead, { id })
    const [mail] = lead.outbox
    expect(mail?.to).toBe('contact@brume.example')
    expect(mail?.text.match(/^\d+\. /gm)).toHaveLength(10)
    const { inquiry } = await readInquiry(lead, { id })
    expect([inquiry.sent_on, inquiry.sent_how, inquiry.sent_by]).toEqual(['2026-11-23', 'mail', 'ai-lead de test'])
    await expect(mailInquiry(lead, { id })).rejects.toThrow('inquiries.already-sent')
    await expect(editInquiry(lead, { id, signatory: 'Un autre' })).rejects.toThrow('inquiries.already-sent')
  })

  test('is not recorded as sent when the mail cannot leave', async () => {
    const { lead, id } = await oneLetter({})
    await editInquiry(lead, { id, vendor_email: 'contact@brume.example' })
    const broken = { ...lead, mailer: { send: async () => Promise.reject(new Error('ECONNREFUSED')) } }
    await expect(mailInquiry(broken, { id })).rejects.toThrow('ECONNREFUSED')
    expect((await readInquiry(lead, { id })).inquiry.sent_on).toBeNull()
  })

  test('is prepared for every vendor of a selection, zipped without one writing over another, and taken back whole', async () => {
    const { lead, tenant } = await withVendor('Dupont SAS')
    const [other = ''] = await saveApplications(lead, { applications: [{ name: 'Autre', vendor: 'DUPONT-SARL (2)' }] })
    await assessApplications(lead, { ids: [other], assessment: 'contains-ai' })
    const { vendors } = await listVendors(lead, {})
    const { ids, operation_id } = await writeInquiries(lead, {
      questionnaire,
      vendors: vendors.map(({ id }) => ({ vendor_id: id })),
    })
    expect(ids).toHaveLength(2)
    const zip = unzipSync(await zipLetters({ ...lead, tenant }, await listInquiries(lead, {})))
    expect(Object.keys(zip)).toHaveLength(2)
    for (const docx of Object.values(zip)) expect((await htmlOf(docx)).match(/<li>/g)).toHaveLength(10)
    expect(await undoChange(lead, { id: operation_id })).toEqual({ restored: 2, kept: 0 })
    expect(await listInquiries(lead, {})).toEqual([])
  })

  test('refuses a vendor of nowhere, what is another vendor’s, a day gone by and a line that would open a mail header', async () => {
    const { lead, vendor_id } = await withVendor()
    const write = (typed: object, vendors: { vendor_id: string; subjects?: string[] }[] = [{ vendor_id }]) =>
      writeInquiries(lead, { questionnaire, vendors, ...typed })
    const elsewhere = '0190f3a0-0000-7000-8000-000000000000'
    await expect(write({}, [{ vendor_id: elsewhere }])).rejects.toThrow('inquiries.not-a-vendor')
    await expect(write({}, [{ vendor_id, subjects: [elsewhere] }])).rejects.toThrow('inquiries.not-its-subject')
    expect(await fieldsOf(write({ deadline: '2026-11-23' }))).toEqual({ deadline: 'inquiries.deadline-passed' })
    expect(await fieldsOf(write({ signatory: 'A\r\nBcc: tous@ville.example' }))).toEqual({
      signatory: 'inquiries.control-character',
    })
    expect(await fieldsOf(write({ follower_email: 'a@b.example\nBcc: x@y.example' }))).toEqual({
      follower_email: 'inquiries.invalid-email',
    })
    expect(await fieldsOf(write({ contact: 'x'.repeat(201) }))).toEqual({ contact: 'kernel.too-big' })
  })

  test('survives hostile names: literal in the document, one line in the subject, a plain name in the ZIP', async () => {
    const hostile = '=HYPERLINK("http://x")\r\nBcc: a@b.example <b>&'
    const { lead, tenant, vendor_id } = await withVendor(hostile, `${'é'.repeat(100)}<script>`)
    const { ids } = await writeInquiries(lead, {
      questionnaire,
      vendors: [{ vendor_id, vendor_email: 'a@b.example', recipient: 'x'.repeat(400) }],
    })
    const { inquiry } = await readInquiry(lead, { id: ids[0] ?? '' })
    const html = await htmlOf(await makeLetter(letterOf(lead, inquiry)))
    expect(html).toContain('&lt;script&gt;')
    const [name = ''] = Object.keys(unzipSync(await zipLetters({ ...lead, tenant }, [inquiry])))
    expect(name).toMatch(/^lettre-[a-z0-9-]+\.docx$/)
    await mailInquiry(lead, { id: inquiry.id })
    expect(lead.outbox[0]?.subject).not.toMatch(/[\r\n]/)
  })

  test('leaves the list with a reason, and comes back', async () => {
    const { lead, id } = await oneLetter()
    await archiveInquiry(lead, { id, reason: 'mauvais éditeur' })
    expect(await listInquiries(lead, {})).toEqual([])
    await restoreInquiry(lead, { id })
    const { history } = await readInquiry(lead, { id })
    expect(history).toHaveLength(3)
  })
})

test('The list ages letters by the days since they left, and narrows by state, age and words', async () => {
  const { lead, tenant, id } = await oneLetter()
  await markSent(lead, { ids: [id], sent_on: '2026-10-01' })
  const [row] = await listInquiries(lead, { age: '31-60', search: 'edITIONS' })
  expect([row?.days, row?.bucket, row?.state]).toEqual([53, '31-60', 'sent'])
  expect(await listInquiries(lead, { age: '0-15' })).toEqual([])
  expect(await listInquiries(lead, { state: 'late' })).toEqual([])
  expect((await listInquiries(on(tenant, '2026-12-31'), { age: '60+', state: 'late' })).length).toBe(1)
})

test('Writing a letter changes nothing in the inventory', async () => {
  const { lead, id } = await oneLetter()
  const { inquiry } = await readInquiry(lead, { id })
  const imposed = inquiry.subjects.find(({ register }) => register === 'imposed')
  expect((await readImposed(lead, { id: imposed?.id ?? '' })).event.decision).toBeNull()
})

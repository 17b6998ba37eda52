import { describe, expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { applyImport } from '#modules/intake/apply-import.ts'
import { readImport } from '#modules/intake/read-import.ts'
import { latin, openDocument, pdf, utf8, xlsx, zip } from '#modules/intake/reading/test-files.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { openHouse } from '../support/house.ts'

const house = await openHouse()
const megabyte = 1024 * 1024
const header = 'Nom;Éditeur;Version;Nombre d’utilisateurs;Dernière revue'
const registers = [
  'inventory.application',
  'organisation.party',
  'organisation.directorate',
  'plan.fact',
  'kernel.change',
]

async function receive(tenant: Tenant, name: string, bytes: Uint8Array) {
  const admin = house.as(tenant, 'admin')
  const id = await receiveFile(admin, { name, bytes })
  return { id, admin, ...(await readImport(admin, { id, sample: 500 })) }
}

/** Nothing of the file reached a register. */
async function untouched(tenant: Tenant): Promise<void> {
  for (const table of registers) expect(await house.count(tenant, table), table).toBe(0)
}

const cells = (count: number, text: string) => Array.from({ length: count }, (_, i) => `${text}${i}`).join(';')
const sheet = (rows: string) => xlsx([{ name: 'Logiciels', xml: `<sheetData>${rows}</sheetData>` }])
const row = (n: number, ...texts: string[]) =>
  `<row r="${n}">${texts.map((text, i) => `<c r="${'ABCDE'[i]}${n}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
const entities = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>'

describe('A file that cannot be read is set aside with the reason, and nothing of it is imported:', () => {
  test.each<[string, string, () => Uint8Array, RegExp]>([
    ['an empty file', 'vide.csv', () => new Uint8Array(), /ne contient rien/],
    ['nothing but separators', 'blanc.csv', () => utf8(';;;\n;;;\n'), /ne contient rien/],
    [
      'a web page renamed .xls',
      'export.xls',
      () => utf8('<html><table><tr><td>Nom</td></tr></table></html>'),
      /page web/,
    ],
    [
      'a web page renamed .xlsx',
      'export.xlsx',
      () => utf8('<!DOCTYPE html><p>Session expirée'),
      /page web|type de fichier/,
    ],
    [
      'a zip bomb in a workbook',
      'bombe.xlsx',
      () => xlsx([{ name: 'F', xml: '' }], { extra: { 'xl/worksheets/sheet2.xml': new Uint8Array(64 * megabyte) } }),
      /décompress|gonfl|démesur|trop|anormal/,
    ],
    [
      'ten thousand entries in a zip',
      'entrees.xlsx',
      () => zip(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`a${i}.xml`, ''])), 0),
      /./,
    ],
    [
      'a workbook cut in the middle',
      'coupe.xlsx',
      () => sheet(row(1, 'Nom')).slice(0, 400),
      /incomplet|coupé|entier|tronqu/,
    ],
    ['entities that unfold in XML', 'entites.ods', () => openDocument('spreadsheet', '', {}, entities), /XML/],
    ['more than 200 columns', 'large.csv', () => utf8(`${cells(260, 'Colonne ')}\n${cells(260, 'x')}\n`), /colonnes/],
    [
      'a quotation mark never closed',
      'guillemet.csv',
      () => utf8(`${header}\n"Ciril;Ciril;1;2;3\n${'a;b;c;1;2026\n'.repeat(50)}`),
      /guillemet/,
    ],
    ['JSON that is not', 'fiche.json', () => utf8('{"name": "Val", '), /JSON/],
    ['a PDF that only says so', 'acte.pdf', () => latin('%PDF-1.7\n%âãÏÓ garbage'), /./],
    ['a scanned page without text', 'scan.pdf', () => pdf([null, null]), /./],
    [
      'random bytes',
      'hasard.csv',
      () => new Uint8Array(Array.from({ length: 4_000 }, (_, i) => (i * 7919 + 13) % 256)),
      /./,
    ],
    ['an archive', 'tout.zip', () => zip({ 'a.csv': header }), /./],
    ['an image', 'photo.png', () => latin('\x89PNG\r\n\x1a\n0000'), /./],
  ])('%s', async (_, name, make, reason) => {
    const home = await house.tenant()
    const received = await receive(home, name, make())
    expect(received.import).toMatchObject({ state: 'set-aside', file_name: name })
    expect(received.import.set_aside_reason?.fr).toMatch(reason)
    expect(received.import.set_aside_reason?.en).toMatch(/\w+ \w+/)
    expect(received.count).toBe(0)
    await expect(applyImport(received.admin, { id: received.id })).rejects.toMatchObject({
      key: 'intake.already-applied',
    })
    await untouched(home)
  })

  test('more than the 64 MB that a page may send, kept as a name and a size only', async () => {
    const home = await house.tenant()
    const received = await receive(home, 'enorme.csv', new Uint8Array(64 * megabyte + 1))
    expect(received.import).toMatchObject({ state: 'set-aside', file_id: null, file_bytes: 64 * megabyte + 1 })
    expect(await house.count(home, 'kernel.file')).toBe(0)
    await untouched(home)
  })
})

describe('A list of software is read whatever wrote it:', () => {
  const text = `${header}\nÉtat civil – Mélusine;Éditions Æ;2,1;12;23/11/2025\n`
  const wide = (little: boolean) => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
    return new Uint8Array(little ? bytes : bytes.swap16())
  }
  const windows = latin(text.replaceAll('–', '\x96').replaceAll('’', '\x92'))
  test.each<[string, Uint8Array]>([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['Windows-1252', windows],
    ['UTF-16, little end first', wide(true)],
    ['UTF-16, big end first', wide(false)],
    ['UTF-8 with old Macintosh line ends', utf8(text.replaceAll('\n', '\r'))],
  ])('%s', async (_, bytes) => {
    const home = await house.tenant()
    const { rows, admin, id } = await receive(home, 'logiciels.csv', bytes)
    expect(rows.map(({ values }) => values)).toMatchObject([
      { name: 'État civil – Mélusine', vendor: 'Éditions Æ', users: 12, reviewed_on: '2025-11-23' },
    ])
    await applyImport(admin, { id })
    expect(await house.count(home, 'inventory.application')).toBe(1)
  })

  test('two encodings in one file', async () => {
    const mixed = new Uint8Array([...utf8(`${header}\nMélusine;A;1;2;\n`), ...latin('État civil;B;1;2;\n')])
    const { rows } = await receive(await house.tenant(), 'melange.csv', mixed)
    expect(rows.map(({ values }) => values.name)).toEqual(['Mélusine', 'État civil'])
  })

  test('NUL characters and halves of characters inside cells', async () => {
    const home = await house.tenant()
    const odd = Buffer.from(`\ufeff${header}\nMél\ud800usine\0;A;1;2;\n`, 'utf16le')
    const { rows, admin, id } = await receive(home, 'nul.csv', new Uint8Array(odd))
    await applyImport(admin, { id })
    expect(rows).toHaveLength(1)
    expect(await house.count(home, 'inventory.application')).toBe(1)
  })

  test('JSON with escapes that no database keeps', async () => {
    const home = await house.tenant()
    const fiche = String.raw`{"name":"Val\u0000de\ud800Brume","type":"commune","population":900,"competences":["a\u0000"]}`
    const received = await receive(home, 'fiche.json', utf8(fiche))
    expect(received.import.state).toBe('staged')
    expect(received.rows[0]?.values).toMatchObject({ name: 'Valde\ufffdBrume', competences: ['a'] })
  })
})

describe('A cell is data and nothing else:', () => {
  const received = async (...lines: string[]) => {
    const home = await house.tenant()
    return { home, ...(await receive(home, 'logiciels.csv', utf8([header, ...lines].join('\n')))) }
  }

  test('a formula in a CSV stays the text it is', async () => {
    const { home, admin, id } = await received(
      `"=HYPERLINK(""http://mal.example"")";"=1+1";1;2;`,
      '@SUM(A1);+cmd|x;1;2;',
    )
    await applyImport(admin, { id })
    expect(await house.rows(home, 'select name from inventory.application order by name')).toEqual([
      { name: '@SUM(A1)' },
      { name: '=HYPERLINK("http://mal.example")' },
    ])
  })

  test('a workbook’s formula gives the value it showed; one in error leaves the cell empty and is told', async () => {
    const home = await house.tenant()
    const { rows, import: kept } = await receive(
      home,
      'formules.xlsx',
      sheet(
        row(1, 'Nom', 'Éditeur', 'Version', 'Nombre d’utilisateurs') +
          `<row r="2"><c r="A2" t="str"><f>CONCAT("Mé","lusine")</f><v>Mélusine</v></c><c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2" t="str"><f>A1</f><v>2</v></c><c r="D2"><f>6*7</f><v>42</v></c></row>`,
      ),
    )
    expect(rows.map(({ values }) => values)).toMatchObject([{ name: 'Mélusine', vendor: null, users: 42 }])
    expect(kept.preview?.problems.map(problem => problem.message.fr).join()).toContain('#DIV/0!')
  })

  test('SQL, script and very long words stay words', async () => {
    const long = 'x'.repeat(5_000)
    const { home, admin, id } = await received(
      `"'); drop table inventory.application; --";<script>alert(1)</script>;1;2;`,
      `${long};A;${long};3;`,
    )
    await applyImport(admin, { id })
    const names = await house.rows<{ name: string }>(
      home,
      'select name from inventory.application order by length(name)',
    )
    expect(names.map(({ name }) => name.length)).toEqual(["'); drop table inventory.application; --".length, 160])
  })

  test('dates as text, in French, as numbers or impossible: the last are left empty and told by line and column', async () => {
    const { rows, import: kept } = await received(
      'A;;;;23/11/2025',
      'B;;;;1er mars 2026',
      'C;;;;2026-03-31',
      'D;;;;45992',
      'E;;;;31/02/2026',
      'F;;;;la semaine dernière',
      'G;;;;NC',
    )
    expect(rows.map(({ values }) => values.reviewed_on ?? null)).toEqual([
      '2025-11-23',
      '2026-03-01',
      '2026-03-31',
      '2025-12-01',
      null,
      null,
      null,
    ])
    expect(
      kept.preview?.problems.filter(problem => problem.column === 'Dernière revue').map(problem => problem.line),
    ).toEqual([6, 7])
  })

  test('figures as people write them', async () => {
    const { rows } = await received(
      'A;;;environ 30;',
      'B;;;1 200;',
      'C;;;NC;',
      'D;;;10 à 20;',
      'E;;;-5;',
      'F;;;99999999999999999999;',
    )
    expect(rows.map(({ values }) => values.users ?? null)).toEqual([30, 1_200, null, null, null, null])
  })

  test('a line with one separator too many is left out and told, the others are kept', async () => {
    const { rows, import: kept } = await received('Alpha;A;1;2;', 'Bêta;B;1;2;;surplus', 'Gamma;C;1;2;')
    expect(rows.map(({ values }) => values.name)).toEqual(['Alpha', 'Gamma'])
    expect(kept.preview?.errorCount).toBe(1)
    expect(kept.preview?.problems).toMatchObject([{ line: 3, severity: 'error' }])
  })

  test('a count too large for the register refuses the whole import and keeps it prepared', async () => {
    const { home, admin, id } = await received('Alpha;A;1;2;', 'Bêta;B;1;4000000000;')
    const applied = await applyImport(admin, { id }).catch((error: unknown) => error)
    if (applied instanceof Error) {
      await untouched(home)
      expect((await readImport(admin, { id })).import.state).toBe('staged')
    } else
      expect(await house.rows(home, 'select users from inventory.application order by name')).toEqual([
        { users: 2 },
        { users: null },
      ])
  })
})

describe('Receiving', () => {
  test('survives thirty bad files at once and still reads a good one', async () => {
    const home = await house.tenant()
    const bad = Array.from({ length: 30 }, (_, i) => receive(home, `${i}.xlsx`, zip({ 'a.xml': `${i}` }).slice(0, 60)))
    const good = receive(home, 'bon.csv', utf8(`${header}\nCiril;Ciril;1;2;\n`))
    for (const one of await Promise.all(bad)) expect(one.import.state).toBe('set-aside')
    expect((await good).import.state).toBe('staged')
  }, 60_000)

  test.each(['../../etc/passwd', 'a\u202Efdp.exe', '<img src=x onerror=1>.csv', 'x'.repeat(300), '.csv'])(
    'a file named %j keeps its name as a name',
    async name => {
      const received = await receive(await house.tenant(), name, utf8(`${header}\nCiril;Ciril;1;2;\n`))
      expect(received.import).toMatchObject({ file_name: name, state: 'staged' })
    },
  )

  test.each(['agent', 'elected', 'referent', 'visitor', 'operator'] as const)('is refused to %s', async role => {
    const home = await house.tenant()
    for (const bytes of [utf8(`${header}\nCiril;Ciril;1;2;\n`), new Uint8Array()])
      await expect(receiveFile(house.as(home, role), { name: 'a.csv', bytes })).rejects.toThrow(Refused)
    expect(await house.count(home, 'intake.import')).toBe(0)
  })
})

import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const csw = (inside: string) =>
  `'<csw:SearchResults xmlns:csw="c" xmlns:dc="d" xmlns:ows="o">' + ${inside} + '</csw:SearchResults>'`
const iso = (inside: string) =>
  `'<MD_Metadata><fileIdentifier><a>jeu-12345</a></fileIdentifier><identificationInfo><b><citation><c><title><d>t</d></title></c></citation></b></identificationInfo>' + ${inside} + '</MD_Metadata>'`
const turtle = (inside: string) =>
  `'@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . <https://v.example/1> a dcat:Dataset ; dct:title "t" ' + ${inside}`
const json = (said: string) => `JSON.stringify(${said})`
const spaces = "'a' + ' '.repeat(300_000) + '!'"

/** Answers of a hostile catalogue that would keep a careless reader busy for ever; written here so that the child makes them itself. */
const answers: readonly [name: string, protocol: string, body: string][] = [
  [
    'a code of many colons',
    'csw',
    iso(
      `'<referenceSystemInfo><e><referenceSystemIdentifier><f><code><g>EPSG' + ':'.repeat(60) + 'x</g></code></f></referenceSystemIdentifier></e></referenceSystemInfo>'`,
    ),
  ],
  ['spaces before the end of a document', 'csw', csw("'<a/>' + ' '.repeat(3_000_000) + '<a/>'")],
  ['comments before the end of a document', 'csw', csw("'<!-- a -->'.repeat(200_000) + 'x'")],
  [
    'a system of coordinates that never says its name',
    'csw',
    csw(
      `'<csw:Record><dc:identifier>a</dc:identifier><dc:title>t</dc:title><ows:BoundingBox crs="' + 'urn:'.repeat(500_000) + '"/></csw:Record>'`,
    ),
  ],
  [
    'a thesaurus that never says its name',
    'csw',
    `'<MD_Metadata><fileIdentifier><a>jeu-12345</a></fileIdentifier><identificationInfo><b><citation><c><title><d>t</d></title></c></citation><descriptiveKeywords><MD_Keywords><thesaurusName><e><title><f>' + 'inspire'.repeat(300_000) + '</f></title></e></thesaurusName></MD_Keywords></descriptiveKeywords></b></identificationInfo></MD_Metadata>'`,
  ],
  [
    'a size of many spaces',
    'ckan',
    json(
      `[{ id: 'a', title: 't', resources: [{ url: 'https://v.example/a.csv', size: '1' + ' '.repeat(20_000) + '!' }] }]`,
    ),
  ],
  [
    'keywords made of spaces',
    'ods',
    json(`{ total_count: 1, results: [{ dataset_id: 'a', metas: { default: { title: 't', keyword: ${spaces} } } }] }`),
  ],
  [
    'a period made of spaces',
    'ods',
    json(
      `{ total_count: 1, results: [{ dataset_id: 'a', metas: { default: { title: 't' }, dcat: { temporal: ${spaces} } } }] }`,
    ),
  ],
  ['a period made of spaces, in RDF', 'dcat', turtle(`'; dct:temporal "' + ${spaces} + '" .'`)],
  [
    'a drawing without an end',
    'dcat',
    turtle(`'; dct:spatial [ dcat:bbox "' + '<lowerCorner>'.repeat(100_000) + '" ] .'`),
  ],
  ['a drawing made of spaces', 'dcat', turtle(`'; dct:spatial [ dcat:bbox "POINT' + ' '.repeat(1_500_000) + '" ] .'`)],
  ['declarations before the root of a document', 'dcat', `'<?xml version="1.0"?>' + '<!a>'.repeat(60) + '<a/>'`],
  ['a title of a web page that never begins', 'dcat', "'<!doctype html>' + '<title'.repeat(500_000)"],
  ['brackets that nothing closes', 'dcat', turtle("'<'.repeat(2_000_000)")],
  ['lines of nothing in a broken file', 'dcat', turtle(`'} .' + '\\n'.repeat(300_000) + '}'`)],
  [
    'a prefix before each of many statements',
    'dcat',
    "Array.from({ length: 20_000 }, (_, i) => '@prefix p' + i + ': <https://v.example/' + i + '#> .\\n').join('') + '<https://v.example/1> a <b> .\\n}'",
  ],
  [
    'a context before each of many datasets',
    'dcat',
    json(`{ '@context': { a: 'x'.repeat(500_000) }, '@graph': Array.from({ length: 20_000 }, () => ({ '@id': 1 })) }`),
  ],
]

/** Only so that an endless reading fails instead of holding the tests, in milliseconds: an honest one takes less than a second. */
const hang = 60_000

test.each(answers)(
  '%s: is read or refused, and nobody waits for it',
  (_name, protocol, body) => {
    const source = `
    const { protocolFor } = await import(${JSON.stringify(new URL('protocols.ts', import.meta.url).href)})
    const { keysOf } = await import(${JSON.stringify(new URL('fingerprint.ts', import.meta.url).href)})
    const body = new TextEncoder().encode(${body})
    try {
      const { records } = await protocolFor(${JSON.stringify(protocol)}).read({ body, type: null, url: null }, null, 0)
      for (const record of records) keysOf(record)
    } catch (error) {
      if (!error.reason) throw error
    }
    console.log('read')`
    const root = fileURLToPath(new URL('../../../..', import.meta.url))
    const child = spawnSync(process.execPath, ['--input-type=module', '--eval', source], {
      cwd: root,
      encoding: 'utf8',
      timeout: hang,
    })
    expect(child.error).toBeUndefined()
    expect(child.stderr.replace(/^.*(?:ExperimentalWarning|trace-warnings).*$/gm, '').trim()).toBe('')
    expect(child.stdout.trim()).toBe('read')
  },
  hang + 5_000,
)

import { expect, test } from 'vitest'
import { NotACatalogue } from '../protocol.ts'
import { readXml } from './xml.ts'
import { at, attributeOf, everywhere, textOf, writeXml } from './xml-paths.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const latin1 = (text: string) => Uint8Array.from([...text].map(character => character.charCodeAt(0)))

function refusal(body: Uint8Array | string): string {
  try {
    readXml(typeof body === 'string' ? bytes(body) : body)
    return 'read'
  } catch (error) {
    return error instanceof NotACatalogue ? error.reason : `crash: ${String(error)}`
  }
}

test('Elements are found by their local name, attributes too, and texts are decoded once', () => {
  const root = readXml(
    bytes('<x:a xmlns:x="u" x:href="1 &amp; 2"><!-- no --><y:b>l&apos;&#233;t&#xe9; &amp;lt; 3</y:b></x:a>'),
  )
  expect([root.name, root.local, attributeOf(root, 'href')]).toEqual(['x:a', 'a', '1 & 2'])
  expect(textOf(at(root, 'b'))).toBe("l'été &lt; 3")
})

test('What CDATA holds is text as it is', () => {
  expect(textOf(readXml(bytes('<a><![CDATA[<b>gras</b> &amp; co]]></a>')))).toBe('<b>gras</b> &amp; co')
})

test.each([
  ['UTF-8 with a mark', bytes('\ufeff<?xml version="1.0"?><a>été</a>')],
  ['latin-1 that declares UTF-8', latin1('<?xml version="1.0" encoding="UTF-8"?><a>été</a>')],
  ['UTF-8 that declares ISO-8859-15', bytes('<?xml version="1.0" encoding="ISO-8859-15"?><a>été</a>')],
  ['UTF-16', new Uint8Array(Buffer.from('\ufeff<?xml version="1.0" encoding="UTF-16"?><a>été</a>', 'utf16le'))],
])('%s is read', (_what, body) => {
  expect(textOf(readXml(body))).toBe('été')
})

test('A document type that only names a DTD is passed over, with or without declarations of elements', () => {
  expect(readXml(bytes('<!DOCTYPE W SYSTEM "http://x.example/w.dtd"><W>1</W>')).local).toBe('W')
  expect(readXml(bytes('<!DOCTYPE W SYSTEM "w.dtd" [ <!ELEMENT V EMPTY> ]><W>1</W>')).local).toBe('W')
})

test('Entities are refused, whether they point to a file or multiply themselves', () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  expect(refusal(`<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`)).toBe('xml-entities')
  expect(refusal('<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>')).toBe('xml-entities')
  expect(refusal('<!DOCTYPE a [<!ENTITY % p SYSTEM "http://x.example/p"> %p; ]><a/>')).toBe('xml-entities')
  expect(textOf(readXml(bytes('<a>&unknown;</a>')))).toBe('&unknown;')
})

test.each([
  ['answer-empty', ''],
  ['not-xml', 'Service indisponible'],
  ['answer-cut-short', '<a b="'],
  ['answer-cut-short', '<a><b>un</b'],
  ['not-xml', '<!-- seule -->'],
  ['not-xml', '<a><__proto__>x</__proto__></a>'],
  ['web-page', '<!DOCTYPE html><html><body>Erreur</body></html>'],
  ['web-page', '<html xmlns="http://www.w3.org/1999/xhtml"><body/></html>'],
  ['answer-cut-short', '<a><b>un</b><b>de'],
  ['answer-cut-short', '<a><b>un</b>'],
  ['answer-too-deep', '<a>'.repeat(200) + '</a>'.repeat(200)],
  ['answer-too-large', `<a>${'<b/>'.repeat(500_001)}</a>`],
  ['answer-too-large', `<a>${'x'.repeat(12_000_001)}</a>`],
])('It is said as « %s »: %.60s', (reason, text) => {
  expect(refusal(text)).toBe(reason)
})

test('Binary content is no XML', () => {
  expect(refusal(Uint8Array.from({ length: 400 }, (_, i) => i % 7))).toBe('not-xml')
})

test('An element is written as a document of its own, with the namespaces that stood around it', () => {
  const root = readXml(bytes('<c:r xmlns:c="uc" xmlns:d="ud"><d:x c:k="a&quot;b">1 &lt; 2<d:y/></d:x></c:r>'))
  const [inner] = everywhere(root, 'x')
  const written = inner ? writeXml(inner, [root]) : ''
  expect(written).toBe('<d:x xmlns:c="uc" xmlns:d="ud" c:k="a&quot;b">1 &lt; 2<d:y/></d:x>')
  expect(textOf(readXml(bytes(written)))).toBe('1 < 2')
})

import { expect, test } from 'vitest'
import { typeset } from './typeset.ts'

test('a French page never breaks a line before its high punctuation, nor inside guillemets, units and numbers of acts', () => {
  expect(typeset('<p>Trois « usagers » : oui ; non ? 12 % de 40 €, n° 3 !</p>', 'fr')).toBe(
    '<p>Trois «\u202fusagers\u202f»\u202f: oui\u202f; non\u202f? 12\u202f% de 40\u202f€, n°\u202f3\u202f!</p>',
  )
  expect(typeset('<b>Erreur :</b> <a href="/x">ici</a> : là', 'fr')).toBe(
    '<b>Erreur\u202f:</b> <a href="/x">ici</a>\u202f: là',
  )
})

test('what is typed, copied or sent as it stands keeps its plain spaces', () => {
  const kept =
    '<textarea name="a">un : deux</textarea><select><option>un ; deux</option></select><input value="x > y : « z »">' +
    '<pre>a : b</pre><code>a ? b</code><script>a ? b : c</script>'
  expect(typeset(kept, 'fr')).toBe(kept)
  expect(typeset('<p>à 12 :30</p>', 'fr')).toBe('<p>à 12 :30</p>')
})

test('an English page is left as it is', () => {
  expect(typeset('<p>Why : « x »</p>', 'en')).toBe('<p>Why : « x »</p>')
})

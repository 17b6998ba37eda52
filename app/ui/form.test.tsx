import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Field, fieldId } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form, nameFields } from '#ui/form.tsx'

test('an error stands beside its field, is tied to it, and the typed value stays', () => {
  const html = render(
    <Field language="fr" kind="text" name="nom" label="Nom" help="Le nom d’usage" value="Ago" error="Trop court." />,
  )
  expect(html).toContain('<p class="field-error" id="champ-nom-erreur">Erreur\u202f: Trop court.</p>')
  expect(html).toMatch(/<input[^>]*aria-invalid="true"[^>]*aria-describedby="champ-nom-erreur champ-nom-aide"/)
  expect(html).toContain('value="Ago"')
})

test('a field without help nor error points at nothing', () => {
  const html = render(<Field language="fr" kind="text" name="nom" label="Nom" />)
  expect(html).not.toContain('aria-describedby')
  expect(html).not.toContain('aria-invalid')
  expect(html).toContain('<label for="champ-nom">')
})

test('required is said by a word and known by the browser', () => {
  const html = render(<Field language="fr" kind="date" name="fin" label="Fin" required />)
  expect(html).toContain('(obligatoire)')
  expect(html).toMatch(/<input[^>]* required/)
})

test('a group of choices is a fieldset described by its error, with ids that never repeat', () => {
  const html = render(
    <Field
      language="fr"
      kind="radio"
      name="ia"
      label="De l’IA ?"
      help="Même ajoutée par l’éditeur"
      error="Choisissez."
      value="non"
      options={[
        { value: 'oui', label: 'Oui', help: 'Au moins une fonction' },
        { value: 'non', label: 'Non' },
      ]}
    />,
  )
  expect(html).toMatch(/<fieldset[^>]*aria-describedby="champ-ia-erreur champ-ia-aide"/)
  expect(html).toMatch(/<input[^>]*value="non" checked/)
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(match => match[1])
  expect(new Set(ids).size).toBe(ids.length)
})

test('every part named by aria-describedby exists', () => {
  const html = render(
    <>
      <Field language="fr" kind="number" name="cout" label="Coût" unit="euros" help="Hors taxes" example="1200" />
      <Field language="fr" kind="checkbox" name="ok" label="D’accord" help="Facultatif" error="Cochez." />
      <Field language="fr" kind="file" name="piece" label="Pièce" error="Choisissez un fichier." drop />
    </>,
  )
  const named = [...html.matchAll(/aria-describedby="([^"]+)"/g)].flatMap(match => match[1]?.split(' ') ?? [])
  expect(named.length).toBeGreaterThan(5)
  for (const id of named) expect(html).toContain(` id="${id}"`)
})

test('the summary leads to each field, the first choice of a group included', () => {
  const errors = [{ field: 'ia', message: 'Choisissez.' }, { message: 'Session expirée.' }]
  const html = render(<ErrorSummary language="fr" errors={errors} />)
  const field = render(<Field language="fr" kind="text" name="ia" label="Y a-t-il de l’IA ?" error="Choisissez." />)
  expect(nameFields(html + field, 'fr')).toContain(
    `<a href="#${fieldId('ia')}"><strong>Y a-t-il de l’IA</strong>\u202f: Choisissez.</a>`,
  )
  expect(html).toContain('2 champs sont à corriger')
  expect(html).toMatch(/tabindex="-1" autofocus/)
  expect(render(<ErrorSummary language="fr" errors={[]} />)).toBe('')
  const group = render(<Field language="fr" kind="radio" name="ia" label="IA" options={[{ value: 'a', label: 'A' }]} />)
  expect(group).toContain(`id="${fieldId('ia')}"`)
})

test('the summary names a field that shows no error of its own, never by one of its choices, and leads nowhere without a field', () => {
  const summary = (field: string) => render(<ErrorSummary language="fr" errors={[{ field, message: 'À revoir.' }]} />)
  const bare = render(<Field language="fr" kind="text" name="motif" label="Pourquoi ?" />)
  expect(nameFields(summary('motif') + bare, 'fr')).toContain('<strong>Pourquoi</strong>\u202f: À revoir.</a>')
  const group = render(
    <Field language="fr" kind="radio" name="ia" label="IA" options={[{ value: 'a', label: 'Oui' }]} />,
  )
  expect(nameFields(summary('ia') + group, 'fr')).toMatch(/<a href="#champ-ia">À revoir\.<\/a>/)
  expect(nameFields(summary('ids'), 'fr')).toContain('<li>À revoir.</li>')
})

test('a form posts, carries its token, and leaves checking to the server', () => {
  const html = render(
    <Form action="/x" multipart hidden={{ version: '3' }}>
      <Buttons language="fr" label="Enregistrer" cancelHref="/liste" />
    </Form>,
  )
  expect(html).toMatch(/<form[^>]*method="post"[^>]*enctype="multipart\/form-data"[^>]*novalidate/)
  expect(html).toContain('name="version" value="3"')
  expect(html).toContain('<a href="/liste">Annuler</a>')
})

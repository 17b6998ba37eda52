import { expect, test } from 'vitest'
import { openInstallation } from './installation.ts'

const ours = openInstallation({ secret: 'a-secret-of-the-tests-with-32-characters' })

test('what is sealed says nothing by itself, and opens where it was sealed', () => {
  const sealed = ours.seal('clé du fournisseur', 'provider 1')
  expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('fournisseur')
  expect(ours.seal('clé du fournisseur', 'provider 1')).not.toBe(sealed)
  expect(ours.unseal(sealed, 'provider 1')).toBe('clé du fournisseur')
})

test('it opens neither in another place, nor with another secret, nor once altered', () => {
  const sealed = ours.seal('clé', 'provider 1')
  const other = openInstallation({ secret: 'another-secret-of-the-tests-32-characters' })
  const altered = (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1)
  expect(ours.unseal(sealed, 'provider 2')).toBeNull()
  expect(other.unseal(sealed, 'provider 1')).toBeNull()
  expect(ours.unseal(altered, 'provider 1')).toBeNull()
  expect(ours.unseal('court', 'provider 1')).toBeNull()
})

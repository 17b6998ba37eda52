import { expect, test } from 'vitest'
import { openHouse } from '../../../tests/support/house.ts'
import { UsageError } from './command-line.ts'
import { tenants } from './list-tenants.ts'

const house = await openHouse()

async function run(...words: string[]): Promise<string> {
  const printed: string[] = []
  const environment = { DATABASE_URL: house.appUrl, PUBLIC_URL: 'https://gouvernail.syndicat.example' }
  const print = (text: string) => void printed.push(text)
  await tenants.run(['host', ...words], { root: process.cwd(), environment, print, log: () => undefined })
  return printed.join('\n')
}

test('The command says, gives and takes away the host name of a public site', async () => {
  const { slug } = await house.tenant()
  expect(await run(slug)).toBe(`/p/${slug}`)
  expect(await run(slug, 'IA.Ville.example')).toBe('ia.ville.example')
  expect(await run(slug)).toBe('ia.ville.example')
  expect(await run(slug, '--none')).toBe(`/p/${slug}`)
})

test('A wrong name is refused with what is wrong, and the installation keeps its own', async () => {
  const { slug } = await house.tenant()
  await expect(run(slug, 'https://ia.ville.example/')).rejects.toThrow('nom de domaine seul')
  await expect(run(slug, 'gouvernail.syndicat.example')).rejects.toThrow('adresse de Gouvernail')
  await expect(run()).rejects.toThrow(UsageError)
  await expect(run(slug, 'a.example', 'b.example')).rejects.toThrow(UsageError)
  expect(await run(slug)).toBe(`/p/${slug}`)
})

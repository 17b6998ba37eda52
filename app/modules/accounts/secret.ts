import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { newId } from '#kernel/ids.ts'

/**
 * The secret that signs session cookies: the one given (GOUVERNAIL_SECRET, the same on every machine), else the one kept in
 * `<folder>/secret`, made at first start and readable by its owner alone.
 */
export async function openSecret({ given, folder }: { given: string | undefined; folder: string }): Promise<string> {
  if (given !== undefined) return checked(given, 'GOUVERNAIL_SECRET')
  const file = path.join(folder, 'secret')
  await mkdir(folder, { recursive: true })
  const draft = `${file}.${newId()}`
  await writeFile(draft, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600 })
  try {
    // A link appears whole or not at all: of two processes starting together, the second takes the first one's secret.
    await link(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(draft, { force: true })
  }
  return checked((await readFile(file, 'utf8')).trim(), file)
}

function checked(secret: string, origin: string): string {
  if (secret.length < 32) throw new Error(`Le secret de ${origin} est trop court : il faut au moins 32 caractères.`)
  return secret
}

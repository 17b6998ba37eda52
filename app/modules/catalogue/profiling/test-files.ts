import { profileSource } from './profile-source.ts'

/** The profile of a text, and its columns by name. */
export async function profileOf(content: string | Uint8Array, name = 'fichier.csv') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const profile = await profileSource({ name, bytes })
  const column = (header: string) => {
    const found = profile.columns.find(candidate => candidate.name === header)
    if (!found) throw new Error(`no column ${header}: ${profile.columns.map(one => one.name).join(', ')}`)
    return found
  }
  return { profile, column }
}

/** Bytes of a text in windows-1252, for the letters that French files have. */
export function windows1252(text: string): Uint8Array {
  const above: Record<string, number> = { '€': 0x80, '’': 0x92, œ: 0x9c, '–': 0x96 }
  return Uint8Array.from([...text], character => above[character] ?? character.charCodeAt(0))
}

export const lines = (...rows: string[]) => `${rows.join('\n')}\n`

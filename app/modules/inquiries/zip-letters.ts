import { zipSync } from 'fflate'
import { slugFor } from '#kernel/tenants.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { makeLetter } from './letter.ts'
import { letterOf } from './letter-content.ts'
import type { Inquiry } from './load.ts'

/** A name that every computer accepts, whatever the vendor is called. */
export function letterName({ vendor, questionnaire }: Pick<Inquiry, 'vendor' | 'questionnaire'>, rank = 0): string {
  return `${rank > 0 ? `relance-${rank}` : 'lettre'}-${slugFor(vendor)}-${questionnaire}.docx`
}

/** One document per letter, in one file; two vendors of the same name do not write over each other. */
export async function zipLetters(
  scope: Scope & { tenant: Tenant },
  inquiries: readonly Inquiry[],
): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  for (const inquiry of inquiries) {
    const name = letterName(inquiry)
    const free = name in files ? name.replace(/\.docx$/, `-${Object.keys(files).length + 1}.docx`) : name
    files[free] = await makeLetter(letterOf(scope, inquiry))
  }
  return zipSync(files, { level: 0 })
}

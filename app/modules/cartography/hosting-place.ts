/** Countries as the register knows them: a code, or how little is known. */
export const unknownCountry = 'unknown'

/**
 * Where an application is held. A country written on the record comes first; « at home » and « at the vendor's, in France » say
 * France by themselves; the other answers leave the country unknown, and say in which part of the world when they can.
 */
export function placeOf({ hosting, hosting_country }: { hosting: string | null; hosting_country: string | null }): {
  country: string
  hosting: string
} {
  const kind = hosting ?? 'unknown'
  return { country: hosting_country ?? implied[kind] ?? unknownCountry, hosting: kind }
}

const implied: Record<string, string> = {
  own: 'FR',
  'vendor-france': 'FR',
  'vendor-eu': 'eu',
  'vendor-outside-eu': 'outside-eu',
}

import type { Language } from '#kernel/texts.ts'
import { fieldOf, publicFields, type PublicField } from '#modules/transparency/publication/fields.ts'

export type Standard = keyof PublicField['maps']

/** The label of a field for people. */
export function labelOf(key: string, language: Language): string {
  return fieldOf(key)?.label[language] ?? key
}

/** Keys whose column in another standard is this one. */
export function keysNamed(standard: Standard, name: string): string[] {
  return publicFields.filter(field => field.maps[standard] === name).map(({ key }) => key)
}

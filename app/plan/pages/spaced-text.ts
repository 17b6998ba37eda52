import { frenchSpaces, type Language, type Text } from '#kernel/texts.ts'

/** The source document's own wording, kept as written, shown with French spacing. */
export function spacedText(text: Text, language: Language): string {
  return language === 'fr' ? frenchSpaces(text.fr) : text.en
}

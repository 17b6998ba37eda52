import { spaced, type Language } from '#kernel/texts.ts'
import type { Route } from './routes.ts'

/** What a caller must know of an operation besides its schemas, in sentences. */
export function describeInWords(route: Route, language: Language): string {
  const sentences = language === 'fr' ? inFrench(route) : inEnglish(route)
  return spaced(sentences.filter(sentence => sentence !== '').join(' '), language)
}

function inFrench({ operation: { kind, spec }, module, list, record, method }: Route): string[] {
  return [
    `${spec.summary.fr}.`,
    `Autorisation : \`${spec.needs}\` (${module.name.fr}).`,
    list ? 'Liste rendue page par page ; « Link » dit où sont les autres.' : '',
    kind === 'query' && spec.sensitive ? 'Cette lecture laisse une ligne au journal.' : '',
    kind === 'command' ? 'Laisse une ligne au journal.' : '',
    method !== 'GET' && record ? `« If-Match » accepté, avec l’« ETag » de GET ${record.path}.` : '',
  ]
}

function inEnglish({ operation: { kind, spec }, module, list, record, method }: Route): string[] {
  return [
    `${spec.summary.en}.`,
    `Permission: \`${spec.needs}\` (${module.name.en}).`,
    list ? 'A list, given page by page; “Link” says where the others are.' : '',
    kind === 'query' && spec.sensitive ? 'This reading leaves a line in the log.' : '',
    kind === 'command' ? 'Leaves a line in the log.' : '',
    method !== 'GET' && record ? `“If-Match” is accepted, with the “ETag” of GET ${record.path}.` : '',
  ]
}

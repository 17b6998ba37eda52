export const exportPath = '/exporter/:register/:format'
export const viewsPath = '/vues'
export const marginPath = '/fiches/:register/:id'
export const attachmentPath = '/pieces/:id'
export const undoPath = '/annuler/:id'

/** Where a change of many rows is taken back, and the page that follows: the `undo` of a page’s answer. */
export function undoOf(operationId: string, back: string): string {
  return `${undoPath.replace(':id', operationId)}?vers=${encodeURIComponent(back)}`
}

/** A list as a query shows it; a view may keep none. */
export function listHref(path: string, query: string): string {
  return query ? `${path}?${query}` : path
}

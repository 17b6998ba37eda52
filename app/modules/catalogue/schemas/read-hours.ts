/**
 * Opening hours as OpenStreetMap writes them (wiki.openstreetmap.org/wiki/Key:opening_hours): rules apart by `;`, `,` or
 * `||`, each with months, weeks, days, hours and a state. Reads by pieces whose shapes hold no repetition inside another.
 */
export function areOpeningHours(text: string): boolean {
  if (text.length > 2_000) return false
  const rules = text
    .replace(/"[^"]*"/g, ' open ')
    .split(/;|\|\|/)
    .map(rule => rule.trim())
  return rules.every(rule => rule !== '') && rules.every(isRule)
}

const day = '(?:Mo|Tu|We|Th|Fr|Sa|Su)'
const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)'
const dayPiece = new RegExp(`^(?:${day}(?:\\[[-\\d,]{1,20}\\])?(?:-${day})?|PH|SH)(?: ?[+-]\\d{1,3} days?)?$`)
const datePiece = new RegExp(
  `^(?:\\d{4} )?(?:${month}(?: \\d{1,2})?|easter)(?: [+-]\\d{1,3} days?)?(?: ?- ?(?:(?:\\d{4} )?(?:${month}(?: \\d{1,2})?|easter)|\\d{1,2}))?\\+?:?$`,
)
const yearPiece = /^\d{4}(?:-\d{4}(?:\/\d{1,2})?)?\+?:?$/
const weekPiece = /^\d{1,2}(?:-\d{1,2}(?:\/\d{1,2})?)?:?$/
const event = '(?:dawn|sunrise|sunset|dusk|\\((?:dawn|sunrise|sunset|dusk)[+-]\\d{1,2}:\\d{2}\\))'
const clock = '(?:[01]?\\d|2\\d|3\\d|4[0-8]):[0-5]\\d'
const hourPiece = new RegExp(
  `^(?:${clock}|${event})(?:(?:-(?:${clock}|${event}))?\\+?|-(?:${clock}|${event})/\\d{1,2}(?::\\d{2})?)$`,
)
const state = /^(?:open|closed|off|unknown)$/

/** Each word, or each piece of a list within it, is of a kind that comes after those read before. */
function isRule(rule: string): boolean {
  if (/^24\/7(?: (?:open|closed|off|unknown))*$/.test(rule)) return true
  const pieces = rule
    .replace(/\s+/g, ' ')
    .replace(/ ?, ?/g, ',')
    .replace(/ - /g, '-')
    .replace(new RegExp(`(${month}) (\\d{1,2})(?![:\\d])`, 'g'), '$1_$2')
    .split(' ')
  let known = 0
  let week = false
  for (const piece of pieces) {
    if (piece === 'week') {
      week = true
      continue
    }
    const kinds = piece.split(',').map(part => kindOf(part.replaceAll('_', ' '), week))
    if (kinds.some(kind => kind === 0)) return false
    if (Math.min(...kinds) < known) return false
    known = Math.max(...kinds)
    week = false
  }
  return known > 0
}

/** 1 dates, 2 days, 3 hours, 4 state; 0 = nothing of the sort. */
function kindOf(part: string, week: boolean): number {
  if (week && weekPiece.test(part)) return 1
  if (hourPiece.test(part)) return 3
  if (datePiece.test(part) || yearPiece.test(part)) return 1
  if (dayPiece.test(part.replace(/:$/, ''))) return 2
  return state.test(part) ? 4 : 0
}

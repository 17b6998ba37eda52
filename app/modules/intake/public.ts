/** What other modules may use of how files are read. */
export { decodeText, detectEncoding } from './reading/decode-text.ts'
export { htmlText } from './reading/markup.ts'
export { readFileSafely } from './reading/read-file.ts'
export { defaultLimits } from './reading/limits.ts'
export { detectSeparator } from './reading/separator.ts'
export { unzipSafely } from './reading/zip.ts'
export { refusals, Unreadable, type UnreadableCode } from './reading/unreadable.ts'

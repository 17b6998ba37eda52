/** What a terminal would obey rather than show: control characters (save the end of a line), and those that turn writing around. */
// oxlint-disable-next-line no-control-regex -- they are looked for on purpose
const unprintable = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Text of files and their names, fit for a terminal: an escape sequence shows as « \u001b » instead of acting. */
export function printable(text: string): string {
  return text.replace(unprintable, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** A name, which holds no end of line either. */
export function printableName(name: string): string {
  return printable(name).replaceAll('\n', '\\u000a')
}

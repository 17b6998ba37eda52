import { refusals } from '#modules/intake/public.ts'

interface Field {
  name: string
  type: string
  length: number
}

/** Rows of a dBASE table as they are written, for the profiler to judge: no number is rounded and no code loses its zeros. */
export function readDbf(bytes: Uint8Array, encoding: string): { headers: string[]; rows: Iterable<string[]> } {
  if (bytes.length < 33) throw refusals.truncated()
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const [start, width] = [view.getUint16(8, true), view.getUint16(10, true)]
  const decoder = new TextDecoder(encoding)
  const text = (from: number, length: number) =>
    decoder
      .decode(bytes.subarray(from, from + length))
      .replaceAll('\0', ' ')
      .trim()
  const fields = fieldsOf(bytes, start, text)
  if (fields.length === 0 || width < 1 || start + 1 > bytes.length) throw refusals.damaged()
  return { headers: fields.map(({ name }) => name), rows: rowsOf() }

  function* rowsOf(): Generator<string[]> {
    // The head of the file may say more rows than it holds.
    for (let at = start; at + width <= bytes.length && bytes[at] !== 0x1a; at += width) {
      if (bytes[at] === deleted) continue
      let from = at + 1
      yield fields.map(({ type, length }) => {
        const cell = text(from, length)
        from += length
        return type === 'D' ? cell.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3') : cell.replace(/^\*+$/, '')
      })
    }
  }
}

const deleted = 0x2a

/** Descriptors of 32 bytes, ended by 0x0D. */
function fieldsOf(bytes: Uint8Array, start: number, text: (from: number, length: number) => string): Field[] {
  const fields: Field[] = []
  for (let at = 32; at + 32 <= Math.min(start, bytes.length) && bytes[at] !== 0x0d; at += 32)
    fields.push({
      name: text(at, bytes.subarray(at, at + 11).indexOf(0) === -1 ? 11 : bytes.subarray(at, at + 11).indexOf(0)),
      type: String.fromCharCode(bytes[at + 11] ?? 0),
      length: bytes[at + 16] ?? 0,
    })
  return fields
}

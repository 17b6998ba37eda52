import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const pressed = { br: promisify(brotliCompress), gzip: promisify(gzip) }

export type Encoding = 'br' | 'gzip' | 'identity'

/** Bytes to send, each way of writing them made once and kept. */
export interface Packed {
  as(encoding: Encoding): Promise<Uint8Array>
  readonly size: number
}

export function pack(bytes: Uint8Array): Packed {
  const made = new Map<Encoding, Promise<Uint8Array>>([['identity', Promise.resolve(bytes)]])
  return {
    size: bytes.length * 2,
    as(encoding) {
      const known = made.get(encoding)
      if (known) return known
      const making =
        encoding === 'br'
          ? pressed.br(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
          : pressed.gzip(bytes, { level: 8 })
      made.set(encoding, making)
      return making
    },
  }
}

/** What the browser takes, the smallest first; « q=0 » is a no. */
export function encodingFor(accepted: string | undefined): Encoding {
  const takes = (name: string) =>
    (accepted ?? '').split(',').some(one => {
      const [word = '', ...rest] = one.trim().split(/\s*;\s*/)
      return word.toLowerCase() === name && !rest.some(part => /^q=0(?:\.0*)?$/.test(part))
    })
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity'
}

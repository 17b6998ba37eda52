import { crc32, deflateSync } from 'node:zlib'
import { encode } from 'uqr'

const scale = 6
const border = 4

/** A QR code as a picture of grey dots (PNG): dark on white, with the margin that phones ask for. */
export function qrPicture(text: string): { bytes: Uint8Array; side: number } {
  const { data } = encode(text, { border })
  const side = data.length * scale
  const rows = data.flatMap(row => {
    const dots = Buffer.from([0, ...row.flatMap(dark => Array<number>(scale).fill(dark ? 0 : 255))])
    return Array<Buffer>(scale).fill(dots)
  })
  const size = Buffer.alloc(13)
  size.writeUInt32BE(side, 0)
  size.writeUInt32BE(side, 4)
  // Eight bits of grey, without interlacing.
  size.set([8, 0, 0, 0, 0], 8)
  const parts = [chunk('IHDR', size), chunk('IDAT', deflateSync(Buffer.concat(rows))), chunk('IEND', Buffer.alloc(0))]
  return { bytes: new Uint8Array(Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), ...parts])), side }
}

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

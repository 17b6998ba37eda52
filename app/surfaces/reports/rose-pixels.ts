import { crc32, deflateSync } from 'node:zlib'
import { axes, palette } from '#ui/palette.ts'

interface Petal {
  level: number | null
  target: number | null
  state: string
}

const side = 640
const ring = 72
const samples = [0.25, 0.75]
const axisColours = axes.map(axis => channels(palette.axis[axis].solid))
const white = [255, 255, 255]
const ink = channels(palette.ink)
const hair = [163, 155, 137]

/**
 * A plain rose as PNG, for word processors that do not draw SVG: length is the level, an arc the target, hatched is not
 * applicable, hollow has no data. `ratio` is width by height of the picture it stands for.
 */
export function rosePixels(plan: readonly { rows: readonly Petal[] }[], ratio = 1): Uint8Array {
  const petals = plan.flatMap((axis, index) =>
    axis.rows.map(row => ({ ...row, colour: axisColours[index % 4] ?? hair })),
  )
  const width = Math.round(side * Math.min(2, Math.max(1, ratio)))
  const line = width * 3 + 1
  const lines = Buffer.alloc(side * line)
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < width; x += 1) lines.set(pixel(x - width / 2, y - side / 2, petals), y * line + 1 + x * 3)
  }
  return png(lines, width)
}

type Coloured = Petal & { colour: readonly number[] }

/** Four samples a pixel give smooth edges and keep the drawing under a tenth of a second. */
function pixel(x: number, y: number, petals: readonly Coloured[]): number[] {
  const radius = Math.hypot(x, y)
  if (radius > ring * 4 + 4) return white
  const sum = [0, 0, 0]
  for (const dx of samples) {
    for (const dy of samples) {
      const colour = colourAt(x + dx, y + dy, petals)
      for (const channel of [0, 1, 2]) sum[channel] = (sum[channel] ?? 0) + (colour[channel] ?? 0)
    }
  }
  return sum.map(total => Math.round(total / samples.length ** 2))
}

function colourAt(x: number, y: number, petals: readonly Coloured[]): readonly number[] {
  const radius = Math.hypot(x, y)
  const step = (2 * Math.PI) / Math.max(petals.length, 1)
  const turn = (Math.atan2(x, -y) + 2 * Math.PI + step / 2) % (2 * Math.PI)
  const place = Math.floor(turn / step)
  const petal = petals[place]
  const fromMiddle = Math.abs(turn - (place + 0.5) * step)
  const beside = radius * (step * 0.42 - fromMiddle)
  if (petal?.target && beside > 0 && Math.abs(radius - petal.target * ring) < 1.6) return ink
  const fromEdge = Math.min(beside, reach(petal) - radius)
  if (petal && radius > 6 && fromEdge > 0 && inked(petal, fromEdge, x + y)) return petal.colour
  return Math.abs(radius - Math.max(1, Math.round(radius / ring)) * ring) < 0.8 ? hair : white
}

/** A level of 0 still shows a stub; a petal without a level goes to the rim, hollow or hatched. */
function reach(petal: Petal | undefined): number {
  if (!petal) return 0
  return petal.level === null ? ring * 4 : Math.max(petal.level * ring, 14)
}

function inked(petal: Petal, fromEdge: number, diagonal: number): boolean {
  if (petal.level !== null) return true
  return fromEdge < 1.6 || (petal.state === 'not-applicable' && ((diagonal % 9) + 9) % 9 < 3)
}

function channels(hex: string): number[] {
  return [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16))
}

function png(lines: Buffer, width: number): Uint8Array {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(side, 4)
  size.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

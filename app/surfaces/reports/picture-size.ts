type Kind = 'png' | 'jpg' | 'svg'

/** Width and height of a picture, for its proportions only; a square when they cannot be read. */
export function pictureSize(bytes: Uint8Array, kind: Kind): { width: number; height: number } {
  const data = Buffer.from(bytes)
  const size = readers[kind](data)
  return size && size.width > 0 && size.height > 0 ? size : { width: 1, height: 1 }
}

interface Size {
  width: number
  height: number
}

const readers: Record<Kind, (data: Buffer) => Size | null> = {
  png: data => (data.length < 24 ? null : { width: data.readUInt32BE(16), height: data.readUInt32BE(20) }),
  jpg: jpegSize,
  svg: svgSize,
}

/** Walks the segments to the frame header (SOF), which holds the size. */
function jpegSize(data: Buffer): Size | null {
  for (let at = 2; at + 9 < data.length; at += 2 + data.readUInt16BE(at + 2)) {
    const marker = data.readUInt8(at + 1)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return { width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) }
  }
  return null
}

function svgSize(data: Buffer): Size | null {
  const [, box] = /viewBox="([^"]+)"/.exec(data.toString('utf8')) ?? []
  const [, , width, height] = (box ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  return width && height ? { width, height } : null
}

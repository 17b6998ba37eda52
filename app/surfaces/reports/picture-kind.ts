/** What a picture really is, by its first bytes; null for what the layouts cannot draw, which is then left out. */
export function pictureKind(bytes: Uint8Array): 'png' | 'jpg' | 'gif' | 'svg' | null {
  const start = Buffer.from(bytes.subarray(0, 1024))
  if (start.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'png'
  if (start.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'jpg'
  if (/^GIF8[79]a/.test(start.toString('latin1'))) return 'gif'
  return /<svg[\s>]/.test(start.toString('utf8')) ? 'svg' : null
}

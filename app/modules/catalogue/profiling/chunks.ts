import { createReadStream } from 'node:fs'

/** A file to profile: its bytes, or its path where they are too many to hold. */
export type FileSource = { name: string; bytes: Uint8Array } | { name: string; path: string }

const piece = 1024 * 1024

export async function* chunksOf(source: FileSource): AsyncGenerator<Uint8Array> {
  if ('bytes' in source) {
    for (let at = 0; at < source.bytes.length; at += piece) yield source.bytes.subarray(at, at + piece)
    return
  }
  for await (const chunk of createReadStream(source.path, { highWaterMark: piece })) {
    if (chunk instanceof Uint8Array) yield chunk
  }
}

/** The first megabyte or so. */
export async function headOf(source: FileSource): Promise<Uint8Array> {
  for await (const chunk of chunksOf(source)) return chunk
  return new Uint8Array()
}

import { Writer, type Quad } from 'n3'
import { bySubject, namespacesOf } from './by-subject.ts'

/** Turtle, with the usual prefixes, each node in one place. */
export function writeTurtle(quads: readonly Quad[]): string {
  const writer = new Writer({ prefixes: namespacesOf(quads) })
  writer.addQuads(bySubject(quads).flat())
  let text = ''
  writer.end((error, result) => {
    if (error) throw error
    text = String(result)
  })
  return text
}

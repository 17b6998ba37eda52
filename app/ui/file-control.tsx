import { h } from 'preact'
import type { Language } from '#kernel/texts.ts'
import { words } from '#ui/words.ts'

interface FileControlProps {
  language: Language
  accept?: string
  multiple?: boolean
  /** Wraps the input in the drop zone; without script it stays a plain file field. */
  drop?: boolean
  ties: { id: string; name: string; required?: boolean; 'aria-invalid'?: 'true'; 'aria-describedby'?: string }
}

/** A file field; its words travel as attributes because the island has no catalogue. */
export function FileControl({ language, accept, multiple, drop = false, ties }: FileControlProps) {
  const say = words[language].form
  const input = <input {...ties} type="file" accept={accept} multiple={multiple} />
  if (!drop) return input
  return h(
    'file-drop',
    {
      'data-hint': say.dropHere,
      'data-chosen': say.chosen,
      'data-sending': say.sending,
      'data-failed': say.sendFailed,
    },
    input,
  )
}

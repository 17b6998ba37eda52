const blanks = /(\[à compléter[^\]]*\]|\(à confirmer\))/

/** A text of the authority with what somebody must still write or confirm standing out. */
export function Marked({ text }: { text: string }) {
  return <>{text.split(blanks).map(part => (blanks.test(part) ? <mark>{part}</mark> : part))}</>
}

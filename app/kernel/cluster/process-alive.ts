import { existsSync, readFileSync } from 'node:fs'

/**
 * When a process started, in ticks since the machine did; undefined when it is gone or a zombie.
 * With the number it names one process for ever: numbers alone are given again.
 */
export function startOf(pid: number): string | undefined {
  if (!existsSync(`/proc/${pid}/stat`)) return undefined
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[0] === 'Z' ? undefined : fields[19]
  } catch {
    return undefined
  }
}

/** The words a process was started with. Readable by everyone, unlike its folder in a container without ptrace. */
export function wordsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}

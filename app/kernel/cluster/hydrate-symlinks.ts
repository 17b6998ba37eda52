import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

/**
 * npm packages hold no symbolic links: the package lists them in a file and its install script makes them. We run no
 * install script, so we make them here. Two processes may do it at once: whoever comes second finds the link made.
 */
export function hydrateSymlinks(packageFolder: string): void {
  const list = join(packageFolder, 'native/pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  for (const { source, target } of links) {
    const link = join(packageFolder, dirname(source), relative(dirname(source), target))
    try {
      symlinkSync(dirname(source) === dirname(target) ? basename(source) : relative(dirname(target), source), link)
    } catch (error) {
      if (!existsSync(link)) throw error
    }
  }
}

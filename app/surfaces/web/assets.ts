import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

export interface Assets {
  css: string
  /** Style of the public pages, which need little of the rest. */
  publicCss: string
  scripts: string[]
  /** Bytes and type of a file of the build; null when there is none. */
  open(file: string): Promise<{ bytes: Uint8Array; type: string } | null>
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.map': 'application/json',
}

/** The style and the few scripts of the build; names carry their content's hash, so they never change. */
export function openAssets(dist: string): Assets {
  const manifest = JSON.parse(readFileSync(path.join(dist, 'islands.json'), 'utf8')) as {
    islands: Record<string, string>
    style: string
    publicStyle: string
  }
  const scripts = Object.values(manifest.islands)
  return {
    css: `/assets/${path.basename(manifest.style)}`,
    publicCss: `/assets/${path.basename(manifest.publicStyle)}`,
    scripts: scripts.map(file => `/assets/${path.basename(file)}`),
    async open(file) {
      const name = path.basename(file)
      const folder = /^(?:style|portal)-/.test(name) ? dist : path.join(dist, 'islands')
      const type = types[path.extname(name)]
      if (!type) return null
      const bytes = await readFile(path.join(folder, name)).catch(() => null)
      return bytes ? { bytes: new Uint8Array(bytes), type } : null
    },
  }
}

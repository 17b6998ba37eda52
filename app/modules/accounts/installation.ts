import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Installation } from '#kernel/scope.ts'

/**
 * Seals with AES-256-GCM under a key drawn from the installation's secret: a copy of the database alone opens nothing, and
 * what is moved to another row opens nowhere.
 */
export function openInstallation(options: { secret: string; privateHosts?: readonly string[] }): Installation {
  const key = Buffer.from(hkdfSync('sha256', options.secret, '', 'gouvernail seal 1', 32))
  return {
    privateHosts: options.privateHosts ?? [],
    seal(text, about) {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about))
      const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')
    },
    unseal(sealed, about) {
      const bytes = Buffer.from(sealed, 'base64url')
      try {
        const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12), { authTagLength: 16 })
        cipher.setAAD(Buffer.from(about)).setAuthTag(bytes.subarray(12, 28))
        return cipher.update(bytes.subarray(28), undefined, 'utf8') + cipher.final('utf8')
      } catch {
        return null
      }
    },
  }
}

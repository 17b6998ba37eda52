import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadSettings } from './settings.ts'

/** How the authority publishes: who answers the public, what the home page says, and whether one person alone may approve. */
export const readPublicSettings = query({
  name: 'transparency.read-public-settings',
  summary: { fr: 'Lire les réglages de la publication', en: 'Read the settings of publication' },
  needs: 'transparency.read',
  input: z.object({}),
  http: 'GET /publications/settings',
  run: scope => loadSettings(scope),
})

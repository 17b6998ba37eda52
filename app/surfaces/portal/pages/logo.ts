import { paths } from '../paths.ts'
import type { PublicPage } from '../visit.ts'

const pictures = ['image/png', 'image/jpeg', 'image/webp', 'image/gif']

/** The authority's own mark, as it was frozen; only kinds of picture that can hold no script. */
export const logoPage: PublicPage = {
  path: paths.logo,
  spoken: false,
  draw({ publications }) {
    const logo = publications.site?.content.logo
    if (!logo || !pictures.includes(logo.type)) return null
    return { bytes: new Uint8Array(Buffer.from(logo.base64, 'base64')), type: logo.type }
  },
}

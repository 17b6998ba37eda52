import manifest from '../../../package.json' with { type: 'json' }

/** The version of the product that writes an archive. */
export const productVersion: string = manifest.version

import { secureHeaders } from 'hono/secure-headers'

/** No script, no cookie, nothing from elsewhere: the page can do nothing but be read and send its own forms. */
export function securityHeaders(origin: string) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    crossOriginResourcePolicy: 'cross-origin',
    strictTransportSecurity: origin.startsWith('https:') ? 'max-age=31536000' : false,
    referrerPolicy: 'same-origin',
  })
}

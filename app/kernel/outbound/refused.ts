import { formatNumber } from '../texts.ts'

type Problem = keyof typeof sentences

/** What may not or cannot be fetched, in words for the person who asked. `message` is the French text. */
export class OutboundRefused extends Error {
  override readonly name = 'OutboundRefused'
  readonly problem: Problem
  readonly text: { fr: string; en: string }

  constructor(problem: Problem, subject: string, options: { cause?: unknown; megabytes?: number } = {}) {
    const sentence: Sentence = sentences[problem]
    const text = sentence(subject, options.megabytes ?? 0)
    super(text.fr, options.cause === undefined ? undefined : { cause: options.cause })
    this.problem = problem
    this.text = text
  }
}

/** What a failed connection comes down to, from the code that Node gives it. */
export function problemOf(error: unknown): Problem {
  const code = typeof error === 'object' && error && 'code' in error ? String(error.code) : ''
  if (/^(ENOTFOUND|EAI_\w+|ENODATA)$/.test(code)) return 'unknown-name'
  if (/^Z_|^ERR_(BROTLI|_ERROR)|^ERR__ERROR/.test(code)) return 'encoding'
  return /CERT|TLS|SSL|ALTNAME|SIGNATURE/.test(code) ? 'certificate' : 'unreachable'
}

type Sentence = (subject: string, megabytes: number) => { fr: string; en: string }

const sentences = {
  'bad-address': address => ({
    fr: `«\u202f${address}\u202f» n’est pas une adresse de site en http ou https.`,
    en: `“${address}” is not an http or https address.`,
  }),
  credentials: host => ({
    fr: `L’adresse vers ${host} contient un identifiant ou un mot de passe\u202f: retirez-le.`,
    en: `The address to ${host} contains a user name or a password: remove it.`,
  }),
  port: host => ({
    fr: `Le numéro de port de ${host} n’est pas autorisé.`,
    en: `The port number of ${host} is not allowed.`,
  }),
  private: host => ({
    fr: `${host} se trouve dans un réseau privé\u202f: son adresse n’est pas publique. La personne qui exploite Gouvernail peut l’autoriser.`,
    en: `${host} stands in a private network: its address is not public. Whoever operates Gouvernail can allow it.`,
  }),
  'unknown-name': host => ({
    fr: `Aucun site ne répond au nom ${host}.`,
    en: `No site answers to the name ${host}.`,
  }),
  unreachable: host => ({
    fr: `La connexion avec ${host} n’a pas abouti.`,
    en: `The connection with ${host} failed.`,
  }),
  certificate: host => ({
    fr: `Le certificat de sécurité de ${host} n’est pas valable.`,
    en: `The security certificate of ${host} is not valid.`,
  }),
  'too-many-redirects': address => ({
    fr: `${address} renvoie trop de fois vers une autre adresse.`,
    en: `${address} redirects too many times.`,
  }),
  'too-slow': host => ({ fr: `${host} met trop de temps à répondre.`, en: `${host} takes too long to answer.` }),
  'too-large': (host, megabytes) => ({
    fr: `La réponse de ${host} dépasse ${formatNumber(megabytes, 'fr')}\u00a0Mo.`,
    en: `The answer from ${host} is larger than ${formatNumber(megabytes, 'en')}\u00a0MB.`,
  }),
  encoding: host => ({
    fr: `La réponse de ${host} est compressée d’une façon inconnue ou abîmée.`,
    en: `The answer from ${host} is compressed in an unknown way or damaged.`,
  }),
} satisfies Record<string, Sentence>

/** Addresses of the screens at the door, outside any authority. */
export const doors = {
  signIn: '/connexion',
  signOut: '/deconnexion',
  firstRun: '/premiere-visite/:token',
  openAuthority: '/nouvelle-collectivite',
  invitation: '/invitation/:slug/:token',
  code: '/connexion/code',
  forgotten: '/phrase-de-passe-oubliee',
  reset: '/nouvelle-phrase-de-passe/:token',
  account: '/mon-compte',
  ownPassphrase: '/mon-compte/phrase-de-passe',
  factor: '/mon-compte/second-facteur',
  provider: '/connexion/avec/:provider',
  comeBack: '/connexion/retour',
  link: '/connexion/relier',
  providers: '/installation/fournisseurs',
  newProvider: '/installation/fournisseurs/nouveau',
  installationProvider: '/installation/fournisseurs/:provider',
} as const

/** Fills the named parts of one of them. */
export function doorPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

/** Where one sets up a second factor before going on. */
export function enrolBefore(path: string): string {
  return `${doors.factor}?${new URLSearchParams({ vers: path }).toString()}`
}

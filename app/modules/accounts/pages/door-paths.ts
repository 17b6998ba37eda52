/** Addresses of the screens at the door, outside any authority. */
export const doors = {
  signIn: '/connexion',
  signOut: '/deconnexion',
  firstRun: '/premiere-visite/:token',
  openAuthority: '/nouvelle-collectivite',
  invitation: '/invitation/:slug/:token',
} as const

/** Fills the named parts of one of them. */
export function doorPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
}

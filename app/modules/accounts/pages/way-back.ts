/** Where the person was going, when it is a page of an authority here or an invitation to one; never another site. */
export function wayBack(vers = ''): string {
  const inside = /^\/(t|invitation)\/[a-z0-9][\w/-]*$/.test(vers) && !vers.includes('//')
  return inside ? vers : '/'
}

import { chownSync, mkdirSync, readFileSync } from 'node:fs'
import { ClusterError } from './cluster-error.ts'

/** The system account PostgreSQL runs as; undefined everywhere means "the one who started us". */
export interface Account {
  uid: number
  gid: number
}

/** PostgreSQL refuses to run as root: an existing account without rights runs it. */
export function unprivilegedAccount(passwd = readFileSync('/etc/passwd', 'utf8')): Account {
  const fields = passwd
    .split('\n')
    .map(line => line.split(':'))
    .find(([name]) => name === 'nobody')
  const [uid, gid] = [Number(fields?.[2]), Number(fields?.[3])]
  if (uid > 0 && gid > 0) return { uid, gid }
  throw new ClusterError('permission', {
    fr: 'PostgreSQL ne peut pas tourner sous le compte root, et cette machine n’a pas de compte «\u202fnobody\u202f». Relancez sous un compte ordinaire.',
    en: 'PostgreSQL cannot run as root, and this machine has no "nobody" account. Start again under an ordinary account.',
  })
}

/** Whether an account may enter a folder (or run a file), by its mode bits alone. */
export function mayEnter(stat: { mode: number; uid: number; gid: number }, account: Account): boolean {
  if (stat.uid === account.uid) return (stat.mode & 0o100) !== 0
  if (stat.gid === account.gid) return (stat.mode & 0o010) !== 0
  return (stat.mode & 0o001) !== 0
}

/** How to start a program of PostgreSQL: without our environment, in a folder that any account can enter. */
export function spawnAs(account: Account | undefined) {
  return { ...account, cwd: '/', env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } }
}

export function give(path: string, account: Account | undefined): void {
  if (account) chownSync(path, account.uid, account.gid)
}

/** Makes a folder that only the account may enter. */
export function makePrivateFolder(path: string, account: Account | undefined): void {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  give(path, account)
}

/** Below the tenant. */
export const jobsPath = '/travaux'

/** The page where a job is followed: a command that asks for one redirects there. */
export function jobPath(id: string): string {
  return `${jobsPath}/${id}`
}

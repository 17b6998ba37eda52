import { jobPath } from './paths.ts'

/** Where to send somebody who has just asked for a job. */
export const followJob = jobPath

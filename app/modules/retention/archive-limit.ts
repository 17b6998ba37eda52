/** What a page hands over: a larger authority is exported by the command line, which has no limit. */
export const mostMegabytes = 100
export const daysKept = 7

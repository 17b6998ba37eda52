/** Screens of requests to directorates, below the tenant. */
export const requestsPath = '/demandes-directions'
export const newRequestPath = `${requestsPath}/nouvelle`
/** The token of the page that anybody with an account may look at, filled with an example. */
export const exampleToken = 'exemple'

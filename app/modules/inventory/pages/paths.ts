/** Screens of the inventory, below the tenant. */
export const applicationsPath = '/applications'
export const systemsPath = '/systemes'
export const imposedPath = '/ia-imposee'
export const declaredPath = '/usages-declares'
export const declarePath = '/declarer'

/** Letters to vendors belong to a module above this one, which starts from a record of this one. */
export const askVendorsPath = '/questions-editeurs/nouvelle?which=imposed'
export const askVendorPath = (id: string) => `/questions-editeurs/nouvelle?objet=${id}`

/** Screens of the inventory, below the tenant. */
export const applicationsPath = '/applications'
export const systemsPath = '/systemes'
export const imposedPath = '/ia-imposee'
export const declaredPath = '/usages-declares'
export const declarePath = '/declarer'

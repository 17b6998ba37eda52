/** Below the tenant. */
export const mapPath = '/carte'
export const mapDrawingPath = '/carte/carte.svg'
export const mapTablePath = '/carte/carte.csv'

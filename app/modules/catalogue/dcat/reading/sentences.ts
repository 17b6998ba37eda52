/** The name of a sentence as records and refusals carry it: without the module that says it. */
export function coded(key: `catalogue.${string}`): string {
  return key.slice('catalogue.'.length)
}

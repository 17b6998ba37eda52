/** What other modules may know of the catalogue. */
export { datasetsByTitle, datasetTitles } from './datasets/dataset-titles.ts'

export const journeyPath = '/premiers-pas'

export const schedulePath = '/reglages/conservation'
export const rulePath = (rule: string): string => `${schedulePath}/regles/${rule}`
export const dueRecordPath = (rule: string, id: string): string => `${rulePath(rule)}/${id}`
export const dueFilePath = (rule: string): string => `${rulePath(rule)}/export.csv`
export const proposalPath = (id: string): string => `${schedulePath}/propositions/${id}`
export const slipPath = (id: string): string => `${proposalPath(id)}/bordereau`
export const slipFilePath = (id: string): string => `${proposalPath(id)}/bordereau.docx`
export const visaPath = (id: string): string => `${proposalPath(id)}/visa`
export const archivesPath = `${schedulePath}/archive`
export const archivePath = (id: string): string => `${archivesPath}/${id}`

/** Screens of letters to vendors, below the tenant. */
export const inquiriesPath = '/questions-editeurs'
export const newInquiryPath = `${inquiriesPath}/nouvelle`
export const lettersPath = `${inquiriesPath}/lettres`

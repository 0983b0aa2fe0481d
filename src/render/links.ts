/** Whether a link may lead there. Everything else stays text. */
export const mayLead = (url: string): boolean => /^(https|mailto):/i.test(url)

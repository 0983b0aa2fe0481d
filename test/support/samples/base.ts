/** FICTIONAL: every person, company, title and sum in these files is invented. */
export const base = {
  language: 'en',
  page: 'letter',
  mark: 'q7m2x9k4',
  date: '2026-11-23',
  dated: 'November 23, 2026',
  draft: 'Draft 1',
  stamp: 'Draft 1 of Counsel for Performer',
} as const

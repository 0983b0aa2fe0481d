/** A day as people of a language write it. */
export const day = (iso: string, language: string): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(iso)
    ? new Intl.DateTimeFormat(language, {dateStyle: 'medium', timeZone: 'UTC'}).format(new Date(`${iso}T00:00:00Z`))
    : iso

/** A text as a YAML scalar on one line. */
export const scalar = (text: string): string =>
  /^[\p{L}][\p{L}\p{N} ’&.,()-]*$/u.test(text) &&
  !/^(?:yes|no|true|false|null|on|off)$/i.test(text) &&
  text.trim() === text
    ? text
    : `'${text.replaceAll("'", "''")}'`

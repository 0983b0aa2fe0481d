/**
 * What negotiators call their positions among themselves. A document that says one of these speaks of the table and not of the
 * deal. “Floor” alone may be a wage, and “opening” a scene.
 */
const names: readonly string[] = [
  '(?:opening|acceptable|floor|fall[ -]?back|walk[ -]?away|bottom[ -]line) (?:rungs?|positions?)',
  'opening (?:offers?|asks?)',
  'fall[ -]?back (?:offers?|texts?|wording)',
  '(?:our|internal|real|true) (?:floor|fall[ -]?back|bottom line|walk[ -]?away)',
  'walk[ -]?away (?:point|line|price|number|terms?)',
  '(?:proposal|rider)\\.(?:opening|acceptable|floor)(?:@\\d+)?',
  'positions\\.ya?ml',
  'walkAway',
  '(?:posición|postura) (?:de apertura|aceptable|de repliegue|de piso|mínima)',
  'oferta de (?:apertura|repliegue)',
  '(?:nuestro|verdadero) (?:piso|mínimo aceptable|límite real)',
  'nuestra (?:posición de repliegue|línea roja|última oferta)',
]

/** One of those names, over line breaks too; a fresh pattern with the flags g, i and u. */
export const labelPattern = (): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${names.join('|').replace(/ /g, '\\s+').replace(/’/g, "['’]")})(?![\\p{L}\\p{N}_-])`,
    'giu',
  )

/** Paths that only one machine knows: from the root of a disk, a home folder, a share, a `file:` address. */
export const pathPattern = (): RegExp =>
  /(?<![\p{L}\p{N}_.:/\\-])(?:file:\/\/\S+|~\/[\w.-]+\/\S+|\/(?:home|Users|root|tmp|var|private|mnt|media|opt|srv|usr|etc|Volumes)\/[^\s"'<>]+|[A-Za-z]:[\\/][^\s"'<>\\/]+[\\/][^\s"'<>]*|\\\\[\w.-]+\\[\p{L}\p{N}_$][^\s"'<>]*)/gu

import type {Document, Language} from '../document/document.js'

const initialsOf: Readonly<Record<Language, (party: string) => string>> = {
  en: (party) => `Initials of ${party}`,
  es: (party) => `Iniciales de ${party}`,
}

const said = (words: string | undefined): words is string => words !== undefined && words !== ''

/** What stands above the text: whose draft it is, and for whom it does not speak. */
export const above = ({stamp, watermark}: Document): readonly string[] => [stamp, watermark].filter(said)

/** What stands below the text: which document, which draft, which day. */
export const below = ({label, draft, dated}: Document): readonly string[] => [label, draft, dated].filter(said)

/** What stands before the place where a party initials, or nothing when none does. */
export const initialsLabel = ({initials, language}: Document): string | undefined =>
  said(initials) ? initialsOf[language](initials) : undefined

import type {PartView} from '../../../desk/review/views.js'

/** How a part is headed. */
export const captionOf = ({number, title, clause}: PartView): string =>
  [number, title, clause === undefined ? '' : `(${clause})`].filter(Boolean).join(' ')
/** Where it stands on the page. */
export const anchorOf = ({name}: PartView): string => `part-${name.replace(/[^\w-]+/g, '-')}`

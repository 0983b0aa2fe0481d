/** Where a picture points: a page, an address for letters, a telephone. */
export interface Address {
  readonly kind: 'page' | 'email' | 'phone'
  /** What a telephone opens: `https:`, `mailto:` or `tel:`. */
  readonly uri: string
  /** The same as people write it. */
  readonly shown: string
}

/** What an engagement says of whom to reach, as it was written. */
export interface Contacts {
  readonly web?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

/**
 * Whom a picture points to: the page, else the email, else the telephone.
 *
 * @returns the first that can be opened; `unfit` names those that were answered and cannot
 */
export const addressOf = (
  contacts: Contacts,
): {readonly address: Address | undefined; readonly unfit: readonly (keyof Contacts)[]} => {
  const kinds = ['web', 'email', 'phone'] as const
  const read = kinds.map((kind) => ({kind, address: readers[kind](contacts[kind]?.trim() ?? '')}))
  return {
    address: read.find(({address}) => address)?.address,
    unfit: read.flatMap(({kind, address}) => (contacts[kind]?.trim() && !address ? [kind] : [])),
  }
}

const readers: Readonly<Record<keyof Contacts, (written: string) => Address | undefined>> = {
  web: (written) =>
    /^https:\/\/[a-z0-9.-]+\.[a-z]{2,}(?::\d+)?(?:[/?#][!-~]*)?$/i.test(written)
      ? {kind: 'page', uri: written, shown: written.replace(/^https:\/\//, '').replace(/\/$/, '')}
      : undefined,
  email: (written) =>
    /^[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i.test(written)
      ? {kind: 'email', uri: `mailto:${written}`, shown: written}
      : undefined,
  phone: (written) => {
    const digits = written.replace(/[\s().-]/g, '')
    return /^\+?\d{3,15}$/.test(digits) ? {kind: 'phone', uri: `tel:${digits}`, shown: written} : undefined
  },
}

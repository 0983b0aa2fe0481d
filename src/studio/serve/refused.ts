/** A request that gets nothing but a status and one sentence, which is fit to show. */
export class Refused extends Error {
  override name = 'Refused'
  constructor(
    readonly status: 400 | 403 | 404 | 409 | 412 | 413 | 428 | 500 | 507,
    message: string,
  ) {
    super(message)
  }
}

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** Whether a disk says that nothing is there, as against something that refuses. */
export const isAbsent = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error))

/** What a page is told of an error: why the disk refused and what to do, but of a mistake of ours nothing. */
export const refusalOf = (error: unknown): Refused => {
  if (error instanceof Refused) return error
  const [status, message] = refusals[codeOf(error)] ?? [500, 'The studio could not do this; that is its own mistake.']
  return new Refused(status, message)
}

const mixedUp = [409, 'A folder stands where a file is meant, or a file where a folder is.'] as const
const noRight = [
  403,
  'The system does not allow this; if the file is open in another program, close it there.',
] as const
const full = [507, 'Nothing was written: the disk is full; make room and try again.'] as const
const refusals: Readonly<Record<string, readonly [Refused['status'], string]>> = {
  EISDIR: mixedUp,
  ENOTDIR: mixedUp,
  EEXIST: mixedUp,
  ENOTEMPTY: mixedUp,
  EACCES: noRight,
  EPERM: noRight,
  EBUSY: noRight,
  EROFS: [403, 'Nothing was written: this disk can only be read.'],
  ELOOP: [403, 'This is a link that leads back to itself.'],
  ENAMETOOLONG: [400, 'This path is too long for the system.'],
  ENOSPC: full,
  EDQUOT: full,
}

/** A file that is being opened, and how it is let go of. */
export interface Opening {
  readonly promise: Promise<unknown>
  destroy(): Promise<void>
}

/**
 * Opens a PDF with pdf.js, which is loaded only for one. Nothing in it is run, nothing is fetched, and no typeface of the machine
 * is asked. Whoever opens it lets go of it.
 */
export const openPdf = async (bytes: Uint8Array): Promise<Opening> => {
  const {getResolvedPDFJS} = await import('unpdf')
  const {getDocument} = await getResolvedPDFJS()
  // The bytes are copied, since pdf.js takes those that it is given away from us, and none of Node’s own kind.
  return getDocument({
    data: new Uint8Array(bytes),
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    stopAtErrors: false,
    verbosity: 0,
  } as Parameters<typeof getDocument>[0])
}

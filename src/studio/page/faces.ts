/** The typefaces of the page, of those that documents carry within them. */
const faces = [
  ['Atkinson Hyperlegible Next', 'atkinson-hyperlegible-next', '400', '400'],
  ['Atkinson Hyperlegible Next', 'atkinson-hyperlegible-next', '700', '700'],
  ['Source Serif 4', 'source-serif-4', '400', '400'],
  ['Source Serif 4', 'source-serif-4', '600', '600'],
] as const

/** Puts the typefaces on the page once they are there; it can be read before. */
export const setFaces = async (supply: (path: string) => Promise<Uint8Array | undefined>): Promise<void> => {
  await Promise.all(
    faces.map(async ([family, name, file, weight]) => {
      const bytes = await supply(`@fontsource/${name}/files/${name}-latin-${file}-normal.woff2`)
      if (bytes) document.fonts.add(await new FontFace(family, new Uint8Array(bytes), {weight}).load())
    }),
  )
}

/** Files of one typeface that comes with the program, as `World.supply` knows them. */
export interface Files {
  readonly regular: string
  readonly italic: string
  readonly bold: string
  readonly boldItalic: string
}

const filesOf = (folder: string, name: string, bold: string): Files => {
  const file = (style: string): string => `@expo-google-fonts/${folder}/${style}/${name}_${style}.ttf`
  return {
    regular: file('400Regular'),
    italic: file('400Regular_Italic'),
    bold: file(bold),
    boldItalic: file(`${bold}_Italic`),
  }
}

/**
 * Typefaces that come with the program, so that a file looks the same everywhere: a serif for instruments, and for all that is read on
 * a bus one whose letters nobody takes for each other.
 */
export const shippedFaces: Readonly<Record<ShippedFace, Files>> = {
  'Source Serif 4': filesOf('source-serif-4', 'SourceSerif4', '600SemiBold'),
  'Atkinson Hyperlegible Next': filesOf('atkinson-hyperlegible-next', 'AtkinsonHyperlegibleNext', '700Bold'),
}
export type ShippedFace = 'Source Serif 4' | 'Atkinson Hyperlegible Next'

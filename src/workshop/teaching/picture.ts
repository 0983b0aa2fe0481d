import type {World} from '../../base/world.js'

/** Typefaces that an image is drawn with; what the machine has is not asked. */
const faces = ['400Regular', '700Bold'].map(
  (name) => `@expo-google-fonts/atkinson-hyperlegible-next/${name}/AtkinsonHyperlegibleNext_${name}.ttf`,
)
const engine = '@resvg/resvg-wasm/index_bg.wasm'

let started: Promise<void> | undefined

/** Draws an SVG as a PNG of its own size. Same SVG, same bytes. @throws WorldError where the engine or a typeface is missing */
export const pictureOf = async (world: Pick<World, 'supply'>, svg: string): Promise<Uint8Array> => {
  const {initWasm, Resvg} = await import('@resvg/resvg-wasm')
  started ??= world.supply(engine).then((bytes) => initWasm(new Uint8Array(bytes)))
  await started
  const fontBuffers = await Promise.all(faces.map((path) => world.supply(path)))
  const drawing = new Resvg(svg, {font: {fontBuffers, defaultFontFamily: 'Atkinson Hyperlegible Next'}})
  const image = drawing.render()
  const png = image.asPng()
  image.free()
  drawing.free()
  return png
}

import type {World} from '../../base/world.js'
import {shippedFaces} from '../faces.js'

/** Makes a picture (PNG) of an SVG file, so many pixels wide. Plain: same drawing, same bytes. */
export type MakePicture = (svg: string, width: number) => Uint8Array

const family = 'Atkinson Hyperlegible Next'
const {regular, bold} = shippedFaces[family]

/** The engine can be set up once in a program. */
let engine: Promise<typeof import('@resvg/resvg-wasm')> | undefined

const openEngine = async ({supply}: Pick<World, 'supply'>): Promise<typeof import('@resvg/resvg-wasm')> => {
  const resvg = await import('@resvg/resvg-wasm')
  await resvg.initWasm(await supply('@resvg/resvg-wasm/index_bg.wasm'))
  return resvg
}

/** Loads the engine and the typefaces of drawings. No typeface of the machine is used. */
export const pictureMaker = async (world: Pick<World, 'supply'>): Promise<MakePicture> => {
  engine ??= openEngine(world)
  const {Resvg} = await engine
  const fontBuffers = await Promise.all([regular, bold].map((path) => world.supply(path)))
  return (svg, width) => {
    const drawing = new Resvg(svg, {
      fitTo: {mode: 'width', value: width},
      background: '#FFFFFF',
      font: {
        fontBuffers,
        defaultFontFamily: family,
        sansSerifFamily: family,
      },
    })
    const image = drawing.render()
    const picture = image.asPng()
    image.free()
    drawing.free()
    return picture
  }
}

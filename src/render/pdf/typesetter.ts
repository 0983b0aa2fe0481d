import type {Typesetter, Typesetting} from '../../base/typesetter.js'
import type {World} from '../../base/world.js'
import {shippedFaces} from '../faces.js'
import {textless} from './textless.js'

const engine = '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'

/** A typesetter for each world, made once: starting one takes longer than setting a page. */
const made = new WeakMap<object, Promise<Typesetter>>()

/** The typesetter of this machine where there is one, or else the portable one. @throws WorldError where a file of it is missing */
export const typesetterOf = (world: Pick<World, 'supply' | 'typesetter'>): Promise<Typesetter> => {
  const known = made.get(world)
  if (known) return known
  const making = start(world)
  made.set(world, making)
  return making
}

const start = async (world: Pick<World, 'supply' | 'typesetter'>): Promise<Typesetter> => {
  const files = Object.values(shippedFaces).flatMap((face) => Object.values(face) as readonly string[])
  const fonts = await Promise.all(files.map((file) => world.supply(file)))
  return (await world.typesetter?.(fonts)) ?? portable(await world.supply(engine), fonts)
}

/** Typst as WebAssembly: the same on every machine and in a page. It knows no files and no fonts but those that it is given. */
export const portable = async (wasm: Uint8Array, fonts: readonly Uint8Array[]): Promise<Typesetter> => {
  const {initSync, TypstCompilerBuilder, TypstFontResolverBuilder} = await import(
    '@myriaddreamin/typst-ts-web-compiler'
  )
  initSync({module: wasm})
  const builder = textless(() => {
    const begun = new TypstCompilerBuilder()
    begun.set_dummy_access_model()
    return begun
  })
  const compiler = await builder.build()
  const faces = new TypstFontResolverBuilder()
  for (const font of fonts) faces.add_raw_font(font)
  compiler.set_fonts(await faces.build())
  return {
    set({source, data}: Typesetting) {
      compiler.reset_shadow()
      compiler.add_source('/main.typ', source)
      for (const [path, bytes] of data) compiler.map_shadow(path, bytes)
      const {result, diagnostics} = compiler.compile('/main.typ', null, 'pdf', 3)
      if (!(result instanceof Uint8Array))
        throw new Error(`The typesetter refused the page: ${JSON.stringify(diagnostics)}`)
      return {bytes: result, standard: 'tagged PDF'}
    },
  }
}

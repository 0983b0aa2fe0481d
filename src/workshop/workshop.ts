import {sha256} from '@noble/hashes/sha2.js'
import {bytesToHex} from '@noble/hashes/utils.js'
import type {Engagement} from '../assemble/engagement.js'
import type {World} from '../base/world.js'
import type {Document} from '../document/document.js'
import {type FormatName, formats, type Renderer, type Setting} from '../render/formats.js'
import {enlarged} from '../render/look.js'
import type {Source} from '../source/source.js'
import {type Guard, guards, type Leaving} from './guard/guard.js'
import type {Opened} from './open.js'
import type {Positions} from './positions.js'

/** Remembers what is made once: renderers with their Word shells, and what guards look for. One workshop serves any number of documents. */
export interface Workshop extends Opened {
  readonly world: World
  readonly positions: Positions | undefined
  renderer(format: FormatName, document: Pick<Document, 'look' | 'page' | 'language' | 'large'>): Promise<Renderer>
  /** Looks through files for what must not leave with them. */
  guard(leaving: Leaving): Guard
  /** Twelve letters that tell a stranger nothing and come out the same for the same library, recipe, answers and plan. */
  mark(recipe: Source, engagement: Engagement, entry: unknown): string
}

/** @param earlier texts of earlier rounds, which no document repeats where it would not say them anyway */
export const openWorkshop = (
  world: World,
  {library, tokens}: Opened,
  positions?: Positions,
  earlier: readonly string[] = [],
): Workshop => {
  const renderers = new Map<string, Promise<Renderer>>()
  const texts = digest(library.passages.map(({owner, variant, text}) => [owner, variant, text]))
  return {
    world,
    library,
    tokens,
    positions,
    renderer(format, {look: name, page, language, large = false}) {
      const key = [format, name, page, language, large].join(' ')
      const known = renderers.get(key)
      if (known) return known
      const look = tokens.looks[name]
      if (!look) throw new Error(`The look ${name} was not checked before rendering`)
      const setting: Setting = {look: large ? enlarged(look) : look, pages: tokens.pages, page, language, world}
      const made = formats[format].prepare(setting)
      renderers.set(key, made)
      return made
    },
    guard: guards(library, world, {positions, earlier, names: world.names ?? []}),
    mark: (recipe, engagement, entry) => digest([texts, recipe.text, engagement.written, entry]).slice(0, 12),
  }
}

const digest = (parts: unknown): string => bytesToHex(sha256(new TextEncoder().encode(JSON.stringify(parts))))

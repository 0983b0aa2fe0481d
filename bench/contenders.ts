import {checking, parsing} from './library.js'
import {printing, printingByChromium, printingCold, printingColdByChromium} from './prints.js'
import {byDocxodus, redlining, reviewing} from './returns.js'
import {byDocx, byDocxtemplater, floor, guard, ours} from './riders.js'
import {processOf} from './start.js'

/** Everything that is timed. Prepared with the folder to write into, each gives what to run over and over. */
export const contenders = {
  rider: ours('value'),
  withYaml: ours('text'),
  documented: byDocxtemplater('documented'),
  unzippedOnce: byDocxtemplater('unzippedOnce'),
  forced: byDocxtemplater('forced'),
  docx: byDocx,
  floor,
  guard,
  check: checking,
  parse: parsing,
  help: processOf(['dist/bin/proviso.js', '--help']),
  bare: processOf(['-e', '0']),
  review: reviewing(1),
  review10: reviewing(10),
  redline: redlining(1),
  redline10: redlining(10),
  reviewByDocxodus: byDocxodus('returned'),
  redlineByDocxodus: byDocxodus('now'),
  print: printing('native'),
  printPortable: printing('portable'),
  printByChromium: printingByChromium,
  printCold: printingCold,
  printColdByChromium: printingColdByChromium,
} satisfies Record<string, (folder: string) => Promise<() => unknown>>

export type Contender = keyof typeof contenders

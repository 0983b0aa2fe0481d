import {errorsIn} from '../../src/base/diagnostic.js'
import type {Quiz} from '../../src/render/site/site.js'
import {saidIn} from '../../src/workshop/guard/said.js'
import {readPlan} from '../../src/workshop/plan.js'
import {makeSite} from '../../src/workshop/site/make-site.js'
import {openWorkshop} from '../../src/workshop/workshop.js'
import {proviso, whole} from './cli.js'
import {codec} from './codec.js'
import {filesBelow, shipped, shippedWorld} from './shipped.js'
import type {MemoryWorld} from './world.js'

/** The files of a site, by path from its root. */
export type SiteFiles = ReadonlyMap<string, string | Uint8Array>

export const siteIn = (world: MemoryWorld, folder: string): SiteFiles =>
  new Map(
    [...world.files].flatMap(([path, content]) =>
      path.startsWith(`${folder}/`) ? [[path.slice(folder.length + 1), content] as const] : [],
    ),
  )

let made: Promise<SiteFiles> | undefined
/** The site of the shipped examples, made once. */
export const shippedSite = (): Promise<SiteFiles> => {
  made ??= (async () => {
    const world = whole()
    const {code, out, err} = await proviso(world, 'site', '--to', 'site')
    if (code !== 0) throw new Error(`The shipped site is not made: ${out}\n${err}`)
    return siteIn(world, 'site')
  })()
  return made
}

export const sampleQuiz: Quiz = {
  id: 'sample',
  title: 'A sample <quiz> & more',
  language: 'en',
  questions: [
    {
      id: 'Q1',
      clause: 'CON-01',
      ask: 'Does silence count as a yes?',
      answers: [
        {right: false, say: 'Yes, after a week.'},
        {right: true, say: 'No, never.'},
      ],
      why: 'Only a signed, separate yes counts.',
    },
    {
      id: 'Q2',
      clause: 'TRN-01',
      ask: 'Who has to tell you what your work would train?',
      answers: [
        {right: true, say: 'Whoever asks for your yes.'},
        {right: false, say: 'Nobody.'},
        {right: false, say: 'Your agent.'},
      ],
      why: 'They ask, so they tell.',
    },
  ],
}

/** The shipped site with a quiz, its documents as text only. */
export const siteWithQuiz = async (quizzes: readonly Quiz[] = [sampleQuiz]): Promise<SiteFiles> => {
  const world = shippedWorld(filesBelow('site'))
  const workshop = openWorkshop(world, await shipped())
  const {value: jobs = []} = await readPlan(workshop, 'examples/plans/handouts.yaml', {formats: ['txt']})
  const {diagnostics} = await makeSite(workshop, jobs, {
    to: 'made',
    assets: 'site',
    earlier: [],
    opens: () => true,
    quizzes,
  })
  if (errorsIn(diagnostics).length > 0) throw new Error(JSON.stringify(diagnostics))
  return siteIn(world, 'made')
}

export const textOf = (files: SiteFiles, path: string): string => {
  const content = files.get(path)
  if (content === undefined) throw new Error(`The site has no ${path}`)
  return typeof content === 'string' ? content : new TextDecoder().decode(content)
}
export const pagesOf = (files: SiteFiles): readonly (readonly [path: string, html: string])[] =>
  [...files.keys()]
    .filter((path) => path.endsWith('.html') && !path.startsWith('files/'))
    .map((path) => [path, textOf(files, path)])

/** Every word that a file holds, in whatever part of it, as one line. */
export const wordsOf = async (content: string | Uint8Array): Promise<string> =>
  ((await saidIn(content, codec)) ?? [])
    .map(({text}) => text)
    .join('\n')
    .replace(/\s+/g, ' ')

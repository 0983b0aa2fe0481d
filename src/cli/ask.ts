import {cancel, intro, outro, select, text} from '@clack/prompts'
import {readValue} from '../library/question.js'
import {type Beginning, fiction, makers, type Side} from './skeletons/workspace.js'

type Asked = Omit<Beginning, 'date'>

/** Asks a person what was not given. @returns nothing when the person breaks off */
export const askBeginning = async (given: Partial<Asked>): Promise<Asked | undefined> => {
  intro('A new workspace. Enter takes what stands there.')
  const side = given.side ?? (await sideOf())
  if (typeof side === 'symbol') return brokenOff()
  const performer = given.performer ?? (await name('The performer’s legal name', fiction.performer))
  if (typeof performer === 'symbol') return brokenOff()
  const company = given.company ?? (await name('The producing company’s legal name', fiction.company))
  if (typeof company === 'symbol') return brokenOff()
  const picture = given.picture ?? (await name('Title of the picture', fiction.picture))
  if (typeof picture === 'symbol') return brokenOff()
  outro('The rest is invented, for you to change.')
  return {side, performer, company, picture}
}

const sideOf = (): Promise<Side | symbol> =>
  select<Side>({
    message: 'Whose drafts will these be?',
    options: [
      {value: 'performer', label: 'The performer’s', hint: makers.performer},
      {value: 'company', label: 'The company’s', hint: makers.company},
      {value: 'union', label: 'A union’s', hint: makers.union},
    ],
  })

const name = (message: string, invented: string): Promise<string | symbol> =>
  text({
    message,
    placeholder: `${invented} (invented)`,
    defaultValue: invented,
    validate: (value) => {
      const {problem} = readValue({type: 'text', label: {}}, value ?? '')
      return problem === undefined ? undefined : `This ${problem}`
    },
  })

const brokenOff = (): undefined => {
  cancel('Broken off.')
  return undefined
}

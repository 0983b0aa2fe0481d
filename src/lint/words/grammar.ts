/** Small words by what they do in an English sentence. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

export const modals = words('shall must may will should')
export const coordinators = words('and or but nor then yet')
/** They open a clause whose subject stands behind them or is themselves. */
export const relatives = words('that which who whom whose what whatever whoever whichever')
export const subordinators = words(
  'if unless when whenever where wherever while whether because until although though once so',
)
/** They open a clause or only a phrase. */
export const prepositions = words(
  'about above after against along among at before behind below beside between beyond by concerning despite during except for from in into like near of on out over per regarding since than through throughout to toward towards under upon with within without as following including pending',
)
export const determiners = words(
  'a an the this that these those such each every any no neither either both all some only one',
)
export const pronouns = words(
  'it they he she we you i this that these those which who whom whoever whatever what one none each either neither both such all any others another everyone everybody anyone anybody someone somebody whichever',
)
/** Stand between a subject and its verb. */
export const between = words(
  'also alone only then each both itself themselves himself herself together always never nevertheless therefore instead first further thereafter likewise accordingly hereby otherwise thereby thus not',
)
const inLy = words('supply apply reply rely comply imply multiply ally assembly family')
export const isAdverb = (word: string): boolean => between.has(word) || (/\wly$/u.test(word) && !inLy.has(word))
/** Participles that do not end in -ed. */
export const participles = words(
  'begun borne bound bought broken brought built chosen done drawn driven felt found given held hidden kept known laid left lent lost made meant met paid proven put read rewritten run said seen sent set shown shut sold sought spent spoken sworn taken taught thought told understood undone withdrawn withheld won worn written',
)

/** Verbs, in small letters, by what they do in a sentence of a contract. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** With these a text says what something is, and nobody has a duty; what is plainer. */
export const stating: ReadonlyMap<string, string> = new Map([
  ['mean', '“means”'],
  ['denote', '“means”'],
  ['signify', '“means”'],
  ['refer', '“means”'],
  ['include', '“includes”'],
  ['comprise', '“consists of” or “includes”'],
  ['constitute', '“is”'],
  ['deemed', '“is”, or what follows from it'],
  ['considered', '“is”, or what follows from it'],
  ['regarded', '“is”, or what follows from it'],
  ['construed', 'what it means, in the present tense'],
  ['interpreted', 'what it means, in the present tense'],
  ['understood', 'what it means, in the present tense'],
  ['treated', '“counts as”'],
])

/** What is done for or to somebody who waits for it. */
export const deeds = words(
  'paid repaid prepaid given delivered sent made provided supplied furnished returned refunded reimbursed credited withheld remitted contributed deducted kept held stored retained preserved destroyed deleted erased removed withdrawn stopped reported disclosed published submitted filed notified informed told asked consulted advised answered confirmed certified signed initialed obtained requested granted refused released transferred assigned licensed sublicensed shared used copied trained completed performed carried taken brought begun appointed selected chosen named agreed approved corrected updated recorded recalled replaced retrained audited inspected examined tested shown opened produced served mailed posted issued executed allocated divided distributed computed calculated determined excluded masked marked protected limited',
)

/** They tell how a thing is rather than what somebody does. */
export const states = words(
  'dated addressed encrypted sealed separated related based bound detailed numbered worded titled named limited qualified licensed entitled interested involved concerned located organized situated attached authorized',
)

/** What a thing becomes or is: no duty of anybody. */
export const becomings = words('be become remain have own continue stay benefit retain suffer incur lose cease')

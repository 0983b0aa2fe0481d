import type {Library} from '../library/library.js'
import type {Answers} from './answers.js'
import type {Engagement} from './engagement.js'
import type {Order} from './order.js'

/** All that is known when one document is assembled. */
export interface Brief {
  readonly library: Library
  readonly order: Order
  readonly engagement: Engagement
  readonly answers: Answers
}

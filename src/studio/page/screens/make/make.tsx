import {wordsIn} from '../../studio.js'
import {words as around} from '../../words.js'

export const Make = () => <h1>{wordsIn(around).make}</h1>

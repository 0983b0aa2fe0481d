import {wordsIn} from '../../studio.js'
import {words as around} from '../../words.js'

export const Teach = () => <h1>{wordsIn(around).teach}</h1>

import {wordsIn} from '../../studio.js'
import {words as around} from '../../words.js'

export const Scan = () => <h1>{wordsIn(around).scan}</h1>

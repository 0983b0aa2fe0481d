import {wordsIn} from '../../studio.js'
import {words as around} from '../../words.js'

export const Library = () => <h1>{wordsIn(around).library}</h1>

import {wordsIn} from '../../studio.js'
import {words as around} from '../../words.js'

export const Table = () => <h1>{wordsIn(around).table}</h1>

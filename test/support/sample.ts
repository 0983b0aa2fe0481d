export {guideline} from './samples/guideline.js'
export {folleto, handout} from './samples/handout.js'
export {rider} from './samples/rider.js'

/** What runs in a thread beside: one job, and its answer. */
import {parentPort, workerData} from 'node:worker_threads'
import type {Look} from './checking/look.js'
import {lookAtWords} from './checking/words.js'
import {nodeWorld} from './world.js'

const {job, about} = workerData as {readonly job: 'words'; readonly about: Look}
const jobs = {words: lookAtWords}
parentPort?.postMessage(await jobs[job](nodeWorld(process), about))

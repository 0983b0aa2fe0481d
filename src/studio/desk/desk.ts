import {houseOf} from './house.js'
import {shelving} from './library.js'
import {making} from './make.js'
import {reviewing} from './review.js'
import {scanning} from './scan.js'
import {atTable} from './table.js'
import {teaching} from './teach.js'
import type {Bench} from './world.js'

/** What a page may ask: each answer is plain data, made by the stages that the command line uses. @param today as 2026-11-23 */
export const openDesk = (bench: Bench, today: string) => {
  const house = houseOf(bench, today)
  return {
    ...reviewing(house),
    ...making(house),
    ...atTable(house),
    ...scanning(house),
    ...teaching(house),
    ...shelving(house),
  }
}
export type Desk = ReturnType<typeof openDesk>

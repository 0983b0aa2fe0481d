import type {House} from './house.js'

export const atTable = (_house: House) => ({})

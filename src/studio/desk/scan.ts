import type {House} from './house.js'

export const scanning = (_house: House) => ({})

import type {House} from './house.js'

export const teaching = (_house: House) => ({})

import type {House} from './house.js'

export const shelving = (_house: House) => ({})

import type {House} from './house.js'

export const making = (_house: House) => ({})

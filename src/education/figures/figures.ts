import type {FigureName, MakeFigure} from '../../library/figures.js'
import type {Register} from '../../library/passage.js'
import {consent} from './consent.js'
import {coverage} from './coverage.js'
import {ladder} from './ladder.js'
import {money} from './money.js'
import {scopes} from './scopes.js'
import {timeline} from './timeline.js'

/** All figures that a plan can name: who makes each, and for which documents it is. */
export const figures: Readonly<
  Record<FigureName, {readonly make: MakeFigure; readonly registers: readonly Register[]}>
> = {
  consent: {make: consent, registers: ['proposal', 'rider', 'guideline', 'handout']},
  money: {make: money, registers: ['proposal', 'rider']},
  scopes: {make: scopes, registers: ['rider', 'guideline', 'handout']},
  timeline: {make: timeline, registers: ['proposal', 'rider']},
  coverage: {make: coverage, registers: ['proposal', 'guideline']},
}

/** Figures that stay in the house: no plan can name them, and no file with one crosses the table. */
export const internalFigures = {ladder} as const

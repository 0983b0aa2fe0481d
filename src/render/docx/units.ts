/** Points as twentieths, in which Word measures lengths. */
export const twips = (points: number): number => Math.round(points * 20)

/** Points as halves, in which Word measures type. */
export const halves = (points: number): number => Math.round(points * 2)

/** Points as eighths, in which Word measures rules. */
export const eighths = (points: number): number => Math.round(points * 8)

/** How often a property is tried: PROVISO_LONG times where that is set, since some mistakes are rare. */
export const runs = (usual: number): number => Number(process.env.PROVISO_LONG ?? usual)

export const recallAgreed = async (..._: unknown[]): Promise<number> => 1

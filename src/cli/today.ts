/** Today where this machine stands, as 2026-11-23; the day of SOURCE_DATE_EPOCH where that is set. New files are dated by it, and the age of facts is told from it. */
export const today = (): string => {
  const epoch = process.env.SOURCE_DATE_EPOCH
  if (epoch !== undefined && /^\d{1,12}$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10)
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}

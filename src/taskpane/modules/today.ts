/** The day on which something was calculated, as it is written into a sheet. */

/** @returns such as "2026-11-22", by the clock of the person's computer */
export function today(now: Date = new Date()): string {
  const two = (x: number) => String(x).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

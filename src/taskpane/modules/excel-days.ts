/** Days as Excel counts them, in the calendar that begins with the year 1900. */

const millisecondsOfDay = 24 * 60 * 60 * 1000;
/** Days from the first day of that calendar to that of JavaScript's. */
const calendarsApart = 25569;

/** @returns the number Excel keeps for the day a person at this place is living in */
export function daysOfExcel(date: Date): number {
  return (
    Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / millisecondsOfDay +
    calendarsApart
  );
}

/** @returns the day as a field of a form has it, "2026-11-22" */
export function dayField(date: Date): string {
  const two = (x: number): string => String(x).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** @returns the day of such a field, or null when it is none */
export function dayOfField(field: string): Date | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(field);
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const date = new Date(year, month - 1, day);
  return date.getFullYear() === year && date.getMonth() === month - 1 && date.getDate() === day
    ? date
    : null;
}

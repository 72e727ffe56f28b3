/** How a call of a measure is typed. */
import type { Locale } from "./locale";
import type { AnyMeasure } from "./measure";

/** @param separator  between arguments, as the host writes it   @returns "ASSAY.HHI(sizes; [zeros])" */
export function signatureOf(measure: AnyMeasure, separator = ", "): string {
  const names = Object.entries(measure.params).map(([name, kind]) =>
    kind.optional ? `[${name}]` : name
  );
  return `ASSAY.${measure.id}(${names.join(separator)})`;
}

/** Where a decimal comma divides digits, Excel divides arguments by semicolons. */
export const argumentSeparator = (locale: Locale): string => (locale === "en" ? ", " : "; ");

/** @returns the address of a measure's help page, from the folder of the help */
export function helpPageOf(id: string, locale: Locale): string {
  return `${locale}/${id.toLowerCase().replaceAll(".", "-")}.html`;
}

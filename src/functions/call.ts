/** From Excel's arguments to Excel's answer, the same for every host: language, errors, payload limit. */
import { callMeasure } from "../core/call";
import { ErrorText, Fault, fault, isFault } from "../core/fault";
import { Locale, localeOf } from "../core/locale";
import type { AnyMeasure } from "../core/measure";

/** Makes the host's own error value; its sentence is shown with #VALUE! and #N/A. */
export type ErrorMaker = (error: ErrorText, sentence: string) => unknown;

/** Excel takes no answer above 5 MB. */
const payloadLimit = 5 * 1024 * 1024;

/** No number takes more characters in JSON than this, separator included. */
const longestNumber = 25;

function tooLarge(measure: AnyMeasure, rows: number, columns: number): Fault {
  const digits = "digits" in measure.params;
  return fault("#VALUE!", {
    en: `the result of ${rows} × ${columns} cells is over Excel's limit of 5 MB; ${digits ? "round it with digits, or " : ""}give fewer rows or columns`,
    ru: `результат ${rows} × ${columns} ячеек превышает предел Excel в 5 МБ; ${digits ? "округлите его аргументом digits или " : ""}возьмите меньше строк или столбцов`,
    kk: `${rows} × ${columns} ұяшықтан тұратын нәтиже Excel-дің 5 МБ шегінен асады; ${digits ? "оны digits аргументімен дөңгелектеңіз немесе " : ""}жолды не бағанды азырақ алыңыз`,
  });
}

/** @returns the answer as Excel wants it: a value, or rows of values; throws the host's error for a fault of the whole call */
export function answerCall(
  measure: AnyMeasure,
  inputs: readonly unknown[],
  locale: Locale,
  error: ErrorMaker
): unknown {
  const raise = (problem: Fault) => error(problem.error, problem.because[locale]);
  const answer = callMeasure(measure, inputs);
  if (isFault(answer)) throw raise(answer);
  if (!Array.isArray(answer)) return answer;
  const rows = answer as unknown[][];
  const columns = rows[0]?.length ?? 0;
  for (const row of rows)
    for (let j = 0; j < row.length; j++) if (isFault(row[j])) row[j] = raise(row[j] as Fault);
  if (
    rows.length * columns * longestNumber > payloadLimit &&
    JSON.stringify(rows).length > payloadLimit
  )
    throw raise(tooLarge(measure, rows.length, columns));
  return rows;
}

/** Key of the document setting that holds the language chosen in the pane. */
export const languageSetting = "assay.language";

interface OfficeGlobal {
  readonly context?: {
    readonly displayLanguage?: string;
    readonly document?: { readonly settings?: { get(name: string): unknown } };
  };
}

/** The pane's choice if one was made, else the language of the program, else English; asked anew at each call. */
export function currentLocale(office: OfficeGlobal | undefined): Locale {
  const chosen = office?.context?.document?.settings?.get(languageSetting);
  return localeOf(typeof chosen === "string" ? chosen : office?.context?.displayLanguage);
}

/**
 * Entry of `functions.js`: makes every measure known to Excel's custom functions. A classic script that runs
 * before any part of the pane and needs nothing but `CustomFunctions`. Of the families that few workbooks use
 * it knows the names only, and it speaks English: the rest is fetched when first called for (full-script.ts).
 */
import { fault } from "../core/fault";
import type { AnyMeasure } from "../core/measure";
import { measures } from "../measures";
import { answerCall, currentLocale } from "./call";
import { canFetch, fetchFull, fullAtHand } from "./full-script";

// The runtime's codes are the error texts themselves.
const hostError = (error: string, sentence: string): unknown =>
  new CustomFunctions.Error(error as CustomFunctions.ErrorCode, sentence);

const notLoaded = fault("#N/A", {
  en: "this function could not be loaded; check the connection and calculate again",
  ru: "эту функцию не удалось загрузить; проверьте соединение и пересчитайте",
  kk: "бұл функция жүктелмеді; байланысты тексеріп, қайта есептеңіз",
});

/** Whether a table holds a cell with an error, whose sentence has to be told too. */
function holdsFault(answer: unknown): boolean {
  return (
    Array.isArray(answer) &&
    (answer as readonly (readonly unknown[])[]).some((row) =>
      row.some((cell) => typeof cell === "object" && cell !== null)
    )
  );
}

/** What a bundle keeps of a card: an algorithm, or no more than the name. */
function isAtHand(measure: AnyMeasure): boolean {
  return "compute" in measure;
}

function answer(measure: AnyMeasure, inputs: readonly unknown[]): unknown {
  const locale = currentLocale(
    (globalThis as { Office?: Parameters<typeof currentLocale>[0] }).Office
  );
  const atHand = isAtHand(measure);
  if (atHand && locale === "en") return answerCall(measure, inputs, locale, hostError);
  const full = fullAtHand();
  if (full) return full(measure.id, inputs, locale, hostError);
  const fromFull = (otherwise: () => unknown): unknown =>
    canFetch
      ? fetchFull().then((call) => call(measure.id, inputs, locale, hostError), otherwise)
      : otherwise();
  if (!atHand)
    return fromFull(() => {
      throw hostError(notLoaded.error, notLoaded.because[locale]);
    });

  // A result is the same in every language; only a fault has to be told in the reader's.
  try {
    const result = answerCall(measure, inputs, "en", hostError);
    return holdsFault(result) ? fromFull(() => result) : result;
  } catch (problem) {
    return fromFull(() => {
      throw problem;
    });
  }
}

for (const measure of measures)
  CustomFunctions.associate(measure.id, (...inputs: unknown[]) => answer(measure, inputs));

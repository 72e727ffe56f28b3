/**
 * Entry of `functions.js`: makes every measure known to Excel's custom functions. A classic script that
 * runs before any part of the pane and needs nothing but `CustomFunctions`. It speaks English; sentences in
 * other languages are in `functions.languages.js`, fetched when one is first needed.
 */
import { measures } from "../measures";
import { answerCall, currentLocale } from "./call";
import { fetchLanguages, holdsFault, languagesAtHand } from "./languages";

// The runtime's codes are the error texts themselves.
const hostError = (error: string, sentence: string) =>
  new CustomFunctions.Error(error as CustomFunctions.ErrorCode, sentence);

for (const measure of measures) {
  CustomFunctions.associate(measure.id, (...inputs: unknown[]) => {
    const locale = currentLocale(
      (globalThis as { Office?: Parameters<typeof currentLocale>[0] }).Office
    );
    if (locale === "en") return answerCall(measure, inputs, locale, hostError);
    const inLanguage = languagesAtHand();
    if (inLanguage) return inLanguage(measure.id, inputs, locale, hostError);

    let answer: unknown;
    let raised = false;
    try {
      answer = answerCall(measure, inputs, "en", hostError);
      if (!holdsFault(answer)) return answer;
    } catch (problem) {
      answer = problem;
      raised = true;
    }
    const inEnglish = (): unknown => {
      if (raised) throw answer;
      return answer;
    };
    const languages = fetchLanguages();
    return languages === null
      ? inEnglish()
      : languages.then((say) => say(measure.id, inputs, locale, hostError), inEnglish);
  });
}

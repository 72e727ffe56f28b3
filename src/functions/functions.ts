/**
 * Entry of `functions.js`: makes every measure known to Excel's custom functions. A classic script that
 * runs before any part of the pane and needs nothing but `CustomFunctions`.
 */
import { measures } from "../measures";
import { answerCall, currentLocale } from "./call";

for (const measure of measures) {
  CustomFunctions.associate(measure.id, (...inputs: unknown[]) =>
    answerCall(
      measure,
      inputs,
      currentLocale((globalThis as { Office?: Parameters<typeof currentLocale>[0] }).Office),
      // The runtime's codes are the error texts themselves.
      (error, sentence) => new CustomFunctions.Error(error as CustomFunctions.ErrorCode, sentence)
    )
  );
}

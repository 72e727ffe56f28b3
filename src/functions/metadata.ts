/** Excel's description of the functions, made from the cards: ids stay English, everything else is translated. */
import type {
  ICustomFunctionsMetadata,
  IFunction,
  IFunctionParameter,
} from "custom-functions-metadata";
import type { Locale } from "../core/locale";
import type { AnyMeasure } from "../core/measure";
import type { Kind } from "../core/params";
import { helpPageOf } from "../core/signature";

/** Excel shows parameter names inside the formula: one word, English ones as the catalogue writes them. */
function parameterName(key: string, kind: Kind, locale: Locale): string {
  return locale === "en"
    ? key
    : kind.label[locale]
        .toLocaleLowerCase(locale)
        .replace(/[^\p{L}\p{N}]+/gu, "_")
        .replace(/^_|_$/g, "");
}

function parameter(key: string, kind: Kind, locale: Locale): IFunctionParameter {
  const single =
    kind.kind === "number" ||
    kind.kind === "logical" ||
    kind.kind === "choice" ||
    kind.kind === "code" ||
    kind.kind === "text";
  return {
    name: parameterName(key, kind, locale),
    description: kind.description[locale],
    // "any" everywhere: our own sentence names the argument, Excel's own check would not.
    type: "any",
    dimensionality: single ? "scalar" : "matrix",
    ...(kind.optional ? { optional: true } : {}),
  };
}

function describe(measure: AnyMeasure, locale: Locale, address: string): IFunction {
  return {
    id: measure.id,
    name: measure.id,
    description: measure.summary[locale],
    helpUrl: `${address}/help/${helpPageOf(measure.id, locale)}`,
    parameters: Object.entries(measure.params).map(([key, kind]) => parameter(key, kind, locale)),
    result: { type: "any", dimensionality: measure.result === "cells" ? "matrix" : "scalar" },
  };
}

export interface FunctionsMetadata extends Pick<ICustomFunctionsMetadata, "functions"> {
  /** Hands error cells to us inside "any" arguments, so that they are passed on deliberately. */
  readonly allowErrorForDataTypeAny: true;
}

/**
 * @param address  where the files are served from, without a slash at the end
 * @returns the content of functions.json, or of functions.<tag>.json for another language
 */
export function functionsMetadata(
  measures: readonly AnyMeasure[],
  locale: Locale,
  address: string
): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: measures.map((measure) => describe(measure, locale, address)),
  };
}

/** File name per language; Excel's tags name the overrides. */
export const metadataFiles: Readonly<Record<Locale, string>> = {
  en: "functions.json",
  ru: "functions.ru-RU.json",
  kk: "functions.kk-KZ.json",
};

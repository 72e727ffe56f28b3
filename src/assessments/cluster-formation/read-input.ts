/**
 * Reads an assessment from JSON of unknown origin, in the shape of the published examples. A wrong
 * shape is answered with a sentence naming the place, not with an exception.
 */
import type { Fault } from "../../core/fault";
import { fault, isFault } from "../../core/fault";
import type {
  BlockCode,
  Coefficients,
  FormationConfig,
  FormationInput,
  GateInputs,
  Goalposts,
  Grade,
  Scale,
} from "../assessment";
import { blockCodes } from "./blocks";
import { defaultConfig, settings } from "./config";
import { gateCodes } from "./gates";

type Json = Readonly<Record<string, unknown>>;
type Read<T> = (x: unknown, where: string) => T | Fault;

export function isObject(x: unknown): x is Json {
  return typeof x === "object" && x !== null && !Array.isArray(x);
}

export function expected(where: string, what: { en: string; ru: string; kk: string }): Fault {
  return fault("#VALUE!", {
    en: `${where}: expected ${what.en}`,
    ru: `${where}: ожидается ${what.ru}`,
    kk: `${where}: күтілетіні — ${what.kk}`,
  });
}

const anObject = { en: "an object", ru: "объект", kk: "объект" };
const aNumber = { en: "a number", ru: "число", kk: "сан" };
const aNumberOrNull = { en: "a number or null", ru: "число или null", kk: "сан немесе null" };
const aPositiveNumber = { en: "a number above 0", ru: "число больше 0", kk: "0-ден үлкен сан" };
const trueOrFalse = { en: "true or false", ru: "true или false", kk: "true немесе false" };
const aText = { en: "a text", ru: "текст", kk: "мәтін" };
const aGrade = {
  en: "A, B, C, D or null",
  ru: "A, B, C, D или null",
  kk: "A, B, C, D немесе null",
};
const aScale = { en: "lin or log", ru: "lin или log", kk: "lin немесе log" };
const aList = { en: "a list", ru: "список", kk: "тізім" };

function isNumber(x: unknown): x is number {
  return typeof x === "number" && Number.isFinite(x);
}

export const numberOrNull: Read<number | null> = (x, where) =>
  x === null || isNumber(x) ? x : expected(where, aNumberOrNull);

export const positive: Read<number> = (x, where) =>
  isNumber(x) && x > 0 ? x : expected(where, aPositiveNumber);

export const number: Read<number> = (x, where) => (isNumber(x) ? x : expected(where, aNumber));

export const words: Read<string> = (x, where) =>
  typeof x === "string" ? x : expected(where, aText);

const flag: Read<boolean> = (x, where) =>
  typeof x === "boolean" ? x : expected(where, trueOrFalse);

const flagOrNull: Read<boolean | null> = (x, where) => (x === null ? null : flag(x, where));

const grade: Read<Grade | null> = (x, where) =>
  x === null || x === "A" || x === "B" || x === "C" || x === "D" ? x : expected(where, aGrade);

const scale: Read<Scale> = (x, where) => (x === "lin" || x === "log" ? x : expected(where, aScale));

/** Reads an object all of whose values are alike. */
export function recordOf<T>(read: Read<T>): Read<Readonly<Record<string, T>>> {
  return (x, where) => {
    if (!isObject(x)) return expected(where, anObject);
    const entries: [string, T][] = [];
    for (const [key, value] of Object.entries(x)) {
      const got = read(value, `${where}.${key}`);
      if (isFault(got)) return got;
      entries.push([key, got]);
    }
    return Object.fromEntries(entries);
  };
}

/** Reads a list all of whose entries are alike. */
export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (x, where) => {
    if (!Array.isArray(x)) return expected(where, aList);
    const list: T[] = [];
    for (const [i, entry] of x.entries()) {
      const got = read(entry, `${where}[${i}]`);
      if (isFault(got)) return got;
      list.push(got);
    }
    return list;
  };
}

/** Reads the fields it knows by name; absent fields stay absent, unknown ones are ignored. */
export function objectOf<T extends object>(readers: {
  readonly [K in keyof T]-?: Read<Exclude<T[K], undefined>>;
}): Read<Partial<T>> {
  return (x, where) => {
    if (!isObject(x)) return expected(where, anObject);
    const got: Partial<T> = {};
    for (const key in readers) {
      if (x[key] === undefined) continue;
      const value = readers[key](x[key], `${where}.${key}`);
      if (isFault(value)) return value;
      got[key] = value;
    }
    return got;
  };
}

export function optional<T>(read: Read<T>): Read<T | null> {
  return (x, where) => (x === null ? null : read(x, where));
}

const goalposts = objectOf<Goalposts & { readonly scale: Scale }>({
  L: numberOrNull,
  T: numberOrNull,
  G: numberOrNull,
  scale,
});

export const coefficients = objectOf<Coefficients>({
  KL: numberOrNull,
  KP: numberOrNull,
  KS: numberOrNull,
});

export const gateInputs = objectOf<GateInputs>({
  independent_firms: numberOrNull,
  compulsory_standard: flagOrNull,
  standard_producers: numberOrNull,
  f3_n: numberOrNull,
});

export const blockWeights: Read<Readonly<Partial<Record<BlockCode, number>>>> = (x, where) => {
  const weights = recordOf(positive)(x, where);
  if (isFault(weights)) return weights;
  return Object.fromEntries(
    blockCodes.flatMap((code) => (weights[code] === undefined ? [] : [[code, weights[code]]]))
  );
};

/** The changed defaults: one number or word per setting, and the two tables. */
export const configChanges: Read<Partial<FormationConfig>> = (x, where) => {
  if (!isObject(x)) return expected(where, anObject);
  for (const setting of settings) {
    const given = x[setting.key];
    if (given === undefined) continue;
    const fits =
      setting.choices === undefined
        ? isNumber(given)
        : setting.choices.some((choice) => choice === given);
    if (!fits) {
      const choices = setting.choices?.join(", ");
      return expected(
        `${where}.${setting.key}`,
        choices === undefined ? aNumber : { en: choices, ru: choices, kk: choices }
      );
    }
  }
  const sigma = x["sigma"] === undefined ? {} : recordOf(number)(x["sigma"], `${where}.sigma`);
  if (isFault(sigma)) return sigma;
  const cap = x["cap"] === undefined ? {} : recordOf(number)(x["cap"], `${where}.cap`);
  if (isFault(cap)) return cap;
  const known = Object.fromEntries(
    settings.flatMap(({ key }) => (x[key] === undefined ? [] : [[key, x[key]]]))
  );
  return {
    ...known,
    sigma: {
      A: sigma["A"] ?? defaultConfig.sigma.A,
      B: sigma["B"] ?? defaultConfig.sigma.B,
      C: sigma["C"] ?? defaultConfig.sigma.C,
      D: sigma["D"] ?? defaultConfig.sigma.D,
    },
    cap: {
      ...defaultConfig.cap,
      ...Object.fromEntries(
        gateCodes.flatMap((gate) => (cap[gate] === undefined ? [] : [[gate, cap[gate]]]))
      ),
    },
  };
};

/** @returns the input of an assessment, or which place is wrong */
export const formationInput: Read<FormationInput> = (x, where) => {
  const got = objectOf<Omit<FormationInput, "value_faults" | "indicators">>({
    profile: words,
    config: configChanges,
    values: recordOf(numberOrNull),
    grades: recordOf(grade),
    indicator_weights: recordOf(positive),
    block_weights: blockWeights,
    goalposts: recordOf(goalposts),
    on: recordOf(flag),
    coefficients,
    gate_inputs: gateInputs,
  })(x, where);
  if (isFault(got)) return got;
  return got.values === undefined
    ? expected(`${where}.values`, anObject)
    : { ...got, values: got.values };
};

/**
 * Between the rows people see on a sheet and the input of an assessment. The sheet is the store: a blank
 * cell is unknown, text in place of a number is a fault that says so and counts as unknown, and a row
 * nobody knows is kept, never dropped.
 */
import type { Fault } from "../core/fault";
import { fault } from "../core/fault";
import type { FormationInput, Goalposts, Grade, Indicator, Profile, Scale } from "./assessment";
import { profileOf } from "./cluster-formation/profiles";
import { indicatorsOf, weightOf } from "./cluster-formation/rows";
import { listedIndicators } from "./listed";
import type { CellContent, FactKey, StoredAnswers, StoredRow } from "./stored";

export type { CellContent, FactKey, StoredAnswers, StoredRow };

/** A cell that should hold a number. */
export interface NumberRead {
  readonly value: number | null;
  readonly fault: Fault | null;
}

const textFault: Fault = fault("#VALUE!", {
  en: "This is text, not a number. Clear the field to mark it unknown",
  ru: "Это текст, а не число. Очистите поле — будет «нет данных»",
  kk: "Бұл — мәтін, сан емес. Өрісті тазартыңыз — «дерек жоқ» болады",
});

const logicalFault: Fault = fault("#VALUE!", {
  en: "This is a logical value, not a number. Clear the field to mark it unknown",
  ru: "Это логическое значение, а не число. Очистите поле — будет «нет данных»",
  kk: "Бұл — логикалық мән, сан емес. Өрісті тазартыңыз — «дерек жоқ» болады",
});

/** Errors as every program writes them: #N/A, #DIV/0!, #NAME?, #REF! … */
const errorText = /^#[A-Z0-9/_]+[!?]?$/;

function errorFault(error: string): Fault {
  return fault("#VALUE!", {
    en: `The cell shows the error ${error}, not a number. Its formula needs a look`,
    ru: `В ячейке ошибка ${error}, а не число. Проверьте формулу`,
    kk: `Ұяшықта сан емес, қате тұр: ${error}. Формуласын тексеріңіз`,
  });
}

/** @returns the number, null for a blank, or null and what is wrong; never 0 for a blank */
export function readNumber(content: CellContent | undefined): NumberRead {
  if (typeof content === "number") {
    return Number.isFinite(content)
      ? { value: content, fault: null }
      : { value: null, fault: textFault };
  }
  if (content === undefined || content === "") return { value: null, fault: null };
  if (typeof content === "boolean") return { value: null, fault: logicalFault };
  return { value: null, fault: errorText.test(content) ? errorFault(content) : textFault };
}

function readGrade(content: CellContent): Grade | null {
  return content === "A" || content === "B" || content === "C" || content === "D" ? content : null;
}

function readScale(content: CellContent): Scale {
  return content === "log" ? "log" : "lin";
}

/** What the rows say, and what of them could not be used. */
export interface AnswersRead {
  readonly input: FormationInput;
  /** Rows that count nowhere: no profile knows their code, and they stand in no block. */
  readonly unknown: readonly StoredRow[];
  /** Faults of facts, by key; those of values are in the input. */
  readonly factFaults: Readonly<Partial<Record<FactKey, Fault>>>;
}

/** @returns the input of an assessment, read from its sheets */
export function readAnswers(stored: StoredAnswers): AnswersRead {
  const profile = profileOf(stored.profile);
  const listed = listedIndicators(stored.rows, profile);
  const known = new Set(listed.map((indicator) => indicator.code));
  const rows = stored.rows.filter((row) => known.has(row.code));
  const byCode = <T>(pick: (row: StoredRow) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(rows.map((row) => [row.code, pick(row)]));
  const fact = (key: FactKey) => readNumber(stored.facts[key]);
  const compulsory = stored.facts.compulsory_standard;
  return {
    input: {
      profile: stored.profile,
      indicators: listed,
      values: byCode((row) => readNumber(row.value).value),
      grades: byCode((row) => readGrade(row.grade)),
      // A weight that is no number weighs nothing, as in the sheet's own formula.
      indicator_weights: byCode((row) => readNumber(row.weight).value ?? 0),
      goalposts: byCode((row) => ({
        L: readNumber(row.L).value,
        T: readNumber(row.T).value,
        G: readNumber(row.G).value,
        scale: readScale(row.scale),
      })),
      on: byCode((row) => row.on === 1),
      coefficients: { KL: fact("KL").value, KP: fact("KP").value, KS: fact("KS").value },
      gate_inputs: {
        independent_firms: fact("independent_firms").value,
        standard_producers: fact("standard_producers").value,
        f3_n: fact("f3_n").value,
        compulsory_standard:
          compulsory === undefined || compulsory === ""
            ? null
            : compulsory === true || compulsory === 1,
      },
      value_faults: faultsOf(rows.map((row) => [row.code, readNumber(row.value).fault])),
    },
    unknown: stored.rows.filter((row) => row.code !== "" && !known.has(row.code)),
    factFaults: faultsOf(
      factKeys.filter((key) => key !== "compulsory_standard").map((key) => [key, fact(key).fault])
    ),
  };
}

const factKeys: readonly FactKey[] = [
  "KL",
  "KP",
  "KS",
  "independent_firms",
  "compulsory_standard",
  "standard_producers",
  "f3_n",
];

export function isFactKey(key: string): key is FactKey {
  return factKeys.some((known) => known === key);
}

function faultsOf(
  pairs: readonly (readonly [string, Fault | null])[]
): Readonly<Record<string, Fault>> {
  return Object.fromEntries(
    pairs.flatMap(([key, wrong]) => (wrong === null ? [] : [[key, wrong]]))
  );
}

function cell(x: number | null | undefined): CellContent {
  return x ?? "";
}

function rowFor(
  indicator: Indicator,
  profile: Profile,
  input: FormationInput,
  before: StoredRow | undefined
): StoredRow {
  const { code } = indicator;
  const byProfile: Goalposts = profile.overrides[code] ?? indicator;
  const own = input.goalposts?.[code];
  const counts = indicator.on && !profile.off.includes(code) && !profile.display.includes(code);
  const post = (key: keyof Goalposts) => cell(own?.[key] === undefined ? byProfile[key] : own[key]);
  const isFaulty = input.value_faults?.[code] !== undefined;
  return {
    code,
    on: (input.on?.[code] ?? counts) ? 1 : 0,
    scale: own?.scale ?? indicator.scale,
    L: post("L"),
    T: post("T"),
    G: post("G"),
    weight: weightOf(code, profile, input),
    // What a person typed stays until it is corrected, even where it is no number.
    value: isFaulty ? (before?.value ?? "") : cell(input.values[code]),
    grade: input.grades?.[code] ?? "",
    source: before?.source ?? "",
    date: before?.date ?? "",
    note: before?.note ?? "",
    ...(before?.own === undefined ? {} : { own: before.own }),
  };
}

/**
 * @param before  the rows as they stood: sources, dates, notes, faulty cells and unknown rows are kept
 * @returns one row per indicator of the profile, then the unknown rows
 */
export function storeAnswers(input: FormationInput, before: StoredAnswers): StoredAnswers {
  const profile = profileOf(input.profile);
  const indicators = input.indicators ?? indicatorsOf(profile);
  const known = new Set(indicators.map((indicator) => indicator.code));
  const flag = input.gate_inputs?.compulsory_standard;
  return {
    profile: input.profile ?? profile.id,
    rows: [
      ...indicators.map((indicator) =>
        rowFor(
          indicator,
          profile,
          input,
          before.rows.find((row) => row.code === indicator.code)
        )
      ),
      ...before.rows.filter((row) => row.code !== "" && !known.has(row.code)),
    ],
    facts: {
      KL: cell(input.coefficients?.KL),
      KP: cell(input.coefficients?.KP),
      KS: cell(input.coefficients?.KS),
      independent_firms: cell(input.gate_inputs?.independent_firms),
      compulsory_standard: flag === undefined || flag === null ? "" : Number(flag),
      standard_producers: cell(input.gate_inputs?.standard_producers),
      f3_n: cell(input.gate_inputs?.f3_n),
    },
  };
}

/**
 * The sheets of an assessment as the guide sees them: which names are read, what their cells say, and
 * which cells an answer changes. The sheets are the store: nothing is kept beside them. Pure.
 */
import type {
  BlockCode,
  FormationConfig,
  FormationInput,
  Goalposts,
  Grade,
  Indicator,
  Mode,
  MonteCarloResult,
  Profile,
  Rho,
  Scale,
  SettingKey,
} from "../../assessments/assessment";
import { readAnswers, readNumber } from "../../assessments/answers";
import { blockCodes } from "../../assessments/cluster-formation/blocks";
import { configWith, defaultConfig, settings } from "../../assessments/cluster-formation/config";
import { gateCodes } from "../../assessments/cluster-formation/gates";
import { builtIn, profileAsWritten, profileOf } from "../../assessments/cluster-formation/profiles";
import { indicatorsOf } from "../../assessments/cluster-formation/rows";
import { listedIndicators, rowCodes } from "../../assessments/listed";
import type { FactKey, OwnColumns, StoredAnswers, StoredRow } from "../../assessments/stored";
import { verdictCodes } from "../../assessments/cluster-formation/verdict";
import type { Fault } from "../../core/fault";
import { factNames, prefixOf, shape } from "../../workbook/layout/names";
import type { CellChange, CellContent, NamedContent } from "../../workbook/workbook";
import { formulaOf, Link, sourceWithLink } from "./selection";

/** Cells of an assessment by defined name, as the port reads them. */
export type Contents = Readonly<Record<string, NamedContent>>;

/** A change of a cell, with what a formula is known to show before the sheet has calculated it. */
export type Change = CellChange & { readonly shown?: CellContent };

const indicatorColumns = {
  on: "ind_on",
  scale: "ind_scale",
  L: "ind_floor",
  T: "ind_sufficient",
  G: "ind_target",
  weight: "ind_weight",
  value: "ind_value",
  grade: "ind_grade",
  source: "ind_source",
  date: "ind_date",
  note: "ind_note",
} as const;

type IndicatorColumn = keyof typeof indicatorColumns;

/** Columns about the indicator itself: from them a row that a person added becomes one. */
const ownColumns: Readonly<Record<keyof OwnColumns, string>> = {
  block: "ind_block",
  text: "ind_text",
  unit: "ind_unit",
  act: "ind_act",
  precondition: "ind_precondition",
  eso: "ind_eso",
  diamond: "ind_diamond",
  s3: "ind_s3",
  origin: "ind_origin",
  tag: "ind_tag",
};

/** Row of the sheet on which the columns of indicators begin. */
const firstIndicatorRow = 6;

/** Cells of the random draws; sheets of shape 1 have none. */
const drawNames = {
  V0: "mc_V0",
  V1: "mc_V1",
  V2: "mc_V2",
  V3: "mc_V3",
  V4: "mc_V4",
  mean: "mc_mean",
  p05: "mc_p05",
  p50: "mc_p50",
  p95: "mc_p95",
  seed: "mc_seed",
  draws: "mc_draws",
  date: "mc_date",
} as const;

const subjectNames = ["region", "cluster", "reference", "year", "profile"] as const;

export const namesToRead: readonly string[] = [
  "ind_code",
  ...Object.values(indicatorColumns),
  ...Object.values(ownColumns),
  "blk_code",
  "blk_w",
  ...subjectNames.map((name) => `cfg_${name}`),
  "cfg_lang",
  "cfg_synthetic",
  "cfg_shape",
  "cfg_profile_name",
  ...Object.values(drawNames),
  ...settings.map((setting) => `cfg_${setting.key}`),
  "cfg_grades",
  "cfg_sigma",
  "cfg_cap",
  ...Object.values(factNames),
];

/** What is kept of the random draws, if anything. */
export interface KeptDraws {
  readonly date: string;
  readonly draws: number;
  readonly seed: number;
}

const valueAt = (contents: Contents, name: string, row = 0): CellContent =>
  contents[name]?.values[row]?.[0] ?? "";
const formulaAt = (contents: Contents, name: string, row = 0): CellContent =>
  contents[name]?.formulas[row]?.[0] ?? "";
const wordsAt = (contents: Contents, name: string, row = 0): string =>
  String(valueAt(contents, name, row));

/** A cell that should hold a number: what it holds, and what is wrong when it holds something else. */
export interface NumberCell {
  readonly value: number | null;
  /** "=Data!C9" where the cell holds a formula. */
  readonly formula: string | null;
  readonly fault: Fault | null;
}

function numberCell(contents: Contents, name: string, row = 0): NumberCell {
  const content = valueAt(contents, name, row);
  const written = formulaAt(contents, name, row);
  const formula = isFormula(written) ? String(written) : null;
  return { ...readNumber(content), formula };
}

/** One row of the indicators sheet, as far as a person gives it. */
export interface IndicatorCells {
  readonly indicator: Indicator;
  /** Row inside the named columns. */
  readonly row: number;
  readonly value: NumberCell;
  readonly grade: Grade | null;
  readonly source: string;
  readonly date: string;
  readonly note: string;
  readonly on: boolean;
  readonly scale: Scale;
  readonly goalposts: Goalposts;
  readonly weight: NumberCell;
  /** What the profile starts with. */
  readonly defaults: Goalposts & { readonly on: boolean; readonly weight: number };
}

interface Subject {
  readonly region: string;
  readonly cluster: string;
  readonly reference: string;
  readonly year: string;
  readonly synthetic: boolean;
}

/** Everything the sheets say. */
export interface Answers {
  readonly subject: Subject;
  readonly profile: Profile;
  readonly indicators: readonly IndicatorCells[];
  readonly facts: Readonly<Record<FactKey, NumberCell>>;
  readonly config: FormationConfig;
  readonly blockWeights: Readonly<Record<BlockCode, NumberCell>>;
  /** The same in the words of the method, to be scored. */
  readonly input: FormationInput;
  /** Codes on the sheet that stand in no block: they count nowhere and are left alone. */
  readonly strangers: readonly string[];
  /** True when a newer program wrote the sheets: what it added is not shown here, and kept. */
  readonly newer: boolean;
}

const gradeNames: readonly Grade[] = ["A", "B", "C", "D"];
const modes: readonly Mode[] = ["CIS", "strict", "ECO"];
const rhos: readonly Rho[] = [1, 0, -1];

function readConfig(contents: Contents): FormationConfig {
  const numbers = Object.fromEntries(
    settings.flatMap(({ key }) => {
      const content = valueAt(contents, `cfg_${key}`);
      return typeof content === "number" && typeof defaultConfig[key] === "number"
        ? [[key, content]]
        : [];
    })
  );
  const numberIn = (name: string, row: number, otherwise: number): number => {
    const content = valueAt(contents, name, row);
    return typeof content === "number" ? content : otherwise;
  };
  const sigma = (grade: Grade): number => {
    const row = contents["cfg_grades"]?.values.findIndex((line) => line[0] === grade) ?? -1;
    return row < 0
      ? defaultConfig.sigma[grade]
      : numberIn("cfg_sigma", row, defaultConfig.sigma[grade]);
  };
  const [data, mass, plural, chain, coord, rule] = gateCodes.map((code, row) =>
    numberIn("cfg_cap", row, defaultConfig.cap[code])
  );
  const { cap } = defaultConfig;
  return configWith({
    ...numbers,
    mode: modes.find((mode) => mode === valueAt(contents, "cfg_mode")) ?? defaultConfig.mode,
    rho: rhos.find((rho) => rho === valueAt(contents, "cfg_rho")) ?? defaultConfig.rho,
    dep: valueAt(contents, "cfg_dep") === "EU bloc" ? "EU bloc" : "GeoDep",
    sigma: { A: sigma("A"), B: sigma("B"), C: sigma("C"), D: sigma("D") },
    cap: {
      "G-data": data ?? cap["G-data"],
      "G-mass": mass ?? cap["G-mass"],
      "G-plural": plural ?? cap["G-plural"],
      "G-chain": chain ?? cap["G-chain"],
      "G-coord": coord ?? cap["G-coord"],
      "G-rule": rule ?? cap["G-rule"],
    },
  });
}

/** @returns whether the sheets have cells for random draws: those of shape 1 have not */
export function hasDrawCells(contents: Contents): boolean {
  return Object.values(drawNames).every((name) => contents[name] !== undefined);
}

/** @returns what the sheets keep of random draws, null when nothing was written */
export function keptDraws(contents: Contents): KeptDraws | null {
  const draws = valueAt(contents, drawNames.draws);
  const seed = valueAt(contents, drawNames.seed);
  return typeof draws === "number" && typeof seed === "number"
    ? { draws, seed, date: wordsAt(contents, drawNames.date) }
    : null;
}

function rowOfCode(contents: Contents, name: string, code: string): number {
  return contents[name]?.values.findIndex((line) => line[0] === code) ?? -1;
}

/** The code each row of the sheet goes by; null where a row is empty. */
function codesOn(contents: Contents): readonly (string | null)[] {
  const column = (name: string): readonly CellContent[] =>
    (contents[name]?.values ?? []).map((line) => line[0] ?? "");
  return rowCodes(column("ind_code"), column("ind_block"), firstIndicatorRow);
}

function readIndicator(
  contents: Contents,
  profile: Profile,
  indicator: Indicator,
  row: number
): IndicatorCells | null {
  if (row < 0) return null;
  const post = (column: "L" | "T" | "G"): number | null =>
    numberCell(contents, indicatorColumns[column], row).value;
  const override = profile.overrides[indicator.code];
  const remembered =
    builtIn(profile.id) !== null &&
    indicatorsOf(profile).some(({ code }) => code === indicator.code);
  const on = valueAt(contents, indicatorColumns.on, row) === 1;
  const weight = numberCell(contents, indicatorColumns.weight, row);
  // The space that keeps words from becoming a formula is not the person's own.
  const words = (column: "source" | "date" | "note"): string =>
    wordsAt(contents, indicatorColumns[column], row).trimStart();
  return {
    indicator,
    row,
    value: numberCell(contents, indicatorColumns.value, row),
    grade:
      gradeNames.find((grade) => grade === valueAt(contents, indicatorColumns.grade, row)) ?? null,
    source: words("source"),
    date: words("date"),
    note: words("note"),
    on,
    scale: valueAt(contents, indicatorColumns.scale, row) === "log" ? "log" : "lin",
    goalposts: { L: post("L"), T: post("T"), G: post("G") },
    weight,
    // Where nothing but the sheet tells of a row, what stands there is what it starts with.
    defaults: !remembered
      ? { L: post("L"), T: post("T"), G: post("G"), weight: weight.value ?? 1, on }
      : {
          L: override?.L ?? indicator.L,
          T: override?.T ?? indicator.T,
          G: override?.G ?? indicator.G,
          weight: profile.weights?.[indicator.code] ?? 1,
          on:
            indicator.on &&
            !profile.off.includes(indicator.code) &&
            !profile.display.includes(indicator.code),
        },
  };
}

/** @returns rows and facts as the guide keeps them */
export function storedAnswers(contents: Contents): StoredAnswers {
  const own = (row: number): OwnColumns => {
    const at = (column: keyof OwnColumns): CellContent =>
      valueAt(contents, ownColumns[column], row);
    return {
      block: at("block"),
      text: at("text"),
      unit: at("unit"),
      act: at("act"),
      precondition: at("precondition"),
      eso: at("eso"),
      diamond: at("diamond"),
      s3: at("s3"),
      origin: at("origin"),
      tag: at("tag"),
    };
  };
  const storedRow = (code: string, row: number): StoredRow => {
    const at = (column: IndicatorColumn): CellContent =>
      valueAt(contents, indicatorColumns[column], row);
    return {
      code,
      on: at("on"),
      scale: at("scale"),
      L: at("L"),
      T: at("T"),
      G: at("G"),
      weight: at("weight"),
      value: at("value"),
      grade: at("grade"),
      source: String(at("source")),
      date: String(at("date")),
      note: String(at("note")),
      ...(contents["ind_block"] === undefined ? {} : { own: own(row) }),
    };
  };
  const profile = wordsAt(contents, "cfg_profile");
  return {
    profile: builtIn(profile)
      ? profile
      : profileAsWritten({
          id: profile,
          name: wordsAt(contents, "cfg_profile_name").trimStart() || profile,
          firmsMin: numberCell(contents, "cfg_firms").value,
          largestMax: numberCell(contents, "cfg_largest").value,
        }),
    rows: codesOn(contents).flatMap((code, row) => (code === null ? [] : [storedRow(code, row)])),
    facts: Object.fromEntries(
      Object.entries(factNames).map(([key, name]) => [key, valueAt(contents, name)])
    ),
  };
}

/** @returns what the sheets say */
export function answersOf(contents: Contents, stored: StoredAnswers): Answers {
  const profile = profileOf(stored.profile);
  const read = readAnswers(stored);
  const config = readConfig(contents);
  const codes = codesOn(contents);
  const fact = (key: FactKey): NumberCell => numberCell(contents, factNames[key]);
  const weight = (code: BlockCode): NumberCell =>
    numberCell(contents, "blk_w", rowOfCode(contents, "blk_code", code));
  const blockWeights = {
    A: weight("A"),
    B: weight("B"),
    C: weight("C"),
    D: weight("D"),
    E: weight("E"),
    F: weight("F"),
    G: weight("G"),
  };
  return {
    subject: {
      region: wordsAt(contents, "cfg_region"),
      cluster: wordsAt(contents, "cfg_cluster"),
      reference: wordsAt(contents, "cfg_reference"),
      year: wordsAt(contents, "cfg_year"),
      synthetic: valueAt(contents, "cfg_synthetic") === 1,
    },
    profile,
    indicators: listedIndicators(stored.rows, profile).flatMap(
      (indicator) =>
        readIndicator(contents, profile, indicator, codes.indexOf(indicator.code)) ?? []
    ),
    facts: {
      KL: fact("KL"),
      KP: fact("KP"),
      KS: fact("KS"),
      independent_firms: fact("independent_firms"),
      compulsory_standard: fact("compulsory_standard"),
      standard_producers: fact("standard_producers"),
      f3_n: fact("f3_n"),
    },
    config,
    blockWeights,
    input: {
      ...read.input,
      config,
      block_weights: Object.fromEntries(
        // A weight that is no number counts as none, as on the sheet.
        blockCodes.map((code) => [code, blockWeights[code].value ?? 0])
      ),
    },
    strangers: read.unknown.map((row) => row.code),
    newer: Number(valueAt(contents, "cfg_shape")) > shape,
  };
}

/** Words must not turn into a formula, nor lose the apostrophe that a cell takes for "this is text". */
export const asWords = (words: string): string => (/^[=+@'-]/.test(words) ? ` ${words}` : words);

const cell = (cells: IndicatorCells, column: IndicatorColumn, content: CellContent): Change => ({
  name: indicatorColumns[column],
  row: cells.row,
  content,
});

/** K* of whichever of KL, KP and KS is given, as a formula that follows them. */
function jointFormula(assessment: number): string {
  const names = ["KL", "KP", "KS"].map((name) => prefixOf(assessment) + name).join(",");
  return `=IF(COUNT(${names})=0,"",IF(MIN(${names})<=0,0,GEOMEAN(${names})))`;
}

export function isJointFormula(formula: string, assessment: number): boolean {
  return formula.replace(/\s/g, "") === jointFormula(assessment);
}

/** Changes of cells, by what a person does. */
export const change = {
  /** null: unknown, the cell is emptied. */
  value: (cells: IndicatorCells, value: number | null): readonly Change[] => [
    cell(cells, "value", value ?? ""),
  ],
  link: (cells: IndicatorCells, link: Link): readonly Change[] => [
    { ...cell(cells, "value", formulaOf(link)), shown: link.value },
    cell(cells, "source", asWords(sourceWithLink(cells.source, link, cells.value.formula ?? ""))),
  ],
  /** A1 from the coefficients of the gate facts, so that no fact is given twice. */
  joint: (cells: IndicatorCells, assessment: number, value: number): readonly Change[] => [
    { ...cell(cells, "value", jointFormula(assessment)), shown: value },
    ...(cells.source === "" ? [cell(cells, "source", "KL, KP, KS")] : []),
  ],
  /** A formula of ours, and what it is known to show. */
  formula: (cells: IndicatorCells, formula: string, shown: CellContent): readonly Change[] => [
    { ...cell(cells, "value", formula), shown },
  ],
  /** The present number in place of the formula that computed it. */
  detach: (cells: IndicatorCells): readonly Change[] => [
    cell(cells, "value", cells.value.value ?? ""),
  ],
  grade: (cells: IndicatorCells, grade: Grade | null): readonly Change[] => [
    cell(cells, "grade", grade ?? ""),
  ],
  words: (
    cells: IndicatorCells,
    column: "source" | "date" | "note",
    words: string
  ): readonly Change[] => [cell(cells, column, asWords(words))],
  on: (cells: IndicatorCells, on: boolean): readonly Change[] => [cell(cells, "on", on ? 1 : 0)],
  goalposts: (cells: IndicatorCells, goalposts: Goalposts): readonly Change[] => [
    cell(cells, "L", goalposts.L ?? ""),
    cell(cells, "T", goalposts.T ?? ""),
    cell(cells, "G", goalposts.G ?? ""),
  ],
  weight: (cells: IndicatorCells, weight: number): readonly Change[] => [
    cell(cells, "weight", weight),
  ],
  resetIndicator: (cells: IndicatorCells): readonly Change[] => [
    ...change.goalposts(cells, cells.defaults),
    cell(cells, "weight", cells.defaults.weight),
    cell(cells, "scale", cells.indicator.scale),
  ],
  fact: (key: FactKey, value: number | null): readonly Change[] => [
    { name: factNames[key], row: 0, content: value ?? "" },
  ],
  factLink: (key: FactKey, link: Link): readonly Change[] => [
    { name: factNames[key], row: 0, content: formulaOf(link), shown: link.value },
  ],
  factFormula: (key: FactKey, formula: string, shown: CellContent): readonly Change[] => [
    { name: factNames[key], row: 0, content: formula, shown },
  ],
  setting: (key: SettingKey, value: number | string): readonly Change[] => [
    { name: `cfg_${key}`, row: 0, content: value },
  ],
  sigma: (contents: Contents, grade: Grade, value: number): readonly Change[] => {
    const row = rowOfCode(contents, "cfg_grades", grade);
    return row < 0 ? [] : [{ name: "cfg_sigma", row, content: value }];
  },
  cap: (row: number, value: number): readonly Change[] => [
    { name: "cfg_cap", row, content: value },
  ],
  blockWeight: (contents: Contents, code: BlockCode, value: number): readonly Change[] => {
    const row = rowOfCode(contents, "blk_code", code);
    return row < 0 ? [] : [{ name: "blk_w", row, content: value }];
  },
  /** The draws as values, with what is needed to repeat them. */
  draws: (drawn: MonteCarloResult, seed: number, date: string): readonly Change[] => {
    const put = (name: string, content: CellContent): Change => ({ name, row: 0, content });
    return [
      ...verdictCodes.map((code) => put(drawNames[code], drawn.probability[code] ?? 0)),
      put(drawNames.mean, drawn.mean),
      put(drawNames.p05, drawn.p05),
      put(drawNames.p50, drawn.p50),
      put(drawNames.p95, drawn.p95),
      put(drawNames.seed, seed),
      put(drawNames.draws, drawn.draws),
      put(drawNames.date, date),
    ];
  },
  language: (locale: string): readonly Change[] => [{ name: "cfg_lang", row: 0, content: locale }],
} as const;

const isFormula = (content: CellContent): boolean =>
  typeof content === "string" && content.startsWith("=");

/** @returns whether a formula an answer stands on shows nothing, as it does until it is calculated */
export function isUncalculated(contents: Contents): boolean {
  return [indicatorColumns.value, ...Object.values(factNames)].some((name) =>
    contents[name]?.formulas.some(
      (line, row) => isFormula(line[0] ?? "") && contents[name]?.values[row]?.[0] === ""
    )
  );
}

/** @returns those links among some changes that stand on the sheets and show nothing yet */
export function uncalculatedLinks(
  contents: Contents,
  changes: readonly Change[]
): readonly Change[] {
  return changes.filter(
    ({ name, row, content, shown }) =>
      shown !== undefined &&
      formulaAt(contents, name, row) === content &&
      valueAt(contents, name, row) === ""
  );
}

/** @returns the changes whose cells have not yet been seen calculated; the others need no help any more */
export function unseenLinks(contents: Contents, changes: readonly Change[]): readonly Change[] {
  return changes.filter(
    ({ name, row, content }) =>
      formulaAt(contents, name, row) !== content || valueAt(contents, name, row) === ""
  );
}

/** @returns the contents as they will be once the changes are written and calculated */
export function withChanges(contents: Contents, changes: readonly Change[]): Contents {
  const next: Record<string, NamedContent> = { ...contents };
  for (const { name, row, column = 0, content, shown } of changes) {
    const before = next[name];
    if (!before) continue;
    const put = (
      cells: readonly (readonly CellContent[])[],
      put: CellContent
    ): readonly (readonly CellContent[])[] =>
      cells.map((line, i) => (i === row ? line.map((old, j) => (j === column ? put : old)) : line));
    next[name] = {
      values:
        isFormula(content) && shown === undefined
          ? before.values
          : put(before.values, shown ?? content),
      formulas: put(before.formulas, content),
    };
  }
  return next;
}

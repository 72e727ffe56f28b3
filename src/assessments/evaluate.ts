/**
 * Answers a question given as JSON: an assessment, scenarios on one, a screening or an effectiveness
 * table, recognized by its fields, under the names of the published examples.
 */
import type { Fault } from "../core/fault";
import { isFault } from "../core/fault";
import { assessFormation } from "./cluster-formation/assess";
import type {
  EffectivenessInput,
  EffectivenessItem,
  Position,
  PotentialItem,
  RegionSeries,
} from "./cluster-formation/effectiveness";
import { assessEffectiveness } from "./cluster-formation/effectiveness";
import { expectedNames } from "./cluster-formation/expected-names";
import {
  blockWeights,
  coefficients,
  configChanges,
  expected,
  formationInput,
  gateInputs,
  isObject,
  listOf,
  number,
  numberOrNull,
  objectOf,
  optional,
  positive,
  recordOf,
  words,
} from "./cluster-formation/read-input";
import type { Scenario } from "./cluster-formation/scenarios";
import { assessScenarios } from "./cluster-formation/scenarios";
import type { ScreeningInput, ScreeningRow } from "./cluster-formation/screening";
import { screen } from "./cluster-formation/screening";

/** @param question  the input of a published example   @returns its outputs, or what is wrong */
export function evaluateAssessment(question: unknown): object | Fault {
  if (isObject(question) && "scenarios" in question) return evaluateScenarios(question);
  if (isObject(question) && "items" in question) return evaluateEffectiveness(question);
  if (isObject(question) && "rows" in question) return evaluateScreening(question);
  const input = formationInput(question, "input");
  return isFault(input) ? input : expectedNames(assessFormation(input), input);
}

function evaluateScenarios(question: Readonly<Record<string, unknown>>): object | Fault {
  const base = formationInput(question["base"], "base");
  if (isFault(base)) return base;
  const scenarios = listOf(
    objectOf<Scenario>({
      id: words,
      text: words,
      values: recordOf(numberOrNull),
      block_weights: blockWeights,
      indicator_weights: recordOf(positive),
      gate_inputs: gateInputs,
      coefficients,
    })
  )(question["scenarios"], "scenarios");
  if (isFault(scenarios)) return scenarios;
  return assessScenarios({
    base,
    scenarios: scenarios.map((scenario, i) => ({ ...scenario, id: scenario.id ?? `${i + 1}` })),
  });
}

const position = (x: unknown, where: string): Position | Fault =>
  x === "i" || x === "ii" || x === "iii"
    ? x
    : expected(where, { en: "i, ii or iii", ru: "i, ii или iii", kk: "i, ii немесе iii" });

const absentItem: EffectivenessItem = {
  position: "i",
  code: "",
  L: NaN,
  T: NaN,
  G: NaN,
  before: null,
  after: null,
  comparison_before: null,
  comparison_after: null,
};

function evaluateEffectiveness(question: Readonly<Record<string, unknown>>): object | Fault {
  const input = objectOf<EffectivenessInput>({
    items: (x, where) => {
      const items = listOf(
        objectOf<EffectivenessItem>({
          position,
          code: words,
          L: number,
          T: number,
          G: number,
          before: numberOrNull,
          after: numberOrNull,
          comparison_before: numberOrNull,
          comparison_after: numberOrNull,
        })
      )(x, where);
      return isFault(items) ? items : items.map((item) => ({ ...absentItem, ...item }));
    },
    potentials: (x, where) => {
      const potentials = listOf(
        objectOf<PotentialItem>({
          code: words,
          region_before: numberOrNull,
          mean_before: numberOrNull,
          region_after: numberOrNull,
          mean_after: numberOrNull,
        })
      )(x, where);
      return isFault(potentials)
        ? potentials
        : potentials.map((item) => ({
            code: "",
            region_before: null,
            mean_before: null,
            region_after: null,
            mean_after: null,
            ...item,
          }));
    },
    regions: optional(regionSeries),
    index_before: numberOrNull,
    index_after: numberOrNull,
  })(question, "input");
  if (isFault(input)) return input;
  return assessEffectiveness({ ...input, items: input.items ?? [] });
}

function regionSeries(x: unknown, where: string): RegionSeries | Fault {
  const series = objectOf<RegionSeries>({
    population: listOf(number),
    value_before: listOf(number),
    value_after: listOf(number),
  })(x, where);
  if (isFault(series)) return series;
  const { population = [], value_before = [], value_after = [] } = series;
  return population.length > 0 &&
    value_before.length === population.length &&
    value_after.length === population.length
    ? { population, value_before, value_after }
    : expected(where, {
        en: "three lists of one length",
        ru: "три списка одной длины",
        kk: "ұзындығы бірдей үш тізім",
      });
}

function evaluateScreening(question: Readonly<Record<string, unknown>>): object | Fault {
  const input = objectOf<ScreeningInput>({
    mode: (x, where) =>
      x === "CIS" || x === "strict" || x === "ECO"
        ? x
        : expected(where, {
            en: "CIS, strict or ECO",
            ru: "CIS, strict или ECO",
            kk: "CIS, strict немесе ECO",
          }),
    config: configChanges,
    O: numberOrNull,
    N: numberOrNull,
    GDP: numberOrNull,
    rows: (x, where) => {
      const rows = listOf(
        objectOf<ScreeningRow>({
          region: words,
          industry: words,
          O_ir: numberOrNull,
          O_r: numberOrNull,
          O_i: numberOrNull,
          N_r: numberOrNull,
          GRP_r: numberOrNull,
          H: numberOrNull,
          kstar_years: optional(listOf(numberOrNull)),
        })
      )(x, where);
      return isFault(rows)
        ? rows
        : rows.map((row) => ({
            region: "",
            industry: "",
            O_ir: null,
            O_r: null,
            O_i: null,
            N_r: null,
            GRP_r: null,
            H: null,
            ...row,
          }));
    },
  })(question, "input");
  if (isFault(input)) return input;
  return screen({ O: null, N: null, GDP: null, ...input, rows: input.rows ?? [] });
}

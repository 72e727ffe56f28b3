/**
 * What to find out next, ordered by what would change the verdict: every unmeasured indicator and every
 * unknown gate is tried at its worst and at its best, and the whole assessment is computed again.
 * Points come from the goalposts in force; everything else stays as it is.
 */
import type { Text } from "../../core/locale";
import { text } from "../../core/locale";
import { decimal } from "../../core/numbers";
import type { FormationInput, Outcome, VerdictCode } from "../assessment";
import { effectiveWeights } from "./block-scores";
import { gateCodes } from "./gates";
import type { Model } from "./model";
import { baseNumber, indexOf, modelOf, scoresOf } from "./model";
import { isApplicable, isObserved } from "./rows";
import { setGoalposts } from "./score";
import { capOfGates, capWith, verdictCode, verdictNumber } from "./verdict";

/** Index and verdict if a thing not known yet turned out one way. */
export interface Trial extends Outcome {
  /** The score it would have, or the state the gate would have. */
  readonly as: 0 | 50 | 100 | "fail" | "pass";
}

export interface ToCollect {
  readonly kind: "indicator" | "gate";
  /** Code of the indicator or of the gate. */
  readonly code: string;
  readonly trials: readonly Trial[];
  /** Whether a trial gives another verdict than the present one. */
  readonly decides: boolean;
  /** Points between the lowest and the highest index of the trials, 0 without an index. */
  readonly spread: number;
  /** Share of the index it carries; a gate carries none. */
  readonly weight: number;
}

function outcomeOf(model: Model, gatesCap: number = capOfGates(model.gates)): Outcome {
  const index = indexOf(model, model.config.rho);
  const base = baseNumber(model, index, scoresOf(model.scoredBlocks));
  return { index, verdict: verdictCode(Math.min(base, gatesCap)) };
}

function spreadOf(trials: readonly Trial[]): number {
  const indices = trials.flatMap(({ index }) => (index === null ? [] : [index]));
  return indices.length === 0 ? 0 : Math.max(...indices) - Math.min(...indices);
}

function itemOf(
  present: VerdictCode,
  kind: ToCollect["kind"],
  code: string,
  trials: readonly Trial[],
  weight: number
): ToCollect {
  return {
    kind,
    code,
    trials,
    decides: trials.some(({ verdict }) => verdict !== present),
    spread: spreadOf(trials),
    weight,
  };
}

/** Applicable indicators without a score whose goalposts can give one. */
function unmeasured(input: FormationInput, model: Model, present: VerdictCode): ToCollect[] {
  const weights = effectiveWeights(model.blocks);
  return model.rows
    .filter((row) => isApplicable(row) && !isObserved(row) && row.fault === null)
    .flatMap(({ indicator: { code }, goalposts }) => {
      const set = setGoalposts(goalposts);
      if (set === null) return [];
      const at = (as: 0 | 50 | 100, value: number): Trial => ({
        as,
        ...outcomeOf(modelOf({ ...input, values: { ...input.values, [code]: value } })),
      });
      const trials = [at(0, set.L), at(50, set.T), at(100, set.G)];
      return [itemOf(present, "indicator", code, trials, weights[code] ?? 0)];
    });
}

function unknownGates(model: Model, present: VerdictCode): ToCollect[] {
  return gateCodes
    .filter((gate) => model.gates[gate].state === "unknown")
    .map((gate) => {
      const at = (as: "fail" | "pass"): Trial => ({
        as,
        ...outcomeOf(model, capWith(model.gates, gate, as, model.config)),
      });
      return itemOf(present, "gate", gate, [at("fail"), at("pass")], 0);
    });
}

/** Differences below this are rounding, not an order. */
const tie = 1e-9;

/** @returns what can change the verdict first, then by spread of the index, then by weight */
export function collectNext(input: FormationInput): readonly ToCollect[] {
  const model = modelOf(input);
  const present = outcomeOf(model).verdict;
  return [...unmeasured(input, model, present), ...unknownGates(model, present)].sort((a, b) => {
    if (a.decides !== b.decides) return a.decides ? -1 : 1;
    if (Math.abs(a.spread - b.spread) > tie) return b.spread - a.spread;
    return Math.abs(a.weight - b.weight) > tie ? b.weight - a.weight : 0;
  });
}

/** The lowest and the highest verdict an item can still lead to. */
export function reachOf(item: ToCollect): readonly [VerdictCode, VerdictCode] {
  const numbers = item.trials.map(({ verdict }) => verdictNumber(verdict));
  return [verdictCode(Math.min(...numbers)), verdictCode(Math.max(...numbers))];
}

function index(x: number | null): Text | null {
  return x === null ? null : text((to) => decimal(x, 1, to));
}

const states: Readonly<Record<"fail" | "pass", Text>> = {
  fail: { en: "if it fails", ru: "если не выполнено", kk: "орындалмаса" },
  pass: { en: "if it passes", ru: "если выполнено", kk: "орындалса" },
};

const ends: Readonly<Record<"worst" | "best", Text>> = {
  worst: { en: "at its worst", ru: "при худшем значении", kk: "ең нашар мәнінде" },
  best: { en: "at its best", ru: "при лучшем значении", kk: "ең жақсы мәнінде" },
};

function trialText(words: Text, { verdict, index: x }: Trial): Text {
  const shown = index(x);
  return text((to) => {
    if (shown === null) return `${words[to]} — ${verdict}`;
    const inner = { en: "index", ru: "индекс", kk: "индекс" }[to];
    return `${words[to]} — ${verdict} (${inner}: ${shown[to]})`;
  });
}

/** What finding it out would decide, in one sentence; numbers stand last, so no ending hangs on them. */
export function collectText(item: ToCollect, present: VerdictCode): Text {
  const [first, ...others] = item.trials;
  const last = others[others.length - 1];
  if (first === undefined || last === undefined) return { en: "", ru: "", kk: "" };
  const [low, high] =
    item.kind === "gate"
      ? [trialText(states.fail, first), trialText(states.pass, last)]
      : [trialText(ends.worst, first), trialText(ends.best, last)];
  return text((to) => {
    const both = `${low[to]}; ${high[to]}.`;
    if (item.decides)
      return (
        {
          en: "Can change the verdict: ",
          ru: "Может изменить вывод: ",
          kk: "Қорытындыны өзгерте алады: ",
        }[to] + both
      );
    return (
      {
        en: `Alone leaves the verdict as it is (${present}): `,
        ru: `Сам по себе вывода не меняет (${present}): `,
        kk: `Жалғыз өзі қорытындыны өзгертпейді (${present}): `,
      }[to] + both
    );
  });
}

/** The calculated sheets of an assessment under the names of the published examples. */
import { gateCodes } from "../../src/assessments/cluster-formation/gates";
import type { CellValue } from "../support/xlsx-reader";
import type { CalculatedPlan } from "./planned-book";

type Answer = CellValue | null;

/** "" is how a sheet says that there is no number; an error is no number either. */
function numberOrNull(cell: Answer | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}

function among<T>(
  entries: ReadonlyMap<string, T>,
  wanted: (key: string) => boolean
): Record<string, T> {
  return Object.fromEntries([...entries].filter(([key]) => wanted(key)));
}

export function answersOf(plan: CalculatedPlan): Readonly<Record<string, unknown>> {
  const cell = (name: string): Answer => plan.cell(name);
  const verdict = (value: Answer | undefined): string =>
    `V${typeof value === "number" ? value : "?"}`;
  const of = (name: string) => plan.by("ind_code", name);
  const applicable = of("ind_AD");
  const counted = of("ind_Q");
  const share = of("ind_share");
  const positive = (column: ReadonlyMap<string, Answer>) => (code: string) =>
    Number(column.get(code)) > 0;

  const blockCodes = plan.column("blk_code").map(String);
  const block = (name: string) => plan.by("blk_code", name);
  const blockOf = of("ind_block");
  const codesIn = (code: string, column: ReadonlyMap<string, Answer>) =>
    [...column.keys()].filter((key) => blockOf.get(key) === code && positive(column)(key));
  const [arithmetic, geometric, harmonic] = plan.column("rho_verdicts");
  const [cis, strict, eco] = plan.column("mode_verdicts");
  const states = plan.column("gate_state");
  const enough = cell("dataok") === 1;

  const always = {
    scores: Object.fromEntries([...of("ind_score")].map(([code, x]) => [code, numberOrNull(x)])),
    blocks: Object.fromEntries(
      blockCodes.map((code) => [
        code,
        {
          coverage: block("blk_cov").get(code),
          scored: block("blk_scored").get(code) === 1,
          score: numberOrNull(block("blk_s").get(code)),
          sigma: numberOrNull(block("blk_sigma").get(code)),
          n_observed: codesIn(code, counted).length,
          n_applicable: codesIn(code, applicable).length,
        },
      ])
    ),
    coverage: cell("cov"),
    n_observed: [...counted.values()].filter((x) => Number(x) > 0).length,
    n_applicable: [...applicable.values()].filter((x) => Number(x) > 0).length,
    blocks_scored: cell("nblocks"),
    blocks_applicable: cell("napp"),
    effective_weights: among(of("ind_effective"), positive(applicable)),
    single_indicator_blocks: blockCodes.flatMap((code) =>
      block("blk_n").get(code) === 1
        ? [
            {
              block: code,
              code: codesIn(code, applicable)[0],
              weight: block("blk_effective").get(code),
            },
          ]
        : []
    ),
    index: {
      "1": numberOrNull(cell("I_ari")),
      "0": numberOrNull(cell("I_geo")),
      "-1": numberOrNull(cell("I_har")),
    },
    gates: Object.fromEntries(gateCodes.map((code, index) => [code, states[index]])),
    base_verdict: verdict(cell("base")),
    verdict: cell("verdict"),
    ceiling: cell("ceiling"),
    bounds: {
      low: { index: numberOrNull(cell("B_lo")), verdict: verdict(cell("V_lo")) },
      high: { index: numberOrNull(cell("B_hi")), verdict: verdict(cell("V_hi")) },
    },
    verdict_range: cell("verdict_range"),
    to_do_gates: gateCodes.filter((_, index) => states[index] === "unknown"),
    verdict_by_rho: { "1": verdict(arithmetic), "0": verdict(geometric), "-1": verdict(harmonic) },
    aggregation_sensitive: cell("sensitive") === 1,
    verdict_by_mode: { CIS: verdict(cis), strict: verdict(strict), ECO: verdict(eco) },
  };
  if (!enough) return always;

  const ranks = of("ind_rank");
  const runs = plan.column("grid_verdicts").filter((x) => typeof x === "number");
  const shifted = (name: string) => {
    const [index, , number] = plan.table(name)[0] ?? [];
    return { index, verdict: verdict(number) };
  };
  const without = plan.column("grid_without");
  const rhos = plan.column("grid_rho");
  const indices = plan.column("grid_index");
  const rho = cell("cfg_rho");
  return {
    ...always,
    error_contributions: among(of("ind_AG"), positive(share)),
    sigma_index: cell("I_sig"),
    interval: [cell("I_lo"), cell("I_hi")],
    leverage: among(of("ind_leverage"), positive(share)),
    gain: among(of("ind_gain"), positive(share)),
    leverage_ranking: [...ranks]
      .filter(([, rank]) => typeof rank === "number")
      .sort(([, a], [, b]) => Number(a) - Number(b))
      .map(([code]) => code),
    goalpost_shift: { harder: shifted("grid_harder"), easier: shifted("grid_easier") },
    grid_runs: cell("grid_runs"),
    grid_same_share: cell("grid_share"),
    grid_counts: Object.fromEntries(
      [1, 2, 3, 4].map((number) => [verdict(number), runs.filter((run) => run === number).length])
    ),
    robust: cell("robust") === 1,
    leave_one_block_out: Object.fromEntries(
      blockCodes.flatMap((code) =>
        indices.flatMap((index, run) =>
          rhos[run] === rho && without[run] === code && typeof index === "number"
            ? [[code, index]]
            : []
        )
      )
    ),
  };
}

/** Outputs that stay in the pane: no cell shows them. */
const paneOnly = new Set([
  "label",
  "flip_down",
  "flip_up",
  "flip_down_all",
  "flip_up_all",
  "gate_flips",
  "preconditions",
  "eso",
  "diamond",
  "s3",
  "monte_carlo",
]);

/** @returns what of an expected answer the sheets must show */
export function shownOnSheets(
  expected: Readonly<Record<string, unknown>>
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(expected).filter(([key]) => !paneOnly.has(key)));
}

/**
 * What speaks for the cluster and what against it, for a page that a person without the method reads:
 * the measured indicators that lie furthest above and below "sufficient", weighed by their share of the
 * index, and before all of them the gates that fail.
 */
import type { FormationResult, GateCode } from "../assessment";
import { gateCodes } from "./gates";
import { isObserved } from "./rows";

export type Reason =
  | { readonly kind: "gate"; readonly code: GateCode }
  | {
      readonly kind: "indicator";
      readonly code: string;
      /** Weighed points away from sufficient, always above 0. */
      readonly points: number;
    };

export interface Reasons {
  readonly pro: readonly Reason[];
  readonly contra: readonly Reason[];
}

/** Equal distances must tie whatever the order of operations was. */
function rounded(x: number): number {
  return Math.round(x * 1e9) / 1e9;
}

/** @param most  of each side */
export function reasonsOf(result: FormationResult, most = 3): Reasons {
  const distances = result.rows.filter(isObserved).map((row) => ({
    code: row.indicator.code,
    points: rounded(
      (result.effective_weights[row.indicator.code] ?? 0) * (row.score - result.config.target)
    ),
  }));
  const side = (sign: 1 | -1): readonly Reason[] =>
    distances
      .map(({ code, points }): Reason & { kind: "indicator" } => ({
        kind: "indicator",
        code,
        points: sign * points,
      }))
      .filter(({ points }) => points > 0)
      .sort((a, b) => b.points - a.points);
  const failed = gateCodes
    .filter((code) => code !== "G-data" && result.gates[code] === "fail")
    .map((code): Reason => ({ kind: "gate", code }));
  return { pro: side(1).slice(0, most), contra: [...failed, ...side(-1)].slice(0, most) };
}

/**
 * How the verdict answers to choices of the method: every mean with every standard of mass, and the
 * model without each block (method, sections 9 and 14).
 */
import type { BlockCode, FormationInput, Mode, Rho, VerdictCode } from "../assessment";
import { capOfGates } from "./verdict";
import { gridRuns, rhos } from "./grid";
import { withMode } from "./gate-states";
import { indexOf, modelOf, scoresOf, verdictOf } from "./model";

const modes: readonly Mode[] = ["CIS", "strict", "ECO"];

export interface ChoiceOutcome {
  readonly rho: Rho;
  readonly mode: Mode;
  readonly verdict: VerdictCode;
}

/** Nine verdicts: three means by three standards of mass. */
export function verdictsByChoice(input: FormationInput): readonly ChoiceOutcome[] {
  const model = modelOf(input);
  const scores = scoresOf(model.scoredBlocks);
  return rhos.flatMap((rho) =>
    modes.map((mode) => ({
      rho,
      mode,
      verdict: verdictOf(
        model,
        indexOf(model, rho),
        scores,
        capOfGates(withMode(model.gates, mode, input, model.config))
      ),
    }))
  );
}

export interface WithoutBlock {
  readonly block: BlockCode;
  readonly index: number;
  /** Points of the index against the whole model. */
  readonly change: number;
  readonly verdict: VerdictCode;
}

/** @returns one line per scored block at the chosen mean, none without enough evidence */
export function withoutEachBlock(input: FormationInput): readonly WithoutBlock[] {
  const model = modelOf(input);
  const whole = indexOf(model, model.config.rho);
  if (whole === null) return [];
  return gridRuns(model).flatMap(({ rho, change, index, verdict }) =>
    rho !== model.config.rho || change === null || change === "harder" || change === "easier"
      ? []
      : [{ block: change, index, change: index - whole, verdict }]
  );
}

/** Goalposts while they are edited: what is wrong with them, and whether they differ from the default. */
import type { Goalposts, Scale } from "../../assessments/assessment";
import { goalpostFault, setGoalposts } from "../../assessments/cluster-formation/score";
import type { Text } from "../../core/locale";
import type { IndicatorCells } from "./sheets";

/** @returns why the goalposts cannot score; null when they can, or when none of the three is set */
export function goalpostsWrong(goalposts: Goalposts, scale: Scale): Text | null {
  const set = setGoalposts(goalposts);
  return set === null ? null : (goalpostFault(set, scale)?.because ?? null);
}

export function goalpostsChanged({ goalposts, defaults }: IndicatorCells): boolean {
  return goalposts.L !== defaults.L || goalposts.T !== defaults.T || goalposts.G !== defaults.G;
}

export function indicatorChanged(cells: IndicatorCells): boolean {
  return (
    goalpostsChanged(cells) ||
    cells.weight.value !== cells.defaults.weight ||
    cells.scale !== cells.indicator.scale
  );
}

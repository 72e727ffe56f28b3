/**
 * From index, weakest block and gates to a verdict (method, section 9). Cuts are thirds around
 * "sufficient"; a gate caps whatever the points say.
 */
import type { Text } from "../../core/locale";
import type { VerdictCuts } from "../../measures/scoring/formation-verdict";
import {
  blockFloorOf as floorOf,
  indexCutOf,
  verdictOfPoints,
} from "../../measures/scoring/formation-verdict";
import type {
  FormationConfig,
  GateCode,
  GateReport,
  GateState,
  VerdictCode,
  VerdictNumber,
} from "../assessment";
import { gateCodes } from "./gates";
import { gateCap } from "./gate-states";

export const verdictCodes: readonly VerdictCode[] = ["V0", "V1", "V2", "V3", "V4"];

export const verdictWords: Readonly<Record<VerdictCode, Text>> = {
  V0: { en: "Insufficient evidence", ru: "Недостаточно данных", kk: "Деректер жеткіліксіз" },
  V1: { en: "Not now", ru: "Пока не готов", kk: "Әзірге дайын емес" },
  V2: { en: "Potential", ru: "Потенциальный", kk: "Әлеуетті" },
  V3: { en: "Emerging", ru: "Формирующийся", kk: "Қалыптасып келе жатқан" },
  V4: { en: "Ready (priority)", ru: "Готов (приоритетный)", kk: "Дайын (басым)" },
};

/** What stands beside the verdict when the gate of several owners fails, even at V0. */
export const integratedCompany: Text = {
  en: "vertically integrated company, not a cluster",
  ru: "вертикально интегрированная компания, а не кластер",
  kk: "тігінен интеграцияланған компания, кластер емес",
};

/** @param n  any number; caps set outside 0…4 are taken to the nearest verdict */
export function verdictCode(n: number): VerdictCode {
  return verdictCodes[Math.min(4, Math.max(0, Math.floor(n)))] ?? "V0";
}

export function verdictNumber(code: VerdictCode): VerdictNumber {
  switch (code) {
    case "V0":
      return 0;
    case "V1":
      return 1;
    case "V2":
      return 2;
    case "V3":
      return 3;
    case "V4":
      return 4;
  }
}

/** The cuts of a configuration under the names the verdict function gives them. */
function cutsOf({ cut1, cut2, cut3, fl3, fl4 }: FormationConfig): VerdictCuts {
  return { potential: cut1, emerging: cut2, ready: cut3, floor3: fl3, floor4: fl4 };
}

/** Index needed for a verdict; V1 needs none. */
export function cutOf(verdict: number, config: FormationConfig): number {
  return indexCutOf(verdict, cutsOf(config));
}

/** Score every scored block needs for a verdict; only V3 and V4 ask for one. */
export function blockFloorOf(verdict: number, config: FormationConfig): number {
  return floorOf(verdict, cutsOf(config));
}

/** @param weakest  lowest block score in the model   @returns 1…4 from the points alone */
export function step(index: number, weakest: number, config: FormationConfig): VerdictNumber {
  return verdictOfPoints(index, weakest, cutsOf(config));
}

export type GateReports = Readonly<Record<GateCode, GateReport>>;

/** The lowest cap of all gates. */
export function capOfGates(reports: GateReports): number {
  return Math.min(...gateCodes.map((gate) => reports[gate].cap));
}

/** The cap of all gates when one of them had another state. */
export function capWith(
  reports: GateReports,
  changed: GateCode,
  state: GateState,
  config: FormationConfig
): number {
  return Math.min(
    ...gateCodes.map((gate) =>
      gate === changed ? gateCap(gate, state, config) : reports[gate].cap
    )
  );
}

/** The best verdict still possible given the gates that failed; lack of data does not count. */
export function ceilingOf(reports: GateReports): VerdictCode {
  const failed = gateCodes.filter((gate) => gate !== "G-data" && reports[gate].state === "fail");
  return verdictCode(Math.min(4, ...failed.map((gate) => reports[gate].cap)));
}

/** "V3", or "V2–V3" when the unmeasured could still change it. */
export function rangeOf(verdicts: readonly VerdictCode[]): string {
  const numbers = verdicts.map(verdictNumber);
  const [low, high] = [verdictCode(Math.min(...numbers)), verdictCode(Math.max(...numbers))];
  return low === high ? low : `${low}–${high}`;
}

/** Which shape and color a state of a gate takes. */
import type { GateState } from "../../assessments/assessment";
import type { Tone } from "../parts/Chip";

export const gateTones: Readonly<Record<GateState, Tone>> = {
  pass: "pass",
  fail: "fail",
  unknown: "unknown",
  "n/a": "na",
};

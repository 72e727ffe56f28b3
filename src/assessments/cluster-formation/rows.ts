/**
 * From what a person gave to the rows of the indicators sheet: profile, overrides, weights, grades and
 * scores. A blank has no score; it is neither 0 nor a pass.
 */
import type { Fault } from "../../core/fault";
import { fault, isFault } from "../../core/fault";
import type {
  FormationConfig,
  FormationInput,
  Goalposts,
  Indicator,
  IndicatorRow,
  Profile,
} from "../assessment";
import { indicators } from "./indicators";
import { goalpostFault, score, setGoalposts } from "./score";

/** The indicators of a profile in the order of the sheet: the base ones, then those it adds. */
export function indicatorsOf(profile: Profile): readonly Indicator[] {
  return profile.indicators ?? [...indicators, ...profile.added];
}

const brokenWeight: Fault = fault("#VALUE!", {
  en: "The weight is not a positive number",
  ru: "Вес — не положительное число",
  kk: "Салмақ — оң сан емес",
});

/** @returns whether the indicator counts, by the profile and by what the person switched */
function isOn(indicator: Indicator, profile: Profile, input: FormationInput): boolean {
  const byProfile =
    indicator.on &&
    !profile.off.includes(indicator.code) &&
    !profile.display.includes(indicator.code);
  return input.on?.[indicator.code] ?? byProfile;
}

function goalpostsOf(indicator: Indicator, profile: Profile, input: FormationInput): Goalposts {
  const byProfile: Goalposts = profile.overrides[indicator.code] ?? indicator;
  const own = input.goalposts?.[indicator.code];
  const choose = (mine: number | null | undefined, theirs: number | null) =>
    mine === undefined ? theirs : mine;
  return {
    L: choose(own?.L, byProfile.L),
    T: choose(own?.T, byProfile.T),
    G: choose(own?.G, byProfile.G),
  };
}

/** @returns the weight a person typed, else that of the profile, else 1 */
export function weightOf(code: string, profile: Profile, input: FormationInput): number {
  return input.indicator_weights?.[code] ?? profile.weights?.[code] ?? 1;
}

function rowOf(
  indicator: Indicator,
  profile: Profile,
  config: FormationConfig,
  input: FormationInput
): IndicatorRow {
  const { code } = indicator;
  const goalposts = goalpostsOf(indicator, profile, input);
  const scale = input.goalposts?.[code]?.scale ?? indicator.scale;
  const set = setGoalposts(goalposts);
  const on = isOn(indicator, profile, input);
  const given = weightOf(code, profile, input);
  const weightFault = Number.isFinite(given) && given >= 0 ? null : brokenWeight;
  const value = input.values[code] ?? null;
  const valueFault = input.value_faults?.[code] ?? null;
  const grade = input.grades?.[code] ?? null;
  const scored = value === null || set === null ? null : score(value, set, scale);
  return {
    indicator,
    goalposts,
    scale,
    on,
    weight: on && set !== null && weightFault === null ? given : 0,
    value,
    grade,
    sigma: config.sigma[grade ?? "D"],
    score: isFault(scored) ? null : scored,
    fault: valueFault ?? weightFault ?? (set === null ? null : goalpostFault(set, scale)),
  };
}

/** @returns one row per indicator that is listed, in the order of the sheet */
export function rowsOf(
  input: FormationInput,
  profile: Profile,
  config: FormationConfig
): readonly IndicatorRow[] {
  return (input.indicators ?? indicatorsOf(profile)).map((indicator) =>
    rowOf(indicator, profile, config, input)
  );
}

/** On, with its three goalposts and a weight: counts in weights and coverage. */
export function isApplicable(row: IndicatorRow): boolean {
  return row.weight > 0;
}

/** Applicable and measured: counts in scores. */
export function isObserved(row: IndicatorRow): row is IndicatorRow & { readonly score: number } {
  return row.weight > 0 && row.score !== null;
}

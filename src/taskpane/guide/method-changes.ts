/** Which defaults of the method a person changed, and the changes that put them back. Pure. */
import type { BlockCode, FormationConfig, Grade, SettingKey } from "../../assessments/assessment";
import { blockCodes } from "../../assessments/cluster-formation/blocks";
import { defaultConfig, settings } from "../../assessments/cluster-formation/config";
import { gateCodes } from "../../assessments/cluster-formation/gates";
import { Answers, Change, change, Contents } from "./sheets";

export const grades: readonly Grade[] = ["A", "B", "C", "D"];

export const defaultBlockWeight = 1;

/** A profile may start with limits of its own. */
export function defaultOf(key: SettingKey, answers: Answers): number | string {
  if (key === "firms") return answers.profile.firmsMin;
  if (key === "largest") return answers.profile.largestMax;
  return defaultConfig[key];
}

interface MethodChanges {
  readonly settings: readonly SettingKey[];
  readonly grades: readonly Grade[];
  readonly caps: readonly number[];
  readonly blocks: readonly BlockCode[];
}

/** The limit of mass is chosen at the start of an assessment: it is a choice, not a changed default. */
const chosenAtStart: readonly SettingKey[] = ["mode"];

export function methodChanges(answers: Answers): MethodChanges {
  const { config } = answers;
  const capChanged = (code: keyof FormationConfig["cap"]): boolean =>
    config.cap[code] !== defaultConfig.cap[code];
  return {
    settings: settings
      .map(({ key }) => key)
      .filter((key) => !chosenAtStart.includes(key) && config[key] !== defaultOf(key, answers)),
    grades: grades.filter((grade) => config.sigma[grade] !== defaultConfig.sigma[grade]),
    caps: gateCodes.flatMap((code, row) => (capChanged(code) ? [row] : [])),
    blocks: blockCodes.filter((code) => answers.blockWeights[code].value !== defaultBlockWeight),
  };
}

export function countOf(changes: MethodChanges): number {
  return (
    changes.settings.length + changes.grades.length + changes.caps.length + changes.blocks.length
  );
}

/** @returns the changes of cells that put every changed default back */
export function resetMethod(answers: Answers, contents: Contents): readonly Change[] {
  const changed = methodChanges(answers);
  const cap = (row: number): number => {
    const code = gateCodes[row];
    return code === undefined ? 0 : defaultConfig.cap[code];
  };
  return [
    ...changed.settings.flatMap((key) => change.setting(key, defaultOf(key, answers))),
    ...changed.grades.flatMap((grade) => change.sigma(contents, grade, defaultConfig.sigma[grade])),
    ...changed.caps.flatMap((row) => change.cap(row, cap(row))),
    ...changed.blocks.flatMap((code) => change.blockWeight(contents, code, defaultBlockWeight)),
  ];
}

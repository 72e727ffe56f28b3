/** From a sample to the plan of its sheets: the same sheets as any assessment's, filled in. */
import { indicatorsOf } from "../../assessments/cluster-formation/rows";
import { profileOf } from "../../assessments/cluster-formation/profiles";
import { roles } from "../../assessments/cluster-formation/participants";
import type { Sample } from "../../assessments/cluster-formation/samples";
import { inLocale, Locale, Text } from "../../core/locale";
import { filledIn, Filling } from "./filling";
import { planFormation } from "./formation";
import { participantsModule } from "./modules/participants-sheet";
import { yesNo } from "../../assessments/yes-no";
import { prefixOf } from "./names";
import type { BookPlan } from "./plan";
import type { Evidence } from "./subject";

/** @param locale  language of tabs, labels and notes */
export function planSample(
  sample: Sample,
  locale: Locale,
  assessment: number,
  takenSheetNames: readonly string[]
): BookPlan {
  const say = (text: Text): string => inLocale(text, locale);
  const { missing } = sample;
  const evidence: Record<string, Evidence> = {};
  for (const { code } of indicatorsOf(profileOf(sample.input.profile))) {
    const known = sample.evidence[code];
    if (known)
      evidence[code] = {
        source: say(known.source),
        ...(known.date === undefined ? {} : { date: known.date }),
        ...(known.note === undefined ? {} : { note: say(known.note) }),
      };
    else if (missing) evidence[code] = { note: say(missing) };
  }
  const plan = planFormation(
    {
      locale,
      region: say(sample.region),
      cluster: say(sample.cluster),
      reference: say(sample.reference),
      year: sample.year,
      synthetic: sample.synthetic,
      input: sample.input,
      evidence,
    },
    assessment,
    takenSheetNames,
    sample.participants.length > 0 ? [participantsModule] : []
  );
  return filledIn(plan, prefixOf(assessment), participantCells(sample, locale));
}

function participantCells({ participants }: Sample, locale: Locale): Filling {
  if (participants.length === 0) return {};
  const flag = (state: boolean | undefined): string | null =>
    state === undefined ? null : inLocale(yesNo[state ? "yes" : "no"], locale);
  return {
    par_name: participants.map(({ name }) => inLocale(name, locale)),
    par_role: participants.map(({ role }) => inLocale(roles[role], locale)),
    par_owner: participants.map(({ owner }) => owner ?? null),
    par_small: participants.map(({ isSmall }) => flag(isSmall)),
    par_output: participants.map(({ output }) => output ?? null),
    par_standard: participants.map(({ holdsStandard }) => flag(holdsStandard)),
  };
}

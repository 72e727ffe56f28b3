/**
 * From the subject of a cluster formation assessment to the plan of its sheets. The sheets calculate by
 * themselves, with native formulas only; changing a yellow or blue cell is all it takes to assess again.
 */
import type { FormationConfig } from "../../assessments/assessment";
import { configWith } from "../../assessments/cluster-formation/config";
import { profileOf } from "../../assessments/cluster-formation/profiles";
import { rowsOf } from "../../assessments/cluster-formation/rows";
import { blocksSheet } from "./blocks-sheet";
import { plainWords, SheetDraft } from "./draft";
import { gatesSheet } from "./gates-sheet";
import { indicatorsSheet, SlotInput } from "./indicators-sheet";
import { WordList } from "./lists-sheet";
import { completeMark, prefixOf, tabMark, withPrefix } from "./names";
import { Phrases } from "./phrases";
import type { BookPlan, PlannedName } from "./plan";
import { robustnessSheet } from "./robustness-sheet";
import { setupSheet } from "./setup-sheet";
import type { FormationSubject } from "./subject";
import { verdictSheet } from "./verdict-sheet";
import { freeTabName, SheetKey } from "./words";

/** @returns the plan of all sheets, for a workbook that has these sheets already */
export function planFormation(
  given: FormationSubject,
  assessment: number,
  takenSheetNames: readonly string[]
): BookPlan {
  const subject = asTyped(given);
  const { input } = subject;
  const profile = profileOf(input.profile);
  const config: FormationConfig = configWith({
    firms: profile.firmsMin,
    largest: profile.largestMax,
    ...input.config,
  });
  const slots: readonly SlotInput[] = rowsOf(input, profile, config).map((row) => ({
    row,
    weight: input.indicator_weights?.[row.indicator.code] ?? 1,
    tag: profile.overrides[row.indicator.code]?.tag ?? row.indicator.tag,
    origin: profile.overrides[row.indicator.code]?.source ?? row.indicator.origin,
  }));

  const list = new WordList();
  const phrases = new Phrases(list);
  const drafts: (readonly [SheetKey, SheetDraft])[] = [
    ["setup", setupSheet(subject, config, profile, phrases)],
    ["indicators", indicatorsSheet(subject, slots, phrases)],
    ["blocks", blocksSheet(subject, phrases)],
    ["gates", gatesSheet(subject, phrases)],
    ["verdict", verdictSheet(subject, phrases)],
    ["robustness", robustnessSheet(phrases)],
  ];
  // Last, because laying out the others fills it.
  drafts.push(["lists", list.draft()]);

  // By these cells the sheets themselves are found again, whatever a person calls or moves.
  for (const [key, draft] of drafts) draft.name(tabMark + key, "A1");

  const prefix = prefixOf(assessment);
  const known = new Set<string>();
  // Excel does not tell upper from lower case in names.
  const folded = new Set<string>();
  for (const [, draft] of drafts)
    for (const { name } of draft.names) {
      if (folded.has(name.toLowerCase())) throw new Error(`two cells are named ${name}`);
      known.add(name);
      folded.add(name.toLowerCase());
    }
  const taken = [...takenSheetNames];
  const sheetNames = new Map<SheetKey, string>();
  for (const [key] of drafts) {
    const name = freeTabName(key, subject.locale, assessment, taken);
    sheetNames.set(key, name);
    taken.push(name);
  }
  const tab = (key: SheetKey): string => sheetNames.get(key) ?? key;

  const names: readonly PlannedName[] = drafts.flatMap(([key, draft]) =>
    draft.names.map(({ name, address }) => ({ name: prefix + name, sheet: tab(key), address }))
  );
  const mark = names.find(({ name }) => name === prefix + completeMark);
  if (!mark) throw new Error("the plan has no completion mark");
  return {
    sheets: drafts.map(([key, draft]) =>
      draft.plan(tab(key), (formula) => withPrefix(formula, known, prefix))
    ),
    names: names.filter((name) => name !== mark),
    completionMark: mark,
  };
}

function asTyped(subject: FormationSubject): FormationSubject {
  const { region, cluster, reference, year, weightMethod, evidence = {} } = subject;
  return {
    ...subject,
    region: plainWords(region),
    cluster: plainWords(cluster),
    reference: plainWords(reference),
    year: plainWords(year),
    ...(weightMethod === undefined ? {} : { weightMethod: plainWords(weightMethod) }),
    evidence: Object.fromEntries(
      Object.entries(evidence).map(([code, { source, date, note }]) => [
        code,
        {
          source: plainWords(source ?? ""),
          date: plainWords(date ?? ""),
          note: plainWords(note ?? ""),
        },
      ])
    ),
  };
}

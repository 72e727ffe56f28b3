/**
 * From the subject of a cluster formation assessment to the plan of its sheets. The sheets calculate by
 * themselves, with native formulas only; changing a yellow or blue cell is all it takes to assess again.
 */
import type { FormationConfig, Profile } from "../../assessments/assessment";
import { configWith } from "../../assessments/cluster-formation/config";
import { profileOf } from "../../assessments/cluster-formation/profiles";
import { rowsOf, weightOf } from "../../assessments/cluster-formation/rows";
import { blocksSheet } from "./blocks-sheet";
import { plainWords, SheetDraft } from "./draft";
import { footerOf } from "./footer";
import { gatesSheet } from "./gates-sheet";
import { indicatorsSheet, SlotInput } from "./indicators-sheet";
import { WordList } from "./lists-sheet";
import { modules } from "./modules/index";
import type { SheetModule } from "./modules/module";
import { layModule } from "./modules/lay-module";
import { completeMark, namesOf, prefixOf, tabMark, withPrefix } from "./names";
import { Phrases } from "./phrases";
import type { BookPlan, PlannedName } from "./plan";
import { robustnessSheet } from "./robustness-sheet";
import { setupSheet } from "./setup-sheet";
import type { FormationSubject } from "./subject";
import { verdictSheet } from "./verdict-sheet";
import { freeTabName, SheetKey, tabNames } from "./words";

/**
 * @param further  modules that join at once, besides those that every assessment has
 * @returns the plan of all sheets, for a workbook that has these sheets already
 */
export function planFormation(
  given: FormationSubject,
  assessment: number,
  takenSheetNames: readonly string[],
  further: readonly SheetModule[] = []
): BookPlan {
  const subject = asTyped(given);
  const profile = profileOf(subject.input.profile);
  const core = coreDrafts(subject, profile).map(
    ([key, draft]) => ({ key, tab: tabNames[key], draft }) as const
  );
  const start = { locale: subject.locale, profile, assessments: [] };
  const joining = modules
    .filter(
      (module) =>
        module.scope === "assessment" && (module.always === true || further.includes(module))
    )
    .map((module) => ({ key: module.key, tab: module.tab, draft: layModule(module, start) }));
  const drafts = [...core, ...joining];

  // By these cells the sheets themselves are found again, whatever a person calls or moves.
  for (const { key, draft } of core) draft.name(tabMark + key, "A1");

  const prefix = prefixOf(assessment);
  const known = namesOf(drafts.flatMap(({ draft }) => draft.names));
  const taken = [...takenSheetNames];
  const sheetNames = drafts.map(({ tab }) => {
    const name = freeTabName(tab, subject.locale, assessment, taken);
    taken.push(name);
    return name;
  });

  const names: readonly PlannedName[] = drafts.flatMap(({ draft }, index) =>
    draft.names.map(({ name, address }) => ({
      name: prefix + name,
      sheet: sheetNames[index] ?? "",
      address,
    }))
  );
  const mark = names.find(({ name }) => name === prefix + completeMark);
  if (!mark) throw new Error("the plan has no completion mark");
  return {
    sheets: drafts.map(({ draft }, index) =>
      draft.plan(sheetNames[index] ?? "", (formula) => withPrefix(formula, known, prefix))
    ),
    names: names.filter((name) => name !== mark),
    completionMark: mark,
    footer: footerOf(subject.locale, subject.synthetic === true),
  };
}

/** @returns the names that every assessment has, without prefix: what a module may read */
export function coreNames(): ReadonlySet<string> {
  const subject: FormationSubject = {
    locale: "en",
    region: "",
    cluster: "",
    reference: "",
    year: "",
    input: { values: {} },
  };
  return namesOf(coreDrafts(subject, profileOf(undefined)).flatMap(([, { names }]) => names));
}

function coreDrafts(
  subject: FormationSubject,
  profile: Profile
): readonly (readonly [SheetKey, SheetDraft])[] {
  const { input } = subject;
  const config: FormationConfig = configWith({
    firms: profile.firmsMin,
    largest: profile.largestMax,
    ...input.config,
  });
  const slots: readonly SlotInput[] = rowsOf(input, profile, config).map((row) => ({
    row,
    weight: weightOf(row.indicator.code, profile, input),
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
    ["robustness", robustnessSheet(phrases, subject.locale)],
  ];
  // Last, because laying out the others fills it.
  drafts.push(["lists", list.draft()]);
  return drafts;
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

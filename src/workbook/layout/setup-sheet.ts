/** The setup sheet: what is assessed, what the gates need, and every default of the method with its source tag. */
import {
  FormationConfig,
  Grade,
  Profile,
  Setting,
  SettingGroup,
} from "../../assessments/assessment";
import { clusterFormation } from "../../assessments/cluster-formation";
import {
  capTable,
  defaultConfig,
  gradeMeanings,
  settingGroupNames,
  settings,
  sigmaTable,
} from "../../assessments/cluster-formation/config";
import { gateCodes, gates } from "../../assessments/cluster-formation/gates";
import { standardIsCompulsory } from "../../assessments/cluster-formation/gate-states";
import { profiles } from "../../assessments/cluster-formation/profiles";
import {
  gateFields,
  GateFieldKey,
  objectFields,
  ObjectKey,
} from "../../assessments/cluster-formation/setup-fields";
import { locales, Text } from "../../core/locale";
import { colors } from "./colors";
import { noteHeaders, setupNotes } from "./header-notes";
import { plainWords, SheetDraft } from "./draft";
import { completeMark, shape } from "./names";
import { heading, Phrases } from "./phrases";
import type { PlannedCell } from "./plan";
import { bases, FormationSubject } from "./subject";
import { WordKey, words } from "./words";

/** Id and version of what these sheets hold; it stands in the completion mark. */
const methodMark = `${clusterFormation.id} ${clusterFormation.version}`;

const grades: readonly Grade[] = ["A", "B", "C", "D"];

const groups: readonly SettingGroup[] = [
  "rules",
  "cuts",
  "evidence",
  "gates",
  "uncertainty",
  "links",
  "screening",
  "dependence",
];

interface InputRow {
  readonly name: string;
  readonly label: Text;
  readonly meaning: Text;
  readonly unit?: Text;
  readonly cell: PlannedCell;
  readonly choices?: readonly string[];
  /** Number format of the cell. */
  readonly format?: string;
}

/**
 * @param config   the configuration in force, profile applied
 * @param profile  for the compulsory standard when the input does not say
 */
export function setupSheet(
  subject: FormationSubject,
  config: FormationConfig,
  profile: Profile,
  phrases: Phrases
): SheetDraft {
  const draft = new SheetDraft({
    tabColor: colors.brand,
    widths: [subject.locale === "en" ? 44 : 52, 24, 24, 7, 100, 12],
    freeze: { rows: 5, columns: 1 },
    hiddenColumns: ["F:F"],
  });
  heading(draft, phrases, "title.setup", `=${phrases.word("message.setup")}`, {
    input: "B3",
    standard: "C3",
    formula: "E3",
  });
  const headers: readonly WordKey[] = [
    "col.label",
    "col.value",
    "col.unit",
    "col.tag",
    "col.meaning",
    "col.default",
  ];
  draft.row(
    "A5",
    headers.map((key) => `=${phrases.word(key)}`)
  );
  draft.look("A5:F5", "header");
  noteHeaders(draft, "A5", headers, setupNotes, subject.locale);

  const { gate_inputs: given = {}, coefficients = {} } = subject.input;
  let row = 6;

  const section = (key: string, text: Text): void => {
    draft.put(`A${row}`, `=${phrases.list.show(key, text)}`).look(`A${row}:E${row}`, "section");
    row += 1;
  };
  const input = (line: InputRow): void => {
    const { name } = line;
    draft
      .put(`A${row}`, `=${phrases.list.show(`${name}.label`, line.label)}`)
      .look(`A${row}`, "text");
    draft.put(`B${row}`, line.cell).name(name, `B${row}`);
    draft.look(`B${row}`, line.choices ? "list" : "input", {
      align: "Right",
      ...(line.format === undefined ? {} : { format: line.format }),
    });
    if (line.unit) draft.put(`C${row}`, `=${phrases.list.show(`${name}.unit`, line.unit)}`);
    draft.put(`E${row}`, `=${phrases.list.show(`${name}.meaning`, line.meaning)}`);
    draft.look(`C${row}:E${row}`, "text");
    if (line.choices)
      draft.validate({
        address: `B${row}`,
        list: line.choices,
        title: line.label[subject.locale],
        message: words["prompt.list"][subject.locale],
        severity: "warning",
      });
    row += 1;
  };

  section("section.object", words["section.object"]);
  const objectCells: Readonly<Record<ObjectKey, Pick<InputRow, "cell" | "choices">>> = {
    region: { cell: subject.region },
    cluster: { cell: subject.cluster },
    reference: { cell: subject.reference },
    year: { cell: subject.year },
    profile: {
      cell: plainWords(profile.id),
      choices: [...new Set([...profiles, profile].map(({ id }) => id))],
    },
    base: { cell: subject.base ?? bases[0] ?? "", choices: bases },
    weight_method: { cell: subject.weightMethod ?? words["setup.equal"][subject.locale] },
  };
  for (const { key, label, guidance } of objectFields)
    // Text, so that a year is read alike whether "2024" or "2021–2024".
    input({ name: `cfg_${key}`, label, meaning: guidance, format: "@", ...objectCells[key] });
  input({
    name: "cfg_lang",
    label: words["setup.lang"],
    meaning: words["setup.lang.meaning"],
    cell: subject.locale,
    choices: locales,
  });
  input({
    name: "cfg_synthetic",
    label: words["setup.synthetic"],
    meaning: words["setup.synthetic.meaning"],
    cell: subject.synthetic ? 1 : 0,
    choices: ["1", "0"],
  });

  section("section.inputs", words["section.inputs"]);
  const gateCells: Readonly<Record<GateFieldKey, Pick<InputRow, "name" | "cell">>> = {
    KL: { name: "KL", cell: coefficients.KL ?? null },
    KP: { name: "KP", cell: coefficients.KP ?? null },
    KS: { name: "KS", cell: coefficients.KS ?? null },
    independent_firms: { name: "owners", cell: given.independent_firms ?? null },
    compulsory_standard: {
      name: "standard",
      cell: standardIsCompulsory(subject.input, profile) ? 1 : 0,
    },
    standard_producers: { name: "producers", cell: given.standard_producers ?? null },
    f3_n: { name: "f3_n", cell: given.f3_n ?? null },
  };
  for (const { key, label, unit, kind, guidance } of gateFields)
    input({
      label,
      meaning: guidance,
      unit,
      ...gateCells[key],
      ...(kind === "flag" ? { choices: ["1", "0"] } : {}),
    });

  /** A default: the value in force, its tag, its meaning, and in a hidden column what it was. */
  const standardRow = (
    address: { readonly value: PlannedCell; readonly was: PlannedCell },
    tag: string,
    unit: string,
    meaning: string
  ): void => {
    draft.put(`B${row}`, address.value).put(`F${row}`, address.was);
    draft.put(`C${row}`, `=${unit}`).put(`D${row}`, tag);
    draft.put(
      `E${row}`,
      `=IF(B${row}=F${row},"",${phrases.word("setup.changed")}&" "&F${row}&". ")&${meaning}`
    );
    draft
      .look(`C${row}`, "text")
      .look(`D${row}`, "text", { align: "Center" })
      .look(`E${row}`, "text");
  };

  const setting = (line: Setting): void => {
    const key = `cfg.${line.key}`;
    draft
      .put(`A${row}`, `=${phrases.list.show(`${key}.label`, line.label)}`)
      .look(`A${row}`, "text");
    standardRow(
      { value: config[line.key], was: defaultConfig[line.key] },
      line.tag,
      phrases.list.show(`${key}.unit`, line.unit),
      phrases.list.show(`${key}.meaning`, line.meaning)
    );
    draft.name(`cfg_${line.key}`, `B${row}`).look(`B${row}`, "default", { align: "Right" });
    const title = line.label[subject.locale];
    if (line.choices)
      draft.validate({
        address: `B${row}`,
        list: line.choices.map(String),
        title,
        message: words["prompt.list"][subject.locale],
        severity: "stop",
      });
    else if (line.limits) {
      const [from, to] = line.limits;
      draft.validate({
        address: `B${row}`,
        decimal: { from, to },
        title,
        message: words["prompt.range"][subject.locale]
          .replace("{1}", String(from))
          .replace("{2}", String(to)),
        severity: "warning",
      });
    }
    row += 1;
  };
  for (const group of groups) {
    const members = settings.filter((line) => line.group === group);
    if (members.length === 0) continue;
    section(`section.${group}`, settingGroupNames[group]);
    members.forEach(setting);
  }

  section("section.grades", sigmaTable.label);
  const firstGrade = row;
  for (const grade of grades) {
    draft.put(`A${row}`, grade).look(`A${row}`, "code");
    standardRow(
      { value: config.sigma[grade], was: defaultConfig.sigma[grade] },
      sigmaTable.tag,
      phrases.list.show("cfg.sigma.unit", sigmaTable.unit),
      phrases.list.show(`grade.${grade}`, gradeMeanings[grade])
    );
    row += 1;
  }
  draft
    .name("cfg_grades", `A${firstGrade}:A${row - 1}`)
    .name("cfg_sigma", `B${firstGrade}:B${row - 1}`)
    .look(`B${firstGrade}:B${row - 1}`, "default", { align: "Right" });

  section("section.caps", capTable.label);
  const firstCap = row;
  for (const code of gateCodes) {
    const gate = gates.find((candidate) => candidate.code === code);
    if (!gate) throw new Error(`no gate ${code}`);
    draft.put(`A${row}`, code).look(`A${row}`, "code");
    standardRow(
      { value: config.cap[code], was: defaultConfig.cap[code] },
      capTable.tag,
      phrases.list.show("cfg.cap.unit", capTable.unit),
      `${phrases.list.show(`gate.${code}`, gate.name)}&". "&${phrases.list.show("cfg.cap.meaning", capTable.meaning)}`
    );
    row += 1;
  }
  draft
    .name("cfg_cap", `B${firstCap}:B${row - 1}`)
    .look(`B${firstCap}:B${row - 1}`, "default", { align: "Right" });

  section("section.program", words["section.program"]);
  draft.put(`A${row}`, `=${phrases.word("setup.method")}`).look(`A${row}`, "text");
  draft.put(`B${row}`, methodMark).look(`B${row}`, "text", { align: "Right" });
  draft.put(`E${row}`, `=${phrases.word("setup.method.meaning")}`).look(`C${row}:E${row}`, "text");
  draft.name(completeMark, `B${row}`);
  row += 1;
  draft.put(`A${row}`, `=${phrases.word("setup.shape")}`).look(`A${row}`, "text");
  draft
    .put(`B${row}`, shape)
    .look(`B${row}`, "text", { align: "Right" })
    .name("cfg_shape", `B${row}`);
  draft.put(`E${row}`, `=${phrases.word("setup.shape.meaning")}`).look(`C${row}:E${row}`, "text");
  row += 1;
  draft.put(`A${row}`, `=${phrases.word("setup.profile.name")}`).look(`A${row}`, "text");
  draft
    .put(`B${row}`, plainWords(profile.name[subject.locale]))
    .look(`B${row}`, "text", { align: "Right" })
    .name("cfg_profile_name", `B${row}`);
  draft
    .put(`E${row}`, `=${phrases.word("setup.profile.name.meaning")}`)
    .look(`C${row}:E${row}`, "text");

  return draft.when({
    address: `E6:E${row}`,
    formula: '=AND($F6<>"",$B6<>$F6)',
    fill: colors.white,
    font: colors.brand,
    bold: true,
  });
}

/**
 * The lenses: one set of scores in other groupings (method, section 15). A lens shows how many of its
 * indicators were measured; without any it is "not evidenced", never 0.
 */
import {
  diamondNames,
  esoNames,
  preconditionNames,
  s3Names,
} from "../../../assessments/cluster-formation/lenses";
import type { Text } from "../../../core/locale";
import { colors } from "../colors";
import type { SheetModule } from "./module";
import type { ModuleStart } from "./module-start";
import { firstRow, ModuleSheet } from "./module-sheet";
import { slotCount, slotOf } from "./slots";

interface Lens {
  /** Names of its cells start with it. */
  readonly name: string;
  readonly title: Text;
  /** Column of the indicators sheet that holds its tags. */
  readonly tags: string;
  readonly members: Readonly<Record<string, Text>>;
  /** Whether the tag itself is read by people. */
  readonly showsTag?: boolean;
}

const lenses: readonly Lens[] = [
  {
    name: "len_preconditions",
    title: {
      en: "Six preconditions (source A)",
      ru: "Шесть предпосылок (источник A)",
      kk: "Алты алғышарт (A дереккөзі)",
    },
    tags: "ind_precondition",
    members: preconditionNames,
    showsTag: true,
  },
  {
    name: "len_eso",
    title: {
      en: "Economic, social, organizational",
      ru: "Экономические, социальные, организационные",
      kk: "Экономикалық, әлеуметтік, ұйымдастырушылық",
    },
    tags: "ind_eso",
    members: esoNames,
  },
  {
    name: "len_diamond",
    title: { en: "Porter's diamond", ru: "Ромб Портера", kk: "Портер ромбы" },
    tags: "ind_diamond",
    members: diamondNames,
  },
  {
    name: "len_s3",
    title: {
      en: "Smart specialization",
      ru: "Умная специализация",
      kk: "Зияткерлік мамандану",
    },
    tags: "ind_s3",
    members: s3Names,
  },
];

interface Raw {
  readonly name: string;
  readonly label: Text;
  readonly formula: string;
}

const valueOf = (code: string): string => {
  const cell = `INDEX(ind_value,MATCH("${code}",ind_code,0))`;
  return `=IF(ISNUMBER(MATCH("${code}",ind_code,0)),IF(ISNUMBER(${cell}),${cell},""),"")`;
};

/** Shown as they are: what other tests of specialization ask for. */
const rawNumbers: readonly Raw[] = [
  ...(["KL", "KP", "KS"] as const).map((code) => ({
    name: `len_${code}`,
    label: { en: code, ru: code, kk: code },
    formula: `=IF(ISNUMBER(${code}),${code},"")`,
  })),
  {
    name: "len_trend",
    label: {
      en: "Trend of joint specialization (A2), % a year",
      ru: "Тенденция общей специализации (A2), % в год",
      kk: "Жиынтық мамандану үрдісі (A2), жылына %",
    },
    formula: valueOf("A2"),
  },
];

const notEvidenced: Text = { en: "not evidenced", ru: "не подтверждено", kk: "расталмаған" };
const measured: Text = {
  en: "measured: {1} of {2}",
  ru: "измерено: {1} из {2}",
  kk: "өлшенгені: {1}/{2}",
};

export const lensesModule: SheetModule = {
  key: "lenses",
  prefix: "len",
  scope: "assessment",
  group: "answer",
  always: true,
  tab: { en: "Lenses", ru: "Ракурсы", kk: "Қырлар" },
  title: {
    en: "The same scores seen otherwise",
    ru: "Те же баллы в других ракурсах",
    kk: "Сол балдар басқа қырдан",
  },
  purpose: {
    en: "Each line is the mean of its indicators by effective weight. It changes no verdict.",
    ru: "Каждая строка — среднее её показателей по эффективному весу. Заключения не меняет.",
    kk: "Әр жол — көрсеткіштерінің тиімді салмақ бойынша орташасы. Қорытындыны өзгертпейді.",
  },
  lay(sheet, start) {
    weighted(sheet, start);
    sheet
      .wide("A", 44)
      .wide("B", 10, false)
      .wide("C", 10)
      .wide("D", 10)
      .wide("E", 30)
      .legend({ formula: "B3" });
    headers(sheet);
    let row = firstRow;
    for (const lens of lenses) row = lensRows(sheet, lens, row) + 1;
    row = rawRows(sheet, row);
    sheet.draft.print({
      orientation: "portrait",
      fit: { wide: 1, tall: 1 },
      area: `A1:E${row - 1}`,
    });
  },
};

/** Weight and weighed score of every measured indicator; a row without a score holds 0 in both. */
function weighted(sheet: ModuleSheet, start: ModuleStart): void {
  const rows = slotCount(start);
  sheet.helperColumn("len_tag_p", rows, `=${slotOf("ind_precondition", '""')}&""`);
  sheet.helperColumn("len_tag_eso", rows, `=${slotOf("ind_eso", '""')}&""`);
  sheet.helperColumn("len_tag_diamond", rows, `=${slotOf("ind_diamond", '""')}&""`);
  sheet.helperColumn("len_tag_s3", rows, `=${slotOf("ind_s3", '""')}&""`);
  sheet.helperColumn("len_on", rows, `=IF(${slotOf("ind_AD", "0")}>0,1,0)`);
  sheet.helperColumn(
    "len_w",
    rows,
    `=IF(${slotOf("ind_Q", "0")}>0,${slotOf("ind_effective", "0")},0)`
  );
  sheet.helperColumn(
    "len_ws",
    rows,
    `=IF(${slotOf("ind_Q", "0")}>0,${slotOf("ind_effective", "0")}*${slotOf("ind_score", "0")},0)`
  );
}

const tagColumns: Readonly<Record<string, string>> = {
  ind_precondition: "len_tag_p",
  ind_eso: "len_tag_eso",
  ind_diamond: "len_tag_diamond",
  ind_s3: "len_tag_s3",
};

function headers(sheet: ModuleSheet): void {
  const heads: readonly Text[] = [
    { en: "Lens", ru: "Ракурс", kk: "Қыры" },
    { en: "Score", ru: "Балл", kk: "Балл" },
    { en: "Measured", ru: "Измерено", kk: "Өлшенгені" },
    { en: "Of tagged", ru: "Из отнесённых", kk: "Жатқызылғаны" },
    { en: "Reading", ru: "Что это значит", kk: "Оқылуы" },
  ];
  heads.forEach((head, index) => {
    const cell = `${"ABCDE"[index] ?? ""}${firstRow - 1}`;
    sheet.draft
      .put(cell, `=${sheet.text(head)}`)
      .look(cell, "header", index === 0 || index === 4 ? {} : { align: "Right" });
  });
}

/** @returns the row after the last of the lens */
function lensRows(
  sheet: ModuleSheet,
  { name, title, tags, members, showsTag }: Lens,
  row: number
): number {
  sheet.section(`A${row}:E${row}`, title);
  const entries = Object.entries(members);
  const tagColumn = tagColumns[tags] ?? "";
  entries.forEach(([tag, word], index) => {
    const line = row + 1 + index;
    const mine = `(${tagColumn}="${tag}")`;
    sheet.draft
      .put(`A${line}`, showsTag ? `="${tag} · "&${sheet.text(word)}` : `=${sheet.text(word)}`)
      .put(
        `B${line}`,
        `=IF(SUMIF(${tagColumn},"${tag}",len_w)>0,SUMIF(${tagColumn},"${tag}",len_ws)/SUMIF(${tagColumn},"${tag}",len_w),"")`
      )
      .put(`C${line}`, `=SUMPRODUCT(${mine}*(len_w>0))`)
      .put(`D${line}`, `=SUMPRODUCT(${mine}*len_on)`)
      .put(
        `E${line}`,
        `=IF(ISNUMBER(B${line}),${sheet.sentence(measured, `C${line}`, `D${line}`)},${sheet.text(notEvidenced)})`
      );
  });
  const [first, last] = [row + 1, row + entries.length];
  sheet.draft
    .name(name, `B${first}:B${last}`)
    .name(`${name}_observed`, `C${first}:C${last}`)
    .name(`${name}_tagged`, `D${first}:D${last}`)
    .look(`A${first}:A${last}`, "text", { wrap: true })
    .look(`B${first}:B${last}`, "formula", { align: "Right", format: "0.0" })
    .look(`C${first}:D${last}`, "formula", { align: "Right", format: "0" })
    .look(`E${first}:E${last}`, "text")
    .bar(`B${first}:B${last}`)
    .when({
      address: `A${first}:E${last}`,
      formula: `=NOT(ISNUMBER($B${first}))`,
      fill: colors.unknownFill,
      font: colors.unknownText,
    });
  return last + 1;
}

/** @returns the row after the last */
function rawRows(sheet: ModuleSheet, row: number): number {
  sheet.section(`A${row}:E${row}`, {
    en: "CIS coefficients, as they are",
    ru: "Коэффициенты практики СНГ, как есть",
    kk: "ТМД тәжірибесінің коэффициенттері, сол күйінде",
  });
  rawNumbers.forEach(({ name, label, formula }, index) => {
    const line = row + 1 + index;
    sheet.draft
      .put(`A${line}`, `=${sheet.text(label)}`)
      .put(`B${line}`, formula)
      .put(`E${line}`, `=IF(ISNUMBER(B${line}),"",${sheet.text(notEvidenced)})`)
      .name(name, `B${line}`);
  });
  const [first, last] = [row + 1, row + rawNumbers.length];
  sheet.draft
    .look(`A${first}:A${last}`, "text")
    .look(`B${first}:B${last}`, "formula", { align: "Right", format: "0.00" })
    .look(`C${first}:E${last}`, "text");
  return last + 1;
}

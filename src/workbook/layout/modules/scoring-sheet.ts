/**
 * How this was scored: every default in force with its source tag, whether it was changed and from what,
 * who changed it and when, the goalposts and weights, and the rules in words. Everything follows the
 * sheets; only what a default was at the start is kept here.
 */
import {
  capTable,
  defaultConfig,
  settings,
  sigmaTable,
} from "../../../assessments/cluster-formation/config";
import { blocks } from "../../../assessments/cluster-formation/blocks";
import { gateCodes } from "../../../assessments/cluster-formation/gates";
import { indicatorsOf } from "../../../assessments/cluster-formation/rows";
import type { Grade, Profile, SettingKey } from "../../../assessments/assessment";
import type { Text } from "../../../core/locale";
import { colors } from "../colors";
import type { PlannedCell } from "../plan";
import type { SheetModule } from "./module";
import type { ModuleStart } from "./module-start";
import { firstRow, ModuleSheet } from "./module-sheet";
import { slotCount, slotOf } from "./slots";

const grades: readonly Grade[] = ["A", "B", "C", "D"];
const usualWeight = 1;

export const scoringModule: SheetModule = {
  key: "scoring",
  prefix: "scd",
  scope: "assessment",
  group: "answer",
  always: true,
  reads: ["log"],
  tab: { en: "How scored", ru: "Как считалось", kk: "Қалай есептелді" },
  title: {
    en: "How this was scored",
    ru: "Как это считалось",
    kk: "Бұл қалай есептелді",
  },
  purpose: {
    en: "Every number the method rests on, where it comes from, and what was changed. S: from a source; D: our convention; M: from memory of the literature, to be verified.",
    ru: "Каждое число, на котором стоит метод, его происхождение и изменения. S — из источника; D — наша условность; M — по памяти о литературе, требует проверки.",
    kk: "Әдіс сүйенетін әр сан, оның шыққан жері және өзгергені. S — дереккөзден; D — біздің шарттылығымыз; M — әдебиеттен есте қалған, тексеруді қажет етеді.",
  },
  lay(sheet, start) {
    sheet.legend({ formula: "B3" });
    const afterDefaults = defaults(sheet, start.profile);
    const afterGoalposts = goalposts(sheet, start, afterDefaults + 3);
    const last = rules(sheet, afterGoalposts + 2);
    sheet
      .figure({
        at: "L6",
        name: "scd_changed_count",
        label: {
          en: "Defaults changed",
          ru: "Изменено значений",
          kk: "Өзгертілген мәндер",
        },
        formula: "=SUM(scd_is_changed)",
        format: "0",
      })
      .figure({
        at: "L7",
        name: "scd_post_changed_count",
        label: {
          en: "Indicators changed",
          ru: "Изменено показателей",
          kk: "Өзгертілген көрсеткіштер",
        },
        formula: "=SUM(scd_post_is_changed)",
        format: "0",
      })
      .wide("L", 26);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:J${last}`,
      repeat: "1:5",
    });
  },
};

/** One default: the cell in force, what it was at the start, and its key in the log. */
interface Default {
  readonly key: string;
  readonly label: string;
  readonly now: string;
  readonly was: PlannedCell;
  readonly tag: string;
  readonly meaning: string;
}

function startOf(key: SettingKey, profile: Profile): number | string {
  if (key === "firms") return profile.firmsMin;
  if (key === "largest") return profile.largestMax;
  return defaultConfig[key];
}

function defaultsOf(sheet: ModuleSheet, profile: Profile): readonly Default[] {
  return [
    ...settings.map(({ key, label, tag, meaning }): Default => ({
      key: `cfg_${key}`,
      label: sheet.text(label),
      now: `cfg_${key}`,
      was: startOf(key, profile),
      tag,
      meaning: sheet.text(meaning),
    })),
    ...grades.map((grade): Default => ({
      key: `cfg_sigma ${grade}`,
      label: `${sheet.text(sigmaTable.label)}&": ${grade}"`,
      now: `INDEX(cfg_sigma,MATCH("${grade}",cfg_grades,0))`,
      was: defaultConfig.sigma[grade],
      tag: sigmaTable.tag,
      meaning: sheet.text(sigmaTable.unit),
    })),
    ...gateCodes.map((code, index): Default => ({
      key: `cfg_cap ${code}`,
      label: `${sheet.text(capTable.label)}&": ${code}"`,
      now: `INDEX(cfg_cap,${index + 1})`,
      was: defaultConfig.cap[code],
      tag: capTable.tag,
      meaning: sheet.text(capTable.meaning),
    })),
    ...blocks.map(({ code, name }, index): Default => ({
      key: `blk_w ${code}`,
      label: `${sheet.text(blockWeight)}&" ${code} · "&${sheet.text(name)}`,
      now: `INDEX(blk_w,${index + 1})`,
      was: usualWeight,
      tag: "D",
      meaning: sheet.text(ratios),
    })),
  ];
}

const blockWeight: Text = { en: "Weight of block", ru: "Вес блока", kk: "Блок салмағы" };
const ratios: Text = {
  en: "Only ratios of weights matter",
  ru: "Важны только отношения весов",
  kk: "Салмақтардың қатынасы ғана маңызды",
};
const changedFrom: Text = {
  en: "changed, it was {1}",
  ru: "изменено, было {1}",
  kk: "өзгертілді, бұрынғысы: {1}",
};

/** The last line of the log that names a cell; "" without one, or without a log. */
function logged(sheet: ModuleSheet, name: string, key: string, rows: number, from: number): string {
  return sheet.helperColumn(
    name,
    rows,
    `=IFERROR(IF(${key}="","",IF(SUMPRODUCT((log_cell=${key})*1)=0,"",SUMPRODUCT(MAX((log_cell=${key})*ROW(log_cell)))-${firstRow - 1})),"")`,
    from
  );
}

const fromLog = (column: string, place: string): string =>
  `=IF(${place}="","",IFERROR(INDEX(log_${column},${place}),"")&"")`;
const dateFromLog = (place: string): string =>
  `=IF(${place}="","",IFERROR(INDEX(log_date,${place}),""))`;

/** @returns the last row */
function defaults(sheet: ModuleSheet, profile: Profile): number {
  const lines = defaultsOf(sheet, profile);
  const rows = lines.length;
  const last = firstRow + rows - 1;
  const key = sheet.helper();
  lines.forEach((line, index) => sheet.draft.put(`${key}${firstRow + index}`, line.key));
  sheet.draft.name("scd_key", `${key}${firstRow}:${key}${last}`);
  const place = logged(sheet, "scd_log", `$${key}6`, rows, firstRow);
  sheet.helperColumn("scd_is_changed", rows, '=IF(E6="",0,1)');
  sheet.table({
    name: "scd",
    first: "A",
    rows,
    columns: [
      {
        key: "label",
        head: { en: "What", ru: "Что", kk: "Не" },
        kind: "text",
        width: 46,
        wrap: true,
        filled: lines.map(({ label }) => `=${label}`),
      },
      {
        key: "now",
        head: { en: "In force", ru: "Действует", kk: "Қолданыста" },
        kind: "formula",
        width: 12,
        align: "Right",
        filled: lines.map(({ now }) => `=${now}`),
      },
      {
        key: "was",
        head: { en: "Default", ru: "По умолчанию", kk: "Әдепкі" },
        kind: "text",
        width: 12,
        align: "Right",
        filled: lines.map(({ was }) => was),
      },
      {
        key: "tag",
        head: { en: "Tag", ru: "Метка", kk: "Белгі" },
        kind: "text",
        width: 8,
        align: "Center",
        filled: lines.map(({ tag }) => tag),
      },
      {
        key: "changed",
        head: { en: "Changed", ru: "Изменено", kk: "Өзгергені" },
        kind: "text",
        width: 30,
        wrap: true,
        formula: `=IF(B6=C6,"",${sheet.sentence(changedFrom, "C6")})`,
      },
      ...whoAndWhen(place),
      {
        key: "meaning",
        head: { en: "Meaning", ru: "Смысл", kk: "Мағынасы" },
        kind: "text",
        width: 84,
        wrap: true,
        filled: lines.map(({ meaning }) => `=${meaning}`),
      },
    ],
  });
  bold(sheet, firstRow, last);
  return last;
}

function whoAndWhen(place: string) {
  return [
    {
      key: "who",
      head: { en: "Who (log)", ru: "Кто (журнал)", kk: "Кім (журнал)" },
      kind: "text",
      width: 18,
      formula: fromLog("author", `${place}6`),
    },
    {
      key: "when",
      head: { en: "When", ru: "Когда", kk: "Қашан" },
      kind: "text",
      width: 17,
      format: "yyyy-mm-dd hh:mm",
      align: "Left",
      formula: dateFromLog(`${place}6`),
    },
    {
      key: "reason",
      head: { en: "Reason", ru: "Причина", kk: "Себебі" },
      kind: "text",
      width: 24,
      wrap: true,
      formula: fromLog("reason", `${place}6`),
    },
  ] as const;
}

function bold(sheet: ModuleSheet, first: number, last: number): void {
  sheet.draft.when({
    address: `A${first}:I${last}`,
    formula: `=$E${first}<>""`,
    fill: colors.standard,
    font: colors.brand,
    bold: true,
  });
}

const goalpostsChanged: Text = {
  en: "it was {1} / {2} / {3}, weight {4}, {5}",
  ru: "было {1} / {2} / {3}, вес {4}, {5}",
  kk: "бұрын {1} / {2} / {3}, салмағы {4}, {5}",
};
const addedRow: Text = {
  en: "row of one's own",
  ru: "собственная строка",
  kk: "өз жолы",
};
const onWords: Text = { en: "counted", ru: "учтён", kk: "есепте" };
const offWords: Text = { en: "not counted", ru: "не учтён", kk: "есептен тыс" };

/** @param header  row of its header   @returns the last row */
function goalposts(sheet: ModuleSheet, start: ModuleStart, header: number): number {
  const { profile } = start;
  const first = header + 1;
  const rows = slotCount(start);
  const last = first + rows - 1;
  sheet.section(`A${header - 1}:J${header - 1}`, {
    en: "Goalposts and weights",
    ru: "Границы шкал и веса",
    kk: "Шкала шектері мен салмақтар",
  });
  const indicators = indicatorsOf(profile);
  const isOn = (code: string, on: boolean): number =>
    on && !profile.off.includes(code) && !profile.display.includes(code) ? 1 : 0;
  const helper = (read: (index: number) => PlannedCell): string => {
    const column = sheet.helper();
    indicators.forEach((_, index) => sheet.draft.put(`${column}${first + index}`, read(index)));
    return column;
  };
  const post =
    (key: "L" | "T" | "G") =>
    (index: number): PlannedCell => {
      const indicator = indicators[index];
      return indicator ? (profile.overrides[indicator.code]?.[key] ?? indicator[key]) : null;
    };
  const key = helper((index) => indicators[index]?.code ?? null);
  const [low, middle, high] = [helper(post("L")), helper(post("T")), helper(post("G"))];
  const weight = helper(() => usualWeight);
  const on = helper((index) => {
    const indicator = indicators[index];
    return indicator ? isOn(indicator.code, indicator.on) : null;
  });
  const code = sheet.helperColumn(
    "scd_post_code",
    rows,
    `=${slotOf("ind_code", '""', first)}&""`,
    first
  );
  const at = (column: string): string => slotOf(column, '""', first);
  // As text: in the grid of the workbench a 0 fetched by INDEX equals "".
  const blank = (column: string): string => `IF(${at(column)}&""="","",${at(column)})`;
  // One cell per post, or any: goalposts, scale, weight and whether it counts are all logged by code.
  const place = sheet.helperColumn(
    "scd_post_log",
    rows,
    `=IFERROR(IF(${code}6="","",IF(SUMPRODUCT((RIGHT(log_cell,LEN(${code}6)+1)=" "&${code}6)*(LEFT(log_cell,4)="ind_"))=0,"",SUMPRODUCT(MAX((RIGHT(log_cell,LEN(${code}6)+1)=" "&${code}6)*(LEFT(log_cell,4)="ind_")*ROW(log_cell)))-${firstRow - 1})),"")`,
    first
  );
  sheet.helperColumn("scd_post_is_changed", rows, '=IF(E6="",0,1)', first);
  const same = [
    [`B6`, low],
    [`C6`, middle],
    [`D6`, high],
    [`F6`, weight],
  ]
    .map(([cell, column]) => `${cell}=IF(${column}6="","",${column}6)`)
    .join(",");
  const number = (cell: string): string => `IF(${cell}="","—",${cell})`;
  const was = sheet.sentence(
    goalpostsChanged,
    number(`${low}6`),
    number(`${middle}6`),
    number(`${high}6`),
    `${weight}6`,
    `IF(${on}6=1,${sheet.text(onWords)},${sheet.text(offWords)})`
  );
  const [who, when, reason] = whoAndWhen(place);
  sheet.table({
    name: "scd_post",
    first: "A",
    row: first,
    rows,
    columns: [
      {
        key: "name",
        head: { en: "Indicator", ru: "Показатель", kk: "Көрсеткіш" },
        kind: "text",
        wrap: true,
        formula: `=IF(${code}6="","",${code}6&" "&${at("ind_text")})`,
      },
      {
        key: "floor",
        head: { en: "Floor = 0", ru: "Нижняя = 0", kk: "Төменгі = 0" },
        kind: "formula",
        align: "Right",
        formula: `=${blank("ind_floor")}`,
      },
      {
        key: "sufficient",
        head: { en: "Sufficient = 50", ru: "Достаточно = 50", kk: "Жеткілікті = 50" },
        kind: "formula",
        align: "Right",
        formula: `=${blank("ind_sufficient")}`,
      },
      {
        key: "target",
        head: { en: "Target = 100", ru: "Цель = 100", kk: "Мақсат = 100" },
        kind: "formula",
        align: "Right",
        formula: `=${blank("ind_target")}`,
      },
      {
        key: "changed",
        head: { en: "Changed", ru: "Изменено", kk: "Өзгергені" },
        kind: "text",
        wrap: true,
        formula: `=IF(${code}6="","",IF(${key}6<>${code}6,${sheet.text(addedRow)},IF(AND(${same},${at("ind_on")}=${on}6),"",${was})))`,
      },
      {
        key: "weight",
        head: { en: "Weight", ru: "Вес", kk: "Салмағы" },
        kind: "formula",
        align: "Right",
        formula: `=${blank("ind_weight")}`,
      },
      { ...when, key: "when" },
      { ...reason, key: "reason" },
      {
        key: "source",
        head: {
          en: "Source of the goalposts, tag",
          ru: "Источник границ, метка",
          kk: "Шектердің дереккөзі, белгісі",
        },
        kind: "text",
        wrap: true,
        formula: `=IF(${code}6="","",${at("ind_origin")}&" ("&${at("ind_tag")}&")")`,
      },
      { ...who, key: "who" },
    ],
  });
  bold(sheet, first, last);
  return last;
}

interface Rule {
  readonly text: Text;
  readonly parts: readonly string[];
}

const ruleTexts: readonly Rule[] = [
  {
    text: {
      en: "A score is 0 at the floor, 50 at the sufficient level and 100 at the target, straight in between, on a linear or logarithmic scale. It compares with fixed goalposts, not with peers.",
      ru: "Балл равен 0 на нижней границе, 50 на достаточном уровне и 100 на целевом, между ними — прямая, по линейной или логарифмической шкале. Сравнение идёт с границами, а не с соседями.",
      kk: "Балл төменгі шекте 0, жеткілікті деңгейде 50, мақсатты деңгейде 100; арасы түзу сызық, сызықтық не логарифмдік шкала бойынша. Салыстыру басқалармен емес, шектермен жүреді.",
    },
    parts: [],
  },
  {
    text: {
      en: "What is not measured is neither 0 nor a pass: it is left out of its block and lowers the coverage. A block counts from a coverage of {1} %.",
      ru: "Неизмеренное — не 0 и не «выполнено»: оно не входит в блок и снижает полноту. Блок учитывается при полноте от {1} %.",
      kk: "Өлшенбеген — 0 де, «орындалды» да емес: блокқа кірмейді және толықтықты азайтады. Блок есепке алынатын толықтық, %: {1}.",
    },
    parts: ["ROUND(100*cfg_blockcov,1)"],
  },
  {
    text: {
      en: "An index is shown from a coverage of {1} % and {2} blocks scored; below that the verdict is V0. Its mean is of power {3}: 1 arithmetic, 0 geometric, −1 harmonic.",
      ru: "Индекс показывается при полноте от {1} % и числе оценённых блоков от {2}; ниже — V0. Степень среднего: {3} (1 — арифметическое, 0 — геометрическое, −1 — гармоническое).",
      kk: "Индекс көрсетілетін толықтық, %: {1}, бағаланған блоктар: {2}; одан төмен болса — V0. Орташаның дәрежесі: {3} (1 — арифметикалық, 0 — геометриялық, −1 — гармониялық).",
    },
    parts: ["ROUND(100*cfg_cov,1)", "cfg_blocksmin", "cfg_rho"],
  },
  {
    text: {
      en: "V2 from an index of {1}; V3 from {2} with every block at {3} or more; V4 from {4} with every block at {5} or more. An unscored block caps at V{6}.",
      ru: "V2 — при индексе от {1}; V3 — от {2}, если каждый блок не ниже {3}; V4 — от {4}, если каждый блок не ниже {5}. Неоценённый блок ограничивает: V{6}.",
      kk: "Индекс шектері — V2: {1}; V3: {2}, әр блок үшін шек: {3}; V4: {4}, әр блок үшін шек: {5}. Бағаланбаған блок шектейді: V{6}.",
    },
    parts: ["cfg_cut1", "cfg_cut2", "cfg_fl3", "cfg_cut3", "cfg_fl4", "cfg_capblk"],
  },
  {
    text: {
      en: "A gate that fails caps the verdict whatever the points say; an unknown one caps at V{1}. No number of points buys a gate.",
      ru: "Невыполненное условие ограничивает вывод, что бы ни говорили баллы; неизвестное ограничивает: V{1}. Баллами условие не купить.",
      kk: "Орындалмаған шарт балдарға қарамастан қорытындыны шектейді; белгісізі шектейді: V{1}. Шартты балмен сатып алуға болмайды.",
    },
    parts: ["cfg_capunk"],
  },
  {
    text: {
      en: "The interval of the index takes errors of a pair of figures as correlated by {1}, at a confidence of {2} %. It shows data quality, not truth.",
      ru: "Интервал индекса считает ошибки пары чисел связанными ({1}), доверие {2} %. Он показывает качество данных, а не истину.",
      kk: "Индекс аралығында екі санның қателері байланысты деп алынады ({1}), сенімділік, %: {2}. Ол ақиқатты емес, дерек сапасын көрсетеді.",
    },
    parts: ["cfg_corr", "ROUND(100*cfg_conf,1)"],
  },
  {
    text: {
      en: "Robust means: at least {1} % of the runs with other means, without single blocks and with goalposts moved by {2} % give the same verdict, and so do both bounds of what is not measured.",
      ru: "Устойчиво — значит не менее {1} % прогонов с другими средними, без отдельных блоков и со сдвигом границ на {2} % дают тот же вывод, и обе границы неизмеренного тоже.",
      kk: "Орнықты дегеніміз: басқа орташалармен, жеке блоктарсыз және шектері жылжытылған (%: {2}) сынақтардың кемінде осынша үлесі, %: {1}, бірдей қорытынды береді, өлшенбегеннің екі шегі де сондай.",
    },
    parts: ["ROUND(100*cfg_robust,1)", "ROUND(100*cfg_shift,1)"],
  },
];

/** @returns the last row */
function rules(sheet: ModuleSheet, header: number): number {
  sheet.section(`A${header}:J${header}`, {
    en: "The rules in words",
    ru: "Правила словами",
    kk: "Ережелер сөзбен",
  });
  let row = header + 1;
  const first = row;
  for (const { text, parts } of ruleTexts) {
    sheet.draft.put(`A${row}`, `=${sheet.sentence(text, ...parts)}`).look(`A${row}`, "message");
    row += 1;
  }
  gateCodes.forEach((code, index) => {
    sheet.draft
      .put(
        `A${row}`,
        `="${code} · "&INDEX(gate_name,${index + 1})&": "&INDEX(gate_rule,${index + 1})`
      )
      .look(`A${row}`, "message");
    row += 1;
  });
  sheet.draft.name("scd_rules", `A${first}:A${row - 1}`);
  return row - 1;
}

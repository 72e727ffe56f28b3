/** Monitoring: the register of initiatives with their lights, and half-yearly snapshots kept as values. */
import {
  amberFrom,
  betterWords,
  initiativeStages,
  Light,
  lights,
  lightWords,
  trendFrom,
} from "../../../assessments/cluster-formation/register";
import { inLocale, Text } from "../../../core/locale";
import { colors } from "../colors";
import type { SheetModule } from "./module";
import { firstRow, ModuleColumn, ModuleSheet, usualRows } from "./module-sheet";

const last = firstRow + usualRows - 1;

/** Rows for snapshots: six years of half-yearly reports on forty initiatives. */
export const snapshotRows = 480;
const lastSnapshot = firstRow + snapshotRows - 1;
const halves = 12;
const summaryFrom = 22;

const lightLooks: Readonly<Record<Light, { readonly fill: string; readonly font: string }>> = {
  green: { fill: colors.passFill, font: colors.passText },
  amber: { fill: colors.unknownFill, font: colors.unknownText },
  red: { fill: colors.failFill, font: colors.failText },
  gray: { fill: colors.offFill, font: colors.offText },
};

const words = {
  plan: { en: "Plan", ru: "План", kk: "Жоспар" },
  fact: { en: "Fact", ru: "Факт", kk: "Факт" },
  date: { en: "Date", ru: "Дата", kk: "Күні" },
  light: { en: "Light", ru: "Сигнал", kk: "Белгі" },
  initiative: { en: "Initiative", ru: "Инициатива", kk: "Бастама" },
  better: { en: "Better", ru: "Лучше", kk: "Жақсысы" },
  half: { en: "Half-year", ru: "Полугодие", kk: "Жартыжылдық" },
} as const satisfies Readonly<Record<string, Text>>;

/** The word of a light, from an expression of its code. */
function lightWord(sheet: ModuleSheet, code: string): string {
  return lights.reduceRight(
    (otherwise, light) => `IF(${code}="${light}",${sheet.text(lightWords[light])},${otherwise})`,
    '""'
  );
}

function colored(sheet: ModuleSheet, address: string, code: string): void {
  for (const light of lights)
    sheet.draft.when({ address, formula: `=${code}="${light}"`, ...lightLooks[light] });
}

export const registerModule: SheetModule = {
  key: "register",
  prefix: "reg",
  scope: "assessment",
  group: "action",
  tab: { en: "Register", ru: "Реестр", kk: "Тізілім" },
  title: {
    en: "Register of initiatives",
    ru: "Реестр инициатив",
    kk: "Бастамалар тізілімі",
  },
  purpose: {
    en: "What was planned and what was reached. Every half-year the pane adds a snapshot of values: later corrections leave it as it was.",
    ru: "Что планировалось и что достигнуто. Каждое полугодие панель добавляет снимок значений: позднейшие правки его не меняют.",
    kk: "Не жоспарланды және неге қол жетті. Әр жартыжылдықта панель мәндердің көшірмесін қосады: кейінгі түзетулер оны өзгертпейді.",
  },
  lay(sheet) {
    register(sheet);
    snapshots(sheet);
    figures(sheet);
    summary(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 2 },
      area: `A1:V${last}`,
      repeat: "1:5",
    });
  },
};

function register(sheet: ModuleSheet): void {
  const row = `ROW()-${firstRow - 1}`;
  const code = `INDEX(reg_light,${row})`;
  const same = "(TRIM(reg_snap_name)=TRIM(A6))*ISNUMBER(reg_snap_fact)*ISNUMBER(reg_snap_half)";
  const sum = (...factors: readonly string[]): string =>
    `SUMPRODUCT(${[same, ...factors].join("*")})`;
  const n = sum();
  const less = `INDEX(reg_better_code,${row})="less"`;
  const light = (reached: string, wanted: string): string =>
    `IF(${reached}>=${wanted},"green",IF(${reached}>=reg_amber*${wanted},"amber","red"))`;
  const spread = `(${sum("reg_snap_x^2")}-${sum("reg_snap_x")}^2/${n})`;
  sheet.legend({ input: "A3", standard: "B3", formula: "I3" }).table({
    name: "reg",
    first: "A",
    rows: usualRows,
    columns: [
      { key: "name", head: words.initiative, kind: "input", width: 36 },
      {
        key: "stage",
        head: { en: "Stage", ru: "Этап", kk: "Кезең" },
        kind: "list",
        width: 16,
        choices: initiativeStages,
      },
      {
        key: "kpi",
        head: { en: "Indicator of success", ru: "Показатель успеха", kk: "Табыс көрсеткіші" },
        kind: "input",
        width: 30,
        note: {
          en: "With its unit: plan and fact are compared as numbers. Where less is better, the last column says so.",
          ru: "С единицей: план и факт сравниваются как числа. Если лучше меньше, это указывают в последнем столбце.",
          kk: "Өлшем бірлігімен: жоспар мен факт сан ретінде салыстырылады. Азы жақсы болса, соңғы бағанда көрсетіледі.",
        },
      },
      { key: "plan", head: words.plan, kind: "input", width: 10, format: "General" },
      { key: "fact", head: words.fact, kind: "input", width: 10, format: "General" },
      { key: "date", head: words.date, kind: "input", width: 12, format: "yyyy-mm-dd" },
      {
        key: "risk",
        head: { en: "Risk", ru: "Риск", kk: "Тәуекел" },
        kind: "input",
        width: 28,
      },
      {
        key: "owner",
        head: { en: "Responsible", ru: "Ответственный", kk: "Жауапты" },
        kind: "input",
        width: 22,
      },
      {
        key: "word",
        head: words.light,
        kind: "text",
        align: "Center",
        width: 20,
        formula: `=${lightWord(sheet, code)}`,
      },
      {
        key: "trend",
        head: {
          en: "Trend per half-year",
          ru: "Тренд за полугодие",
          kk: "Жартыжылдық үрдісі",
        },
        kind: "formula",
        width: 12,
        format: "+0.00;-0.00;0.00",
        note: {
          en: "Slope of the facts in the snapshots, least squares; blank while there are fewer than the limit.",
          ru: "Наклон фактов в снимках, наименьшие квадраты; пусто, пока снимков меньше предела.",
          kk: "Көшірмелердегі фактілердің көлбеуі, ең кіші квадраттар; көшірме саны шектен аз болса, бос.",
        },
        formula: `=IF(TRIM(A6)="","",IF(${n}<MAX(2,reg_trend_from),"",IF(${spread}<=0,"",(${sum("reg_snap_x", "reg_snap_y")}-${sum("reg_snap_x")}*${sum("reg_snap_y")}/${n})/${spread})))`,
      },
      {
        key: "better",
        head: words.better,
        kind: "list",
        width: 11,
        choices: betterWords,
        note: {
          en: "Whether more or less of the indicator is better; blank: more.",
          ru: "Больше или меньше — лучше для этого показателя; пусто — больше.",
          kk: "Бұл көрсеткіштің көбі не азы жақсы екені; бос болса — көбі.",
        },
      },
    ],
  });
  sheet.helperColumn(
    "reg_light",
    usualRows,
    `=IF(TRIM(A6)="","",IF(COUNT(D6:E6)<2,"gray",IF(${less},${light("D6", "E6")},${light("E6", "D6")})))`
  );
  colored(sheet, `I${firstRow}:I${last}`, `INDEX(reg_light,ROW()-${firstRow - 1})`);
}

function figures(sheet: ModuleSheet): void {
  sheet
    .wide("L", 30)
    .wide("M", 12, false)
    .wide("N", 12, false)
    .section(`L${firstRow - 1}:M${firstRow - 1}`, {
      en: "As it stands",
      ru: "На сегодня",
      kk: "Қазіргі жағдай",
    })
    .figure({
      at: "L6",
      name: "reg_n",
      label: { en: "Initiatives", ru: "Инициатив", kk: "Бастама саны" },
      formula: '=SUMPRODUCT((TRIM(reg_name)<>"")*1)',
      format: "0",
    });
  lights.forEach((light, index) => {
    const at = `L${7 + index}`;
    sheet.figure({
      at,
      name: `reg_n_${light}`,
      label: lightWords[light],
      formula: `=SUMPRODUCT((reg_light="${light}")*1)`,
      format: "0",
    });
  });
  sheet
    .figure({
      at: "L12",
      name: "reg_amber",
      label: {
        en: "Amber from, part of the plan",
        ru: "Жёлтый от, доля плана",
        kk: "Сары белгінің шегі, жоспар үлесі",
      },
      input: amberFrom,
      tag: "D",
      format: "0.00",
      between: [0, 1],
    })
    .figure({
      at: "L13",
      name: "reg_trend_from",
      label: {
        en: "Snapshots needed for a trend",
        ru: "Снимков для тренда",
        kk: "Үрдіске қажет көшірме саны",
      },
      input: trendFrom,
      tag: "D",
      format: "0",
      between: [2, halves],
    })
    .figure({
      at: "L15",
      name: "reg_snapshots",
      label: { en: "Snapshot rows", ru: "Строк снимков", kk: "Көшірме жолдары" },
      formula: "=COUNT(reg_snap_half)",
      format: "0",
    })
    .figure({
      at: "L16",
      name: "reg_twice",
      label: {
        en: "Rows entered twice",
        ru: "Строк, внесённых дважды",
        kk: "Екі рет енгізілген жолдар",
      },
      formula: "=SUMPRODUCT(reg_snap_twice)",
      format: "0",
    });
}

function snapshots(sheet: ModuleSheet): void {
  sheet.section("X4:AE4", {
    en: "Snapshots: values, added by the pane",
    ru: "Снимки: значения, добавляет панель",
    kk: "Көшірмелер: мәндер, панель қосады",
  });
  sheet.table({
    name: "reg_snap",
    first: "X",
    rows: snapshotRows,
    columns: [
      {
        key: "half",
        head: { en: "Number", ru: "Номер", kk: "Нөмірі" },
        kind: "text",
        width: 9,
        format: "0",
        note: {
          en: "Half-years counted through: twice the year, and one more for the second half.",
          ru: "Сквозной номер полугодия: удвоенный год, для второго полугодия на один больше.",
          kk: "Жартыжылдықтың реттік нөмірі: екі еселенген жыл, екінші жартыжылдықта бірге артық.",
        },
      },
      { key: "date", head: words.date, kind: "text", width: 12, format: "yyyy-mm-dd" },
      { key: "name", head: words.initiative, kind: "text", width: 34 },
      { key: "plan", head: words.plan, kind: "text", width: 10, format: "General" },
      { key: "fact", head: words.fact, kind: "text", width: 10, format: "General" },
      {
        key: "light",
        head: { en: "Code", ru: "Код", kk: "Код" },
        kind: "text",
        width: 8,
      },
      {
        key: "word",
        head: words.light,
        kind: "text",
        align: "Center",
        width: 20,
        formula: `=${lightWord(sheet, "AC6")}`,
      },
      { key: "better", head: words.better, kind: "text", width: 9 },
    ],
  });
  colored(sheet, `AD${firstRow}:AD${lastSnapshot}`, `$AC${firstRow}`);
  const since = `$X$${firstRow}:$X$${lastSnapshot}`;
  sheet.helperColumn("reg_snap_x", snapshotRows, `=IF(ISNUMBER(X6),X6-MIN(${since}),0)`);
  sheet.helperColumn("reg_snap_y", snapshotRows, "=N(AB6)");
  sheet.helperColumn(
    "reg_snap_part",
    snapshotRows,
    '=IF(COUNT(AA6:AB6)<2,"",IF(AE6="less",IF(AB6>0,AA6/AB6,""),IF(AA6>0,AB6/AA6,"")))'
  );
  sheet.helperColumn(
    "reg_snap_twice",
    snapshotRows,
    "=IF(ISNUMBER(X6),IF(SUMPRODUCT((reg_snap_half=X6)*(TRIM(reg_snap_name)=TRIM(Z6))*(ROW(reg_snap_half)<ROW()))>0,1,0),0)"
  );
}

/** Half-years of the snapshots, the oldest first, each once. */
function halfYears(sheet: ModuleSheet): void {
  const column = sheet.helper();
  for (let index = 0; index < halves; index++) {
    const before = `${column}${summaryFrom + index - 1}`;
    const later = `COUNTIF(reg_snap_half,">"&${before})`;
    sheet.draft.put(
      `${column}${summaryFrom + index}`,
      index === 0
        ? '=IF(COUNT(reg_snap_half)=0,"",MIN(reg_snap_half))'
        : `=IF(${before}="","",IF(${later}=0,"",SMALL(reg_snap_half,COUNT(reg_snap_half)-${later}+1)))`
    );
  }
  sheet.draft.name(
    "reg_sum_number",
    `${column}${summaryFrom}:${column}${summaryFrom + halves - 1}`
  );
}

function summary(sheet: ModuleSheet): void {
  halfYears(sheet);
  sheet.draft.tall(firstRow - 1, 30).tall(summaryFrom - 1, 30);
  sheet.section(`L${summaryFrom - 2}:S${summaryFrom - 2}`, {
    en: "Half-years: share of lights, plan against fact",
    ru: "Полугодия: доли сигналов, план и факт",
    kk: "Жартыжылдықтар: белгілердің үлесі, жоспар мен факт",
  });
  const number = `INDEX(reg_sum_number,ROW()-${summaryFrom - 1})`;
  const of = (light: Light): ModuleColumn => ({
    key: light,
    head: lightWords[light],
    kind: "formula",
    format: "0%",
    formula: `=IF(M6="","",SUMPRODUCT((reg_snap_half=${number})*(reg_snap_light="${light}"))/M6)`,
  });
  sheet.table({
    name: "reg_sum",
    first: "L",
    row: summaryFrom,
    rows: halves,
    columns: [
      {
        key: "half",
        head: words.half,
        kind: "text",
        formula: `=IF(${number}="","",INT(${number}/2)&"-"&(MOD(${number},2)+1))`,
      },
      {
        key: "n",
        head: { en: "Initiatives", ru: "Инициатив", kk: "Бастама саны" },
        kind: "formula",
        format: "0",
        formula: `=IF(${number}="","",SUMPRODUCT((reg_snap_half=${number})*1))`,
      },
      of("green"),
      of("amber"),
      of("red"),
      of("gray"),
      {
        key: "fulfilment",
        head: {
          en: "Fact to plan, mean",
          ru: "Факт к плану, среднее",
          kk: "Фактінің жоспарға қатынасы, орташа",
        },
        kind: "formula",
        format: "0%",
        formula: `=IF(N(S6)=0,"",SUMIF(reg_snap_half,${number},reg_snap_part)/S6)`,
      },
      {
        key: "measured",
        head: { en: "of them measured", ru: "из них измерено", kk: "олардың өлшенгені" },
        kind: "formula",
        format: "0",
        formula: `=IF(M6="","",SUMPRODUCT((reg_snap_half=${number})*ISNUMBER(reg_snap_part)))`,
      },
    ],
  });
  for (const column of ["O", "P", "Q", "R", "S"]) sheet.wide(column, 12, false);
  chart(sheet);
}

/** Lines drawn per light, from which column of the summary, and where the numbers to draw stand. */
const drawn: readonly {
  readonly light: Light;
  readonly from: string;
  readonly to: string;
}[] = [
  { light: "green", from: "N", to: "T" },
  { light: "amber", from: "O", to: "U" },
  { light: "red", from: "P", to: "V" },
];

const chartTitle: Text = {
  en: "Share of lights by half-year",
  ru: "Доли сигналов по полугодиям",
  kk: "Жартыжылдықтар бойынша белгілердің үлесі",
};

function chart(sheet: ModuleSheet): void {
  const end = summaryFrom + halves - 1;
  const title = `L${end + 2}`;
  for (const { light, from, to } of drawn) {
    // A chart leaves out what is not available; a blank text would be drawn as 0.
    sheet.draft
      .put(`${to}${summaryFrom - 1}`, `=${sheet.text(lightWords[light])}`)
      .down(to, summaryFrom, end, `=IF(ISNUMBER(${from}6),${from}6,NA())`)
      .look(`${to}${summaryFrom - 1}:${to}${end}`, "helper", { format: "0%" })
      .when({
        address: `${to}${summaryFrom}:${to}${end}`,
        formula: `=ISNA(${to}${summaryFrom})`,
        fill: colors.white,
        font: colors.white,
      });
  }
  sheet.draft
    .put(title, `=${sheet.text(chartTitle)}`)
    .look(title, "text")
    .chart({
      name: "Register lights",
      kind: "line",
      title,
      categories: `L${summaryFrom}:L${end}`,
      series: drawn.map(({ light, to }) => ({
        name: `${to}${summaryFrom - 1}`,
        values: `${to}${summaryFrom}:${to}${end}`,
        color: lightLooks[light].font,
        line: { points: 2.25 },
        marker: { shape: "circle" as const, points: 6 },
      })),
      axis: { min: 0, max: 1, step: 0.25, format: "0%", grid: true },
      legend: true,
      place: `L${end + 3}:S${end + 20}`,
      description: inLocale(chartTitle, sheet.start.locale),
    });
}

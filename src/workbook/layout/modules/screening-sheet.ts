/**
 * Screening from public statistics: all regions of one industry or all industries of one region, one row each. It
 * says where an assessment is worth its cost, with the reason and with the false alarms that many tests must give;
 * it says no verdict.
 */
import { configWith, defaultConfig } from "../../../assessments/cluster-formation/config";
import { massLimit } from "../../../assessments/cluster-formation/gates";
import {
  ScreeningClass,
  screeningClassWords,
  ScreeningReason,
  screeningReasons,
} from "../../../assessments/cluster-formation/screening";
import type { Text } from "../../../core/locale";
import { colors } from "../colors";
import { yesNo } from "../../../assessments/yes-no";
import type { SheetModule } from "./module";
import { Choices, firstRow, ModuleColumn, ModuleSheet, usualRows } from "./module-sheet";

const last = firstRow + usualRows - 1;
/** Rows of the chart: more bars cannot be read. */
const bars = 20;

const modes: Choices = {
  CIS: { en: "CIS practice", ru: "практика СНГ", kk: "ТМД тәжірибесі" },
  strict: { en: "strict", ru: "строгий", kk: "қатаң" },
  ECO: {
    en: "European Cluster Observatory",
    ru: "Европейская кластерная обсерватория",
    kk: "Еуропалық кластер обсерваториясы",
  },
};

const amount = (key: string, head: Text, note?: Text): ModuleColumn => ({
  key,
  head,
  kind: "input",
  width: 13,
  format: "#,##0.0##",
  between: [0, 1e15],
  ...(note ? { note } : {}),
});

const result = (
  key: string,
  head: Text | string,
  formula: string,
  format: string
): ModuleColumn => ({
  key,
  head: typeof head === "string" ? { en: head, ru: head, kk: head } : head,
  kind: "formula",
  width: 9,
  format,
  formula,
});

const tests = `COUNT(P$${firstRow}:P$${last})`;
const plants = "ROUND(1/H6,0)";
const share = `INT(N6*${plants}+1E-9)`;

/** The first rule that applies, as a code. */
const reason = [
  '=IF(AND(A6="",B6=""),""',
  'IF(NOT(ISNUMBER(C6)),"no-data"',
  'IF(C6=0,"no-output"',
  'IF(OR(ISERROR(I6),ISERROR(J6),ISERROR(K6)),"unusable"',
  'IF(AND(ISNUMBER(I6),N(I6)<scr_limit),"below:KL"',
  'IF(AND(scr_mode_code<>"ECO",ISNUMBER(J6),N(J6)<scr_limit),"below:KP"',
  'IF(AND(scr_mode_code<>"ECO",ISNUMBER(K6),N(K6)<scr_limit),"below:KS"',
  'IF(OR(NOT(ISNUMBER(I6)),AND(scr_mode_code<>"ECO",COUNT(I6:K6)<scr_min)),"few-coefficients"',
  'IF(ISNUMBER(P6),IF(P6>scr_alpha,"chance","above"),"above;chance-untested")))))))))',
].join(",");

const reasonCell = `INDEX(scr_reason_code,ROW()-${firstRow - 1})`;
const classCell = `INDEX(scr_class_code,ROW()-${firstRow - 1})`;

/** Words for a code that a formula found. */
function wordFor(sheet: ModuleSheet, cell: string, words: Readonly<Record<string, Text>>): string {
  return Object.entries(words).reduceRight(
    (otherwise, [code, text]) => `IF(${cell}="${code}",${sheet.text(text)},${otherwise})`,
    '""'
  );
}

const classes: Readonly<Record<ScreeningClass, Text>> = screeningClassWords;
const reasons: Readonly<Record<ScreeningReason, Text>> = screeningReasons;

export const screeningModule: SheetModule = {
  key: "screening",
  prefix: "scr",
  scope: "workbook",
  group: "data",
  tab: { en: "Screening", ru: "Скрининг", kk: "Скрининг" },
  title: { en: "Screening", ru: "Скрининг", kk: "Скрининг" },
  purpose: {
    en: "Where an assessment is worth its cost, from public statistics alone. A candidate is specialized beyond its size; owners, chain and coordination are untested.",
    ru: "Где оценка стоит затрат, только по открытой статистике. Кандидат специализирован больше своего размера; владельцы, цепочка и координация не проверены.",
    kk: "Бағалау қай жерде өзін ақтайды, тек ашық статистика бойынша. Кандидат өз көлемінен артық маманданған; иелері, тізбегі және үйлестірілуі тексерілмеген.",
  },
  lay(sheet) {
    sheet.legend({ input: "A3", standard: "B3", formula: "D3" });
    table(sheet);
    national(sheet);
    period(sheet);
    answer(sheet);
    chart(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:S${last}`,
      repeat: "1:5",
    });
  },
};

function table(sheet: ModuleSheet): void {
  sheet.table({
    name: "scr",
    first: "A",
    rows: usualRows,
    columns: [
      {
        key: "region",
        head: { en: "Region", ru: "Регион", kk: "Өңір" },
        kind: "input",
        width: 24,
      },
      {
        key: "industry",
        head: { en: "Industry", ru: "Отрасль", kk: "Сала" },
        kind: "input",
        width: 28,
      },
      amount("oir", { en: "Industry in the region", ru: "Отрасль в регионе", kk: "Өңірдегі сала" }),
      amount("or", {
        en: "All industries of the region",
        ru: "Все отрасли региона",
        kk: "Өңірдің барлық саласы",
      }),
      amount("oi", { en: "Industry in the country", ru: "Отрасль в стране", kk: "Елдегі сала" }),
      amount("nr", { en: "Population", ru: "Население", kk: "Халық" }),
      amount("grp", {
        en: "Gross regional product",
        ru: "Валовой региональный продукт",
        kk: "Жалпы өңірлік өнім",
      }),
      {
        ...amount(
          "h",
          {
            en: "Herfindahl index of plants",
            ru: "Индекс Херфиндаля по заводам",
            kk: "Зауыттар бойынша Херфиндаль индексі",
          },
          {
            en: "Of the industry in the country. Blank: chance is not tested, and the row says so.",
            ru: "По отрасли в стране. Пусто — случайность не проверяется, и строка об этом говорит.",
            kk: "Елдегі сала бойынша. Бос болса, кездейсоқтық тексерілмейді, жол оны айтады.",
          }
        ),
        between: [0, 1],
        format: "0.0000",
      },
      result(
        "kl",
        "KL",
        '=IF(COUNT(C6,D6,E6,scr_all)<4,"",IF(OR(C6>D6,C6>E6),#VALUE!,(C6/D6)/(E6/scr_all)))',
        "0.00"
      ),
      result("kp", "KP", '=IF(COUNT(C6,E6,F6,scr_people)<4,"",(C6/E6)/(F6/scr_people))', "0.00"),
      result("ks", "KS", '=IF(COUNT(C6,E6,G6,scr_gdp)<4,"",(C6/E6)/(G6/scr_gdp))', "0.00"),
      result("kstar", "K*", '=IF(COUNT(I6:K6)=0,"",IF(MIN(I6:K6)<=0,0,GEOMEAN(I6:K6)))', "0.00"),
      result(
        "trend",
        { en: "Trend, % a year", ru: "Тенденция, % в год", kk: "Үрдіс, жылына %" },
        '=IF(OR(COUNT(T6:V6)<COLUMNS(T6:V6),COUNT(T$5:V$5)<COLUMNS(T6:V6)),"",IF(MIN(T6:V6)<=0,"",100*(INDEX(LOGEST(T6:V6,T$5:V$5),1,1)-1)))',
        "0.0"
      ),
      result(
        "share",
        { en: "Share of the industry", ru: "Доля в отрасли", kk: "Саладағы үлес" },
        '=IF(COUNT(C6,E6)<2,"",IF(E6=0,"",C6/E6))',
        "0.0%"
      ),
      result(
        "activity",
        { en: "Share of everything", ru: "Доля во всей экономике", kk: "Бүкіл экономикадағы үлес" },
        '=IF(COUNT(D6,scr_all)<2,"",IF(scr_all=0,"",D6/scr_all))',
        "0.0%"
      ),
      result(
        "p",
        "p",
        `=IF(COUNT(H6,N6,O6)<3,"",IF(OR(H6<=0,O6<=0,O6>=1,N6>1),"",IF(1/H6>=scr_plants-1E-9,1-NORMSDIST((N6-O6)/SQRT(O6*(1-O6)*H6)),IF(${share}=0,1,1-BINOMDIST(${share}-1,${plants},O6,TRUE)))))`,
        "0.0000"
      ),
      result(
        "times",
        { en: "p × tests", ru: "p × проверки", kk: "p × тексерулер" },
        `=IF(ISNUMBER(P6),MIN(1,P6*${tests}),"")`,
        "0.0000"
      ),
      {
        key: "class",
        head: { en: "Class", ru: "Класс", kk: "Сыныбы" },
        kind: "formula",
        width: 15,
        align: "Center",
        formula: `=${wordFor(sheet, classCell, classes)}`,
      },
      {
        key: "reason",
        head: { en: "Reason", ru: "Причина", kk: "Себебі" },
        kind: "formula",
        width: 44,
        align: "Left",
        formula: `=${wordFor(sheet, reasonCell, reasons)}`,
      },
    ],
  });
  sheet.helperColumn("scr_reason_code", usualRows, reason);
  sheet.helperColumn(
    "scr_class_code",
    usualRows,
    `=IF(${reasonCell}="","",IF(OR(${reasonCell}="no-output",LEFT(${reasonCell},5)="below"),"not",IF(LEFT(${reasonCell},5)="above","candidate","undetermined")))`
  );
  // The years of the three columns of K* are figures: the trend is computed over them.
  sheet.draft
    .look("T5:V5", "input", { align: "Right", format: '"K* "0' })
    .name("scr_years", "T5:V5")
    .look(`T${firstRow}:V${last}`, "input", { align: "Right", format: "0.00" })
    .name("scr_kstar_years", `T${firstRow}:V${last}`);
  sheet.table({
    name: "scr",
    first: "W",
    rows: usualRows,
    columns: [
      {
        key: "general",
        head: {
          en: "Service of general interest",
          ru: "Общественно значимые услуги",
          kk: "Қоғамдық маңызы бар қызмет",
        },
        kind: "list",
        width: 14,
        align: "Center",
        choices: yesNo,
        note: {
          en: "Public administration, education, health, real estate follow the population: their rows are shown gray.",
          ru: "Госуправление, образование, здравоохранение, недвижимость следуют за населением: их строки показаны серым.",
          kk: "Мемлекеттік басқару, білім, денсаулық, жылжымайтын мүлік халық санына ілеседі: жолдары сұр.",
        },
      },
    ],
  });
  const general = `INDEX(scr_general_code,ROW()-${firstRow - 1})="yes"`;
  const of = (code: ScreeningClass): string => `=AND(NOT(${general}),${classCell}="${code}")`;
  sheet.draft
    .when({
      address: `A${firstRow}:S${last}`,
      formula: `=${general}`,
      fill: colors.offFill,
      font: colors.offText,
    })
    .when({
      address: `R${firstRow}:R${last}`,
      formula: of("candidate"),
      fill: colors.passFill,
      font: colors.passText,
      bold: true,
    })
    .when({
      address: `R${firstRow}:R${last}`,
      formula: of("undetermined"),
      fill: colors.unknownFill,
      font: colors.unknownText,
    });
}

function national(sheet: ModuleSheet): void {
  sheet.wide("Y", 36).wide("Z", 16, false).wide("AA", 34).section("Y5:AA5", {
    en: "The country and the limits",
    ru: "Страна и пороги",
    kk: "Ел және шектер",
  });
  const inputs: readonly (readonly [string, Text])[] = [
    [
      "scr_all",
      { en: "All industries of the country", ru: "Все отрасли страны", kk: "Елдің барлық саласы" },
    ],
    ["scr_people", { en: "Population of the country", ru: "Население страны", kk: "Ел халқы" }],
    [
      "scr_gdp",
      { en: "Gross domestic product", ru: "Валовой внутренний продукт", kk: "Жалпы ішкі өнім" },
    ],
  ];
  inputs.forEach(([name, label], index) =>
    sheet.figure({ at: `Y${firstRow + index}`, name, label, input: null, format: "#,##0.0##" })
  );
  sheet.figure({
    at: "Y9",
    name: "scr_mode",
    label: { en: "Which limit", ru: "Какой порог", kk: "Қай шек" },
    input: defaultConfig.mode,
    tag: "M",
    choices: modes,
  });
  const limits: readonly (readonly [string, Text, number, string])[] = [
    [
      "scr_limit_cis",
      { en: "Limit, CIS practice", ru: "Порог, практика СНГ", kk: "Шек, ТМД тәжірибесі" },
      massLimit(configWith({ mode: "CIS" })),
      "M",
    ],
    [
      "scr_limit_strict",
      { en: "Limit, strict", ru: "Порог, строгий", kk: "Шек, қатаң" },
      massLimit(configWith({ mode: "strict" })),
      "M",
    ],
    [
      "scr_limit_eco",
      {
        en: "Limit of KL, European observatory",
        ru: "Порог KL, Европейская обсерватория",
        kk: "KL шегі, Еуропалық обсерватория",
      },
      massLimit(configWith({ mode: "ECO" })),
      "M",
    ],
    [
      "scr_min",
      {
        en: "Least coefficients, KL among them",
        ru: "Наименьшее число коэффициентов, включая KL",
        kk: "Коэффициенттердің ең аз саны, KL-мен бірге",
      },
      defaultConfig.scr_min,
      "D",
    ],
    [
      "scr_alpha",
      {
        en: "Chance allowed in one test",
        ru: "Допустимая случайность одной проверки",
        kk: "Бір тексерудегі рұқсат етілген кездейсоқтық",
      },
      defaultConfig.scr_p,
      "D",
    ],
    [
      "scr_plants",
      {
        en: "Plants from which the normal curve serves",
        ru: "Заводов, начиная с которых служит нормальная кривая",
        kk: "Қалыпты қисық жарайтын зауыттар саны",
      },
      defaultConfig.scr_n,
      "D",
    ],
  ];
  limits.forEach(([name, label, input, tag], index) =>
    sheet.figure({
      at: `Y${10 + index}`,
      name,
      label,
      input,
      tag,
      between: [0, 1000],
      format: "General",
    })
  );
  sheet.figure({
    at: "Y16",
    name: "scr_limit",
    label: { en: "Limit in use", ru: "Действующий порог", kk: "Қолданыстағы шек" },
    formula:
      '=IF(scr_mode_code="ECO",scr_limit_eco,IF(scr_mode_code="strict",scr_limit_strict,scr_limit_cis))',
    format: "General",
  });
}

function period(sheet: ModuleSheet): void {
  sheet.figure({
    at: "Y17",
    name: "scr_year",
    label: { en: "Year of the figures", ru: "Год данных", kk: "Деректер жылы" },
    input: null,
    between: [1900, 2100],
    format: "0",
  });
}

function answer(sheet: ModuleSheet): void {
  sheet.section("Y18:AA18", { en: "What it says", ru: "Что видно", kk: "Не көрінеді" });
  const counts: readonly (readonly [string, Text, string, string])[] = [
    [
      "scr_rows",
      { en: "Rows", ru: "Строк", kk: "Жолдар" },
      '=SUMPRODUCT((scr_reason_code<>"")*1)',
      "0",
    ],
    [
      "scr_candidates",
      { en: "Candidates", ru: "Кандидатов", kk: "Кандидаттар" },
      '=COUNTIF(scr_class_code,"candidate")',
      "0",
    ],
    [
      "scr_tests",
      { en: "Tests of chance", ru: "Проверок случайности", kk: "Кездейсоқтық тексерулері" },
      "=COUNT(scr_p)",
      "0",
    ],
    [
      "scr_false",
      {
        en: "False alarms expected",
        ru: "Ожидаемо ложных срабатываний",
        kk: "Күтілетін жалған белгілер",
      },
      "=scr_alpha*scr_tests",
      "0.00",
    ],
  ];
  counts.forEach(([name, label, formula, format], index) =>
    sheet.figure({ at: `Y${19 + index}`, name, label, formula, format })
  );
  const said: Text = {
    en: "{1} candidates among {2} rows. {3} tests of chance: {4} × {3} = {5} false alarms expected.",
    ru: "Кандидатов: {1} из строк: {2}. Проверок случайности: {3}; ожидаемо ложных срабатываний {4} × {3} = {5}.",
    kk: "{2} жолдың ішінде {1} кандидат. Кездейсоқтық тексерулері: {3}; күтілетін жалған белгілер {4} × {3} = {5}.",
  };
  sheet.draft
    .put(
      "F3",
      `=IF(scr_rows=0,"",${sheet.sentence(
        said,
        "scr_candidates",
        "scr_rows",
        "scr_tests",
        "scr_alpha",
        "ROUND(scr_false,2)"
      )})`
    )
    .look("F3", "message");
}

function chart(sheet: ModuleSheet): void {
  // Highest first; equal values in the order of the rows.
  const order = sheet.helperColumn(
    "scr_order",
    usualRows,
    '=IF(ISNUMBER(I6),SUMPRODUCT(ISNUMBER(scr_kl)*(N(I6)<scr_known))+SUMPRODUCT(ISNUMBER(scr_kl)*(scr_known=N(I6))*(ROW(scr_kl)<ROW()))+1,"")'
  );
  sheet.helperColumn("scr_known", usualRows, "=IF(ISNUMBER(I6),I6,0)");
  const [names, below, above] = [sheet.helper(), sheet.helper(), sheet.helper()];
  const row = `MATCH(ROW()-${firstRow - 1},$${order}$${firstRow}:$${order}$${last},0)`;
  // One region's industries differ by industry, one industry's regions by region.
  const one = 'SUMPRODUCT((scr_region<>"")*(scr_region<>INDEX(scr_region,1)))=0';
  sheet.draft
    .down(
      names,
      firstRow,
      firstRow + bars - 1,
      `=IFERROR(IF(${one},INDEX(scr_industry,${row}),INDEX(scr_region,${row})),"")`
    )
    .down(
      below,
      firstRow,
      firstRow + bars - 1,
      `=IFERROR(MIN(scr_limit,INDEX(scr_kl,${row})),NA())`
    )
    .down(
      above,
      firstRow,
      firstRow + bars - 1,
      `=IFERROR(MAX(0,INDEX(scr_kl,${row})-scr_limit),NA())`
    );
  const end = firstRow + bars - 1;
  const words = {
    title: {
      en: "KL: up to the limit, and above it",
      ru: "KL: до порога и выше него",
      kk: "KL: шекке дейін және одан жоғары",
    },
    below: { en: "up to the limit", ru: "до порога", kk: "шекке дейін" },
    above: { en: "above the limit", ru: "выше порога", kk: "шектен жоғары" },
  } as const satisfies Readonly<Record<string, Text>>;
  const cellOf = (text: Text): string => sheet.text(text).replaceAll("$", "");
  sheet.draft.chart({
    name: "screening",
    kind: "stackedBars",
    title: cellOf(words.title),
    categories: `${names}${firstRow}:${names}${end}`,
    topDown: true,
    series: [
      {
        name: cellOf(words.below),
        values: `${below}${firstRow}:${below}${end}`,
        color: colors.bar,
      },
      {
        name: cellOf(words.above),
        values: `${above}${firstRow}:${above}${end}`,
        color: colors.brand,
      },
    ],
    axis: { min: 0, grid: true, format: "0.0" },
    gap: 40,
    overlap: 100,
    legend: true,
    place: "Y25:AA52",
    description: words.title[sheet.start.locale],
  });
}

/**
 * Figures from statistics, and what follows from them: coefficients by year and their trend, the market, ratios of the
 * region to the country, ranks among regions, and whether the concentration could be chance. Each input cell takes a
 * number or a link to a table of the workbook; what a person overrides wins and is marked.
 */
import {
  DataFigureKey,
  dataCoefficients,
  dataDefaults,
  dataIndicators,
} from "../../../assessments/cluster-formation/data-binding";
import type { Text } from "../../../core/locale";
import { colors } from "../colors";
import type { Feed, SheetModule } from "./module";
import { firstRow, ModuleColumn, ModuleSheet } from "./module-sheet";

/** Years side by side, oldest first; regions that can be ranked. */
export const dataYears = 6;
export const dataRegions = 40;

const marketRow = firstRow + dataYears + 4;
const pairRow = marketRow + dataYears + 4;

const amounts = "#,##0.0##";

const amount = (key: string, head: Text, note?: Text): ModuleColumn => ({
  key,
  head,
  kind: "input",
  width: 14,
  format: amounts,
  between: [0, 1e15],
  ...(note ? { note } : {}),
});

const result = (key: string, head: Text, formula: string, format = "0.000"): ModuleColumn => ({
  key,
  head,
  kind: "formula",
  width: 10,
  format,
  formula,
});

const yearColumn: ModuleColumn = {
  key: "year",
  head: { en: "Year, oldest first", ru: "Год, с ранних", kk: "Жыл, ертеден бастап" },
  kind: "input",
  width: 30,
  format: "0",
  align: "Left",
  between: [1900, 2100],
};

/** What the rows of pairs are, by key, with what stands in their two columns. */
export const dataPairs = {
  investment: {
    en: "Investment in the industry",
    ru: "Инвестиции в отрасль",
    kk: "Салаға инвестициялар",
  },
  innovative: {
    en: "Innovation-active enterprises, %",
    ru: "Инновационно-активные предприятия, %",
    kk: "Инновациялық белсенді кәсіпорындар, %",
  },
  energy: { en: "Price of energy", ru: "Цена энергии", kk: "Энергия бағасы" },
  graduates: {
    en: "Graduates of the field a year, persons",
    ru: "Выпускники по профилю за год, человек",
    kk: "Бейін бойынша жылдық түлектер, адам",
  },
  exports: {
    en: "Exports of final products",
    ru: "Экспорт конечной продукции",
    kk: "Түпкілікті өнім экспорты",
  },
  all_exports: { en: "All exports", ru: "Весь экспорт", kk: "Жалпы экспорт" },
} as const satisfies Readonly<Record<string, Text>>;

export type DataPair = keyof typeof dataPairs;
export const dataPairKeys: readonly DataPair[] = [
  "investment",
  "innovative",
  "energy",
  "graduates",
  "exports",
  "all_exports",
];

interface Row {
  readonly label: Text;
  readonly formula: string;
  readonly format: string;
}

const at = (name: string): string => `INDEX(${name},dat_last)`;

/** A figure of the last year, from cells that must all hold numbers. */
const ofLast = (cells: readonly string[], formula: string): string =>
  `=IF(dat_last=0,"",IF(COUNT(${cells.join(",")})<${cells.length},"",${formula}))`;

const pair = (key: DataPair): readonly [string, string] => {
  const row = dataPairKeys.indexOf(key) + 1;
  return [`INDEX(dat_p_region,${row})`, `INDEX(dat_p_country,${row})`];
};

const ratio = (key: DataPair): string => {
  const [region, country] = pair(key);
  return `=IF(COUNT(${region},${country})<2,"",IF(${country}=0,#DIV/0!,${region}/${country}))`;
};

/** Growth in percent a year over the last run of consecutive years. */
const growth = (series: string, years: string, runs: string, last: string): string => {
  const run = `INDEX(${runs},${last})`;
  const piece = (name: string): string => `INDEX(${name},${last}-${run}+1):INDEX(${name},${last})`;
  return `=IF(${last}=0,"",IF(${run}<dat_trend_years,"",100*(INDEX(LOGEST(${piece(series)},${piece(years)}),1,1)-1)))`;
};

const inv = pair("investment");
const [graduates] = pair("graduates");
const [exported, world] = pair("exports");
const [allExported, worldAll] = pair("all_exports");

const rows: Readonly<Record<DataFigureKey, Row>> = {
  KL: {
    label: {
      en: "Localization coefficient",
      ru: "Коэффициент локализации",
      kk: "Локализация коэффициенті",
    },
    formula: `=IF(dat_last=0,"",${at("dat_c_kl")})`,
    format: "0.0000",
  },
  KP: {
    label: {
      en: "Per-capita production coefficient",
      ru: "Коэффициент душевого производства",
      kk: "Жан басына шаққандағы өндіріс коэффициенті",
    },
    formula: `=IF(dat_last=0,"",${at("dat_c_kp")})`,
    format: "0.0000",
  },
  KS: {
    label: {
      en: "Specialization coefficient",
      ru: "Коэффициент специализации",
      kk: "Мамандану коэффициенті",
    },
    formula: `=IF(dat_last=0,"",${at("dat_c_ks")})`,
    format: "0.0000",
  },
  A1: {
    label: {
      en: "Joint specialization K*",
      ru: "Совместная специализация K*",
      kk: "Бірлескен мамандану K*",
    },
    formula: `=IF(dat_last=0,"",${at("dat_c_kstar")})`,
    format: "0.0000",
  },
  A2: {
    label: {
      en: "Trend of K*, % a year, least squares",
      ru: "Тенденция K*, % в год, наименьшие квадраты",
      kk: "K* үрдісі, жылына %, ең кіші квадраттар",
    },
    formula: growth("dat_c_kstar", "dat_year", "dat_run", "dat_last"),
    format: "0.00",
  },
  A3: {
    label: {
      en: "Share of the country as a multiple of the fair share",
      ru: "Доля в стране, во сколько раз выше равной доли",
      kk: "Елдегі үлес, тең үлестен неше есе артық",
    },
    formula: ofLast([at("dat_oir"), at("dat_oi")], `dat_n*${at("dat_oir")}/${at("dat_oi")}`),
    format: "0.000",
  },
  A4: {
    label: {
      en: "Focus: percentile among regions",
      ru: "Фокус: процентиль среди регионов",
      kk: "Фокус: өңірлер арасындағы процентиль",
    },
    formula: `=IF(OR(NOT(ISNUMBER(dat_own_share)),COUNT(dat_f_share)=0),"",IF(dat_own_share=0,0,100*SUMPRODUCT(ISNUMBER(dat_f_share)*((dat_f_share<dat_own_share)+0.5*(dat_f_share=dat_own_share)))/COUNT(dat_f_share)))`,
    format: "0.0",
  },
  A5: {
    label: {
      en: "Productivity, national industry = 100",
      ru: "Производительность, отрасль страны = 100",
      kk: "Еңбек өнімділігі, елдегі сала = 100",
    },
    formula: ofLast(
      [at("dat_oir"), at("dat_oi"), at("dat_lir"), at("dat_li")],
      `100*(${at("dat_oir")}/${at("dat_lir")})/(${at("dat_oi")}/${at("dat_li")})`
    ),
    format: "0.0",
  },
  B3: {
    label: {
      en: "Energy cost, region to country",
      ru: "Стоимость энергии, регион к стране",
      kk: "Энергия құны, өңірдің елге қатынасы",
    },
    formula: ratio("energy"),
    format: "0.000",
  },
  C1: {
    label: {
      en: "Import dependence without re-exports, %",
      ru: "Импортозависимость без реэкспорта, %",
      kk: "Реэкспортсыз импортқа тәуелділік, %",
    },
    formula: '=IF(SUM(dat_m_counts)=0,"",MAX(0,MIN(100,SUM(dat_m_counted)/SUM(dat_m_counts))))',
    format: "0.0",
  },
  C2: {
    label: {
      en: "Domestic market, real growth, % a year",
      ru: "Внутренний рынок, реальный рост, % в год",
      kk: "Ішкі нарық, нақты өсім, жылына %",
    },
    formula: growth("dat_m_real", "dat_m_year", "dat_m_run", "dat_m_last"),
    format: "0.00",
  },
  C3: {
    label: {
      en: "Revealed advantage of final products, RSCA",
      ru: "Выявленное преимущество конечной продукции, RSCA",
      kk: "Түпкілікті өнімнің айқындалған артықшылығы, RSCA",
    },
    formula: `=IF(COUNT(${exported},${world},${allExported},${worldAll})<4,"",(dat_rca-1)/(dat_rca+1))`,
    format: "0.000",
  },
  E2: {
    label: {
      en: "Graduates a year per 100 employed",
      ru: "Выпускников в год на 100 занятых",
      kk: "100 жұмыскерге шаққандағы жылдық түлектер",
    },
    formula: ofLast([graduates, at("dat_lir")], `100*${graduates}/${at("dat_lir")}`),
    format: "0.00",
  },
  E3: {
    label: {
      en: "Innovation activity, region to country",
      ru: "Инновационная активность, регион к стране",
      kk: "Инновациялық белсенділік, өңірдің елге қатынасы",
    },
    formula: ratio("innovative"),
    format: "0.000",
  },
  G4: {
    label: {
      en: "Investment to output, region to country",
      ru: "Инвестиции к выпуску, регион к стране",
      kk: "Инвестицияның өндіріске қатынасы, өңір елге",
    },
    formula: ofLast(
      [inv[0], inv[1], at("dat_oir"), at("dat_oi")],
      `(${inv[0]}/${at("dat_oir")})/(${inv[1]}/${at("dat_oi")})`
    ),
    format: "0.000",
  },
};

const keys: readonly DataFigureKey[] = [...dataCoefficients, ...dataIndicators];

/** The figure that counts: what was computed, unless a person says otherwise. */
export const dataFigureName = (key: DataFigureKey): string => `dat_${key}`;

const feeds: readonly Feed[] = keys.map((key) => ({ to: key, from: dataFigureName(key) }));

export const dataModule: SheetModule = {
  key: "data",
  prefix: "dat",
  scope: "assessment",
  group: "data",
  tab: { en: "Data", ru: "Данные", kk: "Деректер" },
  title: { en: "Data", ru: "Данные", kk: "Деректер" },
  purpose: {
    en: "Figures from statistics: type them or link them to a table. From here follow the coefficients and the indicators that statistics alone can give.",
    ru: "Цифры статистики: введите их или свяжите с таблицей. Отсюда следуют коэффициенты и показатели, для которых достаточно статистики.",
    kk: "Статистика сандары: енгізіңіз немесе кестемен байланыстырыңыз. Коэффициенттер мен статистика жеткілікті көрсеткіштер осыдан шығады.",
  },
  feeds,
  lay(sheet) {
    sheet.legend({ input: "A3", formula: "C3", standard: "E3" });
    coefficients(sheet);
    market(sheet);
    pairs(sheet);
    focus(sheet);
    chance(sheet);
    figures(sheet);
    origins(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:X${figureRow + keys.length + dataKindKeys.length + 4}`,
      repeat: "1:4",
    });
  },
};

/** Helper column that counts consecutive years with positive values, row by row. @returns its letters */
function runs(sheet: ModuleSheet, name: string, from: number, year: string, value: string): void {
  const column = sheet.helper();
  for (let row = from; row < from + dataYears; row++) {
    const before = row - 1;
    // The row above the first holds words, which are no year before this one.
    const follows = `IF(N(${year}${before})=${year}${row}-1,N(${column}${before}),0)`;
    sheet.draft.put(
      `${column}${row}`,
      `=IF(AND(ISNUMBER(${year}${row}),ISNUMBER(${value}${row})),IF(${value}${row}>0,1+${follows},0),0)`
    );
  }
  sheet.draft.name(name, `${column}${from}:${column}${from + dataYears - 1}`);
}

/** Last row, counted from 1, that holds a result, even a wrong one; 0 where none does. */
function lastOf(sheet: ModuleSheet, name: string, from: number, value: string): void {
  sheet.helperColumn(
    `${name}_rows`,
    dataYears,
    `=IF(OR(ISNUMBER(${value}6),ISERROR(${value}6)),ROW()-${from - 1},0)`,
    from
  );
  const cell = `${sheet.helper()}${from}`;
  sheet.draft.put(cell, `=MAX(${name}_rows)`).name(name, cell);
}

function coefficients(sheet: ModuleSheet): void {
  sheet.table({
    name: "dat",
    first: "A",
    rows: dataYears,
    columns: [
      yearColumn,
      amount("oir", {
        en: "Industry in the region",
        ru: "Отрасль в регионе",
        kk: "Өңірдегі сала",
      }),
      amount("or", {
        en: "All industries of the region",
        ru: "Все отрасли региона",
        kk: "Өңірдің барлық саласы",
      }),
      amount("oi", {
        en: "Industry in the country",
        ru: "Отрасль в стране",
        kk: "Елдегі сала",
      }),
      amount("o", {
        en: "All industries of the country",
        ru: "Все отрасли страны",
        kk: "Елдің барлық саласы",
      }),
      amount("nr", {
        en: "Population of the region",
        ru: "Население региона",
        kk: "Өңір халқы",
      }),
      amount("nn", {
        en: "Population of the country",
        ru: "Население страны",
        kk: "Ел халқы",
      }),
      amount("grp", {
        en: "Gross regional product",
        ru: "Валовой региональный продукт",
        kk: "Жалпы өңірлік өнім",
      }),
      amount("gdp", {
        en: "Gross domestic product",
        ru: "Валовой внутренний продукт",
        kk: "Жалпы ішкі өнім",
      }),
      amount("lir", {
        en: "Employed in the industry, region, persons",
        ru: "Занято в отрасли, регион, человек",
        kk: "Салада жұмыспен қамтылғандар, өңір, адам",
      }),
      amount("li", {
        en: "Employed in the industry, country, persons",
        ru: "Занято в отрасли, страна, человек",
        kk: "Салада жұмыспен қамтылғандар, ел, адам",
      }),
      result(
        "c_kl",
        { en: "KL", ru: "KL", kk: "KL" },
        '=IF(COUNT(B6,C6,D6,E6)<4,"",IF(OR(B6>C6,B6>D6),#VALUE!,(B6/C6)/(D6/E6)))'
      ),
      result(
        "c_kp",
        { en: "KP", ru: "KP", kk: "KP" },
        '=IF(COUNT(B6,D6,F6,G6)<4,"",(B6/D6)/(F6/G6))'
      ),
      result(
        "c_ks",
        { en: "KS", ru: "KS", kk: "KS" },
        '=IF(COUNT(B6,D6,H6,I6)<4,"",(B6/D6)/(H6/I6))'
      ),
      result(
        "c_kstar",
        { en: "K*", ru: "K*", kk: "K*" },
        '=IF(COUNT(L6:N6)=0,IF(ISERROR(L6),L6,IF(ISERROR(M6),M6,IF(ISERROR(N6),N6,""))),IF(MIN(L6:N6)<=0,0,GEOMEAN(L6:N6)))'
      ),
    ],
  });
  runs(sheet, "dat_run", firstRow, "A", "O");
  lastOf(sheet, "dat_last", firstRow, "O");
}

function market(sheet: ModuleSheet): void {
  const last = marketRow + dataYears - 1;
  sheet
    .section(`A${marketRow - 2}:I${marketRow - 2}`, {
      en: "Market of the cluster's products in the country",
      ru: "Рынок продукции кластера в стране",
      kk: "Елдегі кластер өнімінің нарығы",
    })
    .table({
      name: "dat_m",
      first: "A",
      row: marketRow,
      rows: dataYears,
      columns: [
        yearColumn,
        amount("production", { en: "Production", ru: "Производство", kk: "Өндіріс" }),
        amount("imports", { en: "Imports", ru: "Импорт", kk: "Импорт" }),
        amount("exports", { en: "Exports", ru: "Экспорт", kk: "Экспорт" }),
        amount(
          "prices",
          { en: "Price index", ru: "Индекс цен", kk: "Баға индексі" },
          {
            en: "Prices of the year, base year = 100. Enter 100 in each year where the figures are quantities. Blank: no real growth.",
            ru: "Цены года, базовый год = 100. Если данные в натуральных единицах, введите 100 в каждом году. Пусто — реального роста нет.",
            kk: "Жыл бағасы, базалық жыл = 100. Деректер заттай бірлікте болса, әр жылға 100 енгізіңіз. Бос болса, нақты өсім есептелмейді.",
          }
        ),
        result(
          "consumption",
          { en: "Apparent consumption", ru: "Видимое потребление", kk: "Көрінетін тұтыну" },
          '=IF(COUNT(B6:D6)<3,"",B6+C6-D6)',
          amounts
        ),
        result(
          "dependence",
          { en: "Imports, % of it", ru: "Импорт, % потребления", kk: "Импорт, тұтынудың %-ы" },
          '=IF(ISNUMBER(F6),IF(F6<=0,#DIV/0!,100*C6/F6),"")',
          "0.0"
        ),
        result(
          "adjusted",
          {
            en: "Without re-exports, %",
            ru: "Без реэкспорта, %",
            kk: "Реэкспортсыз, %",
          },
          '=IF(ISNUMBER(F6),IF(F6<=0,#DIV/0!,100*(C6-MAX(0,D6-B6))/F6),"")',
          "0.0"
        ),
        result(
          "real",
          { en: "Real consumption", ru: "Реальное потребление", kk: "Нақты тұтыну" },
          '=IF(COUNT(E6,F6)<2,"",IF(OR(E6<=0,F6<=0),"",100*F6/E6))',
          amounts
        ),
      ],
    });
  sheet.helperColumn(
    "dat_m_counts",
    dataYears,
    `=IF(ISNUMBER(H6),IF(COUNT(H6:H$${last})<=dat_mean_years,1,0),0)`,
    marketRow
  );
  sheet.helperColumn(
    "dat_m_counted",
    dataYears,
    `=IF(INDEX(dat_m_counts,ROW()-${marketRow - 1})=1,H6,0)`,
    marketRow
  );
  runs(sheet, "dat_m_run", marketRow, "A", "I");
  lastOf(sheet, "dat_m_last", marketRow, "I");
}

function pairs(sheet: ModuleSheet): void {
  sheet
    .section(`A${pairRow - 2}:C${pairRow - 2}`, {
      en: "The region beside the country, last year",
      ru: "Регион рядом со страной, последний год",
      kk: "Өңір елмен қатар, соңғы жыл",
    })
    .table({
      name: "dat_p",
      first: "A",
      row: pairRow,
      rows: dataPairKeys.length,
      columns: [
        {
          key: "what",
          head: { en: "Figure", ru: "Показатель", kk: "Көрсеткіш" },
          kind: "text",
          filled: dataPairKeys.map((key) => `=${sheet.text(dataPairs[key])}`),
        },
        amount(
          "region",
          {
            en: "Region (exports: country)",
            ru: "Регион (в строках экспорта: страна)",
            kk: "Өңір (экспорт: ел)",
          },
          {
            en: "In the rows of exports the country stands here, beside the world.",
            ru: "В строках экспорта здесь стоит страна, а рядом — мир.",
            kk: "Экспорт жолдарында мұнда ел тұрады, қасында — әлем.",
          }
        ),
        amount("country", {
          en: "Country (exports: world)",
          ru: "Страна (в строках экспорта: мир)",
          kk: "Ел (экспорт: әлем)",
        }),
      ],
    });
  const helper = sheet.helper();
  sheet.draft
    .put(
      `${helper}${pairRow}`,
      `=IF(COUNT(${exported},${world},${allExported},${worldAll})<4,"",(${exported}/${allExported})/(${world}/${worldAll}))`
    )
    .name("dat_rca", `${helper}${pairRow}`);
}

function focus(sheet: ModuleSheet): void {
  sheet.table({
    name: "dat_f",
    first: "Q",
    rows: dataRegions,
    columns: [
      {
        key: "region",
        head: { en: "Regions, last year", ru: "Регионы, последний год", kk: "Өңірлер, соңғы жыл" },
        kind: "input",
        width: 26,
      },
      amount("industry", { en: "Industry", ru: "Отрасль", kk: "Сала" }),
      amount("whole", { en: "All industries", ru: "Все отрасли", kk: "Барлық сала" }),
      result(
        "share",
        { en: "Share", ru: "Доля", kk: "Үлес" },
        '=IF(COUNT(R6:S6)<2,"",IF(S6=0,"",R6/S6))',
        "0.00%"
      ),
    ],
  });
  sheet.draft.bar(`T${firstRow}:T${firstRow + dataRegions - 1}`);
}

function chance(sheet: ModuleSheet): void {
  const first = firstRow;
  sheet.wide("V", 40).wide("W", 12, false).wide("X", 44).section("V5:X5", {
    en: "Could it be chance?",
    ru: "Может ли это быть случайностью?",
    kk: "Бұл кездейсоқтық па?",
  });
  const H = "dat_h_used";
  const n = `ROUND(1/${H},0)`;
  const k = `INT(dat_s*${n}+1E-9)`;
  sheet
    .figure({
      at: `V${first}`,
      name: "dat_h",
      label: {
        en: "Herfindahl index of plants",
        ru: "Индекс Херфиндаля по заводам",
        kk: "Зауыттар бойынша Херфиндаль индексі",
      },
      input: null,
      between: [0, 1],
      format: "0.0000",
    })
    .figure({
      at: `V${first + 1}`,
      name: "dat_plants",
      label: {
        en: "or number of plants in the country",
        ru: "или число заводов в стране",
        kk: "немесе елдегі зауыттар саны",
      },
      input: null,
      between: [1, 1e6],
      format: "0",
      note: {
        en: "Then the plants count as equal",
        ru: "Тогда заводы считаются равными",
        kk: "Онда зауыттар тең деп саналады",
      },
    })
    .figure({
      at: `V${first + 2}`,
      name: H,
      label: { en: "Index in use", ru: "Принятый индекс", kk: "Қолданылған индекс" },
      formula:
        '=IF(ISNUMBER(dat_h),IF(AND(dat_h>0,dat_h<=1),dat_h,""),IF(ISNUMBER(dat_plants),IF(dat_plants>=1,1/dat_plants,""),""))',
      format: "0.0000",
    })
    .figure({
      at: `V${first + 3}`,
      name: "dat_s",
      label: {
        en: "Region's share of the industry",
        ru: "Доля региона в отрасли",
        kk: "Өңірдің саладағы үлесі",
      },
      formula: `=IF(dat_last=0,"",IF(COUNT(${at("dat_oir")},${at("dat_oi")})<2,"",IF(OR(${at("dat_oi")}=0,${at("dat_oir")}>${at("dat_oi")}),"",${at("dat_oir")}/${at("dat_oi")})))`,
      format: "0.00%",
    })
    .figure({
      at: `V${first + 4}`,
      name: "dat_x",
      label: {
        en: "Region's share of everything",
        ru: "Доля региона во всей экономике",
        kk: "Өңірдің бүкіл экономикадағы үлесі",
      },
      formula: `=IF(dat_last=0,"",IF(COUNT(${at("dat_or")},${at("dat_o")})<2,"",IF(${at("dat_o")}=0,"",${at("dat_or")}/${at("dat_o")})))`,
      format: "0.00%",
    })
    .figure({
      at: `V${first + 5}`,
      name: "dat_z",
      label: { en: "z", ru: "z", kk: "z" },
      formula: `=IF(COUNT(${H},dat_s,dat_x)<3,"",(dat_s-dat_x)/SQRT(dat_x*(1-dat_x)*${H}))`,
      format: "0.000",
    })
    .figure({
      at: `V${first + 6}`,
      name: "dat_p_value",
      label: {
        en: "p: chance of at least this much",
        ru: "p: вероятность не меньшей концентрации",
        kk: "p: кемінде осынша шоғырлану ықтималдығы",
      },
      formula: `=IF(ISNUMBER(dat_z),IF(1/${H}>=cfg_scr_n-1E-9,1-NORMSDIST(dat_z),IF(${k}=0,1,1-BINOMDIST(${k}-1,${n},dat_x,TRUE))),"")`,
      format: "0.0000",
    })
    .figure({
      at: `V${first + 7}`,
      name: "dat_n",
      label: { en: "Regions tested", ru: "Проверено регионов", kk: "Тексерілген өңірлер" },
      formula: "=IF(COUNT(dat_f_share)>0,COUNT(dat_f_share),cfg_nregions)",
      format: "0",
    })
    .figure({
      at: `V${first + 8}`,
      name: "dat_p_tests",
      label: {
        en: "p × tests, at most 1",
        ru: "p × проверки, не выше 1",
        kk: "p × тексерулер, 1-ден аспайды",
      },
      formula: '=IF(ISNUMBER(dat_p_value),MIN(1,dat_p_value*dat_n),"")',
      format: "0.0000",
    })
    .figure({
      at: `V${first + 9}`,
      name: "dat_false",
      label: {
        en: "False alarms to be expected",
        ru: "Ожидаемо ложных срабатываний",
        kk: "Күтілетін жалған белгілер",
      },
      formula: '=IF(ISNUMBER(dat_p_value),cfg_scr_p*dat_n,"")',
      format: "0.00",
    });
  sheet.draft
    .put(
      `V${first + 10}`,
      `=IF(ISNUMBER(dat_p_value),IF(dat_p_value>cfg_scr_p,${sheet.text({
        en: "Not distinguishable from chance",
        ru: "Неотличимо от случайности",
        kk: "Кездейсоқтықтан ажыратылмайды",
      })},${sheet.text({
        en: "Hardly chance",
        ru: "Вряд ли случайность",
        kk: "Кездейсоқ болуы екіталай",
      })}),${sheet.text({
        en: "Chance is not tested: no figure of plants",
        ru: "Случайность не проверена: нет данных о заводах",
        kk: "Кездейсоқтық тексерілмеген: зауыттар туралы дерек жоқ",
      })})`
    )
    .look(`V${first + 10}:X${first + 10}`, "total");
  sheet
    .section(`V${first + 12}:X${first + 12}`, {
      en: "Defaults",
      ru: "Значения по умолчанию",
      kk: "Әдепкі мәндер",
    })
    .figure({
      at: `V${first + 13}`,
      name: "dat_trend_years",
      label: {
        en: "Least consecutive years for a trend",
        ru: "Наименьшее число лет подряд для тенденции",
        kk: "Үрдіске қажет қатарынан ең аз жылдар",
      },
      input: dataDefaults.trendYears,
      tag: "D",
      between: [3, dataYears],
      format: "0",
    })
    .figure({
      at: `V${first + 14}`,
      name: "dat_mean_years",
      label: {
        en: "Years of the mean import dependence",
        ru: "За сколько лет средняя импортозависимость",
        kk: "Орташа импортқа тәуелділік неше жылға",
      },
      input: dataDefaults.meanYears,
      tag: "S",
      between: [1, dataYears],
      format: "0",
    });
  const helper = sheet.helper();
  sheet.draft
    .put(
      `${helper}${first}`,
      `=IF(dat_last=0,"",IF(COUNT(${at("dat_oir")},${at("dat_or")})<2,"",IF(${at("dat_or")}=0,"",${at("dat_oir")}/${at("dat_or")})))`
    )
    .name("dat_own_share", `${helper}${first}`);
}

const figureRow = pairRow + dataPairKeys.length + 4;

function figures(sheet: ModuleSheet): void {
  const last = figureRow + keys.length - 1;
  sheet
    .section(`A${figureRow - 2}:F${figureRow - 2}`, {
      en: "What follows, and goes into the assessment",
      ru: "Что следует отсюда и идёт в оценку",
      kk: "Бұдан шығатын және бағалауға түсетін мәндер",
    })
    .table({
      name: "dat_i",
      first: "A",
      row: figureRow,
      rows: keys.length,
      columns: [
        {
          key: "label",
          head: { en: "Indicator", ru: "Показатель", kk: "Көрсеткіш" },
          kind: "text",
          filled: keys.map((key) => `=${sheet.text(rows[key].label)}`),
        },
        {
          key: "code",
          head: { en: "Code", ru: "Код", kk: "Коды" },
          kind: "code",
          filled: keys,
        },
        {
          key: "computed",
          head: { en: "Computed", ru: "Вычислено", kk: "Есептелген" },
          kind: "formula",
          align: "Right",
          filled: keys.map((key) => rows[key].formula),
        },
        {
          key: "override",
          head: { en: "Yours instead", ru: "Ваше вместо него", kk: "Орнына сіздікі" },
          kind: "input",
          align: "Right",
          note: {
            en: "A number here wins over the computed one. Say why in the note of the indicator.",
            ru: "Число здесь важнее вычисленного. Укажите причину в примечании к показателю.",
            kk: "Мұндағы сан есептелгеннен басым. Себебін көрсеткіш ескертпесіне жазыңыз.",
          },
        },
        {
          key: "used",
          head: { en: "In use", ru: "Принято", kk: "Қолданылады" },
          kind: "formula",
          align: "Right",
          formula: '=IF(ISBLANK(D6),IF(ISNUMBER(C6),C6,""),IF(ISNUMBER(D6),D6,""))',
        },
        {
          key: "mark",
          head: { en: "Note", ru: "Примечание", kk: "Ескертпе" },
          kind: "text",
          filled: keys.map((key, index) => mark(sheet, key, figureRow + index)),
        },
      ],
    });
  keys.forEach((key, index) => {
    const row = figureRow + index;
    sheet.draft
      .name(dataFigureName(key), `E${row}`)
      .look(`C${row}:E${row}`, "formula", { align: "Right", format: rows[key].format })
      .look(`D${row}`, "input", { align: "Right", format: rows[key].format });
  });
  sheet.draft.when({
    address: `D${figureRow}:E${last}`,
    formula: `=AND(NOT(ISBLANK($D${figureRow})),ISNUMBER($D${figureRow}))`,
    fill: colors.unknownFill,
    font: colors.unknownText,
    bold: true,
  });
}

/** What can be taken from one table; each kind fills its own columns. */
export const dataKinds = {
  industries: {
    en: "Output of industries",
    ru: "Выпуск отраслей",
    kk: "Салалардың өндіріс көлемі",
  },
  industry: {
    en: "Output of the industry alone",
    ru: "Выпуск одной отрасли",
    kk: "Бір саланың өндіріс көлемі",
  },
  whole: {
    en: "Output of all industries",
    ru: "Выпуск всех отраслей",
    kk: "Барлық саланың өндіріс көлемі",
  },
  population: { en: "Population", ru: "Население", kk: "Халық саны" },
  product: {
    en: "Gross regional product",
    ru: "Валовой региональный продукт",
    kk: "Жалпы өңірлік өнім",
  },
  employment: {
    en: "Employed in the industry, persons",
    ru: "Занято в отрасли, человек",
    kk: "Салада жұмыспен қамтылғандар, адам",
  },
  market: {
    en: "Production, imports, exports",
    ru: "Производство, импорт, экспорт",
    kk: "Өндіріс, импорт, экспорт",
  },
  investment: dataPairs.investment,
  innovative: dataPairs.innovative,
  energy: dataPairs.energy,
  graduates: dataPairs.graduates,
} as const satisfies Readonly<Record<string, Text>>;

export type DataKind = keyof typeof dataKinds;
export const dataKindKeys: readonly DataKind[] = [
  "industries",
  "industry",
  "whole",
  "population",
  "product",
  "employment",
  "market",
  "investment",
  "innovative",
  "energy",
  "graduates",
];

/** Where the links come from, and whether the lines they point at still bear their names. */
function origins(sheet: ModuleSheet): void {
  const row = figureRow + keys.length + 4;
  const last = row + dataKindKeys.length - 1;
  const words = (key: string, head: Text): ModuleColumn => ({
    key,
    head,
    kind: "input",
    align: "Left",
  });
  sheet
    .section(`A${row - 2}:F${row - 2}`, {
      en: "Tables the figures were taken from",
      ru: "Таблицы, из которых взяты данные",
      kk: "Деректер алынған кестелер",
    })
    .table({
      name: "dat_t",
      first: "A",
      row,
      rows: dataKindKeys.length,
      columns: [
        {
          key: "what",
          head: { en: "Figures", ru: "Данные", kk: "Деректер" },
          kind: "text",
          filled: dataKindKeys.map((kind) => `=${sheet.text(dataKinds[kind])}`),
        },
        words("area", { en: "Cells when taken", ru: "Взятые ячейки", kk: "Алынған ұяшықтар" }),
        words("region", { en: "Region then", ru: "Регион при взятии", kk: "Сол кездегі өңір" }),
        words("region_now", { en: "Region now", ru: "Регион сейчас", kk: "Қазіргі өңір" }),
        words("industry", { en: "Line then", ru: "Строка при взятии", kk: "Сол кездегі жол" }),
        words("industry_now", { en: "Line now", ru: "Строка сейчас", kk: "Қазіргі жол" }),
      ],
    });
  for (const [then, now] of [
    ["C", "D"],
    ["E", "F"],
  ])
    sheet.draft.when({
      address: `${then}${row}:${now}${last}`,
      formula: `=IF(ISERROR($${now}${row}),TRUE,TRIM($${then}${row})<>TRIM($${now}${row}))`,
      fill: colors.failFill,
      font: colors.failText,
      bold: true,
    });
}

/** What a person has to know of a figure, in one line. */
function mark(sheet: ModuleSheet, key: DataFigureKey, row: number): string {
  const yours = sheet.text({
    en: "your number instead of the computed one",
    ru: "ваше число вместо вычисленного",
    kk: "есептелгеннің орнына сіздің саныңыз",
  });
  const noNumber = sheet.text({
    en: "this is no number: the indicator stays unknown",
    ru: "это не число: показатель остаётся без данных",
    kk: "бұл сан емес: көрсеткіш белгісіз болып қалады",
  });
  const wrong = sheet.text({
    en: "a part exceeds its whole, or a whole is 0: check the units",
    ru: "часть больше целого или целое равно 0: проверьте единицы",
    kk: "бөлігі бүтінінен үлкен немесе бүтіні 0: өлшем бірліктерін тексеріңіз",
  });
  const own = besides(sheet, key);
  return `=IF(ISBLANK(D${row}),IF(ISERROR(C${row}),${wrong},${own}),IF(ISNUMBER(D${row}),${yours},${noNumber}))`;
}

function besides(sheet: ModuleSheet, key: DataFigureKey): string {
  switch (key) {
    case "KL":
    case "KP":
    case "KS":
      return `IF(dat_last=0,"",INDEX(dat_year,dat_last)&"")`;
    case "A1":
      return `IF(dat_last=0,"",${["kl", "kp", "ks"]
        .map((one) => `IF(ISNUMBER(${at(`dat_c_${one}`)}),"${one.toUpperCase()} ","")`)
        .join("&")})`;
    case "A2":
      return `IF(dat_last=0,"",IF(INDEX(dat_run,dat_last)<dat_trend_years,${sheet.text({
        en: "too few consecutive years: a change, not a trend",
        ru: "мало лет подряд: это изменение, а не тенденция",
        kk: "қатарынан жылдар аз: бұл өзгеріс, үрдіс емес",
      })},""))`;
    case "C1":
      return sheet.text({
        en: "frozen at its first value in comparisons",
        ru: "в сравнениях остаётся на исходном значении",
        kk: "салыстыруларда бастапқы мәнінде қалады",
      });
    case "A3":
    case "A4":
      return sheet.text({
        en: "shown only: the same fact as K*",
        ru: "только для показа: тот же факт, что и K*",
        kk: "тек көрсету үшін: K*-мен бір факт",
      });
    default:
      return '""';
  }
}

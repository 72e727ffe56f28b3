/**
 * The risks beside the index (method, section 10): what is measured where something is, likelihood ×
 * impact as judged, the 5 × 5 table, and strategic dependency in two forms. Nothing here enters the index.
 */
import { recommendations } from "../../../assessments/cluster-formation/recommendations";
import type { BandCode, LevelCode } from "../../../assessments/cluster-formation/risk-register";
import {
  bandWords,
  defaultBands,
  defaultDependentYears,
  defaultOutsideShare,
  dependencyYears,
  levelWords,
  measureFor,
  risks,
  riskSteps,
} from "../../../assessments/cluster-formation/risk-register";
import type { Text } from "../../../core/locale";
import { colors } from "../colors";
import type { PlannedCell } from "../plan";
import type { SheetModule } from "./module";
import { firstRow, ModuleSheet } from "./module-sheet";

/** Rows for risks a person adds. */
const ownRows = 12;
const rows = risks.length + ownRows;
const last = firstRow + rows - 1;

export const risksModule: SheetModule = {
  key: "risks",
  prefix: "rsk",
  scope: "assessment",
  group: "evidence",
  tab: { en: "Risks", ru: "Риски", kk: "Тәуекелдер" },
  title: { en: "Risks", ru: "Риски", kk: "Тәуекелдер" },
  purpose: {
    en: "Likelihood and impact are judged from 1 to 5. Risks stand beside the index and are never averaged into it.",
    ru: "Вероятность и последствия оцениваются от 1 до 5. Риски стоят рядом с индексом и никогда в него не усредняются.",
    kk: "Ықтималдық пен салдар 1-ден 5-ке дейін бағаланады. Тәуекелдер индекстің жанында тұрады, оған ешқашан қосылмайды.",
  },
  lay(sheet) {
    sheet.legend({ input: "B3", standard: "C3", formula: "D3" });
    register(sheet);
    heat(sheet);
    settings(sheet);
    dependency(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:Y${Math.max(last, 40)}`,
      repeat: "1:5",
    });
  },
};

/** Value of an indicator, "" while it is unknown. */
function linked(code: string): string {
  const cell = `INDEX(ind_value,MATCH("${code}",ind_code,0))`;
  return `IF(ISNUMBER(MATCH("${code}",ind_code,0)),IF(ISNUMBER(${cell}),${cell},""),"")`;
}

/** What the rest of the workbook knows about a risk. */
function knownOf(code: string, indicator: string | null): string {
  if (code === "R4") return "rsk_dependent";
  if (code === "R8") return "rsk_parity";
  return indicator === null ? '""' : linked(indicator);
}

function word<Code extends string>(
  sheet: ModuleSheet,
  cell: string,
  words: Readonly<Record<Code, Text>>
): string {
  return Object.entries<Text>(words).reduceRight(
    (otherwise, [code, text]) => `IF(${cell}="${code}",${sheet.text(text)},${otherwise})`,
    '""'
  );
}

function register(sheet: ModuleSheet): void {
  const level = sheet.helperColumn(
    "rsk_level_code",
    rows,
    '=IF(OR(NOT(ISNUMBER(E6)),COUNT(F6:G6)<2),"",IF(E6>=G6,"high",IF(E6>=F6,"raised","low")))'
  );
  const band = sheet.helperColumn(
    "rsk_band_code",
    rows,
    '=IF(L6="","",IF(L6>=rsk_red,"red",IF(L6>=rsk_amber,"amber","green")))'
  );
  const blank = (count: number): PlannedCell[] => Array.from({ length: count }, () => null);
  const library = (code: (typeof risks)[number]["code"]): PlannedCell => {
    const id = measureFor(code);
    const measure = recommendations.find((one) => one.id === id);
    return measure ? `="${measure.id} · "&${sheet.text(measure.text)}` : null;
  };
  sheet.table({
    name: "rsk",
    first: "A",
    rows,
    columns: [
      {
        key: "code",
        head: { en: "Code", ru: "Код", kk: "Код" },
        kind: "code",
        width: 6,
        filled: [
          ...risks.map(({ code }) => code),
          ...Array.from({ length: ownRows }, (_, index) => `R${risks.length + 1 + index}`),
        ],
      },
      {
        key: "name",
        head: { en: "Risk", ru: "Риск", kk: "Тәуекел" },
        kind: "input",
        width: 26,
        wrap: true,
        filled: risks.map(({ name }) => `=${sheet.text(name)}`),
      },
      {
        key: "what",
        head: { en: "What is measured", ru: "Что измеряется", kk: "Не өлшенеді" },
        kind: "input",
        width: 38,
        wrap: true,
        filled: risks.map(({ measure }) => `=${sheet.text(measure)}`),
      },
      {
        key: "given",
        head: { en: "Own figure", ru: "Своё значение", kk: "Өз мәні" },
        kind: "input",
        width: 10,
        format: "General",
        note: {
          en: "Stands before the linked figure. Blank: the linked one, where there is one.",
          ru: "Важнее связанного значения. Пусто: берётся связанное, если оно есть.",
          kk: "Байланысқан мәннен бұрын тұрады. Бос болса: бар болса, байланысқаны алынады.",
        },
      },
      {
        key: "value",
        head: { en: "In force", ru: "Принято", kk: "Қабылданғаны" },
        kind: "formula",
        width: 10,
        format: "General",
        filled: [
          ...risks.map(({ code, indicator }, index) => {
            const given = `D${firstRow + index}`;
            return `=IF(ISNUMBER(${given}),${given},${knownOf(code, indicator)})`;
          }),
          ...Array.from({ length: ownRows }, (_, index) => {
            const given = `D${firstRow + risks.length + index}`;
            return `=IF(ISNUMBER(${given}),${given},"")`;
          }),
        ],
      },
      {
        key: "raised",
        head: { en: "Raised from", ru: "Повышен с", kk: "Көтеріңкі шегі" },
        kind: "default",
        width: 9,
        format: "General",
        filled: risks.map(({ levels }) => levels?.raised ?? null),
      },
      {
        key: "high",
        head: { en: "High from", ru: "Высокий с", kk: "Жоғары шегі" },
        kind: "default",
        width: 9,
        format: "General",
        filled: risks.map(({ levels }) => levels?.high ?? null),
      },
      {
        key: "tag",
        head: { en: "Tag", ru: "Метка", kk: "Белгі" },
        kind: "text",
        width: 6,
        align: "Center",
        filled: risks.map(({ levels }) => levels?.tag ?? null),
      },
      {
        key: "level",
        head: { en: "Level", ru: "Уровень", kk: "Деңгейі" },
        kind: "text",
        width: 13,
        formula: `=${word<LevelCode>(sheet, `${level}6`, levelWords)}`,
      },
      {
        key: "likelihood",
        head: { en: "Likelihood 1–5", ru: "Вероятность 1–5", kk: "Ықтималдық 1–5" },
        kind: "input",
        width: 11,
        format: "0",
        between: [1, riskSteps],
      },
      {
        key: "impact",
        head: { en: "Impact 1–5", ru: "Последствия 1–5", kk: "Салдары 1–5" },
        kind: "input",
        width: 11,
        format: "0",
        between: [1, riskSteps],
      },
      {
        key: "product",
        head: { en: "Product", ru: "Произведение", kk: "Көбейтінді" },
        kind: "formula",
        width: 11,
        format: "0",
        formula: '=IF(COUNT(J6:K6)<2,"",J6*K6)',
      },
      {
        key: "band",
        head: { en: "Band", ru: "Ступень", kk: "Сатысы" },
        kind: "text",
        width: 11,
        align: "Center",
        formula: `=${word<BandCode>(sheet, `${band}6`, bandWords)}`,
      },
      {
        key: "owner",
        head: { en: "Owner", ru: "Кто отвечает", kk: "Жауапты" },
        kind: "input",
        width: 20,
        wrap: true,
      },
      {
        key: "measure",
        head: { en: "Measure", ru: "Мера", kk: "Шара" },
        kind: "input",
        width: 30,
        wrap: true,
      },
      {
        key: "library",
        head: { en: "Measure in the library", ru: "Мера из библиотеки", kk: "Кітапханадағы шара" },
        kind: "text",
        width: 40,
        wrap: true,
        filled: [...risks.map(({ code }) => library(code)), ...blank(ownRows)],
      },
    ],
  });
  const own = firstRow + risks.length;
  sheet.draft.look(`B${firstRow}:C${own - 1}`, "text", { wrap: true });
  const paint = (code: BandCode, fill: string, font: string): void => {
    sheet.draft.when({
      address: `L${firstRow}:M${last}`,
      formula: `=$${band}${firstRow}="${code}"`,
      fill,
      font,
      bold: true,
    });
  };
  paint("green", colors.passFill, colors.passText);
  paint("amber", colors.unknownFill, colors.unknownText);
  paint("red", colors.failFill, colors.failText);
  sheet.draft.when({
    address: `E${firstRow}:E${last}`,
    formula: `=$${level}${firstRow}="high"`,
    fill: colors.failFill,
    font: colors.failText,
    bold: true,
  });
}

const heatRow = 7;

/** How many risks stand in each field; the most likely on top. */
function heat(sheet: ModuleSheet): void {
  sheet.wide("Q", 3, false).wide("R", 30);
  for (const column of ["S", "T", "U", "V", "W", "X"]) sheet.wide(column, 10, false);
  sheet.wide("Y", 30);
  sheet.section("R5:W5", {
    en: "How many risks stand where",
    ru: "Сколько рисков в каждой клетке",
    kk: "Әр ұяда қанша тәуекел бар",
  });
  sheet.label(
    "R6",
    {
      en: "Likelihood down, impact across",
      ru: "Вероятность по строкам, последствия по столбцам",
      kk: "Жолдарда ықтималдық, бағандарда салдары",
    },
    "header"
  );
  const steps = Array.from({ length: riskSteps }, (_, index) => index + 1);
  const columns = steps.map((impact) => "STUVW"[impact - 1] ?? "");
  steps.forEach((impact, index) => {
    const cell = `${columns[index] ?? ""}${heatRow - 1}`;
    sheet.draft.put(cell, impact).look(cell, "header", { align: "Center" });
  });
  [...steps].reverse().forEach((likelihood, down) => {
    const row = heatRow + down;
    sheet.draft.put(`R${row}`, likelihood).look(`R${row}`, "code", { align: "Center" });
    columns.forEach((column) =>
      sheet.draft.put(
        `${column}${row}`,
        `=COUNTIFS(rsk_likelihood,$R${row},rsk_impact,${column}$${heatRow - 1})`
      )
    );
  });
  const area = `S${heatRow}:W${heatRow + riskSteps - 1}`;
  const product = `$R${heatRow}*S$${heatRow - 1}`;
  sheet.draft
    .name("rsk_heat", area)
    .look(area, "state", { format: "0;;" })
    .when({
      address: area,
      formula: `=${product}>=rsk_red`,
      fill: colors.failFill,
      font: colors.failText,
      bold: true,
    })
    .when({
      address: area,
      formula: `=AND(${product}>=rsk_amber,${product}<rsk_red)`,
      fill: colors.unknownFill,
      font: colors.unknownText,
      bold: true,
    })
    .when({
      address: area,
      formula: `=${product}<rsk_amber`,
      fill: colors.passFill,
      font: colors.passText,
      bold: true,
    });
}

function settings(sheet: ModuleSheet): void {
  const from = (band: Text): Text => ({
    en: `${band.en} from a product of`,
    ru: `${band.ru}: произведение от`,
    kk: `${band.kk}: көбейтіндінің шегі`,
  });
  sheet
    .figure({
      at: "R13",
      name: "rsk_amber",
      label: from(bandWords.amber),
      input: defaultBands.amber,
      tag: "D",
      format: "0",
      between: [2, riskSteps * riskSteps],
    })
    .figure({
      at: "R14",
      name: "rsk_red",
      label: from(bandWords.red),
      input: defaultBands.red,
      tag: "D",
      format: "0",
      between: [2, riskSteps * riskSteps],
    })
    .figure({
      at: "R15",
      name: "rsk_judged",
      label: { en: "Risks judged", ru: "Оценено рисков", kk: "Бағаланған тәуекелдер" },
      formula: "=COUNT(rsk_product)",
      format: "0",
    })
    .figure({
      at: "R16",
      name: "rsk_red_count",
      label: { en: "of them high", ru: "из них высоких", kk: "оның ішінде жоғары" },
      formula: '=COUNTIF(rsk_band_code,"red")',
      format: "0",
    })
    .section("R18:W18", {
      en: "R8: does the material leave?",
      ru: "R8: уходит ли сырьё?",
      kk: "R8: шикізат кете ме?",
    })
    .figure({
      at: "R19",
      name: "rsk_outside",
      label: {
        en: "Price outside the region",
        ru: "Цена вне региона",
        kk: "Өңірден тыс баға",
      },
    })
    .figure({
      at: "R20",
      name: "rsk_inside",
      label: {
        en: "Price inside, same unit",
        ru: "Цена внутри, та же единица",
        kk: "Ішкі баға, сол өлшеммен",
      },
    })
    .figure({
      at: "R21",
      name: "rsk_parity",
      label: { en: "Price parity", ru: "Ценовой паритет", kk: "Баға паритеті" },
      formula: '=IF(COUNT(rsk_outside,rsk_inside)<2,"",IF(rsk_inside>0,rsk_outside/rsk_inside,""))',
      format: "0.00",
    });
  // Beside the figure, over the empty columns: a low price at home is then no advantage.
  sheet.draft.put(
    "T21",
    `=IF(ISNUMBER(rsk_parity),IF(rsk_parity>INDEX(rsk_raised,${risks.findIndex(({ code }) => code === "R8") + 1}),${sheet.text(
      {
        en: "The material leaves: a low price here is no advantage (B2).",
        ru: "Сырьё уходит: низкая местная цена — не преимущество (B2).",
        kk: "Шикізат кетеді: жергілікті төмен баға артықшылық емес (B2).",
      }
    )},""),"")`
  );
}

const dependencyRow = 26;

/** Three years of one product; what is not known is taken as anything it can be. */
function dependency(sheet: ModuleSheet): void {
  const years = dependencyYears;
  const lastYear = dependencyRow + years - 1;
  sheet.section(`R${dependencyRow - 2}:X${dependencyRow - 2}`, {
    en: "R4: strategic dependency, last three years",
    ru: "R4: стратегическая зависимость, последние три года",
    kk: "R4: стратегиялық тәуелділік, соңғы үш жыл",
  });
  const share = [0, 1] as const;
  sheet.table({
    name: "rsk_dep",
    first: "R",
    row: dependencyRow,
    rows: years,
    columns: [
      { key: "year", head: { en: "Year", ru: "Год", kk: "Жыл" }, kind: "input", align: "Left" },
      {
        key: "low",
        head: {
          en: "Suppliers' HHI",
          ru: "HHI поставщиков",
          kk: "Жеткізушілер HHI",
        },
        kind: "input",
        format: "0.000",
        between: share,
        note: {
          en: "0–1. In a bloc: of suppliers outside it. With a partial list: the lower bound.",
          ru: "0–1. Для блока: по поставщикам вне его. При неполном списке: нижняя граница.",
          kk: "0–1. Блокта: одан тыс жеткізушілер бойынша. Тізім толық болмаса: төменгі шегі.",
        },
      },
      {
        key: "high",
        head: { en: "Upper bound", ru: "Верхняя граница", kk: "Жоғарғы шегі" },
        kind: "input",
        format: "0.000",
        between: share,
        note: {
          en: "Only with a partial list of partners.",
          ru: "Только при неполном списке партнёров.",
          kk: "Серіктестер тізімі толық болмағанда ғана.",
        },
      },
      {
        key: "world",
        head: { en: "World exports HHI", ru: "HHI мирового экспорта", kk: "Әлемдік экспорт HHI" },
        kind: "input",
        format: "0.000",
        between: share,
      },
      {
        key: "outside",
        head: { en: "Outside share", ru: "Доля извне", kk: "Сырттан үлесі" },
        kind: "input",
        format: "0.000",
        between: share,
        note: {
          en: "Imports from outside the bloc over all imports, 0–1.",
          ru: "Импорт извне блока ко всему импорту, 0–1.",
          kk: "Блоктан тыс импорттың бүкіл импорттағы үлесі, 0–1.",
        },
      },
      {
        key: "ratio",
        head: { en: "Imports / exports", ru: "Импорт / экспорт", kk: "Импорт / экспорт" },
        kind: "input",
        format: "0.000",
      },
      {
        key: "flag",
        head: { en: "Dependent", ru: "Зависимость", kk: "Тәуелді" },
        kind: "formula",
        format: "0",
        filled: Array.from({ length: years }, (_, index) => {
          const row = dependencyRow + index;
          const conditions = [
            exceeds(low(row), high(row), "cfg_dep_hhi"),
            exceeds(`N(U${row})`, `IF(ISNUMBER(U${row}),U${row},1)`, "cfg_dep_hhi"),
            `IF(ISNUMBER(W${row}),IF(W${row}>cfg_dep_ratio,1,0),"")`,
          ];
          return `=${everyFlag(conditions)}`;
        }),
      },
    ],
  });
  const helper = (formula: (row: number) => string): string => {
    const column = sheet.helper();
    for (let row = dependencyRow; row <= lastYear; row++)
      sheet.draft.put(`${column}${row}`, formula(row));
    return `$${column}$${dependencyRow}:$${column}$${lastYear}`;
  };
  const mean = (range: string): string => `SUM(${range})/ROWS(${range})`;
  const lowest = helper((row) => `=${low(row)}`);
  const highest = helper((row) => `=${high(row)}`);
  const mostOutside = helper((row) => `=IF(ISNUMBER(V${row}),V${row},1)`);
  const inBloc = [
    exceeds(mean(lowest), mean(highest), "cfg_dep_hhi"),
    exceeds("SUM(rsk_dep_outside)/ROWS(rsk_dep_outside)", mean(mostOutside), "rsk_outside_share"),
    `IF(SUM(rsk_dep_ratio)/ROWS(rsk_dep_ratio)>cfg_dep_ratio,1,IF(COUNT(rsk_dep_ratio)=ROWS(rsk_dep_ratio),0,""))`,
  ];
  const at = (offset: number): string => `R${lastYear + 2 + offset}`;
  sheet
    .figure({
      at: at(0),
      name: "rsk_outside_share",
      label: {
        en: "Limit of outside share (EU)",
        ru: "Предел доли извне (ЕС)",
        kk: "Сырттан үлесінің шегі (ЕО)",
      },
      input: defaultOutsideShare,
      tag: "M",
      format: "0.00",
      between: [0, 1],
    })
    .figure({
      at: at(1),
      name: "rsk_years",
      label: {
        en: "Years with all three (GeoDep)",
        ru: "Лет со всеми тремя (GeoDep)",
        kk: "Үшеуі де бар жылдар (GeoDep)",
      },
      input: defaultDependentYears,
      tag: "S",
      format: "0",
      between: [1, dependencyYears],
    })
    .figure({
      at: at(2),
      name: "rsk_flag_outside",
      label: {
        en: "Outside a bloc (GeoDep)",
        ru: "Страна вне блока (GeoDep)",
        kk: "Блоктан тыс ел (GeoDep)",
      },
      formula:
        '=IF(COUNTIF(rsk_dep_flag,1)>=rsk_years,1,IF(ROWS(rsk_dep_flag)-COUNTIF(rsk_dep_flag,0)<rsk_years,0,""))',
      format: "0",
    })
    .figure({
      at: at(3),
      name: "rsk_flag_bloc",
      label: {
        en: "In a bloc (EU), means of three years",
        ru: "В блоке (ЕС), средние за три года",
        kk: "Блокта (ЕО), үш жылдың орташасы",
      },
      formula: `=${everyFlag(inBloc)}`,
      format: "0",
    })
    .figure({
      at: at(4),
      name: "rsk_dependent",
      label: {
        en: "In force, by the form chosen on the setup sheet",
        ru: "Принято, по форме с листа настройки",
        kk: "Қабылданғаны, баптау парағындағы түр бойынша",
      },
      formula: '=IF(cfg_dep="EU bloc",rsk_flag_bloc,rsk_flag_outside)',
      format: "0",
    });
  sheet.draft.put(
    `T${lastYear + 6}`,
    `=IF(rsk_dependent="",${sheet.text({
      en: "undetermined: years or partners are lacking",
      ru: "не определено: не хватает лет или партнёров",
      kk: "анықталмады: жылдар не серіктестер жетіспейді",
    })},IF(rsk_dependent=1,${sheet.text({
      en: "dependent",
      ru: "зависимость есть",
      kk: "тәуелді",
    })},${sheet.text({ en: "not dependent", ru: "зависимости нет", kk: "тәуелді емес" })}))`
  );
}

const low = (row: number): string => `N(S${row})`;
const high = (row: number): string =>
  `IF(ISNUMBER(T${row}),T${row},IF(ISNUMBER(S${row}),S${row},1))`;

/** 1 surely above the limit, 0 surely not, "" open. */
function exceeds(lowest: string, highest: string, limit: string): string {
  return `IF(${lowest}>${limit},1,IF(${highest}<=${limit},0,""))`;
}

/** Three conditions: any 0 is 0, otherwise any "" is "". */
function everyFlag(conditions: readonly string[]): string {
  const has = (value: string): string =>
    `OR(${conditions.map((condition) => `${condition}=${value}`).join(",")})`;
  return `IF(${has("0")},0,IF(${has('""')},"",1))`;
}

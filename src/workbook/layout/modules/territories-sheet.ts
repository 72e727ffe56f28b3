/**
 * Balanced development of territories: four potentials of each region against the country, before and after, how far
 * regions lie apart, and how their investment moves. Rows keep the order they were entered in; none is ranked.
 */
import { potentialCodes, potentialNames } from "../../../assessments/cluster-formation/potentials";
import { leadGoalposts } from "../../../assessments/cluster-formation/territories";
import { Text, text } from "../../../core/locale";
import { colors } from "../colors";
import { lettersOf, placeOf } from "../draft";
import { linearScore } from "../phrases";
import { difference, potentialPoints, relativeSpread, unbalanced } from "./dispersion";
import type { SheetModule } from "./module";
import { firstRow, ModuleColumn, ModuleSheet } from "./module-sheet";

const regionRows = 30;
const years = 6;
const lastRegion = firstRow + regionRows - 1;
const potentialRow = lastRegion + 5;
const investmentRow = potentialRow + potentialCodes.length + 4;
const lastInvestment = investmentRow + regionRows - 1;
const totalRow = lastInvestment + 1;

/** Columns from the first letter on, one per potential or year. */
const from = (first: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, place) => lettersOf(placeOf(`${first}1`).column + place));
const n = potentialCodes.length;
const [before, after] = [from("C", n), from("G", n)];
const [pointsBefore, pointsAfter] = [from("K", n), from("O", n)];
const yearColumns = from("B", years);
const [firstYear, lastYear] = ["B", yearColumns.at(-1) ?? ""];

const words = {
  region: { en: "Region", ru: "Регион", kk: "Өңір" },
  population: { en: "Population", ru: "Население", kk: "Халық саны" },
  before: { en: "before", ru: "до", kk: "бұрын" },
  after: { en: "after", ru: "после", kk: "кейін" },
  pointsBefore: { en: "points before", ru: "баллов до", kk: "бұрынғы балл" },
  pointsAfter: { en: "points after", ru: "баллов после", kk: "кейінгі балл" },
  change: { en: "change", ru: "изменение", kk: "өзгеріс" },
  potential: { en: "Potential", ru: "Потенциал", kk: "Әлеует" },
  potentialsTitle: {
    en: "The country and the distance between its regions",
    ru: "Страна и различия между её регионами",
    kk: "Ел және оның өңірлері арасындағы айырмашылық",
  },
  investmentTitle: {
    en: "Investment attractiveness: investment in consecutive years, in constant prices",
    ru: "Инвестиционная привлекательность: инвестиции за годы подряд, в постоянных ценах",
    kk: "Инвестициялық тартымдылық: қатар жылдардағы инвестиция, тұрақты бағамен",
  },
  year: { en: "Year {1}", ru: "Год {1}", kk: "{1}-жыл" },
  trend: { en: "Trend, % a year", ru: "Тенденция, % в год", kk: "Үрдіс, жылына %" },
  lead: {
    en: "Ahead of all, points a year",
    ru: "Опережение всех, пунктов в год",
    kk: "Барлығынан озу, жылына тармақ",
  },
  score: { en: "Score", ru: "Балл", kk: "Балл" },
  total: {
    en: "Regions with every year",
    ru: "Регионы, где есть все годы",
    kk: "Барлық жылы бар өңірлер",
  },
  rising: {
    en: "Growth with rising disparity",
    ru: "Рост при усилении различий",
    kk: "Айырмашылық күшейе отырып өсу",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** "Industrial potential: before". */
const headOf = (name: Text, time: Text): Text => text((to) => `${name[to]}: ${time[to]}`);
const signed = "+0.0;−0.0;0.0";

export const territoriesModule: SheetModule = {
  key: "territories",
  prefix: "ter",
  scope: "workbook",
  group: "data",
  tab: { en: "Territories", ru: "Территории", kk: "Аумақтар" },
  title: {
    en: "Balanced development of territories",
    ru: "Сбалансированное развитие территорий",
    kk: "Аумақтардың теңгерімді дамуы",
  },
  purpose: {
    en: "One figure per head for each potential and region, before and after. 50 points: the national mean. No ranking is implied.",
    ru: "По одному показателю на душу для каждого потенциала и региона, до и после. 50 баллов — среднее по стране. Это не рейтинг.",
    kk: "Әр әлеует пен өңірге жан басына шаққандағы бір көрсеткіш, бұрын және кейін. 50 балл — ел орташасы. Бұл рейтинг емес.",
  },
  lay(sheet) {
    sheet.legend({ input: "A3", standard: "C3", formula: "K3" });
    regionTable(sheet);
    potentialTable(sheet);
    investmentTable(sheet);
    figures(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:Z${totalRow}`,
      repeat: "1:5",
      together: [{ first: potentialRow - 2, last: totalRow }],
    });
  },
};

function regionTable(sheet: ModuleSheet): void {
  const each = (of: (place: number) => Omit<ModuleColumn, "width">): readonly ModuleColumn[] =>
    potentialCodes.map((_, place) => ({ width: 13, ...of(place) }));
  const name = (place: number): Text => potentialNames[potentialCodes[place] ?? "industrial"];
  const mean = (column: "E" | "F", place: number): string => `$${column}$${potentialRow + place}`;
  sheet.table({
    name: "ter",
    first: "A",
    rows: regionRows,
    columns: [
      { key: "region", head: words.region, kind: "input", width: 28 },
      {
        key: "population",
        head: words.population,
        kind: "input",
        width: 13,
        format: "General",
        between: [0, 1e10],
      },
      ...each((place) => ({
        key: `before${place + 1}`,
        head: headOf(name(place), words.before),
        kind: "input",
        format: "General",
      })),
      ...each((place) => ({
        key: `after${place + 1}`,
        head: headOf(name(place), words.after),
        kind: "input",
        format: "General",
      })),
      ...each((place) => ({
        key: `points_before${place + 1}`,
        head: headOf(name(place), words.pointsBefore),
        kind: "formula",
        format: "0.0",
        formula: `=${potentialPoints(`${before[place] ?? ""}6`, mean("E", place))}`,
      })),
      ...each((place) => ({
        key: `points_after${place + 1}`,
        head: headOf(name(place), words.pointsAfter),
        kind: "formula",
        format: "0.0",
        formula: `=${potentialPoints(`${after[place] ?? ""}6`, mean("F", place))}`,
      })),
      ...each((place) => ({
        key: `change${place + 1}`,
        head: headOf(name(place), words.change),
        kind: "formula",
        format: signed,
        formula: `=${difference(`${pointsAfter[place] ?? ""}6`, `${pointsBefore[place] ?? ""}6`)}`,
      })),
    ],
  });
  sheet.draft
    .tall(5, 56)
    .bar(`${pointsBefore[0] ?? ""}${firstRow}:${pointsAfter.at(-1) ?? ""}${lastRegion}`);
  // Numbers only, so that sums meet no text.
  potentialCodes.forEach((_, place) => {
    const [was, is] = [`${before[place] ?? ""}6`, `${after[place] ?? ""}6`];
    const known = `COUNT(${was},${is})=2`;
    const helper = (key: string, formula: string): void => {
      sheet.helperColumn(`ter_${key}${place + 1}`, regionRows, formula);
    };
    helper("compared", `=IF(${known},1,0)`);
    helper("people", `=IF(AND(${known},ISNUMBER(B6)),MAX(0,B6),0)`);
    helper("was", `=IF(${known},${was},0)`);
    helper("is", `=IF(${known},${is},0)`);
  });
}

function potentialTable(sheet: ModuleSheet): void {
  const rows = (of: (place: number, row: number) => string): readonly string[] =>
    potentialCodes.map((_, place) => `=${of(place + 1, potentialRow + place)}`);
  const result = (
    key: string,
    head: Text,
    format: string,
    of: (place: number, row: number) => string
  ): ModuleColumn => ({ key, head, kind: "formula", format, filled: rows(of) });
  const national = {
    en: "Published value of the country",
    ru: "Опубликованное значение по стране",
    kk: "Ел бойынша жарияланған мән",
  };
  const mean = { en: "Mean of the country", ru: "Среднее по стране", kk: "Ел орташасы" };
  const cv = {
    en: "Coefficient of variation",
    ru: "Коэффициент вариации",
    kk: "Вариация коэффициенті",
  };
  const williamson = {
    en: "Williamson coefficient",
    ru: "Коэффициент Уильямсона",
    kk: "Уильямсон коэффициенті",
  };
  const meanOf =
    (typed: string, value: string) =>
    (place: number, row: number): string =>
      `IF(ISNUMBER(${typed}${row}),${typed}${row},IF(SUM(ter_people${place})=0,"",SUMPRODUCT(ter_people${place},ter_${value}${place})/SUM(ter_people${place})))`;
  sheet
    .section(`A${potentialRow - 2}:N${potentialRow - 2}`, words.potentialsTitle)
    .table({
      name: "ter_potential",
      first: "A",
      row: potentialRow,
      rows: potentialCodes.length,
      columns: [
        {
          key: "name",
          head: words.potential,
          kind: "text",
          filled: potentialCodes.map((code) => `=${sheet.text(potentialNames[code])}`),
        },
        result(
          "compared",
          { en: "Regions compared", ru: "Регионов сравнивается", kk: "Салыстырылатын өңірлер" },
          "0",
          (place) => `SUM(ter_compared${place})`
        ),
        {
          key: "published_before",
          head: headOf(national, words.before),
          kind: "input",
          format: "General",
          note: {
            en: "Blank: the mean of the regions weighted by population. Give both years or neither.",
            ru: "Пусто — среднее по регионам, взвешенное по населению. Указывайте оба года или ни одного.",
            kk: "Бос болса — өңірлердің халық саны бойынша орташасы. Екі жылды да беріңіз немесе екеуін де бос қалдырыңыз.",
          },
        },
        {
          key: "published_after",
          head: headOf(national, words.after),
          kind: "input",
          format: "General",
        },
        result("mean_before", headOf(mean, words.before), "General", meanOf("C", "was")),
        result("mean_after", headOf(mean, words.after), "General", meanOf("D", "is")),
        result("cv_before", headOf(cv, words.before), "0.0000", (place) =>
          relativeSpread(`ter_compared${place}`, `ter_was${place}`)
        ),
        result("cv_after", headOf(cv, words.after), "0.0000", (place) =>
          relativeSpread(`ter_compared${place}`, `ter_is${place}`)
        ),
        result("cv_change", headOf(cv, words.change), "+0.0000;−0.0000;0.0000", (_, row) =>
          difference(`H${row}`, `G${row}`)
        ),
        result("williamson_before", headOf(williamson, words.before), "0.0000", (place) =>
          relativeSpread(`ter_people${place}`, `ter_was${place}`)
        ),
        result("williamson_after", headOf(williamson, words.after), "0.0000", (place) =>
          relativeSpread(`ter_people${place}`, `ter_is${place}`)
        ),
        result(
          "williamson_change",
          headOf(williamson, words.change),
          "+0.0000;−0.0000;0.0000",
          (_, row) => difference(`K${row}`, `J${row}`)
        ),
        result(
          "unbalanced",
          {
            en: "Growth with rising disparity (1 yes, 0 no)",
            ru: "Рост при усилении различий (1 да, 0 нет)",
            kk: "Айырмашылық күшейе отырып өсу (1 иә, 0 жоқ)",
          },
          "0",
          (_, row) => unbalanced([`E${row}`, `F${row}`], [`J${row}`, `K${row}`])
        ),
        {
          key: "finding",
          head: { en: "Finding", ru: "Наблюдение", kk: "Байқау" },
          kind: "text",
          filled: rows((_, row) => `IF(M${row}=1,${sheet.text(words.rising)},"")`),
        },
      ],
    })
    .draft.tall(potentialRow - 1, 56)
    .when({
      address: `M${potentialRow}:N${potentialRow + potentialCodes.length - 1}`,
      formula: `=$M${potentialRow}=1`,
      fill: colors.unknownFill,
      font: colors.unknownText,
      bold: true,
    });
}

function investmentTable(sheet: ModuleSheet): void {
  const { draft } = sheet;
  const [head, series] = [investmentRow - 1, `${firstYear}6:${lastYear}6`];
  const column = (letters: string, last = lastInvestment): string =>
    `${letters}${investmentRow}:${letters}${last}`;
  sheet
    .section(`A${head - 1}:J${head - 1}`, words.investmentTitle)
    .label(`A${head}`, words.region, "header")
    .label(`H${head}`, words.trend, "header")
    .label(`I${head}`, words.lead, "header")
    .label(`J${head}`, words.score, "header");
  yearColumns.forEach((letters, place) => {
    draft
      .put(
        `${letters}${head}`,
        `=IF(ISNUMBER(ter_year),ter_year+${place},${sheet.sentence(words.year, String(place + 1))})`
      )
      .look(`${letters}${head}`, "header", { align: "Right" });
  });
  for (let place = 0; place < regionRows; place++)
    draft.put(`A${investmentRow + place}`, `=A${firstRow + place}&""`);
  draft
    .look(column("A"), "text")
    .look(`${firstYear}${investmentRow}:${lastYear}${lastInvestment}`, "input", { align: "Right" })
    .name("ter_investment", `${firstYear}${investmentRow}:${lastYear}${lastInvestment}`)
    .name("ter_trend", column("H"))
    .name("ter_lead", column("I"))
    .name("ter_lead_score", column("J"))
    .tall(head, 42);

  // The totals compare the same regions in every year that any region has.
  const spoken = yearColumns.map((letters) => `(COUNT(${column(letters)})>0)`).join("+");
  const [whole] = [sheet.helper()];
  draft.down(
    whole,
    investmentRow,
    lastInvestment,
    `=IF(AND(COUNT(${series})>0,COUNT(${series})=ter_years),1,0)`
  );
  draft.put(`${whole}${totalRow}`, `=${spoken}`).name("ter_years", `${whole}${totalRow}`);
  const wholes = `${whole}$${investmentRow}:${whole}$${lastInvestment}`;
  sheet.label(`A${totalRow}`, words.total, "total");
  for (const letters of yearColumns)
    draft.put(
      `${letters}${totalRow}`,
      `=IF(OR(COUNT(${column(letters)})=0,SUM(${wholes})=0),"",SUMIF(${wholes},1,${column(letters)}))`
    );

  const logs = yearColumns.map((letters) => {
    const helper = sheet.helper();
    draft.down(
      helper,
      investmentRow,
      totalRow,
      `=IF(ISNUMBER(${letters}6),IF(${letters}6>0,LN(${letters}6),0),0)`
    );
    return `${helper}6`;
  });
  const ln = `${logs[0] ?? ""}:${logs.at(-1) ?? ""}`;
  const known = `ISNUMBER(${series})`;
  const t = `(COLUMN(${series})-COLUMN(${firstYear}6))`;
  const count = `COUNT(${series})`;
  const penultimate = yearColumns.at(-2) ?? "";
  const neighbors = `SUMPRODUCT(ISNUMBER(${firstYear}6:${penultimate}6)*ISNUMBER(${yearColumns[1] ?? ""}6:${lastYear}6))`;
  const sumT = `SUMPRODUCT(${known}*${t})`;
  const slope = `(${count}*SUMPRODUCT(${known}*${t}*${ln})-${sumT}*SUM(${ln}))/(${count}*SUMPRODUCT(${known}*${t}^2)-${sumT}^2)`;
  const suffices = `AND(${count}>=ter_trend_years,COUNTIF(${series},">0")=${count},${neighbors}=${count}-1)`;
  draft.down("H", investmentRow, totalRow, `=IF(${suffices},100*(EXP(${slope})-1),"")`);
  draft.down("I", investmentRow, lastInvestment, `=${difference("H6", `$H$${totalRow}`)}`);
  const goalposts = {
    floor: "ter_lead_floor",
    sufficient: "ter_lead_even",
    target: "ter_lead_target",
  };
  const [l, m, g] = [goalposts.floor, goalposts.sufficient, goalposts.target];
  draft.down(
    "J",
    investmentRow,
    lastInvestment,
    `=IF(OR(I6="",COUNT(${l},${m},${g})<3),"",IF((${m}-(${l}))*(${g}-(${m}))<=0,#VALUE!,${linearScore("I6", { floor: `(${l})`, sufficient: `(${m})`, target: `(${g})` })}))`
  );
  draft
    .look(column("H", totalRow), "formula", { align: "Right", format: signed })
    .look(column("I"), "formula", { align: "Right", format: signed })
    .look(column("J"), "formula", { align: "Right", format: "0.0" })
    .look(`A${totalRow}:J${totalRow}`, "total")
    .look(`${firstYear}${totalRow}:${lastYear}${totalRow}`, "total", { align: "Right" })
    .look(`H${totalRow}`, "total", { align: "Right", format: signed })
    .name("ter_total_trend", `H${totalRow}`)
    .bar(column("J"));
}

function figures(sheet: ModuleSheet): void {
  const convention: Text = {
    en: "D: a convention, the width of indicator A2",
    ru: "D: условное значение, ширина показателя A2",
    kk: "D: шартты мән, A2 көрсеткішінің ені",
  };
  sheet
    .wide("X", 44)
    .wide("Y", 10, false)
    .wide("Z", 44)
    .section("X5:Z5", { en: "Settings", ru: "Параметры", kk: "Параметрлер" })
    .figure({
      at: "X6",
      name: "ter_year",
      label: {
        en: "First year of investment",
        ru: "Первый год инвестиций",
        kk: "Инвестицияның бірінші жылы",
      },
      format: "0",
      between: [1900, 2200],
    })
    .figure({
      at: "X7",
      name: "ter_trend_years",
      label: {
        en: "Consecutive years a trend needs",
        ru: "Сколько лет подряд нужно для тенденции",
        kk: "Үрдіс үшін қатар неше жыл керек",
      },
      input: 3,
      tag: "D",
      format: "0",
      note: {
        en: "D: two points are a change, not a trend",
        ru: "D: две точки — изменение, а не тенденция",
        kk: "D: екі нүкте — үрдіс емес, өзгеріс",
      },
    });
  const lead: readonly (readonly [string, Text, number])[] = [
    [
      "ter_lead_floor",
      {
        en: "Lead that scores 0, points a year",
        ru: "Опережение на 0 баллов, пунктов в год",
        kk: "0 балл беретін озу, жылына тармақ",
      },
      leadGoalposts.L,
    ],
    [
      "ter_lead_even",
      {
        en: "Lead that scores 50, points a year",
        ru: "Опережение на 50 баллов, пунктов в год",
        kk: "50 балл беретін озу, жылына тармақ",
      },
      leadGoalposts.T,
    ],
    [
      "ter_lead_target",
      {
        en: "Lead that scores 100, points a year",
        ru: "Опережение на 100 баллов, пунктов в год",
        kk: "100 балл беретін озу, жылына тармақ",
      },
      leadGoalposts.G,
    ],
  ];
  lead.forEach(([name, label, input], place) =>
    sheet.figure({ at: `X${8 + place}`, name, label, input, tag: "D", note: convention })
  );
}

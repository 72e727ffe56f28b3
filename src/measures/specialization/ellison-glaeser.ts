/**
 * Ellison–Glaeser index: how far an industry is concentrated in space beyond what the sizes of its plants would
 * bring about by chance. 0 for chance; above 0.05 is commonly called strong.
 */
import { Cell, Cells, NumberRange, sumOf } from "../../core/cells";
import { codeMissing, inOrder, keyOf, shownCode } from "../../core/codes";
import { Fault, fault, isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { codes, optionalCodes, optionalTable, range } from "../../core/params";
import { about, negative, textInNumbers, totalIsZero } from "../../core/sentences";
import { RangeReference } from "../../core/twin";

const label = {
  regions: { en: "Regions", ru: "Регионы", kk: "Өңірлер" },
  industries: { en: "Industries", ru: "Отрасли", kk: "Салалар" },
  totals: { en: "Region totals", ru: "Итоги по регионам", kk: "Өңірлер бойынша жиынтық" },
};

const nothingToCompare = fault(
  "#VALUE!",
  about(label.totals, {
    en: "neither they nor industries are given; expected one of the two",
    ru: "не заданы ни они, ни отрасли; ожидается одно из двух",
    kk: "олар да, салалар да берілмеген; екеуінің бірі болуы керек",
  })
);

const tooWide = fault(
  "#VALUE!",
  about(label.totals, {
    en: "has more than two columns; expected one column of totals, or codes and totals",
    ru: "больше двух столбцов; ожидается один столбец итогов либо коды и итоги",
    kk: "екіден көп баған бар; жиынтықтардың бір бағаны не кодтар мен жиынтықтар болуы керек",
  })
);

const onePlant = fault("#DIV/0!", {
  en: "the industry has one plant, so its concentration cannot be told from chance",
  ru: "в отрасли одно предприятие, её концентрацию нельзя отделить от случайной",
  kk: "салада бір кәсіпорын бар, шоғырлануын кездейсоқтықтан ажырату мүмкін емес",
});

export const oneRegion = fault("#DIV/0!", {
  en: "one region holds all activity, so nothing can be concentrated",
  ru: "вся экономика в одном регионе, концентрации быть не может",
  kk: "бүкіл экономика бір өңірде, шоғырлану болуы мүмкін емес",
});

const noSpread = fault("#DIV/0!", {
  en: "chance alone would always give the same concentration, so z is undefined",
  ru: "случай всегда давал бы одну и ту же концентрацию, z не определено",
  kk: "кездейсоқтық әрқашан бірдей шоғырлану берер еді, z анықталмайды",
});

export const emptyIndustry = fault("#DIV/0!", {
  en: "the total of this industry is 0",
  ru: "сумма по этой отрасли равна 0",
  kk: "осы сала бойынша қосынды 0-ге тең",
});

function regionUnknown(code: Cell): Fault {
  const shown = shownCode(code);
  return fault(
    "#VALUE!",
    about(label.regions, {
      en: `“${shown}” is not among the region totals; expected a code or position listed there`,
      ru: `«${shown}» нет среди итогов по регионам; ожидается код или номер оттуда`,
      kk: `«${shown}» өңірлер жиынтығында жоқ; сондағы код немесе нөмір болуы керек`,
    })
  );
}

function listedTwice(code: Cell): Fault {
  const shown = shownCode(code);
  return fault(
    "#VALUE!",
    about(label.totals, {
      en: `“${shown}” is listed twice; expected each region once`,
      ru: `«${shown}» указан дважды; ожидается каждый регион один раз`,
      kk: `«${shown}» екі рет көрсетілген; әр өңір бір рет болуы керек`,
    })
  );
}

/** The regions compared: where each code stands, and each region's share of all activity. */
export interface Activity {
  readonly position: ReadonlyMap<number | string, number>;
  readonly shares: Float64Array;
}

function activityOfTable(table: Cells): Activity | Fault {
  const columns = table[0]?.length ?? 0;
  if (columns > 2) return tooWide;
  const last = columns - 1;
  const size = { rows: table.length, columns };
  const at = (row: number) => ({ label: label.totals, at: { row, column: last }, ...size });
  const totals = new NumberRange(table.map((row) => [row[last]]));
  if (totals.firstText >= 0)
    return textInNumbers(at(totals.firstText), totals.cellAt(totals.firstText));
  if (totals.firstNegative >= 0)
    return negative(at(totals.firstNegative), totals.values()[totals.firstNegative] ?? 0);
  const position = new Map<number | string, number>();
  for (const [row, cells] of table.entries()) {
    const code = columns === 1 ? row + 1 : keyOf(cells[0]);
    if (code === null) {
      if (totals.at(row, 0) > 0) return codeMissing(label.totals, row);
      continue;
    }
    if (position.has(code)) return listedTwice(cells[0]);
    position.set(code, row);
  }
  if (totals.total === 0) return totalIsZero(label.totals);
  return { position, shares: totals.values().map((x) => x / totals.total) };
}

function activityOfPlants(sizes: NumberRange, regions: readonly Cell[]): Activity {
  const position = new Map<number | string, number>();
  for (const cell of regions) {
    const code = keyOf(cell);
    if (code !== null && !position.has(code)) position.set(code, position.size);
  }
  const perRegion: number[][] = Array.from({ length: position.size }, () => []);
  regions.forEach((cell, i) => {
    const code = keyOf(cell);
    if (code !== null) perRegion[position.get(code)!]!.push(sizes.values()[i]!);
  });
  return { position, shares: Float64Array.from(perRegion, (x) => sumOf(x) / sizes.total) };
}

/** Plants by industry: their sizes and the positions of their regions. */
export interface Plants {
  readonly activity: Activity;
  readonly industries: ReadonlyMap<
    number | string,
    { readonly plants: readonly number[]; readonly places: readonly number[] }
  >;
}

/** A list of plants, matched with the regions by code; without industries all are of one. */
export function readPlants(
  employment: NumberRange,
  regions: Cells,
  industries: Cells | null,
  regionTotals: Cells | null
): Plants | Fault {
  const where = regions.flat();
  const activity = regionTotals
    ? activityOfTable(regionTotals)
    : activityOfPlants(employment, where);
  if (isFault(activity)) return activity;

  const sizes = employment.values();
  const industryOf = industries?.flat();
  const members = new Map<
    number | string,
    { readonly plants: number[]; readonly places: number[] }
  >();
  for (let k = 0; k < sizes.length; k++) {
    const region = keyOf(where[k]);
    const industry = industryOf ? keyOf(industryOf[k]) : 1;
    // A row without a size and a code is the blank end of a list.
    if (sizes[k] === 0 && (region === null || industry === null)) continue;
    if (region === null) return codeMissing(label.regions, k);
    if (industry === null) return codeMissing(label.industries, k);
    const place = activity.position.get(region);
    if (place === undefined) return regionUnknown(where[k]);
    let group = members.get(industry);
    if (!group) members.set(industry, (group = { plants: [], places: [] }));
    group.plants.push(sizes[k]!);
    group.places.push(place);
  }
  return { activity, industries: members };
}

/** The table of region totals in a twin: codes and totals as columns, and the guards of what is wrong with it. */
export function totalsNatively(totals: RangeReference): {
  readonly code: string;
  readonly cells: string;
  readonly numbers: string;
  readonly guards: readonly string[];
} {
  const wide = totals.size ? totals.size.columns : null;
  const positions = `ROW(${totals})-MIN(ROW(${totals}))+1`;
  const listed = `IF(INDEX(${totals},0,1)="","",INDEX(${totals},0,1))`;
  const code =
    wide === 1
      ? `(${positions})`
      : wide === 2
        ? listed
        : `IF(COLUMNS(${totals})=1,${positions},${listed})`;
  const cells = wide === 1 ? `${totals}` : `INDEX(${totals},0,COLUMNS(${totals}))`;
  const numbers = `IF(ISNUMBER(${cells}),${cells},0)`;
  return {
    code,
    cells,
    numbers,
    guards: [
      `IF(COLUMNS(${totals})>2,#VALUE!,`,
      `IF(SUM(ISTEXT(${cells})*(${cells}<>"")+ISLOGICAL(${cells}))+COUNTIF(${cells},"<0")>0,#VALUE!,`,
      `IF(SUM((${code}="")*(${numbers}>0))+SUM((${code}=TRANSPOSE(${code}))*(${code}<>""))>SUM(--(${code}<>"")),#VALUE!,`,
      `IF(SUM(${cells})=0,#DIV/0!,`,
    ],
  };
}

/** Spread of the concentration under chance that rounding alone can leave, relative to its terms. */
const rounding = 1e-14;

/**
 * @param plants  sizes of an industry's plants, each ≥ 0
 * @param places  of each plant, its position among the regions
 * @param activity  each region's share of all activity
 * @returns gamma, G, z and the Herfindahl index of the plants
 */
export function ellisonGlaeser(
  plants: Float64Array,
  places: Uint32Array,
  activity: Float64Array
): [AnswerCell, AnswerCell, AnswerCell, AnswerCell] {
  const total = sumOf(plants);
  if (total === 0) return [emptyIndustry, emptyIndustry, emptyIndustry, emptyIndustry];
  const z = plants.map((x) => x / total);
  const industry = new Float64Array(activity.length);
  z.forEach((share, k) => (industry[places[k]!]! += share));

  const raw = sumOf(activity.map((x, r) => (industry[r]! - x) ** 2));
  const h = sumOf(z.map((share) => share ** 2));
  const z4 = sumOf(z.map((share) => share ** 4));
  const x2 = sumOf(activity.map((x) => x ** 2));
  const x3 = sumOf(activity.map((x) => x ** 3));
  const excess = raw - (1 - x2) * h;
  const variance = 2 * (h * h * (x2 - 2 * x3 + x2 * x2) - z4 * (x2 - 4 * x3 + 3 * x2 * x2));

  const alone = plants.reduce((count, x) => count + (x > 0 ? 1 : 0), 0) === 1;
  const gamma = alone ? onePlant : x2 === 1 ? oneRegion : excess / ((1 - x2) * (1 - h));
  return [
    gamma,
    raw,
    variance > rounding * h * h * x2 ? excess / Math.sqrt(variance) : noSpread,
    h,
  ];
}

/** A list of plants and the regions it is compared with, as the measures of agglomeration take them. */
export const plantSizes = range({
  label: { en: "Employment", ru: "Занятость", kk: "Жұмыспен қамтылғандар" },
  description: {
    en: "Employment or output of each plant",
    ru: "Занятость или выпуск каждого предприятия",
    kk: "Әр кәсіпорынның жұмыспен қамтылғандары немесе өндіріс көлемі",
  },
});

export const plantRegions = codes({
  label: label.regions,
  description: {
    en: "Region of each plant: its code, or its position in one column of region totals",
    ru: "Регион каждого предприятия: код или номер строки в столбце итогов по регионам",
    kk: "Әр кәсіпорынның өңірі: коды немесе өңірлер жиынтығы бағанындағы нөмірі",
  },
  pairedWith: "employment",
});

export const regionTotals = optionalTable({
  label: label.totals,
  description: {
    en: "One column: totals of regions 1, 2, …; two columns: code and total. Sums of all plants when not given",
    ru: "Один столбец: итоги регионов 1, 2, …; два столбца: код и итог. Если не указано — суммы всех предприятий",
    kk: "Бір баған: 1, 2, … өңірлердің жиынтығы; екі баған: код және жиынтық. Берілмесе, барлық кәсіпорынның қосындылары",
  },
});

function inCodeOrder({ industries }: Plants) {
  return [...industries].sort(([a], [b]) => inOrder(a, b)).map(([, members]) => members);
}

function indicesOf(given: Plants): AnswerCell[][] {
  return inCodeOrder(given).map(({ plants, places }) =>
    ellisonGlaeser(Float64Array.from(plants), Uint32Array.from(places), given.activity.shares)
  );
}

export const ellisonGlaeserIndex = defineMeasure({
  id: "ELLISON.GLAESER",
  family: "specialization",
  name: {
    en: "Ellison–Glaeser index of industrial concentration",
    ru: "Индекс Эллисона — Глейзера концентрации отрасли",
    kk: "Сала шоғырлануының Эллисон — Глейзер индексі",
  },
  summary: {
    en: "How far plants of an industry gather in space beyond what their sizes would bring about by chance",
    ru: "Насколько предприятия отрасли собраны в пространстве сверх того, что дал бы случай при их размерах",
    kk: "Сала кәсіпорындары кеңістікте мөлшеріне қарай кездейсоқ болатыннан қаншалықты артық шоғырланған",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "gamma: 0 by chance, 1 with all plants in one of equal regions; G ≥ 0; z any; H 1/n … 1",
    ru: "gamma: 0 — как случайно, 1 — все предприятия в одном из равных регионов; G ≥ 0; z любое; H 1/n … 1",
    kk: "gamma: 0 — кездейсоқтағыдай, 1 — барлық кәсіпорын тең өңірлердің бірінде; G ≥ 0; z кез келген; H 1/n … 1",
  },
  formula: {
    en: "G = Σᵣ (sᵣ − xᵣ)²; H = Σ p²; γ = (G − (1 − Σx²) H) / ((1 − Σx²)(1 − H)); z = (G − (1 − Σx²) H) / √V; V = 2 (H² (Σx² − 2 Σx³ + (Σx²)²) − Σp⁴ (Σx² − 4 Σx³ + 3 (Σx²)²)); s: shares of the regions in the industry, x: in all activity, p: shares of the plants",
    ru: "G = Σᵣ (sᵣ − xᵣ)²; H = Σ p²; γ = (G − (1 − Σx²) H) / ((1 − Σx²)(1 − H)); z = (G − (1 − Σx²) H) / √V; V = 2 (H² (Σx² − 2 Σx³ + (Σx²)²) − Σp⁴ (Σx² − 4 Σx³ + 3 (Σx²)²)); s: доли регионов в отрасли, x: во всей экономике, p: доли предприятий",
    kk: "G = Σᵣ (sᵣ − xᵣ)²; H = Σ p²; γ = (G − (1 − Σx²) H) / ((1 − Σx²)(1 − H)); z = (G − (1 − Σx²) H) / √V; V = 2 (H² (Σx² − 2 Σx³ + (Σx²)²) − Σp⁴ (Σx² − 4 Σx³ + 3 (Σx²)²)); s: өңірлердің саладағы, x: бүкіл экономикадағы үлестері, p: кәсіпорындардың үлестері",
  },
  source: "Ellison and Glaeser 1997",
  notes: {
    en: "One row per industry, in ascending order of the code. Regions are matched by code, never by order of appearance; a region without plants stays in with a share of 0 (some programs drop it). Without region totals the sums of all plants given are the benchmark. With industries there is no native formula: values only.",
    ru: "Одна строка на отрасль, по возрастанию кода. Регионы сопоставляются по коду, а не по порядку появления; регион без предприятий остаётся с долей 0 (некоторые программы его отбрасывают). Без итогов по регионам эталоном служат суммы всех предприятий. С отраслями формулы Excel нет: только значения.",
    kk: "Әр салаға бір жол, код өсу ретімен. Өңірлер пайда болу ретімен емес, код бойынша сәйкестендіріледі; кәсіпорны жоқ өңір 0 үлеспен қалады (кейбір бағдарламалар оны алып тастайды). Өңірлер жиынтығы берілмесе, эталон — барлық кәсіпорынның қосындылары. Салалар берілсе, Excel формуласы жоқ: тек мәндер.",
  },
  params: {
    employment: plantSizes,
    regions: plantRegions,
    industries: optionalCodes({
      label: label.industries,
      description: {
        en: "Industry of each plant; one industry when not given",
        ru: "Отрасль каждого предприятия; если не указана — одна отрасль",
        kk: "Әр кәсіпорынның саласы; берілмесе, бір сала",
      },
      pairedWith: "employment",
    }),
    region_totals: regionTotals,
  },
  result: "cells",
  columns: [
    { en: "gamma", ru: "гамма", kk: "гамма" },
    { en: "G", ru: "G", kk: "G" },
    { en: "z", ru: "z", kk: "z" },
    {
      en: "plant concentration H",
      ru: "концентрация предприятий H",
      kk: "кәсіпорындар шоғырлануы H",
    },
  ],
  compute: ({ employment, regions, industries, region_totals }) => {
    if (!industries && !region_totals) return nothingToCompare;
    const given = readPlants(employment, regions, industries, region_totals);
    if (isFault(given)) return given;
    const rows = indicesOf(given);
    return !industries && rows[0]?.[0] === onePlant ? onePlant : rows;
  },
  twin: ({ employment, regions, industries, region_totals }, place) => {
    if (industries) return null;
    if (!region_totals) return "#VALUE!";
    const wide = region_totals.size ? region_totals.size.columns : null;
    if (wide !== null && wide > 2) return "#VALUE!";

    const { code, cells: totalCells, numbers: totals, guards } = totalsNatively(region_totals);
    const onesAcross = `TRANSPOSE(ROW(${region_totals})^0)`;
    const activity = `${totals}/SUM(${totalCells})`;

    const plants = employment.column;
    const plantsAcross = employment.isRow ? employment.numbers : `TRANSPOSE(${employment.numbers})`;
    const filledCodes = `IF(${regions}="","",${regions})`;
    const codesAcross = regions.isRow ? filledCodes : `TRANSPOSE(${filledCodes})`;
    const plantsOfRegions = `--(${code}=${codesAcross})`;

    const [raw, h, x2, x3, z4, excess, variance] = [0, 1, 2, 3, 4, 5, 6].map((column) =>
      place(0, column)
    ) as [string, string, string, string, string, string, string];
    const helper = [
      `SUM((MMULT(${plantsOfRegions},${plants})/SUM(${employment})-${activity})^2)`,
      `SUMSQ(${employment})/SUM(${employment})^2`,
      `SUM((${activity})^2)`,
      `SUM((${activity})^3)`,
      `SUM((${plants}/SUM(${employment}))^4)`,
      `${raw}-(1-${x2})*${h}`,
      `2*(${h}^2*(${x2}-2*${x3}+${x2}^2)-${z4}*(${x2}-4*${x3}+3*${x2}^2))`,
    ];

    const gamma = `${excess}/((1-${x2})*(1-${h}))`;
    const z = `IF(${variance}>1E-14*${h}^2*${x2},${excess}/SQRT(MAX(${variance},0)),#DIV/0!)`;
    const faults = [
      ...guards,
      `IF(SUM((MMULT(${onesAcross},${plantsOfRegions})=0)*((${plantsAcross}>0)+(${codesAcross}<>"")>0))>0,#VALUE!,`,
      `IF(COUNTIF(${employment},">0")=1,#DIV/0!,`,
    ];
    const result = `${faults.join("")}CHOOSE({1,2,3,4},${gamma},${raw},${z},${h})${")".repeat(faults.length)}`;
    return {
      cells: [
        ...helper.map((formula, column) => ({ row: 0, column, rows: 1, columns: 1, formula })),
        { row: 1, column: 0, rows: 1, columns: 4, formula: result },
      ],
    };
  },
  examples: [
    {
      given: {
        employment: [200, 650, 12000, 100, 50, 16000, 13000, 1500, 1500, 25000],
        regions: [1, 1, 1, 1, 1, 2, 2, 2, 2, 3],
        region_totals: [500000, 400000, 100000],
      },
      expect: [0.0599062841165389, 0.168163265306122, 0.195900197026136, 0.244688775510204],
      from: "Farhauer and Kröll 2014, after the R package REAT 3.0.3 (ellison.a)",
    },
    {
      given: { employment: [[10, 4]], regions: [[1, 2]], region_totals: [50, 30, 20] },
      expect: [-1.1096774193548387, 0.08612244897959186, -1.2470072190236245, 0.5918367346938775],
      from: "by hand in Python: a region without plants stays in; plants as a row",
    },
    {
      given: {
        employment: [10, 4, null],
        regions: ["west", "EAST", null],
        region_totals: [
          ["East", 50],
          ["West", 30],
        ],
      },
      expect: [-0.24666666666666642, 0.23022959183673472, -0.2064656277103126, 0.5918367346938775],
      from: "by hand in Python: codes compared without case; the blank end of a list",
    },
    {
      given: { employment: [6, 6, 8], regions: [1, 2, 1], industries: ["b", "b", 7] },
      expect: [
        ["#DIV/0!", 0.18, -0.24 / Math.sqrt(0.1344), 1],
        [-0.13 / 0.21, 0.08, -0.13 / Math.sqrt(0.0609), 0.5],
      ],
      from: "by hand: numbers before text; regions 0.7 and 0.3; one plant in the first industry, two equal ones in two regions in the second",
    },
    {
      given: { employment: [6, 6, 0], regions: [1, 2, 1], industries: [1, 1, 2] },
      expect: [
        [-1, 0, -1, 0.5],
        ["#DIV/0!", "#DIV/0!", "#DIV/0!", "#DIV/0!"],
      ],
      from: "by hand: the plants are the nation; an industry without employment",
    },
    {
      given: {
        employment: [6, 8],
        regions: [1, 2],
        industries: ["one", "two"],
        region_totals: [
          ["1", 1],
          ["2", 1],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: a number is not the text of its digits",
    },
    {
      given: {
        employment: [6, 8],
        regions: [1, 2],
        industries: ["one", "two"],
        region_totals: [1, 1],
      },
      expect: [
        ["#DIV/0!", 0.5, "#DIV/0!", 1],
        ["#DIV/0!", 0.5, "#DIV/0!", 1],
      ],
      from: "by hand: one plant in one of two equal regions always gives G = 0.5",
    },
    {
      given: { employment: [10, 4], regions: [1, 1], region_totals: [50] },
      expect: ["#DIV/0!", 0, "#DIV/0!", 0.5918367346938775],
      from: "definition: one region holds everything",
    },
    {
      given: { employment: [10], regions: [1], region_totals: [50, 30] },
      expect: "#DIV/0!",
      from: "catalogue: one plant",
    },
    {
      given: { employment: [10, null, 0], regions: [1, 2, 2], region_totals: [50, 30] },
      expect: "#DIV/0!",
      from: "catalogue: one plant with employment",
    },
    {
      given: { employment: [10, 4], regions: [1, 3], region_totals: [50, 30] },
      expect: "#VALUE!",
      from: "catalogue: a region not found",
    },
    {
      given: { employment: [10, 4], regions: [1, null], region_totals: [50, 30] },
      expect: "#VALUE!",
      from: "definition: a plant without a region",
    },
    {
      given: { employment: [10, 4], regions: [1, 2], industries: ["a", null] },
      expect: "#VALUE!",
      from: "definition: a plant without an industry",
    },
    {
      given: { employment: [10, 4], regions: [1, 2] },
      expect: "#VALUE!",
      from: "catalogue: industries and region totals both missing",
    },
    {
      given: { employment: [10, 4], regions: [1, 2, 2], region_totals: [50, 30] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        employment: [10, 4],
        regions: ["a", "b"],
        region_totals: [
          ["a", 50],
          ["A", 30],
          ["b", 2],
        ],
      },
      expect: "#VALUE!",
      from: "definition: a region listed twice",
    },
    {
      given: {
        employment: [10, 4],
        regions: ["a", "b"],
        region_totals: [
          ["a", 50],
          ["b", 30],
          [null, 2],
        ],
      },
      expect: "#VALUE!",
      from: "definition: a total without a code",
    },
    {
      given: {
        employment: [10, 4],
        regions: [1, 2],
        region_totals: [
          [1, 50, 1],
          [2, 30, 1],
        ],
      },
      expect: "#VALUE!",
      from: "definition: more than two columns",
    },
    {
      given: { employment: [10, 4], regions: [1, 2], region_totals: [50, "x"] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { employment: [10, 4], regions: [1, 2], region_totals: [50, -30] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { employment: [10, 4], regions: [1, 2], region_totals: [0, null] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { employment: [0, null], regions: [1, 2], region_totals: [50, 30] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { employment: [10, -4], regions: [1, 2], region_totals: [50, 30] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { employment: [10, "x"], regions: [1, 2], region_totals: [50, 30] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { employment: [10, 4], regions: [1, { code: "#N/A" }], region_totals: [50, 30] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "EG index",
      "gamma",
      "γ",
      "EGI",
      "ellison.a",
      "индекс Эллисона — Глезера",
      "агломерация отрасли",
      "сала агломерациясы",
    ],
    reading: {
      en: "gamma 0.06 says that plants of the industry gather in space beyond what their sizes alone would bring about, just above the level called highly concentrated (0.05). 0 is what throwing the plants at random, in proportion to all activity, gives on average; below 0 they avoid each other. G is the raw concentration, H that of the plants, z how far G lies above chance.",
      ru: "gamma 0,06 означает: предприятия отрасли собраны в пространстве чуть сильнее уровня, который принято называть высоким (0,05), и сверх того, что дают одни их размеры. 0 в среднем даёт случайное размещение пропорционально всей экономике; меньше 0 — предприятия избегают друг друга. G — «сырая» концентрация, H — концентрация предприятий, z — насколько G выше случайной.",
      kk: "gamma 0,06 мынаны білдіреді: сала кәсіпорындары кеңістікте әдетте күшті деп аталатын деңгейден (0,05) сәл артық, тек мөлшерлері беретіннен тыс шоғырланған. Бүкіл экономикаға пропорционал кездейсоқ орналастыру орта есеппен 0 береді; 0-ден кіші болса, олар бір-бірінен алшақ. G — бастапқы шоғырлану, H — кәсіпорындар шоғырлануы, z — G кездейсоқтан қаншалықты жоғары.",
    },
    thresholds: [
      {
        below: 0.02,
        means: {
          en: "not very concentrated",
          ru: "слабая концентрация",
          kk: "шоғырлануы әлсіз",
        },
        source: "Ellison and Glaeser 1997",
      },
      {
        from: 0.02,
        below: 0.05,
        means: {
          en: "moderately concentrated",
          ru: "умеренная концентрация",
          kk: "шоғырлануы орташа",
        },
        source: "Ellison and Glaeser 1997",
      },
      {
        from: 0.05,
        means: {
          en: "highly concentrated",
          ru: "высокая концентрация",
          kk: "шоғырлануы жоғары",
        },
        source: "Ellison and Glaeser 1997",
      },
    ],
    thresholdColumn: 0,
    traps: [
      {
        en: "With a handful of plants gamma swings widely: look at z before reading it, and at H for how few they are.",
        ru: "При горстке предприятий gamma сильно колеблется: прежде чем её толковать, посмотрите на z, а по H — как их мало.",
        kk: "Кәсіпорын санаулы болса, gamma қатты құбылады: оны түсіндірмес бұрын z мәнін, ал қаншалықты аз екенін H бойынша қараңыз.",
      },
      {
        en: "Larger regions give larger values: indices of districts and of provinces do not compare.",
        ru: "Чем крупнее регионы, тем больше значения: индексы по районам и по областям не сравнимы.",
        kk: "Өңірлер неғұрлым ірі болса, мәндер соғұрлым үлкен: аудандар мен облыстар бойынша индекстер салыстырылмайды.",
      },
    ],
    elsewhere: [
      {
        program: "R REAT",
        name: "ellison.a()",
        differs: {
          en: "takes regions in order of first appearance and drops those without plants; ours matches by code and keeps them",
          ru: "берёт регионы в порядке появления и отбрасывает те, где нет предприятий; у нас — по коду, и они остаются",
          kk: "өңірлерді пайда болу ретімен алып, кәсіпорны жоқтарын алып тастайды; бізде код бойынша сәйкестендіріліп, олар қалады",
        },
      },
      {
        program: "R concentrationMetrics",
        name: "ellison_glaeser()",
        differs: {
          en: "leaves the plant concentration H out of the formula",
          ru: "не учитывает в формуле концентрацию предприятий H",
          kk: "формулада кәсіпорындар шоғырлануы H-ты ескермейді",
        },
      },
    ],
    steps: ({ employment, regions, industries, region_totals }) => {
      const given = readPlants(employment, regions, industries, region_totals);
      if (isFault(given)) return [];
      const { shares } = given.activity;
      const lines = inCodeOrder(given);
      const own = lines.map(({ plants, places }) => {
        const total = sumOf(plants);
        const industry = new Float64Array(shares.length);
        plants.forEach((size, k) => (industry[places[k]!]! += size / total));
        return { total, industry };
      });
      return [
        {
          says: {
            en: "Shares of the regions in all activity",
            ru: "Доли регионов во всей экономике",
            kk: "Бүкіл экономикадағы өңірлердің үлестері",
          },
          formula: "xᵣ",
          shows: shares,
        },
        {
          says: {
            en: "Totals of the industries",
            ru: "Суммы по отраслям",
            kk: "Салалар бойынша қосындылар",
          },
          shows: [own.map(({ total }) => total)],
        },
        {
          says: {
            en: "Shares of the regions in each industry",
            ru: "Доли регионов в каждой отрасли",
            kk: "Әр саладағы өңірлердің үлестері",
          },
          formula: "sᵣ",
          shows: Array.from(shares, (_, r) =>
            own.map(({ total, industry }) => (total === 0 ? emptyIndustry : industry[r]!))
          ),
        },
        {
          says: {
            en: "1 less the sum of squared shares of the regions",
            ru: "1 минус сумма квадратов долей регионов",
            kk: "1 минус өңір үлестері квадраттарының қосындысы",
          },
          formula: "1 − Σx²",
          shows: 1 - sumOf(shares.map((x) => x ** 2)),
        },
        {
          says: {
            en: "gamma, G, z and H of each industry",
            ru: "gamma, G, z и H каждой отрасли",
            kk: "Әр саланың gamma, G, z және H мәндері",
          },
          formula: "γ = (G − (1 − Σx²) H) / ((1 − Σx²)(1 − H))",
          shows: indicesOf(given),
        },
      ];
    },
  },
});

/** Locational Gini coefficient: how unequally an industry is spread over regions compared with everything else. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { Step } from "../../core/help";
import { Text } from "../../core/locale";
import { defineMeasure } from "../../core/measure";
import { choice, optionalRange, range } from "../../core/params";
import { about } from "../../core/sentences";
import { gini } from "../inequality/gini";
import { emptyTotal, marginsOf } from "./location-quotients";

const totalLabel: Text = {
  en: "Totals of the regions",
  ru: "Итоги регионов",
  kk: "Өңірлердің жиынтығы",
};

const totalMissing = fault(
  "#VALUE!",
  about(totalLabel, {
    en: "are not given; expected them beside a single industry",
    ru: "не заданы; с одной отраслью они обязательны",
    kk: "берілмеген; бір саламен бірге олар болуы керек",
  })
);

const totalDoesNotFit = fault(
  "#VALUE!",
  about(totalLabel, {
    en: "do not fit the industry; expected a column with one total per region",
    ru: "не подходят к отрасли; ожидается столбец с итогом на каждый регион",
    kk: "салаға сәйкес емес; әр өңірге бір жиынтығы бар баған болуы керек",
  })
);

const emptyRegion = fault(
  "#DIV/0!",
  about(totalLabel, {
    en: "one of them is 0, so its quotient is undefined",
    ru: "один из них равен 0, его коэффициент не определён",
    kk: "бірі 0-ге тең, оның коэффициенті анықталмайды",
  })
);

/**
 * Twice the area between the diagonal and the Lorenz curve of an industry over all activity, regions in the
 * order of their quotients: Σᵢⱼ |xᵢtⱼ − xⱼtᵢ| / (2XT).
 * @param x  the industry by region, not all 0   @param t  all activity by region, not all 0
 */
export function hooverOfRegions(x: Float64Array, t: Float64Array): number {
  const industry = sumOf(x);
  const activity = sumOf(t);
  const quotients = x.map((part, r) => {
    if (part === 0) return 0;
    return t[r] === 0 ? Infinity : part / industry / (t[r]! / activity);
  });
  const order = Uint32Array.from(x, (_, r) => r).sort((a, b) =>
    quotients[a]! < quotients[b]! ? -1 : quotients[a]! > quotients[b]! ? 1 : 0
  );
  const terms = new Float64Array(order.length);
  let ownBelow = 0;
  let allBelow = 0;
  for (let k = 0; k < order.length; k++) {
    const own = x[order[k]!]! / industry;
    const all = t[order[k]!]! / activity;
    terms[k] = own * allBelow - all * ownBelow;
    ownBelow += own;
    allBelow += all;
  }
  return Math.max(0, sumOf(terms));
}

type Method = "krugman" | "hoover" | "quotients";

/** Quotients of an industry whose total is above 0, by region. */
function quotientsOf(x: Float64Array, t: Float64Array): Float64Array {
  const industry = sumOf(x);
  const activity = sumOf(t);
  return x.map((part, r) => part / industry / (t[r]! / activity));
}

function coefficient(x: Float64Array, t: Float64Array, method: Method): number | Fault {
  if (!x.some((part) => part > 0)) return emptyTotal;
  if (method === "quotients") return gini(quotientsOf(x, t));
  return hooverOfRegions(x, t) / (method === "krugman" ? 2 : 1);
}

interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** One industry may lie as a row beside a row of totals; otherwise each column is an industry. */
function liesAsRow(industry: Size, total: Size | null): boolean {
  return (
    total !== null && industry.rows === 1 && total.rows === 1 && total.columns === industry.columns
  );
}

/** The industries one by one and the total of each region, or what is wrong with the call. */
function read(
  industry: NumberRange,
  total: NumberRange | null,
  method: Method
): { readonly industries: readonly Float64Array[]; readonly totals: Float64Array } | Fault {
  const { rows, columns } = industry;
  const row = liesAsRow(industry, total);
  if (!total && columns === 1) return totalMissing;
  if (total && !row && (total.rows !== rows || total.columns !== 1)) return totalDoesNotFit;
  const totals = total ? total.values() : marginsOf(industry).regions;
  if (method === "quotients" && totals.includes(0)) return emptyRegion;
  const industries = row
    ? [industry.values()]
    : Array.from({ length: columns }, (_, i) =>
        Float64Array.from({ length: rows }, (_, r) => industry.at(r, i))
      );
  return { industries, totals };
}

export const locationalGini = defineMeasure({
  id: "LOCATIONAL.GINI",
  family: "specialization",
  name: {
    en: "Locational Gini coefficient",
    ru: "Локационный коэффициент Джини",
    kk: "Орналасудың Джини коэффициенті",
  },
  summary: {
    en: "How unequally an industry is spread over regions compared with all activity: 0 in proportion to it",
    ru: "Насколько неравномерно отрасль размещена по регионам на фоне всей экономики: 0 — пропорционально ей",
    kk: "Саланың өңірлерге бүкіл экономикамен салыстырғанда қаншалықты тең орналаспағаны: 0 — оған пропорционал",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "from 0; krugman to 0.5; hoover to 1; quotients to 1 − 1/n",
    ru: "от 0; krugman до 0,5; hoover до 1; quotients до 1 − 1/n",
    kk: "0-ден бастап; krugman 0,5-ке, hoover 1-ге, quotients 1 − 1/n мәніне дейін",
  },
  formula: {
    en: "hoover: h = Σᵢⱼ |xᵢ tⱼ − xⱼ tᵢ| / (2 X T); krugman: h / 2; quotients: Gini coefficient of (xᵣ/X) / (tᵣ/T); x, X: industry and its total, t, T: all activity and its total",
    ru: "hoover: h = Σᵢⱼ |xᵢ tⱼ − xⱼ tᵢ| / (2 X T); krugman: h / 2; quotients: коэффициент Джини величин (xᵣ/X) / (tᵣ/T); x, X: отрасль и её итог, t, T: вся экономика и её итог",
    kk: "hoover: h = Σᵢⱼ |xᵢ tⱼ − xⱼ tᵢ| / (2 X T); krugman: h / 2; quotients: (xᵣ/X) / (tᵣ/T) мәндерінің Джини коэффициенті; x, X: сала және оның жиынтығы, t, T: бүкіл экономика және оның жиынтығы",
  },
  source: "Krugman 1991; Hoover 1936; quotients: Farhauer and Kröll 2013",
  notes: {
    en: "Regions in rows, one industry per column; a table needs no totals, its row sums serve. The form by quotients counts each region once whatever its size, a region without the industry as a real zero; a region whose total is 0 makes it #DIV/0!.",
    ru: "Регионы в строках, по отрасли в столбце; таблице итоги не нужны, ими служат суммы строк. Вид по коэффициентам считает каждый регион один раз, каким бы он ни был, а регион без отрасли — настоящим нулём; регион с нулевым итогом даёт в нём #ДЕЛ/0!.",
    kk: "Өңірлер жолдарда, әр бағанда бір сала; кестеге жиынтық керек емес, жол қосындылары жарайды. Коэффициенттер түрі мөлшеріне қарамай әр өңірді бір рет есептейді, саласы жоқ өңір — нақты нөл; жиынтығы 0 өңір онда #DIV/0! береді.",
  },
  params: {
    industry: range({
      label: { en: "Industry", ru: "Отрасль", kk: "Сала" },
      description: {
        en: "One industry per column, regions in rows",
        ru: "По отрасли в столбце, регионы в строках",
        kk: "Әр бағанда бір сала, өңірлер жолдарда",
      },
      shape: "any",
    }),
    total: optionalRange({
      label: totalLabel,
      description: {
        en: "Total of each region; the row sums of a table when not given",
        ru: "Итог каждого региона; если не указано — суммы строк таблицы",
        kk: "Әр өңірдің жиынтығы; берілмесе, кестенің жол қосындылары",
      },
    }),
    method: choice({
      label: { en: "Method", ru: "Способ", kk: "Тәсіл" },
      description: {
        en: '"krugman": area, 0…0.5; "hoover": twice that, 0…1; "quotients": unweighted Gini of the quotients',
        ru: '"krugman" — площадь, 0…0,5; "hoover" — вдвое больше, 0…1; "quotients" — невзвешенный Джини коэффициентов',
        kk: '"krugman" — аудан, 0…0,5; "hoover" — одан екі есе үлкен, 0…1; "quotients" — коэффициенттердің салмақсыз Джиниі',
      },
      words: ["krugman", "hoover", "quotients"],
      default: "krugman",
    }),
  },
  result: "cells",
  compute: ({ industry, total, method }) => {
    const given = read(industry, total, method);
    if (isFault(given)) return given;
    return [given.industries.map((x) => coefficient(x, given.totals, method))];
  },
  twin: ({ industry, total, method }, place) => {
    const { size } = industry;
    // How many answers a defined name gives is not known.
    if (size === null) return null;
    const row = liesAsRow(size, total?.size ?? null);
    if (!total && size.columns === 1) return "#VALUE!";
    if (total?.size && !row && (total.size.rows !== size.rows || total.size.columns !== 1))
      return "#VALUE!";
    const t = total ? total.column : industry.rowSums;
    const activity = `SUM(${total ?? industry})`;
    const one = (x: string, sum: string) => {
      const hoover = `SUM(ABS(${x}*TRANSPOSE(${t})-TRANSPOSE(${x})*${t}))/(2*${sum}*${activity})`;
      if (method !== "quotients") return method === "krugman" ? `${hoover}/2` : hoover;
      const q = `((${x}/${sum})/(${t}/${activity}))`;
      return `SUM(ABS(${q}-TRANSPOSE(${q})))/(2*ROWS(${x})*SUM(${q}))`;
    };
    const checks = [
      ...(total && !total.size
        ? [`IF((ROWS(${total})<>${size.rows})+(COLUMNS(${total})<>1)>0,#VALUE!,`]
        : []),
      ...(method === "quotients" ? [`IF(SUM(--(${t}=0))>0,#DIV/0!,`] : []),
    ];
    const checked = (body: string) => checks.join("") + body + ")".repeat(checks.length);
    if (row || size.columns === 1) return checked(one(industry.column, `SUM(${industry})`));
    return {
      cells: [
        ...Array.from({ length: size.columns }, (_, i) => {
          const cells = `INDEX(${industry},0,${i + 1})`;
          return {
            row: 0,
            column: i,
            rows: 1,
            columns: 1,
            formula: one(`IF(ISNUMBER(${cells}),${cells},0)`, `SUM(${cells})`),
          };
        }),
        {
          row: 1,
          column: 0,
          rows: 1,
          columns: size.columns,
          formula: checked(place(0, 0, 1, size.columns)),
        },
      ],
    };
  },
  examples: [
    {
      given: {
        industry: [
          [10, 30],
          [40, 20],
        ],
      },
      expect: [[0.1, 0.1]],
      from: "by hand: |10 × 60 − 40 × 40| / (50 × 100) = 0.2 for both industries, halved",
    },
    {
      given: { industry: [10, 40], total: [40, 60], method: "hoover" },
      expect: 0.2,
      from: "by hand: the first industry alone",
    },
    {
      given: { industry: [10, 40], total: [40, 60], method: "quotients" },
      expect: 5 / 22,
      from: "by hand: Gini coefficient of 0.5 and 4/3",
    },
    {
      given: {
        industry: [
          [100, 0, 0, 0, 0],
          [0, 15, 5, 70, 10],
          [0, 20, 10, 20, 50],
          [0, 25, 30, 5, 40],
          [0, 40, 55, 5, 0],
        ],
      },
      expect: [[0.4, 0.18, 0.27, 0.31, 0.28]],
      from: "R package EconGeo 1.3 (locational.Gini), table of its manual",
    },
    {
      given: {
        industry: [500, 500, 1000, 7000, 1000],
        total: [20000, 15000, 20000, 40000, 5000],
        method: "quotients",
      },
      expect: 0.406896551724138,
      from: "Farhauer and Kröll 2013, after the R package REAT 3.0.3 (gini.conc)",
    },
    {
      given: { industry: [[10, 40]], total: [[40, 60]], method: "hoover" },
      expect: 0.2,
      from: "by hand: one industry and the totals as rows",
    },
    {
      given: {
        industry: [
          [10, 30],
          [40, null],
        ],
        total: [40, 60],
        method: "hoover",
      },
      expect: [[0.2, 0.6]],
      from: "by hand: totals of more than the industries given; a blank is 0",
    },
    {
      given: {
        industry: [
          [10, 30, 0],
          [40, 20, ""],
        ],
        method: "quotients",
      },
      expect: [[5 / 22, 5 / 26, "#DIV/0!"]],
      from: "by hand: an industry without a total",
    },
    {
      given: { industry: [10, 5], total: [40, 0], method: "hoover" },
      expect: 1 / 3,
      from: "by hand: 5 of 15 in a region without a total",
    },
    {
      given: { industry: [10, 5], total: [40, 0], method: "quotients" },
      expect: "#DIV/0!",
      from: "catalogue: a region with total 0",
    },
    {
      given: {
        industry: [
          [10, 30],
          [0, 0],
        ],
        method: "quotients",
      },
      expect: "#DIV/0!",
      from: "catalogue: a region with total 0",
    },
    { given: { industry: [[10, 30]] }, expect: [[0, 0]], from: "definition: one region" },
    {
      given: { industry: [10, 40] },
      expect: "#VALUE!",
      from: "catalogue: a single column needs totals",
    },
    {
      given: { industry: [10, 40], total: [40, 60, 7] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { industry: [10, 40], total: [[40, 60]] },
      expect: "#VALUE!",
      from: "definition: a row does not meet a column",
    },
    {
      given: { industry: [0, 0], total: [40, 60] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { industry: [10, 40], total: [0, null] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { industry: [10, -40], total: [40, 60] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { industry: [10, 40], total: [40, "x"] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { industry: [10, { code: "#N/A" }], total: [40, 60] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
    {
      given: { industry: [10, 40], total: [40, 60], method: "gini" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "spatial Gini",
      "Hoover localization coefficient",
      "locational.Gini",
      "gini.conc",
      "gini.spec",
      "локационный Джини",
      "пространственный коэффициент Джини",
      "коэффициент локализации Гувера",
      "кеңістіктік Джини",
    ],
    reading: {
      en: "0.1 of a possible 0.5 says that the Lorenz curve of the industry over all activity encloses a tenth of the unit square with the diagonal. 0 means that the industry follows the total everywhere. The form “hoover” is the same on a scale to 1; “quotients” compares the quotients themselves and lets small regions weigh as much as large ones.",
      ru: "0,1 из возможных 0,5 означает: кривая Лоренца отрасли относительно всей экономики отделяет от диагонали десятую часть единичного квадрата. 0 — отрасль везде следует за итогом. Вид «hoover» — то же на шкале до 1; «quotients» сравнивает сами коэффициенты, и малые регионы весят столько же, сколько крупные.",
      kk: "Мүмкін 0,5-тен 0,1 мынаны білдіреді: саланың бүкіл экономикаға қатысты Лоренц қисығы мен диагональ арасында бірлік шаршының оннан бірі жатыр. 0 — сала барлық жерде жиынтыққа сай. «hoover» түрі — сол шама 1-ге дейінгі шкалада; «quotients» коэффициенттердің өзін салыстырады, шағын өңірлердің салмағы ірілердікімен бірдей.",
    },
    thresholds: [],
    traps: [
      {
        en: "A single large plant makes any small industry look concentrated; ELLISON.GLAESER takes the sizes of plants into account.",
        ru: "Один крупный завод делает любую небольшую отрасль «сконцентрированной»; размеры предприятий учитывает ELLISON.GLAESER.",
        kk: "Бір ірі зауыт кез келген шағын саланы шоғырланған етіп көрсетеді; кәсіпорындардың мөлшерін ELLISON.GLAESER ескереді.",
      },
      {
        en: "The three forms have different largest values: never put them into one column.",
        ru: "У трёх видов разные наибольшие значения: не сводите их в один столбец.",
        kk: "Үш түрдің ең үлкен мәндері әртүрлі: оларды бір бағанға қоспаңыз.",
      },
    ],
    elsewhere: [
      {
        program: "R EconGeo",
        name: "locational.Gini()",
        differs: null,
      },
      {
        program: "R EconGeo",
        name: "Hoover.Gini()",
        differs: {
          en: "is our form “hoover”, rounded to three decimals",
          ru: "это наш вид «hoover», округлённый до трёх знаков",
          kk: "біздің «hoover» түрі, үш таңбаға дейін дөңгелектенген",
        },
      },
      {
        program: "R REAT",
        name: "gini.conc()",
        differs: {
          en: "is our form “quotients”",
          ru: "это наш вид «quotients»",
          kk: "біздің «quotients» түрі",
        },
      },
      {
        program: "R REAT",
        name: "gini.spec()",
        differs: {
          en: "is our form “quotients” over industries instead of regions",
          ru: "это наш вид «quotients» по отраслям вместо регионов",
          kk: "өңірлердің орнына салалар бойынша біздің «quotients» түрі",
        },
      },
    ],
    steps: ({ industry, total, method }) => {
      const given = read(industry, total, method);
      if (isFault(given)) return [];
      const { industries, totals } = given;
      const filled = (x: Float64Array) => x.some((part) => part > 0);
      const activity = sumOf(totals);
      const table = (cell: (x: Float64Array, r: number) => number) =>
        Array.from(totals, (_, r) => industries.map((x) => (filled(x) ? cell(x, r) : emptyTotal)));
      const answers = (of: Method) => [industries.map((x) => coefficient(x, totals, of))];
      const shares: Step[] = [
        {
          says: {
            en: "Shares of the regions in all activity",
            ru: "Доли регионов во всей экономике",
            kk: "Бүкіл экономикадағы өңірлердің үлестері",
          },
          formula: "tᵣ / T",
          shows: totals.map((t) => t / activity),
        },
        {
          says: {
            en: "Shares of the regions in each industry",
            ru: "Доли регионов в каждой отрасли",
            kk: "Әр саладағы өңірлердің үлестері",
          },
          formula: "xᵣ / X",
          shows: table((x, r) => x[r]! / sumOf(x)),
        },
      ];
      if (method === "quotients")
        return [
          ...shares,
          {
            says: {
              en: "Location quotients",
              ru: "Коэффициенты локализации",
              kk: "Локализация коэффициенттері",
            },
            formula: "(xᵣ/X) / (tᵣ/T)",
            shows: table((x, r) => quotientsOf(x, totals)[r]!),
          },
          {
            says: {
              en: "Their Gini coefficients",
              ru: "Их коэффициенты Джини",
              kk: "Олардың Джини коэффициенттері",
            },
            shows: answers(method),
          },
        ];
      const areas: Step = {
        says: {
          en: "Twice the area between the Lorenz curve and the diagonal",
          ru: "Удвоенная площадь между кривой Лоренца и диагональю",
          kk: "Лоренц қисығы мен диагональ арасындағы ауданның екі еселенгені",
        },
        formula: "h = Σᵢⱼ |xᵢ tⱼ − xⱼ tᵢ| / (2 X T)",
        shows: answers("hoover"),
      };
      if (method === "hoover") return [...shares, areas];
      return [
        ...shares,
        areas,
        {
          says: { en: "Half of it", ru: "Половина", kk: "Жартысы" },
          formula: "h / 2",
          shows: answers("krugman"),
        },
      ];
    },
  },
});

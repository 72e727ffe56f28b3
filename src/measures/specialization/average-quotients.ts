/** Average location quotients: each region's quotients weighted by its own structure. 1 for the structure of the nation. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { RangeReference } from "../../core/twin";
import { emptyTotal, marginsOf, regionsByIndustries } from "./location-quotients";

/**
 * For each region Σᵢ s² / t, s its shares and t those of the nation. An industry absent everywhere contributes
 * nothing.
 * @returns 1 or more for each row, or why it has none
 */
export function averageQuotients(matrix: NumberRange): (number | Fault)[] {
  const { regions, industries } = marginsOf(matrix);
  const { rows, columns, total } = matrix;
  const values = matrix.values();
  const terms = new Float64Array(columns);
  return Array.from({ length: rows }, (_, r) => {
    const region = regions[r]!;
    if (region === 0) return emptyTotal;
    for (let i = 0; i < columns; i++) {
      const x = values[r * columns + i]!;
      terms[i] = x === 0 ? 0 : (x / industries[i]! / (region / total)) * (x / region);
    }
    return sumOf(terms);
  });
}

/** A column of the averages, unguarded against empty regions, whose average comes out as 0. */
export function averagesNatively(matrix: RangeReference): string {
  const x = matrix.numbers;
  return `MMULT(IF(${x}>0,${x}/${matrix.columnSums}/(${matrix.rowSums}/SUM(${matrix}))*${x}/${matrix.rowSums},0),${matrix.columnOfOnes})`;
}

export const averageQuotientsOfMatrix = defineMeasure({
  id: "AVERAGE.QUOTIENTS",
  family: "specialization",
  name: {
    en: "Average location quotients",
    ru: "Средние коэффициенты локализации",
    kk: "Локализация коэффициенттерінің орташалары",
  },
  summary: {
    en: "Mean location quotient of each region, weighted by its own structure: 1 as the nation, larger when specialized",
    ru: "Средний коэффициент локализации региона, взвешенный по его структуре: 1 — как страна, больше — специализация",
    kk: "Өңірдің өз құрылымы бойынша салмақталған орташа локализация коэффициенті: 1 — елдікіндей, үлкені — мамандану",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≥ 1",
  formula: "Aᵣ = Σᵢ s_ri LQ_ri = Σᵢ s_ri²/tᵢ, s_ri = m_ri / m_r., tᵢ = m_.i / m_..",
  source: "Hoover and Giarratani 1985",
  notes: {
    en: "Regions in rows, industries in columns, without totals; one answer per region. The reciprocal of HACHMAN.INDICES. An industry absent everywhere contributes nothing; a region whose total is 0 is #DIV/0! in its cell.",
    ru: "Регионы в строках, отрасли в столбцах, без итогов; по ответу на регион. Величина, обратная HACHMAN.INDICES. Отрасль, которой нет нигде, ничего не добавляет; регион с нулевой суммой даёт #ДЕЛ/0! в своей ячейке.",
    kk: "Өңірлер жолдарда, салалар бағандарда, қорытындысыз; әр өңірге бір жауап. HACHMAN.INDICES шамасының кері мәні. Еш жерде жоқ сала ештеңе қоспайды; қосындысы 0 өңір өз ұяшығында #DIV/0! береді.",
  },
  params: { matrix: regionsByIndustries },
  result: "cells",
  compute: ({ matrix }) => averageQuotients(matrix).map((answer) => [answer]),
  twin: ({ matrix }) => `IF(${matrix.rowSums}=0,#DIV/0!,${averagesNatively(matrix)})`,
  examples: [
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
      },
      expect: [[1.25], [10 / 9]],
      from: "by hand: ¼ × 0.5 + ¾ × 1.5; ⅔ × 4/3 + ⅓ × 2/3",
    },
    {
      given: {
        matrix: [
          [100, 0, 0, 0, 0],
          [0, 15, 5, 70, 10],
          [0, 20, 10, 20, 50],
          [0, 25, 30, 5, 40],
          [0, 40, 55, 5, 0],
        ],
      },
      expect: [[5], [2.625], [1.7], [1.575], [2.325]],
      from: "R package EconGeo 1.3 (location.quotient.avg), table of its manual",
    },
    {
      given: {
        matrix: [
          [10, 30, 0],
          [null, 0, ""],
          [40, 20, 0],
        ],
      },
      expect: [[1.25], ["#DIV/0!"], [10 / 9]],
      from: "by hand: an empty region, an industry absent everywhere",
    },
    { given: { matrix: [[5, 0, 3]] }, expect: 1, from: "definition: the region is the nation" },
    {
      given: {
        matrix: [
          [0, 0],
          [0, null],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: {
        matrix: [
          [1, -1],
          [2, 3],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: {
        matrix: [
          [1, 1],
          [2, "n/a"],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        matrix: [
          [1, 1],
          [2, { code: "#N/A" }],
        ],
      },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "average LQ",
      "mean location quotient",
      "coefficient of specialization",
      "location.quotient.avg",
      "средний LQ",
      "средний коэффициент специализации",
      "орташа LQ",
    ],
    reading: {
      en: "1.25 says that the average job of the region lies in an industry that is 1.25 times as present here as in the nation. 1 is the structure of the nation, the least possible value. The more a region lives on industries that are rare elsewhere, the larger the average.",
      ru: "1,25 означает: среднее рабочее место региона приходится на отрасль, представленную здесь в 1,25 раза сильнее, чем в стране. 1 — структура страны, наименьшее возможное значение. Чем больше регион живёт отраслями, редкими в других местах, тем больше среднее.",
      kk: "1,25 мынаны білдіреді: өңірдегі орташа жұмыс орны елдегіден 1,25 есе көбірек тараған салаға тиесілі. 1 — елдің құрылымы, мүмкін ең кіші мән. Өңір басқа жерде сирек салаларға неғұрлым көп сүйенсе, орташа соғұрлым үлкен.",
    },
    thresholds: [],
    traps: [
      {
        en: "One rare industry is enough for a large average: look at the matrix of quotients before calling the region specialized in many things.",
        ru: "Для большого среднего достаточно одной редкой отрасли: прежде чем говорить о многосторонней специализации, посмотрите матрицу коэффициентов.",
        kk: "Орташаның үлкен болуына бір сирек сала да жетеді: көп салаға мамандану туралы айтпас бұрын коэффициенттер матрицасын қараңыз.",
      },
      {
        en: "A row with the nation's total inside the table counts as one more region and doubles the nation.",
        ru: "Строка «Всего по стране» внутри таблицы считается ещё одним регионом и удваивает страну.",
        kk: "Кестедегі «Ел бойынша барлығы» жолы тағы бір өңір болып есептеліп, елді екі еселейді.",
      },
    ],
    elsewhere: [{ program: "R EconGeo", name: "location.quotient.avg()", differs: null }],
    steps: ({ matrix }) => {
      const { regions, industries } = marginsOf(matrix);
      const rows = (cell: (x: number, r: number, i: number) => number) =>
        matrix.cells.map((row, r) =>
          row.map((_, i) => (regions[r] === 0 ? emptyTotal : cell(matrix.at(r, i), r, i)))
        );
      return [
        {
          says: {
            en: "Shares of the industries in each region",
            ru: "Доли отраслей в каждом регионе",
            kk: "Әр өңірдегі салалардың үлестері",
          },
          formula: "s_ri = m_ri / m_r.",
          shows: rows((x, r) => x / regions[r]!),
        },
        {
          says: {
            en: "Shares of the industries in the nation",
            ru: "Доли отраслей в стране",
            kk: "Елдегі салалардың үлестері",
          },
          formula: "tᵢ = m_.i / m_..",
          shows: [Array.from(industries, (x) => x / matrix.total)],
        },
        {
          says: {
            en: "Quotients times own shares",
            ru: "Коэффициенты, умноженные на собственные доли",
            kk: "Өз үлестеріне көбейтілген коэффициенттер",
          },
          formula: "s_ri² / tᵢ",
          shows: rows((x, r, i) =>
            x === 0 ? 0 : (x / industries[i]! / (regions[r]! / matrix.total)) * (x / regions[r]!)
          ),
        },
        {
          says: {
            en: "Sum of each row: the average quotient",
            ru: "Сумма по строке: средний коэффициент",
            kk: "Жол бойынша қосынды: орташа коэффициент",
          },
          formula: "Aᵣ = Σᵢ s_ri²/tᵢ",
          shows: averageQuotients(matrix).map((answer) => [answer]),
        },
      ];
    },
  },
});

/** Cluster indices of Litzenberger and Sternberg for all regions and industries of a table. */
import { NumberRange } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { Text } from "../../core/locale";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { range } from "../../core/params";
import { about } from "../../core/sentences";
import { clusterIndex, noFirms } from "./cluster-index";
import { marginsOf } from "./location-quotients";

const areasLabel: Text = { en: "Areas", ru: "Площади", kk: "Аумақтар" };

const areasDoNotFit = fault(
  "#VALUE!",
  about(areasLabel, {
    en: "do not fit the employment; expected one per region",
    ru: "не подходят к занятости; ожидается по одной на регион",
    kk: "жұмыспен қамтуға сәйкес емес; әр өңірге бірден болуы керек",
  })
);

const emptyIndustry = fault("#DIV/0!", {
  en: "this industry has no employment or no firms in the nation",
  ru: "в стране нет занятых или предприятий этой отрасли",
  kk: "елде бұл салада жұмыспен қамтылғандар не кәсіпорындар жоқ",
});

const emptyRegion = fault("#DIV/0!", {
  en: "this region has no area or no population",
  ru: "площадь или население этого региона равны 0",
  kk: "бұл өңірдің аумағы не халқы 0-ге тең",
});

interface Given {
  readonly employment: NumberRange;
  readonly firms: NumberRange;
  readonly areas: NumberRange;
  readonly populations: NumberRange;
}

function clusterIndices({ employment, firms, areas, populations }: Given): AnswerCell[][] {
  const jobs = marginsOf(employment).industries;
  const plants = marginsOf(firms).industries;
  const area = areas.values();
  const population = populations.values();
  const cell = (r: number, i: number): number | Fault => {
    if (jobs[i] === 0 || plants[i] === 0) return emptyIndustry;
    if (area[r] === 0 || population[r] === 0) return emptyRegion;
    const own = employment.at(r, i);
    if (own === 0) return 0;
    const ownFirms = firms.at(r, i);
    if (ownFirms === 0) return noFirms;
    return clusterIndex(
      own / jobs[i]!,
      ownFirms / plants[i]!,
      area[r]! / areas.total,
      population[r]! / populations.total
    );
  };
  return Array.from({ length: employment.rows }, (_, r) =>
    Array.from({ length: employment.columns }, (_, i) => cell(r, i))
  );
}

export const clusterIndicesOfMatrix = defineMeasure({
  id: "CLUSTER.INDICES",
  family: "specialization",
  name: {
    en: "Cluster indices of all regions and industries",
    ru: "Кластерные индексы всех регионов и отраслей",
    kk: "Барлық өңір мен саланың кластерлік индекстері",
  },
  summary: {
    en: "Cluster index of Litzenberger and Sternberg for every region and industry of a table: 1 as the nation on average",
    ru: "Кластерный индекс Литценбергера — Штернберга каждой отрасли в каждом регионе: 1 — как в среднем по стране",
    kk: "Кестедегі әр өңір мен саланың Литценбергер — Штернберг кластерлік индексі: 1 — ел бойынша орташадай",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "≥ 0",
  formula: {
    en: "CI_ri = (e_ri/e_.i)(b_ri/b_.i) / ((aᵣ/a)(pᵣ/p)); e: employment, b: firms, a: area, p: population; nation: sum of the regions",
    ru: "CI_ri = (e_ri/e_.i)(b_ri/b_.i) / ((aᵣ/a)(pᵣ/p)); e: занятость, b: предприятия, a: площадь, p: население; страна: сумма регионов",
    kk: "CI_ri = (e_ri/e_.i)(b_ri/b_.i) / ((aᵣ/a)(pᵣ/p)); e: жұмыспен қамтылғандар, b: кәсіпорындар, a: аумақ, p: халық; ел: өңірлердің қосындысы",
  },
  source: "Litzenberger and Sternberg 2006",
  notes: {
    en: "Regions in rows, industries in columns, without totals. A cell without employment is 0. Employment without firms, a region without area or population, an industry without employment or firms are #DIV/0! in the cells concerned. Compare regions within an industry, not industries.",
    ru: "Регионы в строках, отрасли в столбцах, без итогов. Ячейка без занятых — 0. Занятые без предприятий, регион без площади или населения, отрасль без занятых или предприятий дают #ДЕЛ/0! в своих ячейках. Сравнивайте регионы внутри отрасли, а не отрасли.",
    kk: "Өңірлер жолдарда, салалар бағандарда, қорытындысыз. Жұмыспен қамтылғаны жоқ ұяшық — 0. Кәсіпорынсыз жұмыспен қамтылғандар, аумағы не халқы жоқ өңір, жұмыспен қамтылғаны не кәсіпорны жоқ сала өз ұяшықтарында #DIV/0! береді. Салаларды емес, сала ішіндегі өңірлерді салыстырыңыз.",
  },
  params: {
    employment: range({
      label: { en: "Employment", ru: "Занятость", kk: "Жұмыспен қамтылғандар" },
      description: {
        en: "Employment, regions in rows, industries in columns",
        ru: "Занятость: регионы в строках, отрасли в столбцах",
        kk: "Жұмыспен қамтылғандар: өңірлер жолдарда, салалар бағандарда",
      },
      shape: "any",
    }),
    firms: range({
      label: { en: "Firms", ru: "Предприятия", kk: "Кәсіпорындар" },
      description: {
        en: "Number of firms in the same shape",
        ru: "Число предприятий в такой же таблице",
        kk: "Дәл сондай кестедегі кәсіпорындар саны",
      },
      shape: "any",
      pairedWith: "employment",
    }),
    areas: range({
      label: areasLabel,
      description: {
        en: "Area of each region: a row or a column",
        ru: "Площадь каждого региона: строка или столбец",
        kk: "Әр өңірдің аумағы: жол немесе баған",
      },
    }),
    populations: range({
      label: { en: "Populations", ru: "Население", kk: "Халық саны" },
      description: {
        en: "Population of each region, as the areas lie",
        ru: "Население каждого региона, в том же порядке и виде, что площади",
        kk: "Әр өңірдің халық саны, аумақтармен бірдей пішінде",
      },
      pairedWith: "areas",
    }),
  },
  result: "cells",
  compute: (given) =>
    given.areas.length === given.employment.rows ? clusterIndices(given) : areasDoNotFit,
  twin: ({ employment, firms, areas, populations }) => {
    if (
      employment.size &&
      areas.size &&
      areas.size.rows * areas.size.columns !== employment.size.rows
    )
      return "#VALUE!";
    const e = employment.numbers;
    const b = firms.numbers;
    const index = `IF((${e}>0)*(${b}=0),#DIV/0!,(${e}/${employment.columnSums})*(${b}/${firms.columnSums})/((${areas.column}/SUM(${areas}))*(${populations.column}/SUM(${populations}))))`;
    return employment.size && areas.size
      ? index
      : `IF(${areas.length}<>ROWS(${employment}),#VALUE!,${index})`;
  },
  examples: [
    {
      given: {
        employment: [
          [20, 10],
          [80, 30],
        ],
        firms: [
          [5, 1],
          [45, 3],
        ],
        areas: [10, 90],
        populations: [10, 90],
      },
      expect: [
        [2, 6.25],
        [8 / 9, 25 / 36],
      ],
      from: "by hand: (1/5)(1/10) / (1/10 × 1/10), …",
    },
    {
      given: {
        employment: [
          [20, 10],
          [80, 30],
        ],
        firms: [
          [5, 1],
          [45, 3],
        ],
        areas: [[10, 90]],
        populations: [[10, 90]],
      },
      expect: [
        [2, 6.25],
        [8 / 9, 25 / 36],
      ],
      from: "by hand: areas and populations as rows",
    },
    {
      given: {
        employment: [[1743], [3997]],
        firms: [[35], [18]],
        areas: [50, 526],
        populations: [488, 4133],
      },
      expect: [[21.8749110167254], [0.28955174986272586]],
      tolerance: 1e-11,
      from: "Farhauer and Kröll 2014, after the R package REAT 3.0.3 (litzenberger); the rest of the nation computed in Python",
    },
    {
      given: {
        employment: [
          [20, null, 5],
          [80, 30, 5],
        ],
        firms: [
          [0, 1, 0],
          [45, 3, null],
        ],
        areas: [10, 90],
        populations: [10, 90],
      },
      expect: [
        ["#DIV/0!", 0, "#DIV/0!"],
        [80 / 81, 75 / 81, "#DIV/0!"],
      ],
      from: "by hand: employment without firms, no employment, an industry without firms",
    },
    {
      given: {
        employment: [
          [0, 10],
          [0, 30],
          [0, 10],
        ],
        firms: [
          [5, 1],
          [45, 3],
          [2, 1],
        ],
        areas: [10, 90, null],
        populations: [10, 0, 5],
      },
      expect: [
        ["#DIV/0!", 0.6],
        ["#DIV/0!", "#DIV/0!"],
        ["#DIV/0!", "#DIV/0!"],
      ],
      from: "by hand: an industry without employment, regions without population or area",
    },
    {
      given: {
        employment: [
          [1, 2],
          [3, 4],
        ],
        firms: [[1, 2]],
        areas: [1, 2],
        populations: [1, 2],
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        employment: [
          [1, 2],
          [3, 4],
        ],
        firms: [
          [1, 2],
          [3, 4],
        ],
        areas: [1, 2, 3],
        populations: [1, 2, 3],
      },
      expect: "#VALUE!",
      from: "catalogue: one area per region",
    },
    {
      given: { employment: [1, 2], firms: [1, 2], areas: [1, 2], populations: [[1, 2]] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { employment: [0, 0], firms: [1, 2], areas: [1, 2], populations: [1, 2] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { employment: [1, 2], firms: [1, 2], areas: [0, 0], populations: [1, 2] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { employment: [1, 2], firms: [1, -2], areas: [1, 2], populations: [1, 2] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { employment: [1, 2], firms: [1, 2], areas: [1, "x"], populations: [1, 2] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        employment: [1, 2],
        firms: [1, 2],
        areas: [1, 2],
        populations: [1, { code: "#N/A" }],
      },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "litzenberger2",
      "Litzenberger–Sternberg",
      "кластерные индексы",
      "матрица кластерных индексов",
      "кластерлік индекстер",
    ],
    reading: {
      en: "2 in the first cell says that density, specialization and number of firms of the first industry stand together at twice the national average in the first region. 1 is the average, 0 an industry without employment. Within an industry the largest values show where to look for a cluster.",
      ru: "2 в первой ячейке означает: плотность, специализация и число предприятий первой отрасли в первом регионе вместе вдвое выше среднего по стране. 1 — среднее, 0 — отрасль без занятых. Внутри отрасли наибольшие значения показывают, где искать кластер.",
      kk: "Бірінші ұяшықтағы 2 мынаны білдіреді: бірінші саланың бірінші өңірдегі тығыздығы, мамандануы және кәсіпорындар саны бірге ел орташасынан екі есе жоғары. 1 — орташа, 0 — жұмыспен қамтылғаны жоқ сала. Сала ішінде ең үлкен мәндер кластерді қайдан іздеу керегін көрсетеді.",
    },
    thresholds: [],
    traps: [
      {
        en: "Small areas push every industry of a city up: before comparing regions, ask whether they are drawn alike.",
        ru: "Малая площадь поднимает все отрасли города сразу: прежде чем сравнивать регионы, проверьте, одинаково ли проведены границы.",
        kk: "Аумағының шағындығы қаланың барлық саласын бірден көтереді: өңірлерді салыстырмас бұрын шекаралары бірдей жүргізілген бе, тексеріңіз.",
      },
      {
        en: "A row of totals inside the tables counts as one more region and halves every share.",
        ru: "Строка «Итого» внутри таблиц считается ещё одним регионом и делит все доли пополам.",
        kk: "Кестелер ішіндегі «Барлығы» жолы тағы бір өңір болып есептеліп, барлық үлесті екіге бөледі.",
      },
    ],
    elsewhere: [
      {
        program: "R REAT",
        name: "litzenberger2()",
        differs: {
          en: "leaves a cell without employment undefined; ours is 0",
          ru: "оставляет ячейку без занятых неопределённой; у нас она равна 0",
          kk: "жұмыспен қамтылғаны жоқ ұяшықты анықтамайды; бізде ол 0",
        },
      },
    ],
    steps: (given) => {
      const { employment, firms, areas, populations } = given;
      const shares = (table: NumberRange) => {
        const { industries } = marginsOf(table);
        return table.cells.map((row, r) =>
          row.map((_, i) => (industries[i] === 0 ? emptyIndustry : table.at(r, i) / industries[i]!))
        );
      };
      return [
        {
          says: {
            en: "Shares of the regions in the employment of each industry",
            ru: "Доли регионов в занятости каждой отрасли",
            kk: "Әр сала бойынша жұмыспен қамтудағы өңірлердің үлестері",
          },
          formula: "e_ri / e_.i",
          shows: shares(employment),
        },
        {
          says: {
            en: "Shares of the regions in the firms of each industry",
            ru: "Доли регионов в числе предприятий каждой отрасли",
            kk: "Әр сала кәсіпорындарының санындағы өңірлердің үлестері",
          },
          formula: "b_ri / b_.i",
          shows: shares(firms),
        },
        {
          says: {
            en: "Share in area times share in population",
            ru: "Доля в площади, умноженная на долю в населении",
            kk: "Аумақтағы үлес пен халықтағы үлестің көбейтіндісі",
          },
          formula: "(aᵣ/a)(pᵣ/p)",
          shows: areas
            .values()
            .map((x, r) => (x / areas.total) * (populations.values()[r]! / populations.total)),
        },
        {
          says: { en: "Cluster indices", ru: "Кластерные индексы", kk: "Кластерлік индекстер" },
          formula: "CI_ri = (e_ri/e_.i)(b_ri/b_.i) / ((aᵣ/a)(pᵣ/p))",
          shows: clusterIndices(given),
        },
      ];
    },
  },
});

/** Relatedness density: how much of what an industry is related to a region already has. */
import { Fault, fault, isFault } from "../../core/fault";
import { rowsOf } from "../../core/matrix";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { optionalNumber, optionalRange } from "../../core/params";
import { about } from "../../core/sentences";
import {
  definedProximities,
  densities,
  Presence,
  presenceFormula,
  presenceInput,
  presenceMatrix,
  presenceOf,
  presenceRefusals,
  presenceStep,
  presenceThreshold,
  proximityFormula,
  refusingOthers,
  withFaults,
} from "./presence";

const label = { en: "Relatedness", ru: "Связанность", kk: "Байланыстылық" };

/** An industry related to no other has no density anywhere. */
export const relatedToNone = fault("#DIV/0!", {
  en: "the industry is related to none, so there is no share of its relations",
  ru: "отрасль не связана ни с одной, доли от её связей нет",
  kk: "сала ешқайсысымен байланысты емес, байланыстарының үлесі жоқ",
});

function sizesDiffer(rows: number, columns: number, industries: number): Fault {
  return fault(
    "#VALUE!",
    about(label, {
      en: `has ${rows} × ${columns} cells; expected ${industries} × ${industries}, one row and column per industry of the matrix`,
      ru: `${rows} × ${columns} ячеек; ожидается ${industries} × ${industries}, по строке и столбцу на отрасль таблицы`,
      kk: `${rows} × ${columns} ұяшық; кестенің әр саласына бір жол мен бір баған, ${industries} × ${industries} болуы керек`,
    })
  );
}

function answered(presence: Presence, relatedness: Float64Array, scale: number): AnswerCell[][] {
  const density = densities(presence, relatedness);
  return withFaults(
    density.map((d) => d * scale),
    presence.industries,
    relatedToNone
  );
}

const presentIn = [
  [1, 0, 0, 0, 0],
  [0, 0, 0, 1, 0],
  [0, 1, 0, 1, 1],
  [0, 1, 1, 0, 1],
  [0, 1, 1, 0, 0],
];

export const relatednessDensity = defineMeasure({
  id: "RELATEDNESS.DENSITY",
  family: "relatedness",
  name: {
    en: "Relatedness density",
    ru: "Плотность связанности",
    kk: "Байланыстылық тығыздығы",
  },
  summary: {
    en: "How much of what an industry is related to each region already has: the nearer to 1, the easier the entry",
    ru: "Какая часть связей отрасли уже есть в каждом регионе: чем ближе к 1, тем легче отрасли там появиться",
    kk: "Сала байланысты нәрселердің қанша бөлігі әр өңірде бар: 1-ге неғұрлым жақын болса, соғұрлым оның пайда болуы оңай",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: {
    en: "0 … 1 (× scale), regions × industries",
    ru: "0 … 1 (× масштаб), регионы × отрасли",
    kk: "0 … 1 (× масштаб), өңірлер × салалар",
  },
  formula: {
    en: "d_ri = Σ_j B_rj φ_ji / Σ_j φ_ji; φ by default C_ij / max(u_i, u_j) with its diagonal",
    ru: "d_ri = Σ_j B_rj φ_ji / Σ_j φ_ji; φ по умолчанию C_ij / max(u_i, u_j) с диагональю",
    kk: "d_ri = Σ_j B_rj φ_ji / Σ_j φ_ji; φ әдепкіде диагоналы бар C_ij / max(u_i, u_j)",
  },
  source: "Hidalgo et al. 2007; Balland et al. 2019",
  notes: {
    en: "The relatedness matrix is used as given: with a zero diagonal the region's own presence does not count (EconGeo, scale 100); the default keeps it (py-ecomplexity). An industry related to none is #DIV/0! in its column.",
    ru: "Матрица связанности берётся как есть: с нулевой диагональю собственное присутствие не считается (EconGeo, масштаб 100); по умолчанию диагональ есть (py-ecomplexity). Отрасль, не связанная ни с одной, даёт #ДЕЛ/0! в своём столбце.",
    kk: "Байланыстылық матрицасы сол күйінде алынады: диагоналы нөл болса, саланың өз бар болуы есептелмейді (EconGeo, масштаб 100); әдепкіде диагональ бар (py-ecomplexity). Ешқайсысымен байланысы жоқ сала өз бағанында #DIV/0! береді.",
  },
  params: {
    matrix: presenceMatrix,
    relatedness: optionalRange({
      label,
      description: {
        en: "Industries × industries, such as RELATEDNESS answers; PROXIMITY with its diagonal when not given",
        ru: "Отрасли × отрасли, например ответ RELATEDNESS; если не указано — PROXIMITY с диагональю",
        kk: "Салалар × салалар, мысалы, RELATEDNESS жауабы; берілмесе, диагоналы бар PROXIMITY",
      },
      shape: "any",
      total: "allowed",
    }),
    input: presenceInput,
    threshold: presenceThreshold,
    scale: optionalNumber({
      label: { en: "Scale", ru: "Масштаб", kk: "Масштаб" },
      description: {
        en: "1, or 100 as EconGeo prints it",
        ru: "1 или 100, как печатает EconGeo",
        kk: "1 немесе EconGeo көрсететіндей 100",
      },
      default: 1,
    }),
  },
  result: "cells",
  compute: ({ matrix, relatedness, input, threshold, scale }) => {
    const n = matrix.columns;
    if (relatedness && (relatedness.rows !== n || relatedness.columns !== n))
      return sizesDiffer(relatedness.rows, relatedness.columns, n);
    const presence = presenceOf(matrix, input, threshold);
    if (isFault(presence)) return presence;
    return answered(presence, relatedness?.values() ?? definedProximities(presence), scale);
  },
  twin: ({ matrix, relatedness, input, threshold, scale }, place) => {
    const b = presenceFormula(matrix, input, threshold);
    if (relatedness) {
      const density = refusingOthers(
        matrix,
        input,
        `MMULT(${b},${relatedness.numbers})/${relatedness.columnSums}*${scale}`
      );
      if (matrix.size && relatedness.size) {
        const { columns } = matrix.size;
        const { rows, columns: across } = relatedness.size;
        return rows === columns && across === columns ? density : "#VALUE!";
      }
      return `IF((ROWS(${relatedness})<>COLUMNS(${matrix}))+(COLUMNS(${relatedness})<>COLUMNS(${matrix}))>0,#VALUE!,${density})`;
    }
    // Helper cells need to know how many industries there are; a defined name does not tell.
    if (matrix.size === null) return null;
    const { rows, columns } = matrix.size;
    const presence = place(0, 0, rows, columns);
    const proximity = place(rows + 1, 0, columns, columns);
    return {
      cells: [
        { row: 0, column: 0, rows, columns, formula: b },
        {
          row: rows + 1,
          column: 0,
          rows: columns,
          columns,
          formula: proximityFormula(presence, presence, "0"),
        },
        {
          row: rows + columns + 2,
          column: 0,
          rows,
          columns,
          formula: refusingOthers(
            matrix,
            input,
            `MMULT(${presence},${proximity})/MMULT(TRANSPOSE(ROW(${proximity})^0),${proximity})*${scale}`
          ),
        },
      ],
    };
  },
  examples: [
    {
      given: { matrix: presentIn, input: "presence" },
      expect: [
        [1, 0, 0, 0, 0],
        [0, 1 / 8, 0, 6 / 11, 3 / 16],
        [0, 3 / 4, 7 / 13, 1, 13 / 16],
        [0, 7 / 8, 1, 5 / 11, 13 / 16],
        [0, 5 / 8, 10 / 13, 2 / 11, 7 / 16],
      ],
      from: "py-ecomplexity (cid-harvard master d22c0f7), density, on the table of EconGeo's manual",
    },
    {
      given: {
        matrix: presentIn,
        relatedness: [
          [0, 0, 0, 0, 0],
          [0, 0, 1, 1, 0],
          [0, 1, 0, 0, 0],
          [0, 1, 0, 0, 1],
          [0, 0, 0, 1, 0],
        ],
        input: "presence",
        scale: 100,
      },
      expect: [
        ["#DIV/0!", 0, 0, 0, 0],
        ["#DIV/0!", 50, 0, 0, 100],
        ["#DIV/0!", 50, 100, 100, 100],
        ["#DIV/0!", 50, 100, 100, 0],
        ["#DIV/0!", 50, 100, 50, 0],
      ],
      from: "manual of the R package EconGeo 1.3, relatedness.density(); the first industry is related to none",
    },
    {
      given: {
        matrix: [
          [10, 30, null],
          [40, 20, ""],
        ],
        threshold: 0.6,
      },
      expect: [
        [1 / 3, 2 / 3, "#DIV/0!"],
        [1, 1, "#DIV/0!"],
      ],
      from: "by hand: proximities 1 and 0.5; blanks are 0, the third industry is nowhere",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        relatedness: [
          [0, 2],
          [1, 0],
        ],
      },
      expect: [
        [1, 0],
        [0, 1],
      ],
      from: "by hand: each region has what the industry it lacks is related to",
    },
    {
      given: {
        matrix: [
          [1, 0],
          [1, 1],
        ],
        relatedness: [[1, 0.5]],
        input: "presence",
      },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: {
        matrix: [
          [1, 0],
          [1, 1],
        ],
        relatedness: [
          [1, -1],
          [0, 1],
        ],
        input: "presence",
      },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    ...presenceRefusals,
  ],
  help: {
    synonyms: [
      "relatedness density",
      "density",
      "density around a product",
      "cohesion",
      "distance (1 − density)",
      "плотность связанности",
      "плотность",
      "расстояние до отрасли",
      "байланыстылық тығыздығы",
      "тығыздық",
      "салаға дейінгі қашықтық",
    ],
    reading: {
      en: "Of everything an industry is related to, the share the region has. In the first example region 4 has 0.45 of what industry 4, which it lacks, is related to; region 5 has 0.18. New industries tend to appear where the density is high. Some programs print the distance, 1 − density.",
      ru: "Какую долю всего, с чем связана отрасль, имеет регион. В первом примере у региона 4 есть 0,45 связей недостающей ему отрасли 4, у региона 5 — 0,18. Новые отрасли чаще появляются там, где плотность высокая. Некоторые программы печатают расстояние, 1 − плотность.",
      kk: "Сала байланысты барлық нәрсенің өңірде бар үлесі. Бірінші мысалда 4-өңірде өзінде жоқ 4-сала байланыстарының 0,45-і, 5-өңірде 0,18-і бар. Жаңа салалар көбіне тығыздығы жоғары жерде пайда болады. Кейбір бағдарламалар қашықтықты, яғни 1 − тығыздықты көрсетеді.",
    },
    thresholds: [],
    traps: [
      {
        en: "Diverse regions have a high density for every industry; compare industries within a region, or regions with their own mean.",
        ru: "У разнообразных регионов плотность высока для всех отраслей: сравнивайте отрасли внутри региона или регион с его средним.",
        kk: "Әртарапты өңірлерде тығыздық барлық салада жоғары: салаларды өңір ішінде немесе өңірді өз орташасымен салыстырыңыз.",
      },
      {
        en: "With the diagonal kept, an industry the region already has raises its own density.",
        ru: "Если диагональ оставлена, уже имеющаяся отрасль повышает собственную плотность.",
        kk: "Диагональ қалдырылса, өңірде бар сала өз тығыздығын өзі арттырады.",
      },
    ],
    elsewhere: [
      { program: "Python py-ecomplexity", name: "density", differs: null },
      {
        program: "R EconGeo",
        name: "relatedness.density()",
        differs: {
          en: "takes 0 and 1 for relatedness, leaves the diagonal out and prints percent rounded to 2 decimals",
          ru: "берёт связанность как 0 и 1, без диагонали, и печатает проценты с двумя знаками",
          kk: "байланыстылықты 0 мен 1 түрінде, диагональсыз алады және екі таңбалы пайызбен көрсетеді",
        },
      },
      {
        program: "R economiccomplexity",
        name: "distance()",
        differs: {
          en: "prints 1 − density",
          ru: "печатает 1 − плотность",
          kk: "1 − тығыздық мәнін көрсетеді",
        },
      },
    ],
    steps: ({ matrix, relatedness, input, threshold, scale }) => {
      const presence = presenceOf(matrix, input, threshold);
      if (isFault(presence)) return [];
      const phi = relatedness?.values() ?? definedProximities(presence);
      const n = presence.industries;
      const totals = new Float64Array(n);
      phi.forEach((x, at) => (totals[at % n]! += x));
      return [
        presenceStep(presence),
        {
          says: {
            en: "Relatedness of industries",
            ru: "Связанность отраслей",
            kk: "Салалардың байланыстылығы",
          },
          formula: "φ",
          shows: rowsOf(phi, n),
        },
        {
          says: {
            en: "All relations of each industry",
            ru: "Все связи каждой отрасли",
            kk: "Әр саланың барлық байланысы",
          },
          formula: "Σ_j φ_ji",
          shows: [Array.from(totals)],
        },
        {
          says: {
            en: "The share of them the region has",
            ru: "Их доля, которая есть в регионе",
            kk: "Олардың өңірде бар үлесі",
          },
          formula: "d_ri = Σ_j B_rj φ_ji / Σ_j φ_ji",
          shows: answered(presence, phi, scale),
        },
      ];
    },
  },
});

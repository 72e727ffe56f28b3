/** Leontief inverse: what every industry has to produce, directly and through its suppliers, for one unit of final use. */
import { isFault } from "../../core/fault";
import { rowsOf } from "../../core/matrix";
import { defineMeasure } from "../../core/measure";
import {
  coefficientRefusals,
  inverseFormula,
  inverseStep,
  leontiefInverse,
  orSingular,
  singularRefusals,
  technicalCoefficients,
} from "./inverse";

export const inverseOfLeontief = defineMeasure({
  id: "LEONTIEF.INVERSE",
  family: "linkages",
  name: {
    en: "Leontief inverse",
    ru: "Обратная матрица Леонтьева",
    kk: "Леонтьевтің кері матрицасы",
  },
  summary: {
    en: "Output every industry needs, directly and along the chain, for one unit of final use of another",
    ru: "Выпуск, который нужен от каждой отрасли прямо и по всей цепочке на единицу конечного спроса на другую",
    kk: "Бір саланың соңғы сұранысының бір бірлігіне әр саладан тікелей және бүкіл тізбек бойымен керек өнім",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "≥ 0, diagonal ≥ 1 where columns add up to less than 1",
    ru: "≥ 0, диагональ ≥ 1, если суммы столбцов меньше 1",
    kk: "баған қосындылары 1-ден кіші болса ≥ 0, диагоналы ≥ 1",
  },
  formula: "L = (I − A)⁻¹ = I + A + A² + …",
  source: "Leontief 1941",
  notes: {
    en: "Rows supply, columns buy; blanks are 0. Without imports in the coefficients the inverse tells the chain inside the region, with them the whole chain. Where columns of A add up to 1 or more the inverse may hold negative numbers, which mean nothing.",
    ru: "Строки поставляют, столбцы покупают; пустая ячейка — 0. Если в коэффициентах нет импорта, матрица показывает цепочку внутри региона, с импортом — всю. Если суммы столбцов A достигают 1, в обратной матрице бывают отрицательные числа, они ничего не значат.",
    kk: "Жолдар жеткізеді, бағандар сатып алады; бос ұяшық — 0. Коэффициенттерде импорт болмаса, матрица өңір ішіндегі тізбекті, импорт болса, бүкіл тізбекті көрсетеді. A бағандарының қосындысы 1-ге жетсе, кері матрицада мағынасыз теріс сандар болуы мүмкін.",
  },
  params: { coefficients: technicalCoefficients },
  result: "cells",
  compute: ({ coefficients }) => {
    const inverse = leontiefInverse(coefficients);
    return isFault(inverse) ? inverse : rowsOf(inverse, coefficients.columns);
  },
  twin: ({ coefficients }) => orSingular(coefficients, inverseFormula(coefficients)),
  examples: [
    {
      given: {
        coefficients: [
          [0.15, 0.25],
          [0.2, 0.05],
        ],
      },
      expect: [
        [0.95 / 0.7575, 0.25 / 0.7575],
        [0.2 / 0.7575, 0.85 / 0.7575],
      ],
      from: "Miller and Blair 2009, Input–Output Analysis, chapter 2 (1.2541, 0.3300; 0.2640, 1.1221)",
    },
    {
      given: {
        coefficients: [
          [null, 0.5, 0],
          [0, "", 0.5],
          [0, 0, 0],
        ],
      },
      expect: [
        [1, 0.5, 0.25],
        [0, 1, 0.5],
        [0, 0, 1],
      ],
      from: "by hand: a chain of three, blanks are 0",
    },
    { given: { coefficients: [[0.2]] }, expect: [[1.25]], from: "by hand: 1/(1 − 0.2)" },
    {
      given: {
        coefficients: [
          [1, 0.5],
          [0.5, 0],
        ],
      },
      expect: [
        [-4, -2],
        [-2, 0],
      ],
      from: "by hand: a 0 where the first pivot would stand; the numbers are negative and mean nothing",
    },
    ...singularRefusals,
    ...coefficientRefusals,
  ],
  help: {
    synonyms: [
      "Leontief inverse",
      "total requirements matrix",
      "multiplier matrix",
      "input-output inverse",
      "обратная матрица Леонтьева",
      "матрица полных затрат",
      "коэффициенты полных затрат",
      "межотраслевой баланс",
      "Леонтьевтің кері матрицасы",
      "толық шығындар матрицасы",
      "салааралық баланс",
    ],
    reading: {
      en: "Column j lists what all industries must produce so that one unit of j reaches final use. In the first example one unit of the first industry takes 1.25 units of its own output and 0.26 of the second's. What exceeds 1 on the diagonal goes round the chain and back.",
      ru: "Столбец j показывает, сколько должны выпустить все отрасли, чтобы единица j дошла до конечного потребителя. В первом примере единица первой отрасли требует 1,25 её собственного выпуска и 0,26 выпуска второй. Превышение 1 на диагонали — то, что возвращается по цепочке.",
      kk: "j бағаны j өнімінің бір бірлігі соңғы тұтынушыға жетуі үшін барлық сала қанша өндіруі керегін көрсетеді. Бірінші мысалда бірінші саланың бір бірлігіне өзінің 1,25 және екінші саланың 0,26 өнімі керек. Диагональдағы 1-ден асқаны тізбекпен қайтып келетін бөлік.",
    },
    thresholds: [],
    traps: [
      {
        en: "Coefficients are divided by the output of the buying column; dividing by the row gives allocation coefficients, for FORWARD.LINKAGES.",
        ru: "Коэффициенты делят на выпуск покупающего столбца; деление на строку даёт коэффициенты распределения, они для FORWARD.LINKAGES.",
        kk: "Коэффициенттер сатып алушы бағанның өніміне бөлінеді; жолға бөлу бөлу коэффициенттерін береді, олар FORWARD.LINKAGES үшін.",
      },
      {
        en: "A row or column of totals inside the range makes columns add up to 1 and the inverse impossible.",
        ru: "Строка или столбец итогов внутри диапазона доводит суммы столбцов до 1, и обратной матрицы нет.",
        kk: "Ауқым ішіндегі қорытынды жол не баған баған қосындыларын 1-ге жеткізеді де, кері матрица болмайды.",
      },
    ],
    elsewhere: [
      { program: "R leontief", name: "leontief_inverse()", differs: null },
      { program: "R ioanalysis", name: "leontief.inv()", differs: null },
      {
        program: "Excel",
        name: "MINVERSE()",
        differs: {
          en: "takes I − A where ours takes A, and inverts what is singular but for rounding",
          ru: "принимает I − A, а у нас — A, и обращает матрицы, вырожденные с точностью до округления",
          kk: "I − A алады, ал бізде A, және дөңгелектеуге дейін ғана ерекше матрицаларды да айналдырады",
        },
      },
    ],
    steps: ({ coefficients }) => {
      const n = coefficients.rows;
      const inverse = leontiefInverse(coefficients);
      if (isFault(inverse)) return [];
      return [
        {
          says: {
            en: "Unit matrix minus the coefficients",
            ru: "Единичная матрица минус коэффициенты",
            kk: "Бірлік матрицадан коэффициенттерді шегерген",
          },
          formula: "I − A",
          shows: rowsOf(
            coefficients.values().map((a, at) => (at % (n + 1) === 0 ? 1 : 0) - a),
            n
          ),
        },
        inverseStep(inverse, n),
      ];
    },
  },
});

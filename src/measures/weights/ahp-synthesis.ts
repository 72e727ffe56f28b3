/** Hierarchy synthesis: weights of alternatives from their weights under each criterion and the criteria's own. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { logical, range } from "../../core/params";
import { notOnePer } from "../../core/sentences";
import { onePer } from "../../core/twin";

const label = {
  criteria: { en: "Criteria weights", ru: "Веса критериев", kk: "Критерий салмақтары" },
  local: { en: "Local weights", ru: "Локальные веса", kk: "Жергілікті салмақтар" },
};

function emptyCriterion(column: number): Fault {
  return fault("#DIV/0!", {
    en: `Local weights: column ${column + 1} has no weight above 0; expected weights that sum to 1`,
    ru: `Локальные веса: в столбце ${column + 1} нет веса больше 0; ожидаются веса с суммой 1`,
    kk: `Жергілікті салмақтар: ${column + 1}-бағанда 0-ден үлкен салмақ жоқ; қосындысы 1 салмақтар болуы керек`,
  });
}

const nothingWeighed = fault("#DIV/0!", {
  en: "the criteria with a weight give no alternative any weight",
  ru: "критерии с весом не дают веса ни одной альтернативе",
  kk: "салмағы бар критерийлер ешбір баламаға салмақ бермейді",
});

const maximaOf = (local: NumberRange) =>
  Float64Array.from({ length: local.columns }, (_, c) => {
    let largest = 0;
    for (let a = 0; a < local.rows; a++) largest = Math.max(largest, local.at(a, c));
    return largest;
  });

/** Weight of each alternative before its division by the sum. */
function weightedSums(
  criteria: NumberRange,
  local: NumberRange,
  divisors: Float64Array | null
): Float64Array {
  // As shares, so that products of large weights do not overflow.
  const v = criteria.values().map((x) => x / criteria.total);
  return Float64Array.from({ length: local.rows }, (_, a) =>
    sumOf(v.map((x, c) => x * (local.at(a, c) / (divisors?.[c] ?? 1))))
  );
}

export const ahpSynthesis = defineMeasure({
  id: "AHP.SYNTHESIS",
  family: "weights",
  name: {
    en: "Hierarchy synthesis: weights of alternatives",
    ru: "Синтез иерархии: веса альтернатив",
    kk: "Иерархия синтезі: баламалардың салмақтары",
  },
  summary: {
    en: "Weights of alternatives in the whole hierarchy, from their weights under each criterion",
    ru: "Веса альтернатив во всей иерархии по их весам в каждом критерии",
    kk: "Баламалардың әр критерийдегі салмақтары бойынша бүкіл иерархиядағы салмақтары",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1, Σ = 1",
  formula: {
    en: "w_a ∝ Σ_c v_c l_ac, Σ_a w_a = 1; ideal mode: w_a ∝ Σ_c v_c l_ac/(max_a l_ac); v: criteria weights, l: local weights",
    ru: "w_a ∝ Σ_c v_c l_ac, Σ_a w_a = 1; идеальный способ: w_a ∝ Σ_c v_c l_ac/(max_a l_ac); v: веса критериев, l: локальные веса",
    kk: "w_a ∝ Σ_c v_c l_ac, Σ_a w_a = 1; идеал тәсіл: w_a ∝ Σ_c v_c l_ac/(max_a l_ac); v: критерий салмақтары, l: жергілікті салмақтар",
  },
  source: "Saaty 1980",
  notes: {
    en: "Alternatives in rows, criteria in columns in the order of their weights. In a hierarchy of uneven depth give the global weights of the leaves. The ideal mode keeps the order of old alternatives when a copy of one is added; the distributive mode, the default, may turn it round. The answer is divided by its sum.",
    ru: "Альтернативы в строках, критерии в столбцах в порядке их весов. При разной глубине иерархии задавайте глобальные веса нижних критериев. Идеальный способ сохраняет порядок прежних альтернатив при добавлении копии; распределительный, по умолчанию, может его изменить. Ответ делится на свою сумму.",
    kk: "Баламалар жолдарда, критерийлер салмақтарының ретімен бағандарда. Иерархия тереңдігі әртүрлі болса, төменгі критерийлердің жаһандық салмақтарын беріңіз. Идеал тәсіл көшірме қосылғанда бұрынғы баламалардың ретін сақтайды; әдепкі үлестіру тәсілі оны өзгертуі мүмкін. Жауап өз қосындысына бөлінеді.",
  },
  params: {
    criteria_weights: range({
      label: label.criteria,
      description: {
        en: "Weight of each (lowest-level) criterion",
        ru: "Вес каждого критерия нижнего уровня",
        kk: "Төменгі деңгейдегі әр критерийдің салмағы",
      },
    }),
    local_weights: range({
      label: label.local,
      description: {
        en: "Alternatives in rows, criteria in columns; each column sums to 1",
        ru: "Альтернативы в строках, критерии в столбцах; в каждом столбце сумма 1",
        kk: "Баламалар жолдарда, критерийлер бағандарда; әр бағанның қосындысы 1",
      },
      shape: "any",
    }),
    ideal: logical({
      label: { en: "Ideal mode", ru: "Идеальный способ", kk: "Идеал тәсіл" },
      description: {
        en: "TRUE divides each column by its maximum first",
        ru: "ИСТИНА — сначала разделить каждый столбец на его максимум",
        kk: "АҚИҚАТ — алдымен әр бағанды оның ең үлкен мәніне бөлу",
      },
      default: false,
    }),
  },
  result: "cells",
  compute: ({ criteria_weights, local_weights, ideal }) => {
    if (criteria_weights.length !== local_weights.columns)
      return notOnePer(
        "columns",
        label.criteria,
        criteria_weights.length,
        label.local,
        local_weights.columns
      );
    const maxima = maximaOf(local_weights);
    const empty = maxima.indexOf(0);
    if (empty >= 0) return emptyCriterion(empty);
    const sums = weightedSums(criteria_weights, local_weights, ideal ? maxima : null);
    const total = sumOf(sums);
    return total === 0 ? nothingWeighed : Array.from(sums, (w) => [w / total]);
  },
  twin: ({ criteria_weights, local_weights, ideal }, place) => {
    const refusing = (body: string) =>
      onePer(
        "columns",
        criteria_weights,
        local_weights,
        `IF(MIN(${local_weights.columnSums})=0,#DIV/0!,${body})`
      );
    const weigh = (v: string, divided = "") => {
      const sums = `MMULT(${local_weights.numbers}${divided},${v})`;
      return `${sums}/SUM(${sums})`;
    };
    const v = `(${criteria_weights.column}/SUM(${criteria_weights}))`;
    if (!ideal) return refusing(weigh(v));
    const { size } = local_weights;
    // The maximum of each column takes a cell of its own; a defined name does not tell how many there are.
    if (size === null) return null;
    const maxima = Array.from({ length: size.columns }, (_, c) => ({
      row: c,
      column: 0,
      rows: 1,
      columns: 1,
      formula: `MAX(INDEX(${local_weights},0,${c + 1}))`,
    }));
    return {
      cells: [
        ...maxima,
        {
          row: 0,
          column: 2,
          rows: size.rows,
          columns: 1,
          formula: refusing(weigh(v, `/TRANSPOSE(${place(0, 0, size.columns, 1)})`)),
        },
      ],
    };
  },
  examples: [
    {
      given: {
        criteria_weights: [0.6, 0.4],
        local_weights: [
          [0.5, 0.2],
          [0.3, 0.2],
          [0.2, 0.6],
        ],
      },
      expect: [[0.38], [0.26], [0.36]],
      from: "by hand: 0.6 · 0.5 + 0.4 · 0.2",
    },
    {
      given: {
        criteria_weights: [[0.6, 0.4]],
        local_weights: [
          [0.5, 0.2],
          [0.3, 0.2],
          [0.2, 0.6],
        ],
        ideal: true,
      },
      expect: [[11 / 28], [7.4 / 28], [9.6 / 28]],
      from: "by hand: 11/15, 7.4/15, 9.6/15 over 28/15",
    },
    {
      given: {
        criteria_weights: [
          0.15216708320448333, 0.433454368081248, 0.07155647600567547, 0.30500643238986036,
          0.03781564031873294,
        ],
        local_weights: [
          [
            0.16345533098490383, 0.20962214819401237, 0.262282533333656, 0.2793041438548135,
            0.24888908258721643,
          ],
          [
            0.345160255385798, 0.09824405778701234, 0.04673652722688073, 0.558608287709627,
            0.15703359740970876,
          ],
          [
            0.14622415824350027, 0.6353502460971123, 0.5713068328398179, 0.08684758449436544,
            0.5327227434228371,
          ],
          [
            0.345160255385798, 0.05678354792186298, 0.11967410659964539, 0.0752399839411942,
            0.06135457658023788,
          ],
        ],
      },
      expect: [[0.229], [0.275], [0.385], [0.111]],
      tolerance: 1e-3,
      from: "Saaty 2005, Theory and Applications of the ANP, after the tests of AHPy (which rounds at every node)",
    },
    {
      given: {
        criteria_weights: [3, "", 1],
        local_weights: [
          [0.5, 1, null],
          [0.5, null, 1],
        ],
      },
      expect: [[0.375], [0.625]],
      from: "by hand; blanks are 0, weights in any unit",
    },
    {
      given: {
        criteria_weights: [1, 1],
        local_weights: [
          [0.5, 0],
          [0.5, 0],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: a column with the maximum 0",
    },
    {
      given: {
        criteria_weights: [1, 1],
        local_weights: [
          [0.5, 0],
          [0.5, 0],
        ],
        ideal: true,
      },
      expect: "#DIV/0!",
      from: "catalogue: a column with the maximum 0",
    },
    {
      given: { criteria_weights: [0, 0], local_weights: [[1, 1]] },
      expect: "#DIV/0!",
      from: "catalogue: a total of 0",
    },
    {
      given: { criteria_weights: [1, 1, 1], local_weights: [[1, 1]] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { criteria_weights: [1, -1], local_weights: [[1, 1]] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { criteria_weights: [1, 1], local_weights: [[1, "x"]] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { criteria_weights: [{ code: "#N/A" }, 1], local_weights: [[1, 1]] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "AHP synthesis",
      "global priorities",
      "composite priorities",
      "distributive mode",
      "ideal mode",
      "синтез приоритетов",
      "глобальные приоритеты",
      "МАИ",
      "басымдықтар синтезі",
      "жаһандық басымдықтар",
    ],
    reading: {
      en: "0.38 says that the first alternative has 38 % of the weight of all three under both criteria together. It leads although it is last under the second criterion, since the first weighs 0.6. Weights sum to 1 and compare only among these alternatives.",
      ru: "0,38: у первой альтернативы 38 % веса всех трёх по обоим критериям вместе. Она впереди, хотя по второму критерию последняя, так как первый весит 0,6. Сумма весов 1; сравнивать их можно только между этими альтернативами.",
      kk: "0,38: бірінші балама екі критерий бойынша үшеуінің салмағының 38 %-ын алады. Екінші критерийде соңғы болса да, алда, өйткені бірінші критерийдің салмағы 0,6. Салмақтар қосындысы 1, оларды тек осы баламалар арасында салыстыруға болады.",
    },
    thresholds: [],
    traps: [
      {
        en: "In the distributive mode adding a copy of an alternative can turn the order of the others round; try the ideal mode beside it.",
        ru: "В распределительном способе добавление копии альтернативы может изменить порядок остальных; сравните с идеальным.",
        kk: "Үлестіру тәсілінде баламаның көшірмесін қосу қалғандарының ретін өзгертуі мүмкін; идеал тәсілмен салыстырыңыз.",
      },
      {
        en: "Columns that do not sum to 1 give a criterion more or less say than its weight; take them from AHP.WEIGHTS.",
        ru: "Столбцы с суммой не 1 дают критерию больше или меньше влияния, чем его вес; берите их из AHP.WEIGHTS.",
        kk: "Қосындысы 1 емес бағандар критерийге салмағынан артық не кем ықпал береді; оларды AHP.WEIGHTS функциясынан алыңыз.",
      },
    ],
    elsewhere: [
      {
        program: "Python AHPy",
        name: "target_weights",
        differs: {
          en: "rounds at every node, so the last digits differ",
          ru: "округляет в каждом узле, поэтому последние знаки другие",
          kk: "әр түйінде дөңгелектейді, сондықтан соңғы таңбалары басқаша",
        },
      },
    ],
    steps: ({ criteria_weights, local_weights, ideal }) => {
      const maxima = maximaOf(local_weights);
      const v = criteria_weights.values().map((x) => x / criteria_weights.total);
      const sums = weightedSums(criteria_weights, local_weights, ideal ? maxima : null);
      const total = sumOf(sums);
      const divisor = (c: number) => (ideal ? (maxima[c] ?? 1) : 1);
      return [
        {
          says: {
            en: "Criteria weights as shares",
            ru: "Веса критериев в долях",
            kk: "Критерий салмақтары үлес түрінде",
          },
          formula: "v_c / Σv",
          shows: [Array.from(v)],
        },
        ...(ideal
          ? [
              {
                says: {
                  en: "Maximum of each column",
                  ru: "Максимум каждого столбца",
                  kk: "Әр бағанның ең үлкені",
                },
                formula: "max_a l_ac",
                shows: [Array.from(maxima)],
              },
            ]
          : []),
        {
          says: {
            en: "Contribution of each criterion",
            ru: "Вклад каждого критерия",
            kk: "Әр критерийдің қосқан үлесі",
          },
          formula: ideal ? "v_c l_ac/(max_a l_ac)" : "v_c l_ac",
          shows: Array.from({ length: local_weights.rows }, (_, a) =>
            Array.from(v, (x, c) => (x * local_weights.at(a, c)) / divisor(c))
          ),
        },
        {
          says: {
            en: "Sum of each alternative",
            ru: "Сумма каждой альтернативы",
            kk: "Әр баламаның қосындысы",
          },
          formula: "Σ_c",
          shows: sums,
        },
        {
          says: {
            en: "Weights: divided by their sum",
            ru: "Веса: делённые на их сумму",
            kk: "Салмақтар: қосындысына бөлінгені",
          },
          formula: "w_a",
          shows: sums.map((w) => w / total),
        },
      ];
    },
  },
});

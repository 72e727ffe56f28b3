/** Krugman index of one region or industry: the sum of absolute differences between its shares and those of a reference. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { Step } from "../../core/help";
import { Text } from "../../core/locale";
import { defineMeasure } from "../../core/measure";
import { logical, range } from "../../core/params";
import { about } from "../../core/sentences";
import { RangeReference } from "../../core/twin";

const referenceLabel: Text = { en: "Reference", ru: "Эталон", kk: "Эталон" };

const doesNotFit = fault(
  "#VALUE!",
  about(referenceLabel, {
    en: "does not fit the values; expected a range of the same shape, or a table with one column per value",
    ru: "не подходит к значениям; ожидается диапазон той же формы или таблица со столбцом на каждое значение",
    kk: "мәндерге сәйкес емес; пішіні бірдей ауқым не әр мәнге бір бағаны бар кесте болуы керек",
  })
);

const emptyRow = fault(
  "#DIV/0!",
  about(referenceLabel, {
    en: "the total of one of its rows is 0, so its shares are undefined",
    ru: "сумма одной из строк равна 0, её доли не определены",
    kk: "жолдарының бірінің қосындысы 0-ге тең, үлестері анықталмайды",
  })
);

export function sharesOf(sizes: NumberRange): Float64Array {
  return sizes.values().map((x) => x / sizes.total);
}

/** @returns the sum of absolute differences of two structures, 0 … 2 */
export function distanceOfShares(own: Float64Array, other: Float64Array): number {
  return sumOf(own.map((share, k) => Math.abs(share - other[k]!)));
}

export function distanceNatively(values: RangeReference, reference: RangeReference): string {
  return `SUM(ABS(${values.numbers}/SUM(${values})-${reference.numbers}/SUM(${reference})))`;
}

/** The shares compared with: those of a range of the same shape, or the mean of the rows' shares. */
function referenceShares(values: NumberRange, reference: NumberRange): Float64Array | Fault {
  const { rows, columns } = reference;
  if (rows === values.rows && columns === values.columns) return sharesOf(reference);
  if (columns !== values.length) return doesNotFit;
  const cells = reference.values();
  const mean = new Float64Array(columns);
  for (let r = 0; r < rows; r++) {
    const row = cells.subarray(r * columns, (r + 1) * columns);
    const total = sumOf(row);
    if (total === 0) return emptyRow;
    for (let k = 0; k < columns; k++) mean[k]! += row[k]! / total / rows;
  }
  return mean;
}

/** Some programs halve the index without saying so. */
export const halfArgument = logical({
  label: { en: "Half", ru: "Половина", kk: "Жартысы" },
  description: {
    en: "TRUE divides by 2, so that the index lies in 0…1",
    ru: "ИСТИНА — разделить на 2, тогда индекс от 0 до 1",
    kk: "АҚИҚАТ — 2-ге бөлу, сонда индекс 0…1 аралығында",
  },
  default: false,
});

export const krugmanIndex = defineMeasure({
  id: "KRUGMAN.INDEX",
  family: "specialization",
  name: {
    en: "Krugman index against a reference",
    ru: "Индекс Кругмана относительно эталона",
    kk: "Эталонмен салыстырғандағы Кругман индексі",
  },
  summary: {
    en: "How far the structure of one region or industry lies from a reference: 0 the same, 2 nothing in common",
    ru: "Насколько структура региона или отрасли отличается от эталонной: 0 — совпадает, 2 — нет ничего общего",
    kk: "Бір өңірдің не саланың құрылымы эталоннан қаншалықты алшақ: 0 — бірдей, 2 — ортақ ештеңе жоқ",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: { en: "0 … 2; half 0 … 1", ru: "0 … 2; половина 0 … 1", kk: "0 … 2; жартысы 0 … 1" },
  formula: {
    en: "K = Σₖ |sₖ − tₖ|, sₖ = xₖ / Σx; t: shares of the reference, of tables the mean shares of the rows",
    ru: "K = Σₖ |sₖ − tₖ|, sₖ = xₖ / Σx; t: доли эталона, для таблицы — средние доли её строк",
    kk: "K = Σₖ |sₖ − tₖ|, sₖ = xₖ / Σx; t: эталонның үлестері, кесте үшін — жолдарының орташа үлестері",
  },
  source: "Krugman 1991",
  notes: {
    en: "A table as reference has one other region per row; its rows count equally, whatever their size. To compare with the others taken together, give their sum as reference. A reference row whose total is 0 makes the answer #DIV/0!.",
    ru: "Таблица-эталон содержит по одному другому региону в строке; строки равноправны, каким бы ни был их размер. Чтобы сравнить с остальными вместе, дайте эталоном их сумму. Строка эталона с нулевой суммой даёт #ДЕЛ/0!.",
    kk: "Эталон кестесінің әр жолында бір басқа өңір болады; мөлшеріне қарамай жолдар тең құқылы. Қалғандарымен бірге алып салыстыру үшін эталон ретінде олардың қосындысын беріңіз. Эталонның қосындысы 0 жолы #DIV/0! береді.",
  },
  params: {
    values: range({
      label: { en: "Values", ru: "Значения", kk: "Мәндер" },
      description: {
        en: "The region by industry, or the industry by region: one row or one column",
        ru: "Регион по отраслям или отрасль по регионам: одна строка или один столбец",
        kk: "Өңір салалар бойынша не сала өңірлер бойынша: бір жол немесе бір баған",
      },
    }),
    reference: range({
      label: referenceLabel,
      description: {
        en: "What it is compared with: a range of the same shape, or a table with one other region per row",
        ru: "С чем сравнивать: диапазон той же формы или таблица, в каждой строке — другой регион",
        kk: "Немен салыстырылады: пішіні бірдей ауқым немесе әр жолында басқа өңір бар кесте",
      },
      shape: "any",
    }),
    half: halfArgument,
  },
  result: "cell",
  compute: ({ values, reference, half }) => {
    const shares = referenceShares(values, reference);
    if (isFault(shares)) return shares;
    return distanceOfShares(sharesOf(values), shares) / (half ? 2 : 1);
  },
  twin: ({ values, reference, half }) => {
    const halved = half ? "/2" : "";
    const against = `${distanceNatively(values, reference)}${halved}`;
    const own = values.isRow ? values.numbers : `TRANSPOSE(${values.numbers})`;
    const sums = reference.rowSums;
    const mean = `MMULT(${reference.rowOfOnes},${reference.numbers}/IF(${sums}=0,1,${sums}))/ROWS(${reference})`;
    const table = `IF(SUM(--(${sums}=0))>0,#DIV/0!,SUM(ABS(${own}/SUM(${values})-${mean}))${halved})`;
    if (values.size && reference.size) {
      const { rows, columns } = values.size;
      if (reference.size.rows === rows && reference.size.columns === columns) return against;
      return reference.size.columns === rows * columns ? table : "#VALUE!";
    }
    return `IF((ROWS(${values})=ROWS(${reference}))*(COLUMNS(${values})=COLUMNS(${reference})),${against},IF(COLUMNS(${reference})<>${values.length},#VALUE!,${table}))`;
  },
  examples: [
    {
      given: { values: [30, 70], reference: [50, 50] },
      expect: 0.4,
      from: "by hand: |0.3 − 0.5| + |0.7 − 0.5|",
    },
    {
      given: { values: [30, 70], reference: [50, 50], half: true },
      expect: 0.2,
      from: "by hand: half of 0.4",
    },
    {
      given: { values: [20, 10, 70, 0, 0], reference: [0, 0, 0, 60, 40] },
      expect: 2,
      from: "Farhauer and Kröll 2013, after the R package REAT 3.0.3 (krugman.spec)",
    },
    {
      given: {
        values: [45000, 15000, 32000, 10000, 30000],
        reference: [
          [35000, 12000, 30000, 8000, 22000],
          [40000, 10000, 25000, 9000, 18000],
          [30000, 11000, 18000, 3000, 13000],
          [40000, 6000, 11000, 2000, 12000],
        ],
      },
      expect: 0.159501792268597,
      from: "Farhauer and Kröll 2013, after the R package REAT 3.0.3 (krugman.spec2)",
    },
    {
      given: {
        values: [[1, 1]],
        reference: [
          [1, 0],
          [0, 3],
          [0, 5],
        ],
        half: true,
      },
      expect: 1 / 6,
      from: "by hand, values as a row: the mean of (1, 0), (0, 1), (0, 1) is (⅓, ⅔)",
    },
    {
      given: { values: [[30, 70]], reference: [[1, null]] },
      expect: 1.4,
      from: "by hand: as rows; a blank is 0",
    },
    {
      given: { values: [30, 70], reference: [[50, 50]] },
      expect: 0.4,
      from: "by hand: a row of the same length is a table of one region",
    },
    {
      given: { values: [30, 70], reference: [50, 50, 10] },
      expect: "#VALUE!",
      from: "catalogue: another length",
    },
    {
      given: { values: [[30, 70]], reference: [50, 50] },
      expect: "#VALUE!",
      from: "definition: a row does not meet a column",
    },
    {
      given: {
        values: [30, 70],
        reference: [
          [1, 2],
          [0, null],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: a reference row with total 0",
    },
    {
      given: {
        values: [
          [1, 2],
          [3, 4],
        ],
        reference: [
          [1, 2],
          [3, 4],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: one row or one column",
    },
    {
      given: { values: [0, null], reference: [50, 50] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { values: [30, 70], reference: [0, 0] },
      expect: "#DIV/0!",
      from: "catalogue: total 0",
    },
    {
      given: { values: [30, 70], reference: [50, -50] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { values: [30, "x"], reference: [50, 50] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { values: [30, 70], reference: [50, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "Krugman specialization index",
      "dissimilarity index",
      "structural distance",
      "krugman.spec",
      "krugman.conc",
      "индекс специализации Кругмана",
      "индекс структурных различий",
      "Кругманның мамандану индексі",
      "құрылымдық айырмашылық",
    ],
    reading: {
      en: "0.4 says that the absolute differences of all shares add up to 40 points of 100. Half of it, 0.2, is the part of the region that would have to change industry to match the reference. 0 is the same structure, 2 means that the two share no industry.",
      ru: "0,4 означает: абсолютные разности всех долей в сумме дают 40 пунктов из 100. Половина, 0,2, — та часть региона, которой пришлось бы сменить отрасль, чтобы структуры совпали. 0 — структура та же, 2 — нет ни одной общей отрасли.",
      kk: "0,4 мынаны білдіреді: барлық үлестердің абсолют айырмалары қосылғанда 100-ден 40 тармақ болады. Жартысы, 0,2 — құрылымдар сәйкес келуі үшін саласын ауыстыруы керек бөлік. 0 — құрылым бірдей, 2 — ортақ бірде-бір сала жоқ.",
    },
    thresholds: [],
    traps: [
      {
        en: "The finer the list of industries, the larger the index: compare only numbers made with the same classification.",
        ru: "Чем подробнее перечень отраслей, тем больше индекс: сравнивайте только числа, полученные по одной классификации.",
        kk: "Салалар тізімі неғұрлым егжей-тегжейлі болса, индекс соғұрлым үлкен: бір жіктеме бойынша алынған сандарды ғана салыстырыңыз.",
      },
      {
        en: "A table as reference is averaged by shares, so a tiny region weighs as much as a large one.",
        ru: "Таблица-эталон усредняется по долям, поэтому крошечный регион весит столько же, сколько крупный.",
        kk: "Эталон кестесі үлестер бойынша орташаланады, сондықтан шағын өңірдің салмағы ірі өңірдікімен бірдей.",
      },
    ],
    elsewhere: [
      { program: "R REAT", name: "krugman.spec()", differs: null },
      { program: "R REAT", name: "krugman.conc()", differs: null },
      { program: "R REAT", name: "krugman.spec2()", differs: null },
      { program: "R REAT", name: "krugman.conc2()", differs: null },
      {
        program: "R EconGeo",
        name: "spec.coeff()",
        differs: {
          en: "halves the sum; ours does with half = TRUE",
          ru: "делит сумму пополам; у нас — при half = ИСТИНА",
          kk: "қосындыны екіге бөледі; бізде half = АҚИҚАТ болғанда",
        },
      },
    ],
    steps: ({ values, reference, half }) => {
      const shares = referenceShares(values, reference);
      if (isFault(shares)) return [];
      const own = sharesOf(values);
      const sum = distanceOfShares(own, shares);
      const steps: Step[] = [
        {
          says: { en: "Shares of the values", ru: "Доли значений", kk: "Мәндердің үлестері" },
          formula: "sₖ = xₖ / Σx",
          shows: own,
        },
        {
          says: { en: "Shares of the reference", ru: "Доли эталона", kk: "Эталонның үлестері" },
          formula: "tₖ",
          shows: shares,
        },
        {
          says: {
            en: "Absolute differences",
            ru: "Абсолютные разности",
            kk: "Абсолют айырмалар",
          },
          formula: "|sₖ − tₖ|",
          shows: own.map((share, k) => Math.abs(share - shares[k]!)),
        },
        {
          says: { en: "Their sum", ru: "Их сумма", kk: "Олардың қосындысы" },
          formula: "K = Σₖ |sₖ − tₖ|",
          shows: sum,
        },
      ];
      if (half)
        steps.push({
          says: { en: "Half of it", ru: "Половина суммы", kk: "Қосындының жартысы" },
          formula: "K / 2",
          shows: sum / 2,
        });
      return steps;
    },
  },
});

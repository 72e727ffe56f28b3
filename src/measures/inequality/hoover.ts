/** Hoover coefficient: the part of a total that would have to move for every share to equal its reference. */
import { NumberRange, sumOf } from "../../core/cells";
import { defineMeasure } from "../../core/measure";
import { optionalRange, range, zerosArgument } from "../../core/params";
import { RangeReference } from "../../core/twin";
import { valuesWords } from "./gini";

/** Shares less those of the reference. @param reference  of the same length, each ≥ 0, not all 0 */
export function deviationsFrom(values: NumberRange, reference: NumberRange): Float64Array {
  const r = reference.values();
  return values.values().map((x, i) => x / values.total - r[i]! / reference.total);
}

/** Shares less equal ones. @param values  n ≥ 1 values, each ≥ 0, not all 0 */
export function deviationsFromEqual(values: Float64Array): Float64Array {
  const total = sumOf(values);
  return values.map((x) => x / total - 1 / values.length);
}

/** @returns 0 … 1 */
function halfOfAll(deviations: Float64Array): number {
  return sumOf(deviations.map(Math.abs)) / 2;
}

/** Shares of the reference, or equal ones, natively. */
export function expectedSharesNatively(
  values: RangeReference,
  reference: RangeReference | null
): string {
  return reference
    ? `${reference.numbers}/SUM(${reference})`
    : `${values.mask}/SUM(${values.mask})`;
}

/** Values compared with a reference: zeros must be declared where there is none. */
export const valuesBesideReference = range({ ...valuesWords, zeros: { unless: "reference" } });

export const referenceArgument = optionalRange({
  label: { en: "Reference", ru: "Эталон", kk: "Эталон" },
  description: {
    en: "Quantity to compare with, such as population or area; equal shares when not given",
    ru: "Величина для сравнения, например население или площадь; если не указана — равные доли",
    kk: "Салыстыратын шама, мысалы халық саны немесе жер көлемі; берілмесе, тең үлестер",
  },
  pairedWith: "values",
});

export const hooverCoefficient = defineMeasure({
  id: "HOOVER",
  family: "inequality",
  name: {
    en: "Hoover coefficient (Robin Hood index)",
    ru: "Коэффициент Гувера (индекс Робин Гуда)",
    kk: "Гувер коэффициенті (Робин Гуд индексі)",
  },
  summary: {
    en: "Part of a total that would have to change hands for all shares to equal the reference",
    ru: "Какую часть целого нужно перераспределить, чтобы все доли совпали с эталонными",
    kk: "Барлық үлес эталонмен теңесуі үшін жалпы көлемнің қандай бөлігін қайта бөлу керек",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1",
  formula: {
    en: "H = ½ Σ |sₖ − rₖ|, sₖ = xₖ / Σx, rₖ = yₖ / Σy; with no reference rₖ = 1/n",
    ru: "H = ½ Σ |sₖ − rₖ|, sₖ = xₖ / Σx, rₖ = yₖ / Σy; без эталона rₖ = 1/n",
    kk: "H = ½ Σ |sₖ − rₖ|, sₖ = xₖ / Σx, rₖ = yₖ / Σy; эталонсыз rₖ = 1/n",
  },
  source: "Hoover 1936, 1941",
  notes: {
    en: "Without a reference equal shares are compared, so the number of participants counts and zeros must be declared; with a reference zeros and blanks are harmless. Some programs multiply the terms by weights: that is another measure.",
    ru: "Без эталона сравнение идёт с равными долями, поэтому число участников важно и смысл нулей нужно указать в zeros; с эталоном нули и пустые ячейки на результат не влияют. Некоторые программы умножают слагаемые на веса: это другая мера.",
    kk: "Эталон берілмесе, тең үлестермен салыстырылады, сондықтан қатысушылар саны маңызды және нөлдердің мәнін zeros аргументімен көрсету керек; эталон берілсе, нөлдер мен бос ұяшықтар нәтижеге әсер етпейді. Кейбір бағдарламалар қосылғыштарды салмаққа көбейтеді: ол басқа көрсеткіш.",
  },
  params: {
    values: valuesBesideReference,
    reference: referenceArgument,
    zeros: zerosArgument(),
  },
  result: "cell",
  compute: ({ values, reference }) =>
    halfOfAll(
      reference ? deviationsFrom(values, reference) : deviationsFromEqual(values.participants())
    ),
  twin: ({ values, reference }) =>
    `SUM(ABS(${values.numbers}/SUM(${values})-${expectedSharesNatively(values, reference)}))/2`,
  examples: [
    {
      given: { values: [20, 50, 20, 10] },
      expect: 0.25,
      from: "Doersam 2004; R packages ineq 0.2-13 (RS) and REAT 3.0.3 (hoover)",
    },
    {
      given: { values: [10, 10, 10, 20, 50] },
      expect: 0.3,
      from: "Störmann, incomes of five groups; R packages REAT 3.0.3 (hoover) and ineq 0.2-13 (RS)",
    },
    { given: { values: [[1, 3]] }, expect: 0.25, from: "by hand: as a row" },
    {
      given: { values: [1, 3], reference: [1, 3] },
      expect: 0,
      from: "by hand: the shares of the reference",
    },
    { given: { values: [[1, 3]], reference: [[3, 1]] }, expect: 0.5, from: "by hand: as rows" },
    {
      given: { values: [0, 5], reference: [5, 0] },
      expect: 1,
      from: "by hand: nothing in common; zeros need no declaration beside a reference",
    },
    {
      given: { values: [null, 4], reference: [1, 1], zeros: "skip" },
      expect: 0.5,
      from: "catalogue: beside a reference a blank is 0",
    },
    {
      given: {
        values: [500000, 1800000, 4000000, 1600000, 1500000, 9000000],
        reference: [1000, 1200, 1600, 400, 200, 600],
      },
      expect: 0.417608695652174,
      from: "Doersam 2004, incomes and persons of six groups; R package REAT 3.0.3, hoover(x, ref)",
    },
    { given: { values: [0, 1, 1], zeros: "count" }, expect: 1 / 3, from: "by hand" },
    {
      given: { values: [0, 1, null, 3], zeros: "skip" },
      expect: 0.25,
      from: "by hand: equals the values 1, 3",
    },
    { given: { values: [0, 1, 1] }, expect: "#VALUE!", from: "catalogue: zeros must be declared" },
    { given: { values: [7] }, expect: 0, from: "by hand: one value" },
    { given: { values: [0, 0], zeros: "count" }, expect: "#DIV/0!", from: "catalogue: total 0" },
    { given: { values: [1, 3], reference: [0, 0] }, expect: "#DIV/0!", from: "catalogue: total 0" },
    {
      given: { values: [1, 3], reference: [1, 2, 3] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { values: [1, 3], reference: [1, "x"] },
      expect: "#VALUE!",
      from: "catalogue: text in the reference",
    },
    { given: { values: [1, -3] }, expect: "#VALUE!", from: "catalogue: negative" },
    {
      given: { values: [1, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "Hoover",
      "Hoover index",
      "Robin Hood index",
      "Schutz",
      "Pietra",
      "Ricci-Schutz",
      "Гувер",
      "индекс Гувера",
      "индекс Робин Гуда",
      "индекс Шутца",
      "коэффициент Лоренца",
      "Гувер индексі",
      "Робин Гуд индексі",
    ],
    reading: {
      en: "0.25 says that a quarter of the total would have to change hands for all shares to equal those of the reference. 0 means that they agree already, 1 that they have nothing in common. Without a reference the ceiling is 1 − 1/n.",
      ru: "0,25 — четверть целого нужно перераспределить, чтобы все доли совпали с эталонными. 0 — они уже совпадают, 1 — ничего общего. Без эталона потолок — 1 − 1/n.",
      kk: "0,25 — барлық үлес эталонмен теңесуі үшін жалпы көлемнің төрттен бірін қайта бөлу керек. 0 — олар қазірдің өзінде бірдей, 1 — ортақ ештеңе жоқ. Эталонсыз жоғарғы шегі — 1 − 1/n.",
    },
    thresholds: [],
    traps: [
      {
        en: "Shifts among participants that are all above (or all below) their reference change nothing: it sees only what crosses the line.",
        ru: "Перераспределение между участниками, которые все выше (или все ниже) эталона, ничего не меняет: видно только то, что пересекает черту.",
        kk: "Бәрі эталоннан жоғары (немесе бәрі төмен) қатысушылар арасындағы ауысу ештеңені өзгертпейді: тек шекараны кесіп өткені көрінеді.",
      },
      {
        en: "The finer the regions, the larger the value: compare only on one division of the territory.",
        ru: "Чем мельче регионы, тем больше значение: сравнивайте только при одном делении территории.",
        kk: "Өңірлер неғұрлым ұсақ болса, мән соғұрлым үлкен: аумақтың бір бөлінісінде ғана салыстырыңыз.",
      },
    ],
    elsewhere: [
      { program: "R ineq", name: "RS()", differs: null },
      {
        program: "R REAT",
        name: "hoover()",
        differs: {
          en: "multiplies the terms by its argument weighting, which makes another measure",
          ru: "умножает слагаемые на аргумент weighting, и это другая мера",
          kk: "қосылғыштарды weighting аргументіне көбейтеді, бұл — басқа көрсеткіш",
        },
      },
    ],
    steps: ({ values, reference }) => {
      const deviations = reference
        ? deviationsFrom(values, reference)
        : deviationsFromEqual(values.participants());
      return [
        {
          says: {
            en: "Shares less those of the reference",
            ru: "Доли минус эталонные",
            kk: "Үлестер мен эталондық үлестердің айырмасы",
          },
          formula: "sₖ − rₖ",
          shows: deviations,
        },
        {
          says: {
            en: "Their sizes without the sign",
            ru: "Их величины без знака",
            kk: "Олардың таңбасыз шамасы",
          },
          formula: "|sₖ − rₖ|",
          shows: deviations.map(Math.abs),
        },
        {
          says: { en: "Half of their sum", ru: "Половина их суммы", kk: "Қосындысының жартысы" },
          formula: "½ Σ |sₖ − rₖ|",
          shows: halfOfAll(deviations),
        },
      ];
    },
  },
});

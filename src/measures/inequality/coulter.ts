/** Coulter coefficient: the distance between shares and those of a reference, large gaps weighing most. */
import { NumberRange, sumOf } from "../../core/cells";
import { defineMeasure } from "../../core/measure";
import { zerosArgument } from "../../core/params";
import {
  deviationsFrom,
  deviationsFromEqual,
  expectedSharesNatively,
  referenceArgument,
  valuesBesideReference,
} from "./hoover";

function deviationsOf(values: NumberRange, reference: NumberRange | null): Float64Array {
  return reference ? deviationsFrom(values, reference) : deviationsFromEqual(values.participants());
}

export const coulterCoefficient = defineMeasure({
  id: "COULTER",
  family: "inequality",
  name: { en: "Coulter coefficient", ru: "Коэффициент Култера", kk: "Култер коэффициенті" },
  summary: {
    en: "How far shares lie from those of a reference, large gaps weighing most: 0 when equal, 1 when nothing is in common",
    ru: "Насколько доли отличаются от эталонных, крупные разрывы весят больше: 0 — совпадают, 1 — ничего общего",
    kk: "Үлестердің эталоннан қаншалықты алшақ екені, ірі алшақтықтың салмағы көбірек: 0 — бірдей, 1 — ортақ ештеңе жоқ",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "0 … 1",
  formula: {
    en: "C = √(½ Σ (sₖ − rₖ)²), sₖ = xₖ / Σx, rₖ = yₖ / Σy; with no reference rₖ = 1/n",
    ru: "C = √(½ Σ (sₖ − rₖ)²), sₖ = xₖ / Σx, rₖ = yₖ / Σy; без эталона rₖ = 1/n",
    kk: "C = √(½ Σ (sₖ − rₖ)²), sₖ = xₖ / Σx, rₖ = yₖ / Σy; эталонсыз rₖ = 1/n",
  },
  source: "Coulter 1989",
  notes: {
    en: "Compared with the Hoover coefficient, one large gap weighs more than many small ones. Without a reference equal shares are compared, so the number of participants counts and zeros must be declared; with a reference zeros and blanks are harmless.",
    ru: "По сравнению с коэффициентом Гувера один крупный разрыв весит больше, чем много мелких. Без эталона сравнение идёт с равными долями, поэтому число участников важно и смысл нулей нужно указать в zeros; с эталоном нули и пустые ячейки на результат не влияют.",
    kk: "Гувер коэффициентімен салыстырғанда бір ірі алшақтықтың салмағы көп ұсақ алшақтықтан үлкен. Эталон берілмесе, тең үлестермен салыстырылады, сондықтан қатысушылар саны маңызды және нөлдердің мәнін zeros аргументімен көрсету керек; эталон берілсе, нөлдер мен бос ұяшықтар нәтижеге әсер етпейді.",
  },
  params: {
    values: valuesBesideReference,
    reference: referenceArgument,
    zeros: zerosArgument(),
  },
  result: "cell",
  compute: ({ values, reference }) =>
    Math.sqrt(sumOf(deviationsOf(values, reference).map((d) => d * d)) / 2),
  twin: ({ values, reference }) =>
    `SQRT(SUM((${values.numbers}/SUM(${values})-${expectedSharesNatively(values, reference)})^2)/2)`,
  examples: [
    {
      given: { values: [1, 3] },
      expect: 0.25,
      from: "by hand: two gaps of 0.25",
    },
    {
      given: { values: [20, 50, 20, 10] },
      expect: 0.212132034355964,
      from: "Doersam 2004; R package REAT 3.0.3 (coulter)",
    },
    {
      given: { values: [500, 1500, 2500, 4000, 7500, 15000] },
      expect: 0.275455665751602,
      from: "Doersam 2004, incomes of six groups; R package REAT 3.0.3 (coulter)",
    },
    {
      given: { values: [[1, 3]], reference: [[3, 1]] },
      expect: 0.5,
      from: "by hand, as rows: two gaps of 0.5",
    },
    {
      given: { values: [1, 3], reference: [2, 6] },
      expect: 0,
      from: "by hand: the shares of the reference",
    },
    {
      given: { values: [0, 5, null], reference: [5, 0, 0] },
      expect: 1,
      from: "catalogue: nothing in common; zeros need no declaration beside a reference",
    },
    {
      given: { values: [0, 1, 1], zeros: "count" },
      expect: Math.sqrt(1 / 12),
      from: "by hand: gaps 1/3, 1/6, 1/6",
    },
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
    { given: { values: [1, -3] }, expect: "#VALUE!", from: "catalogue: negative" },
    {
      given: { values: [1, 3], reference: [1, "x"] },
      expect: "#VALUE!",
      from: "catalogue: text in the reference",
    },
    {
      given: { values: [1, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
  ],
  help: {
    synonyms: [
      "Coulter",
      "Coulter coefficient of inequality",
      "Култер",
      "Коултер",
      "коэффициент неравенства Култера",
      "Култер теңсіздік коэффициенті",
    ],
    reading: {
      en: "0 says that the shares equal those of the reference; 1 that they have nothing in common and each is held by one participant. With two participants it equals the Hoover coefficient: 0.25 for 1 and 3.",
      ru: "0 — доли совпадают с эталонными; 1 — у них нет ничего общего, и каждая сосредоточена у одного участника. При двух участниках равен коэффициенту Гувера: 0,25 для 1 и 3.",
      kk: "0 — үлестер эталондағыдай; 1 — ортақ ештеңе жоқ, әрқайсысы бір қатысушыда. Екі қатысушы болса, Гувер коэффициентіне тең: 1 және 3 үшін 0,25.",
    },
    thresholds: [],
    traps: [
      {
        en: "Against equal shares the ceiling is √((1 − 1/n) / 2), not 1: lists of different length are not comparable as they are.",
        ru: "В сравнении с равными долями потолок — √((1 − 1/n) / 2), а не 1: списки разной длины напрямую не сравнимы.",
        kk: "Тең үлестермен салыстырғанда жоғарғы шегі 1 емес, √((1 − 1/n) / 2): ұзындығы әртүрлі тізімдерді тікелей салыстыруға болмайды.",
      },
    ],
    elsewhere: [{ program: "R REAT", name: "coulter()", differs: null }],
    steps: ({ values, reference }) => {
      const deviations = deviationsOf(values, reference);
      const squares = deviations.map((d) => d * d);
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
          says: { en: "Their squares", ru: "Их квадраты", kk: "Олардың квадраттары" },
          formula: "(sₖ − rₖ)²",
          shows: squares,
        },
        {
          says: { en: "Half of their sum", ru: "Половина их суммы", kk: "Қосындысының жартысы" },
          formula: "½ Σ (sₖ − rₖ)²",
          shows: sumOf(squares) / 2,
        },
        {
          says: {
            en: "Its square root",
            ru: "Квадратный корень из неё",
            kk: "Оның квадрат түбірі",
          },
          formula: "C = √(½ Σ (sₖ − rₖ)²)",
          shows: Math.sqrt(sumOf(squares) / 2),
        },
      ];
    },
  },
});

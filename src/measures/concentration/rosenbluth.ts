/** Rosenbluth index (Hall–Tideman): shares weighed by their rank, so that many small participants count too. */
import { NumberRange, sumOf } from "../../core/cells";
import { defineMeasure } from "../../core/measure";
import { ascending } from "../../core/sorting";
import { sharesOf, sharesStep, sizesArgument, totalStep } from "./hhi";

/** Shares from the largest down, each times 2i − 1, i its rank: their sum is the reciprocal of the index. */
function rankedTerms(sizes: NumberRange): Float64Array {
  const sorted = ascending(sharesOf(sizes)).reverse();
  return sorted.map((share, i) => (2 * i + 1) * share);
}

/** @param sizes  each ≥ 0, not all 0   @returns 1/n … 1 */
export function rosenbluth(sizes: NumberRange): number {
  return 1 / sumOf(rankedTerms(sizes));
}

export const rosenbluthIndex = defineMeasure({
  id: "ROSENBLUTH",
  family: "concentration",
  name: {
    en: "Rosenbluth index (Hall–Tideman)",
    ru: "Индекс Розенблюта (Холла — Тайдмана)",
    kk: "Розенблют (Холл — Тайдман) индексі",
  },
  summary: {
    en: "How concentrated a whole is, with shares weighed by rank: the number of small participants counts more than in HHI",
    ru: "Насколько целое сосредоточено у немногих; доли взвешены по рангу: число мелких участников важнее, чем в индексе Херфиндаля — Хиршмана",
    kk: "Тұтас көлемнің шоғырлануы; үлестер рангі бойынша салмақталған: ұсақ қатысушылар саны Херфиндаль — Хиршман индексіндегіден маңыздырақ",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: "1/n … 1",
  formula: "R = 1 / (2 Σᵢ i s₍ᵢ₎ − 1), s₍₁₎ ≥ s₍₂₎ ≥ … ≥ s₍ₙ₎",
  source: "Rosenbluth 1955; Hall and Tideman 1967",
  notes: {
    en: "Rank 1 is the largest; participants of equal size may be ranked in any order. Zeros and blanks change nothing. With all participants counted it is 1 / (n (1 − Gini)).",
    ru: "Ранг 1 — у крупнейшего; порядок равных участников не важен. Нули и пустые ячейки ничего не меняют. Если учтены все участники, индекс равен 1 / (n (1 − Джини)).",
    kk: "1-ранг — ең ірісінде; тең қатысушылардың реті маңызды емес. Нөлдер мен бос ұяшықтар ештеңені өзгертпейді. Барлық қатысушы есепке алынса, индекс 1 / (n (1 − Джини)) мәніне тең.",
  },
  params: { sizes: sizesArgument },
  result: "cell",
  compute: ({ sizes }) => rosenbluth(sizes),
  twin: ({ sizes }) => {
    // The rank by pairs: a tie counts half, and the participant itself too.
    const x = sizes.numbers;
    const ranks = `((TRANSPOSE(${x})>${x})+(TRANSPOSE(${x})=${x})/2)`;
    return `1/(2*SUM(${x}*${ranks})/SUM(${sizes}))`;
  },
  examples: [
    {
      given: { sizes: [20, 50, 20, 10] },
      expect: 0.357142857142857,
      from: "Doersam 2004; R package ineq 0.2-13 (Rosenbluth)",
    },
    { given: { sizes: [[1, 3]] }, expect: 2 / 3, from: "by hand, as a row: 1 / (0.75 + 3 × 0.25)" },
    { given: { sizes: [5, 5, 5, 5] }, expect: 0.25, from: "by hand: 1/n for equals" },
    {
      given: { sizes: [1, null, 3, 0, ""] },
      expect: 2 / 3,
      from: "by hand; blanks and zeros change nothing",
    },
    { given: { sizes: [7] }, expect: 1, from: "by hand: one participant" },
    { given: { sizes: [0, null] }, expect: "#DIV/0!", from: "catalogue: total 0" },
    { given: { sizes: [1, -3] }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { sizes: [1, "x"] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { sizes: [1, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
    {
      given: {
        sizes: [
          [1, 2],
          [3, 4],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: one row or one column",
    },
  ],
  help: {
    synonyms: [
      "Rosenbluth",
      "Hall-Tideman",
      "HTI",
      "TH index",
      "Розенблют",
      "Холла-Тайдмана",
      "индекс Холла — Тайдмана",
      "Холл-Тайдман индексі",
    ],
    reading: {
      en: "0.357 lies above 1/4, the value of four equal participants; its reciprocal, 2.8, is how many equals would give the same index. 1 is a monopoly. Compared with HHI it rises less with the share of the largest and falls more with every small participant that joins.",
      ru: "0,357 больше 1/4 — значения для четырёх равных участников; обратная величина, 2,8, — число равных участников с тем же индексом. 1 — монополия. По сравнению с индексом Херфиндаля — Хиршмана он меньше растёт с долей крупнейшего и сильнее падает с приходом каждого мелкого участника.",
      kk: "0,357 төрт тең қатысушының мәні 1/4-тен үлкен; кері шамасы 2,8 — индексі дәл сондай болатын тең қатысушылардың саны. 1 — монополия. Херфиндаль — Хиршман индексімен салыстырғанда ең ірісінің үлесі артқанда азырақ өседі, ал әр ұсақ қатысушы қосылғанда көбірек төмендейді.",
    },
    thresholds: [],
    traps: [
      {
        en: "A list cut off after the largest participants overstates this index more than HHI, since the small ones carry its largest ranks.",
        ru: "Список, обрезанный после крупнейших, завышает этот индекс сильнее, чем индекс Херфиндаля — Хиршмана: у мелких участников самые большие ранги.",
        kk: "Тек ең ірілері қалдырылған тізім бұл индексті Херфиндаль — Хиршман индексінен де көбірек асырып көрсетеді: ең үлкен рангтер ұсақ қатысушыларда.",
      },
    ],
    elsewhere: [
      { program: "R ineq", name: "Rosenbluth()", differs: null },
      { program: "R concentrationMetrics", name: "hti()", differs: null },
    ],
    steps: ({ sizes }) => {
      const terms = rankedTerms(sizes);
      return [
        totalStep(sizes),
        sharesStep(sharesOf(sizes)),
        {
          says: {
            en: "Shares from the largest down",
            ru: "Доли по убыванию",
            kk: "Үлестер кему ретімен",
          },
          formula: "s₍ᵢ₎",
          shows: ascending(sharesOf(sizes)).reverse(),
        },
        {
          says: {
            en: "Each times twice its rank less one",
            ru: "Каждая, умноженная на удвоенный ранг минус один",
            kk: "Әрқайсысының бірі шегерілген екі еселенген рангіне көбейтіндісі",
          },
          formula: "(2i − 1) s₍ᵢ₎",
          shows: terms,
        },
        {
          says: { en: "Their sum", ru: "Их сумма", kk: "Олардың қосындысы" },
          formula: "2 Σ i s₍ᵢ₎ − 1",
          shows: sumOf(terms),
        },
        {
          says: { en: "Its reciprocal", ru: "Обратная величина", kk: "Кері шамасы" },
          formula: "R = 1 / (2 Σ i s₍ᵢ₎ − 1)",
          shows: rosenbluth(sizes),
        },
      ];
    },
  },
});

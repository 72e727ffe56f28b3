/** Group consensus S*: how far experts give the same weights to criteria, from the diversity of their priorities. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { optionalNumber, range } from "../../core/params";

const tooFew = fault("#DIV/0!", {
  en: "Priorities: there is one criterion; consensus needs at least two",
  ru: "Приоритеты: критерий один; для консенсуса нужны хотя бы два",
  kk: "Басымдықтар: критерий біреу; консенсус үшін кемінде екеу қажет",
});

function sumIsNotOne(row: number, sum: number): Fault {
  const shown = Number(sum.toPrecision(6));
  return fault("#VALUE!", {
    en: `Priorities: row ${row + 1} sums to ${shown}; expected 1 within 0.001`,
    ru: `Приоритеты: сумма строки ${row + 1} равна ${shown}; ожидается 1 с точностью 0,001`,
    kk: `Басымдықтар: ${row + 1}-жолдың қосындысы ${shown}; 0,001 дәлдікпен 1 болуы керек`,
  });
}

/** Shannon's entropy in natural logarithms; a share of 0 adds nothing. */
function entropyOf(shares: Float64Array): number {
  return -sumOf(shares.map((p) => (p > 0 ? p * Math.log(p) : 0)));
}

interface Diversity {
  readonly perExpert: readonly number[];
  readonly group: readonly number[];
  /** Mean entropy of the experts, entropy of the group, and what lies between them. */
  readonly alpha: number;
  readonly gamma: number;
  readonly beta: number;
  /** The least number of effective criteria an expert can leave, relative to all. */
  readonly least: number;
  readonly consensus: number;
}

export function consensusOf(priorities: NumberRange, scaleMax: number): Diversity | Fault {
  const { rows, columns: n } = priorities;
  if (n < 2) return tooFew;
  const values = priorities.values();
  const experts = Array.from({ length: rows }, (_, i) => values.subarray(i * n, i * n + n));
  for (const [i, expert] of experts.entries()) {
    const sum = sumOf(expert);
    if (Math.abs(sum - 1) > 1e-3) return sumIsNotOne(i, sum);
  }
  const perExpert = experts.map(entropyOf);
  const group = Float64Array.from(
    { length: n },
    (_, j) => sumOf(experts.map((expert) => expert[j]!)) / rows
  );
  const alpha = sumOf(perExpert) / rows;
  const gamma = entropyOf(group);
  const extreme = new Float64Array(n).fill(1 / (n + scaleMax - 1));
  extreme[0] = scaleMax / (n + scaleMax - 1);
  const least = Math.exp(entropyOf(extreme)) / n;
  return {
    perExpert,
    group: Array.from(group),
    alpha,
    gamma,
    beta: gamma - alpha,
    least,
    consensus: (Math.exp(alpha - gamma) - least) / (1 - least),
  };
}

const extreme = Array.from({ length: 4 }, (_, i) =>
  Array.from({ length: 4 }, (_unused, j) => (i === j ? 0.75 : 1 / 12))
);

const half = 0.5 * Math.log(2);
const quarter = 0.25 * Math.log(4) + 0.75 * Math.log(4 / 3);
const leastOfTwo = (scale: number) =>
  Math.exp(
    -(scale / (scale + 1)) * Math.log(scale / (scale + 1)) + Math.log(scale + 1) / (scale + 1)
  ) / 2;

export const consensus = defineMeasure({
  id: "CONSENSUS",
  family: "survey",
  name: {
    en: "Group consensus indicator S*",
    ru: "Показатель группового консенсуса S*",
    kk: "Топтық консенсус көрсеткіші S*",
  },
  summary: {
    en: "How far experts give the same priorities to criteria: 1 full consensus, about 0 each prefers something else",
    ru: "Насколько одинаковые приоритеты эксперты дают критериям: 1 — полный консенсус, около 0 — каждый предпочитает своё",
    kk: "Сарапшылардың критерийлерге беретін басымдықтары қаншалықты бірдей: 1 — толық консенсус, 0-ге жуық — әркім өзінікін қалайды",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "S* ≤ 1; entropies ≥ 0",
    ru: "S* ≤ 1; энтропии ≥ 0",
    kk: "S* ≤ 1; энтропиялар ≥ 0",
  },
  formula:
    "H_α = −Σᵢ Σⱼ pᵢⱼ ln pᵢⱼ / K; H_γ = −Σⱼ qⱼ ln qⱼ, qⱼ = Σᵢ pᵢⱼ / K; H_β = H_γ − H_α; c = exp(−u ln u − (n − 1) v ln v) / n, u = M / (n + M − 1), v = 1 / (n + M − 1); S* = (exp(−H_β) − c) / (1 − c)",
  source: "Goepel 2018, IJAHP 10(3)",
  notes: {
    en: "The answer is S*, Hα, Hγ, Hβ. Show the number: the word scale exists in three versions. With fewer experts than criteria S* stays above 0 even at total disagreement: 0.379 for 3 experts, 13 criteria, scale 9. Priorities beyond the scale give values below 0. The correction of AHP-OS for few experts is not applied.",
    ru: "Ответ: S*, Hα, Hγ, Hβ. Приводите само число: словесных шкал три, и они разные. Если экспертов меньше, чем критериев, S* больше 0 и при полном несогласии: 0,379 для 3 экспертов, 13 критериев и шкалы до 9. Приоритеты за пределами шкалы дают значения меньше 0. Поправка AHP-OS для малого числа экспертов не применяется.",
    kk: "Жауап: S*, Hα, Hγ, Hβ. Санның өзін келтіріңіз: сөздік шкаланың үш түрлі нұсқасы бар. Сарапшы критерийден аз болса, толық келіспеушілікте де S* 0-ден үлкен: 3 сарапшы, 13 критерий, 9-ға дейінгі шкала үшін 0,379. Шкала шегінен асатын басымдықтарда мән 0-ден кем болады. AHP-OS-тың сарапшы аз болғандағы түзетуі қолданылмайды.",
  },
  params: {
    priorities: range({
      label: { en: "Priorities", ru: "Приоритеты", kk: "Басымдықтар" },
      description: {
        en: "Experts in rows, criteria in columns; each row sums to 1",
        ru: "Эксперты в строках, критерии в столбцах; сумма каждой строки — 1",
        kk: "Сарапшылар жолдарда, критерийлер бағандарда; әр жолдың қосындысы 1",
      },
      shape: "any",
      total: "allowed",
    }),
    scale_max: optionalNumber({
      label: { en: "Largest judgment", ru: "Наибольшее суждение", kk: "Ең үлкен пікір" },
      description: {
        en: "Largest judgment of the scale of comparisons; 9 when not given",
        ru: "Наибольшее суждение шкалы сравнений; 9, если не указано",
        kk: "Салыстыру шкаласының ең үлкен пікірі; берілмесе 9",
      },
      default: 9,
      domain: {
        above: 1,
        expected: { en: "a number above 1", ru: "число больше 1", kk: "1-ден үлкен сан" },
      },
    }),
  },
  result: "cells",
  columns: [
    { en: "Consensus S*", ru: "Консенсус S*", kk: "Консенсус мәні S*" },
    { en: "Hα within experts", ru: "Hα отдельных экспертов", kk: "Hα жеке сарапшылардың" },
    { en: "Hγ of the group", ru: "Hγ группы", kk: "Hγ топтың" },
    { en: "Hβ between experts", ru: "Hβ между экспертами", kk: "Hβ сарапшылар арасында" },
  ],
  compute: ({ priorities, scale_max }) => {
    const answer = consensusOf(priorities, scale_max);
    if (isFault(answer)) return answer;
    return [[answer.consensus, answer.alpha, answer.gamma, answer.beta]];
  },
  twin: ({ priorities, scale_max }, place) => {
    const p = priorities.numbers;
    const n = `COLUMNS(${priorities})`;
    const group = `(${priorities.columnSums}/ROWS(${priorities}))`;
    const entropy = (shares: string) =>
      `-SUM(IF(${shares}>0,${shares}*LN(IF(${shares}>0,${shares},1)),0))`;
    const total = `(${n}+${scale_max}-1)`;
    const [alpha, gamma, least] = [place(0, 0), place(1, 0), place(2, 0)];
    const cell = (row: number, formula: string) => ({
      row,
      column: 0,
      rows: 1,
      columns: 1,
      formula,
    });
    return {
      cells: [
        cell(0, `${entropy(p)}/ROWS(${priorities})`),
        cell(1, entropy(group)),
        cell(
          2,
          `EXP(-${scale_max}/${total}*LN(${scale_max}/${total})+(${n}-1)/${total}*LN(${total}))/${n}`
        ),
        {
          row: 3,
          column: 0,
          rows: 1,
          columns: 4,
          formula: `IF(${n}<2,#DIV/0!,IF(SUM(--(ABS(${priorities.rowSums}-1)>1E-3))>0,#VALUE!,CHOOSE({1,2,3,4},(EXP(${alpha}-${gamma})-${least})/(1-${least}),${alpha},${gamma},${gamma}-${alpha})))`,
        },
      ],
    };
  },
  examples: [
    {
      given: { priorities: extreme },
      expect: [
        0,
        -0.75 * Math.log(0.75) - 0.25 * Math.log(1 / 12),
        Math.log(4),
        Math.log(4) + 0.75 * Math.log(0.75) + 0.25 * Math.log(1 / 12),
      ],
      from: "Goepel 2018, section 9: each expert prefers another criterion to the extreme, consensus 0 %",
    },
    {
      given: {
        priorities: [
          [0.5, 0.5],
          [0.5, 0.5],
        ],
      },
      expect: [1, Math.log(2), Math.log(2), 0],
      from: "definition: the same priorities",
    },
    {
      given: {
        priorities: [
          [0.97, 0.03],
          [0.03, 0.97],
        ],
      },
      expect: [-0.39, 0.1347, 0.6931, 0.5584],
      tolerance: 5e-4,
      from: "catalogue: beyond the scale, below 0",
    },
    {
      given: {
        priorities: [
          [1, null],
          [0, 1],
        ],
        scale_max: 5,
      },
      expect: [(0.5 - leastOfTwo(5)) / (1 - leastOfTwo(5)), 0, Math.log(2), Math.log(2)],
      from: "by hand; a blank is 0 and adds nothing",
    },
    {
      given: { priorities: [[0.25, 0.75]] },
      expect: [1, quarter, quarter, 0],
      from: "by hand: one expert agrees with himself",
    },
    {
      given: {
        priorities: [
          [0.5, 0.5, 0],
          [0, 0.5, 0.5],
        ],
        scale_max: 3,
      },
      expect: [(Math.SQRT1_2 - 5 / 3 ** 1.6) / (1 - 5 / 3 ** 1.6), 2 * half, 3 * half, half],
      from: "by hand: mean ¼, ½, ¼; Hβ = ½ ln 2; c = (5/3^0.6)/3",
    },
    {
      given: {
        priorities: [
          [0.5, 0.5],
          [0.5, 0.4],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: a row that sums to 0.9",
    },
    {
      given: {
        priorities: [
          [50, 50],
          [40, 60],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: percentages",
    },
    {
      given: {
        priorities: [
          [0, 0],
          [0, 0],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: rows that sum to 0",
    },
    { given: { priorities: [1, 1] }, expect: "#DIV/0!", from: "catalogue: one criterion" },
    {
      given: { priorities: [[0.5, 0.5]], scale_max: 1 },
      expect: "#VALUE!",
      from: "definition: a scale of one judgment",
    },
    { given: { priorities: [[1.5, -0.5]] }, expect: "#VALUE!", from: "catalogue: negative" },
    { given: { priorities: [[0.5, "x"]] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { priorities: [[0.5, { code: "#N/A" }]] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "AHP group consensus",
      "Shannon beta diversity",
      "homogeneity of priorities",
      "Goepel consensus",
      "групповой консенсус",
      "согласие экспертов в МАИ",
      "бета-разнообразие",
      "топтық келісім",
      "сарапшылар консенсусы",
    ],
    reading: {
      en: "1 says that all experts set the same priorities; 0 that each sees another criterion as extremely more important, when there are as many experts as criteria. Hβ is the disagreement itself: exp(Hβ) is the number of different opinions that the group amounts to.",
      ru: "1 — все эксперты расставили одинаковые приоритеты; 0 — каждый считает крайне важным свой критерий, если экспертов столько же, сколько критериев. Hβ — само несогласие: exp(Hβ) — сколько, по существу, разных мнений в группе.",
      kk: "1 — барлық сарапшы бірдей басымдық берген; 0 — сарапшы саны критерий санына тең болса, әрқайсысы өз критерийін аса маңызды деп санайды. Hβ — келіспеушіліктің өзі: exp(Hβ) топта іс жүзінде қанша түрлі пікір барын көрсетеді.",
    },
    thresholds: [],
    traps: [
      {
        en: "With few experts the least possible value lies well above 0: for two experts and three criteria it is 0.28. Judge a small group against it, not against 0.",
        ru: "При малом числе экспертов наименьшее значение заметно больше 0: для двух экспертов и трёх критериев 0,28. Малую группу сравнивайте с ним, а не с 0.",
        kk: "Сарапшы аз болса, ең кіші мән 0-ден едәуір үлкен: екі сарапшы мен үш критерийде 0,28. Шағын топты 0-мен емес, осымен салыстырыңыз.",
      },
      {
        en: "A high mean can hide two camps that agree among themselves; look at the rows before taking the mean as the group's opinion.",
        ru: "За высоким средним могут стоять два лагеря, согласные каждый внутри себя; прежде чем считать среднее мнением группы, посмотрите на строки.",
        kk: "Жоғары мәннің артында өз ішінде келіскен екі топ тұруы мүмкін; орташаны топ пікірі деп алмас бұрын жолдарды қараңыз.",
      },
    ],
    elsewhere: [
      {
        program: "AHP-OS",
        name: "AHP group consensus",
        differs: {
          en: "corrects the indicator for few experts; ours does not",
          ru: "вводит поправку при малом числе экспертов; у нас её нет",
          kk: "сарапшы аз болғанда көрсеткішті түзетеді; бізде түзету жоқ",
        },
      },
    ],
    steps: ({ priorities, scale_max }) => {
      const answer = consensusOf(priorities, scale_max);
      if (isFault(answer)) return [];
      return [
        {
          says: {
            en: "Entropy of each expert",
            ru: "Энтропия каждого эксперта",
            kk: "Әр сарапшының энтропиясы",
          },
          formula: "−Σ p ln p",
          shows: answer.perExpert,
        },
        {
          says: {
            en: "Mean of the entropies",
            ru: "Среднее этих энтропий",
            kk: "Осы энтропиялардың орташасы",
          },
          formula: "H_α",
          shows: answer.alpha,
        },
        {
          says: {
            en: "Mean priorities of the group",
            ru: "Средние приоритеты группы",
            kk: "Топтың орташа басымдықтары",
          },
          shows: [answer.group],
        },
        {
          says: { en: "Their entropy", ru: "Их энтропия", kk: "Олардың энтропиясы" },
          formula: "H_γ",
          shows: answer.gamma,
        },
        {
          says: {
            en: "Least effective criteria of one expert, relative to all",
            ru: "Наименьшее эффективное число критериев одного эксперта относительно всех",
            kk: "Бір сарапшыдағы критерийлердің ең аз тиімді саны, барлығына қатысты",
          },
          formula: "c",
          shows: answer.least,
        },
        {
          says: { en: "S*, Hα, Hγ, Hβ", ru: "S*, Hα, Hγ, Hβ", kk: "S*, Hα, Hγ, Hβ" },
          formula: "S* = (exp(−H_β) − c) / (1 − c)",
          shows: [[answer.consensus, answer.alpha, answer.gamma, answer.beta]],
        },
      ];
    },
  },
});

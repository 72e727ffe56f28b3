/** Intraclass correlation: how much of the variance of ratings lies between subjects, in the six forms of Shrout and Fleiss. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { ratingsOfSubjects } from "./kendall-w";

const tooFew = fault("#DIV/0!", {
  en: "Ratings: the correlation needs at least two subjects and two raters",
  ru: "Оценки: для корреляции нужны хотя бы два объекта и два эксперта",
  kk: "Бағалар: корреляция үшін кемінде екі нысан мен екі сарапшы қажет",
});

const noVariance = fault("#DIV/0!", {
  en: "all ratings are equal, so there is no variance to divide",
  ru: "все оценки равны, дисперсия равна 0",
  kk: "барлық баға тең, дисперсия 0-ге тең",
});

const formUndefined = fault("#DIV/0!", {
  en: "this form divides by a variance that is 0 here",
  ru: "в этой форме делят на дисперсию, которая здесь равна 0",
  kk: "бұл түрі мұнда 0-ге тең дисперсияға бөледі",
});

/** What rounding leaves of squared deviations where there are none, relative to the squares of the ratings. */
const trace = 1e-28;

interface Variance {
  /** Mean squares between subjects, between raters, of the rest, and within subjects. */
  readonly subjects: number;
  readonly raters: number;
  readonly rest: number;
  readonly within: number;
}

/** @returns the two-way analysis of variance of a table of ratings, in units of its largest rating */
function analyze(ratings: NumberRange): Variance | Fault {
  const { rows: n, columns: k } = ratings;
  if (n < 2 || k < 2) return tooFew;
  const largest = Math.max(ratings.largest, -ratings.smallest);
  if (largest === 0) return noVariance;
  const x = ratings.values().map((rating) => rating / largest);
  const bySubject = Float64Array.from(
    { length: n },
    (_, i) => sumOf(x.subarray(i * k, i * k + k)) / k
  );
  const byRater = Float64Array.from(
    { length: k },
    (_, j) => sumOf(Float64Array.from({ length: n }, (_unused, i) => x[i * k + j]!)) / n
  );
  const mean = sumOf(bySubject) / n;
  const nothing = trace * sumOf(x.map((value) => value * value));
  const squares = (deviations: Float64Array, times: number) => {
    const sum = times * sumOf(deviations.map((d) => d * d));
    return sum <= nothing ? 0 : sum;
  };
  const subjects = squares(
    bySubject.map((value) => value - mean),
    k
  );
  const raters = squares(
    byRater.map((value) => value - mean),
    n
  );
  const rest = squares(
    x.map((value, i) => value - bySubject[Math.floor(i / k)]! - byRater[i % k]! + mean),
    1
  );
  if (subjects + raters + rest === 0) return noVariance;
  return {
    subjects: subjects / (n - 1),
    raters: raters / (k - 1),
    rest: rest / ((n - 1) * (k - 1)),
    within: (raters + rest) / (n * (k - 1)),
  };
}

const ratio = (over: number, under: number): AnswerCell =>
  under === 0 ? formUndefined : over / under;

function sixForms(
  { subjects, raters, rest, within }: Variance,
  n: number,
  k: number
): AnswerCell[] {
  const biased = (raters - rest) / n;
  return [
    ratio(subjects - within, subjects + (k - 1) * within),
    ratio(subjects - rest, subjects + (k - 1) * rest + k * biased),
    ratio(subjects - rest, subjects + (k - 1) * rest),
    ratio(subjects - within, subjects),
    ratio(subjects - rest, subjects + biased),
    ratio(subjects - rest, subjects),
  ];
}

const wine = [
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
];

const form = (name: string, en: string, ru: string, kk: string) => ({
  en: `${name} ${en}`,
  ru: `${name} ${ru}`,
  kk: `${name} ${kk}`,
});

export const intraclassCorrelation = defineMeasure({
  id: "INTRACLASS.CORRELATION",
  family: "survey",
  name: {
    en: "Intraclass correlation, six forms",
    ru: "Внутриклассовая корреляция, шесть форм",
    kk: "Класс ішіндегі корреляция, алты түрі",
  },
  summary: {
    en: "Agreement of raters in values, not only in order: the share of variance that lies between subjects, for one rater and for the mean of all",
    ru: "Согласие экспертов в значениях, а не только в порядке: доля дисперсии между объектами, для одного эксперта и для среднего всех",
    kk: "Сарапшылардың ретте ғана емес, мәндерде келісуі: дисперсияның нысандар арасындағы үлесі, бір сарапшы және барлығының орташасы үшін",
  },
  unit: { en: "ratio", ru: "коэффициент", kk: "коэффициент" },
  values: {
    en: "at most 1; below 0 where raters differ more than subjects (ICC2 and ICC2k then have no bounds)",
    ru: "не больше 1; меньше 0, если эксперты расходятся сильнее, чем различаются объекты (ICC2 и ICC2k тогда не ограничены)",
    kk: "1-ден аспайды; сарапшылар арасындағы айырма нысандар арасындағыдан үлкен болса, 0-ден кем (ICC2 мен ICC2k онда шектелмейді)",
  },
  formula: {
    en: "ICC₁ = (R − W) / (R + (k − 1) W); ICC₂ = (R − E) / (R + (k − 1) E + k (C − E) / n); ICC₃ = (R − E) / (R + (k − 1) E); ICC₁ₖ = (R − W) / R; ICC₂ₖ = (R − E) / (R + (C − E) / n); ICC₃ₖ = (R − E) / R; mean squares: R between subjects, C between raters; E of the rest, W within subjects",
    ru: "ICC₁ = (R − W) / (R + (k − 1) W); ICC₂ = (R − E) / (R + (k − 1) E + k (C − E) / n); ICC₃ = (R − E) / (R + (k − 1) E); ICC₁ₖ = (R − W) / R; ICC₂ₖ = (R − E) / (R + (C − E) / n); ICC₃ₖ = (R − E) / R; средние квадраты: R — между объектами, C — между экспертами; E — остаток, W — внутри объектов",
    kk: "ICC₁ = (R − W) / (R + (k − 1) W); ICC₂ = (R − E) / (R + (k − 1) E + k (C − E) / n); ICC₃ = (R − E) / (R + (k − 1) E); ICC₁ₖ = (R − W) / R; ICC₂ₖ = (R − E) / (R + (C − E) / n); ICC₃ₖ = (R − E) / R; орташа квадраттар: R — нысандар арасында, C — сарапшылар арасында; E — қалдық, W — нысандар ішінде",
  },
  source: "Shrout and Fleiss 1979",
  notes: {
    en: "The answer is ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k; always name the form. 1: other raters for each subject; 2: the same raters, drawn from many; 3: these raters only, their levels do not count; k: the mean of all raters. A 0 is a rating; a blank is refused when Excel hands it over as blank.",
    ru: "Ответ: ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k; форму всегда указывайте. 1 — у каждого объекта свои эксперты; 2 — одни и те же, выбранные из многих; 3 — только эти, уровень их оценок не важен; k — среднее всех экспертов. Ноль — оценка; пропуск отвергается, если Excel передаёт его как пустую ячейку.",
    kk: "Жауап: ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k; қай түрі екенін әрқашан көрсетіңіз. 1 — әр нысанның сарапшылары бөлек; 2 — көп сарапшының ішінен таңдалған бірдей сарапшылар; 3 — тек осы сарапшылар, бағаларының деңгейі маңызсыз; k — барлық сарапшының орташасы. Нөл — баға; Excel бос ұяшық ретінде берсе, бос орын қабылданбайды.",
  },
  params: { ratings: ratingsOfSubjects },
  result: "cells",
  columns: [
    form("ICC1", "single, one-way", "один эксперт, один фактор", "бір сарапшы, бір фактор"),
    form("ICC2", "single, random raters", "один из многих экспертов", "көп сарапшының бірі"),
    form("ICC3", "single, fixed raters", "один из этих экспертов", "осы сарапшылардың бірі"),
    form("ICC1k", "mean, one-way", "среднее, один фактор", "орташа, бір фактор"),
    form(
      "ICC2k",
      "mean, random raters",
      "среднее экспертов из многих",
      "көп ішінен алынғандардың орташасы"
    ),
    form("ICC3k", "mean, fixed raters", "среднее этих экспертов", "осы сарапшылардың орташасы"),
  ],
  compute: ({ ratings }) => {
    const variance = analyze(ratings);
    return isFault(variance) ? variance : [sixForms(variance, ratings.rows, ratings.columns)];
  },
  twin: ({ ratings }, place) => {
    const n = `ROWS(${ratings})`;
    const k = `COLUMNS(${ratings})`;
    const bySubject = `${ratings.rowSums}/${k}`;
    const byRater = `${ratings.columnSums}/${n}`;
    const cell = (row: number, formula: string) => ({
      row,
      column: 0,
      rows: 1,
      columns: 1,
      formula,
    });
    const squares = (sum: string) => `IF(${sum}<=1E-28*SUMSQ(${ratings}),0,${sum})`;
    const [subjectSquares, raterSquares, restSquares] = [0, 1, 2].map((row) => place(row, 0));
    const [subjects, raters, rest, within] = [3, 4, 5, 6].map((row) => place(row, 0));
    const single = `${subjects}+(${k}-1)`;
    const biased = `(${raters}-${rest})/${n}`;
    const forms = [
      `(${subjects}-${within})/(${single}*${within})`,
      `(${subjects}-${rest})/(${single}*${rest}+${k}*${biased})`,
      `(${subjects}-${rest})/(${single}*${rest})`,
      `(${subjects}-${within})/${subjects}`,
      `(${subjects}-${rest})/(${subjects}+${biased})`,
      `(${subjects}-${rest})/${subjects}`,
    ];
    return {
      cells: [
        cell(0, squares(`${k}*DEVSQ(${bySubject})`)),
        cell(1, squares(`${n}*DEVSQ(${byRater})`)),
        cell(2, squares(`SUM((${ratings}-${bySubject}-${byRater}+AVERAGE(${ratings}))^2)`)),
        cell(3, `${subjectSquares}/(${n}-1)`),
        cell(4, `${raterSquares}/(${k}-1)`),
        cell(5, `${restSquares}/((${n}-1)*(${k}-1))`),
        cell(6, `(${raterSquares}+${restSquares})/(${n}*(${k}-1))`),
        {
          row: 7,
          column: 0,
          rows: 1,
          columns: 6,
          formula: `IF((${n}<2)+(${k}<2)>0,#DIV/0!,IF(${subjectSquares}+${raterSquares}+${restSquares}=0,#DIV/0!,CHOOSE({1,2,3,4,5,6},${forms.join(",")})))`,
        },
      ],
    };
  },
  examples: [
    {
      given: { ratings: wine },
      expect: [0.17, 0.29, 0.71, 0.44, 0.62, 0.91],
      tolerance: 6e-3,
      from: "Shrout and Fleiss 1979, four judges and six targets",
    },
    {
      given: {
        ratings: [
          [1, 2],
          [3, 4],
        ],
      },
      expect: [7 / 9, 0.8, 1, 7 / 8, 8 / 9, 1],
      from: "by hand: mean squares of subjects 4, raters 1, rest 0, within 0.5, hence 3.5/4.5, …",
    },
    {
      given: {
        ratings: [
          [2, 2],
          [2, 2],
          [5, 5],
        ],
      },
      expect: [1, 1, 1, 1, 1, 1],
      from: "definition: equal ratings of each subject",
    },
    {
      given: {
        ratings: [
          [1, -1],
          [-1, 1],
        ],
      },
      expect: [-1, "#DIV/0!", -1, "#DIV/0!", 2, "#DIV/0!"],
      from: "by hand: mean squares of subjects and raters 0, rest 4, within 2; a negative estimate of the raters' variance",
    },
    {
      given: {
        ratings: [
          [0.1, 0.7],
          [0.1, 0.7],
          [0.1, 0.7],
        ],
      },
      expect: [-1, 0, "#DIV/0!", "#DIV/0!", 0, "#DIV/0!"],
      from: "by hand: raters differ, subjects do not; no rest",
    },
    {
      given: {
        ratings: [
          [0.1, 0.1],
          [0.1, 0.1],
          [0.1, 0.1],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: no variance",
    },
    {
      given: {
        ratings: [
          [0, 0],
          [0, 0],
        ],
      },
      expect: "#DIV/0!",
      from: "catalogue: no variance",
    },
    { given: { ratings: [[1, 2, 3]] }, expect: "#DIV/0!", from: "catalogue: one subject" },
    { given: { ratings: [1, 2, 3] }, expect: "#DIV/0!", from: "catalogue: one rater" },
    {
      given: {
        ratings: [
          [1, null],
          [3, 4],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: a blank",
    },
    {
      given: {
        ratings: [
          [1, "x"],
          [3, 4],
        ],
      },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: {
        ratings: [
          [1, { code: "#N/A" }],
          [3, 4],
        ],
      },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
  ],
  help: {
    synonyms: [
      "ICC",
      "inter-rater reliability",
      "Shrout–Fleiss",
      "intraclass_corr",
      "ICC(2,1)",
      "ICC(3,k)",
      "коэффициент внутриклассовой корреляции",
      "надёжность оценок экспертов",
      "КВК",
      "ішкітоптық корреляция",
      "сарапшылар бағасының сенімділігі",
    ],
    reading: {
      en: "ICC2 of 0.29 says that a single judge's mark is mostly noise; the mean of the four, ICC2k, reaches 0.62. ICC3 of 0.71 shows why: the judges order the targets alike but at different levels. 1 means that raters give the same marks.",
      ru: "ICC2 = 0,29 означает, что оценка одного эксперта — в основном шум; у среднего четырёх (ICC2k) уже 0,62. ICC3 = 0,71 показывает причину: порядок объектов у экспертов похож, но уровень разный. 1 — оценки совпадают.",
      kk: "ICC2 = 0,29 бір сарапшының бағасы негізінен кездейсоқ екенін білдіреді; төртеуінің орташасы (ICC2k) 0,62-ге жетеді. ICC3 = 0,71 себебін көрсетеді: сарапшылардағы нысандар реті ұқсас, бірақ деңгейі әртүрлі. 1 — бағалар бірдей.",
    },
    thresholds: [
      {
        below: 0.5,
        means: { en: "poor reliability", ru: "надёжность низкая", kk: "сенімділігі төмен" },
        source: "Koo and Li 2016",
      },
      {
        from: 0.5,
        below: 0.75,
        means: { en: "moderate reliability", ru: "надёжность умеренная", kk: "сенімділігі орташа" },
        source: "Koo and Li 2016",
      },
      {
        from: 0.75,
        below: 0.9,
        means: { en: "good reliability", ru: "надёжность хорошая", kk: "сенімділігі жақсы" },
        source: "Koo and Li 2016",
      },
      {
        from: 0.9,
        means: {
          en: "excellent reliability",
          ru: "надёжность отличная",
          kk: "сенімділігі өте жақсы",
        },
        source: "Koo and Li 2016",
      },
    ],
    traps: [
      {
        en: "Do not choose the largest of the six forms afterwards: the form follows from how raters were chosen and whether one mark or the mean will be used.",
        ru: "Выбирать наибольшую из шести форм задним числом нельзя: форма следует из того, как выбраны эксперты и что будет использовано — одна оценка или среднее.",
        kk: "Алты түрдің ең үлкенін кейін таңдап алуға болмайды: түрі сарапшылардың қалай таңдалғанына және бір баға ма, орташа ма қолданылатынына байланысты.",
      },
      {
        en: "When subjects hardly differ, the correlation is low although raters agree to a point; look at the differences themselves then.",
        ru: "Если объекты почти одинаковы, корреляция низка даже при расхождении в один балл; тогда смотрите на сами разности.",
        kk: "Нысандар бір-біріне жуық болса, бағалар бір балға ғана ерекшеленсе де, корреляция төмен болады; онда айырмалардың өзіне қараңыз.",
      },
    ],
    elsewhere: [
      {
        program: "R psych",
        name: "ICC()",
        differs: {
          en: "estimates variances by a mixed model by default (lmer = TRUE); the same numbers for complete tables without negative variances",
          ru: "по умолчанию оценивает дисперсии смешанной моделью (lmer = TRUE); для полных таблиц без отрицательных дисперсий числа те же",
          kk: "әдепкіде дисперсияларды аралас модельмен бағалайды (lmer = TRUE); теріс дисперсиясы жоқ толық кестелерде сандар бірдей",
        },
      },
      { program: "Python pingouin", name: "intraclass_corr()", differs: null },
      {
        program: "R irr",
        name: "icc()",
        differs: {
          en: "gives one form per call, ICC1 by default",
          ru: "даёт одну форму за вызов, по умолчанию ICC1",
          kk: "бір шақыруда бір түрін береді, әдепкіде ICC1",
        },
      },
    ],
    steps: ({ ratings }) => {
      const variance = analyze(ratings);
      if (isFault(variance)) return [];
      const { rows: n, columns: k } = ratings;
      const unit = Math.max(ratings.largest, -ratings.smallest) ** 2;
      return [
        {
          says: {
            en: "Mean square between subjects",
            ru: "Средний квадрат между объектами",
            kk: "Нысандар арасындағы орташа квадрат",
          },
          formula: "R",
          shows: variance.subjects * unit,
        },
        {
          says: {
            en: "Mean square between raters",
            ru: "Средний квадрат между экспертами",
            kk: "Сарапшылар арасындағы орташа квадрат",
          },
          formula: "C",
          shows: variance.raters * unit,
        },
        {
          says: {
            en: "Mean square of the rest",
            ru: "Средний квадрат остатка",
            kk: "Қалдықтың орташа квадраты",
          },
          formula: "E",
          shows: variance.rest * unit,
        },
        {
          says: {
            en: "Mean square within subjects",
            ru: "Средний квадрат внутри объектов",
            kk: "Нысандар ішіндегі орташа квадрат",
          },
          formula: "W",
          shows: variance.within * unit,
        },
        {
          says: { en: "The six forms", ru: "Шесть форм", kk: "Алты түрі" },
          shows: [sixForms(variance, n, k)],
        },
      ];
    },
  },
});

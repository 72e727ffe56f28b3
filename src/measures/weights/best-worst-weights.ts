/**
 * Best–worst method: weights from comparing the best criterion with all others and all others with the worst.
 *
 * Both models are solved exactly, without iteration. With the worst criterion as the unit, t for the best and
 * an error x, every other criterion j leaves t an interval that widens with x: |t − p_j| ≤ c_j x in the linear
 * model (p_j = a_Bj a_jW, c_j = 1 + a_Bj), (a_Bj − x)(a_jW − x) ≤ t ≤ (a_Bj + x)(a_jW + x) in the nonlinear
 * one; the pair best–worst leaves |t − a_BW| ≤ x. The least x at which all intervals meet is the largest x at
 * which two of them touch.
 *
 * In the linear model the share of the error in the sum of all weights is least where x is: to either side of
 * that t it grows (its derivative by t has the sign of the slope of x), so there is one optimum. There each
 * other weight is as large as its two constraints allow.
 */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault, isFault } from "../../core/fault";
import { Step } from "../../core/help";
import { Answer, AnswerCell, defineMeasure } from "../../core/measure";
import { choice, range } from "../../core/params";
import { roundTo } from "../../core/rounding";
import { about, atPlace } from "../../core/sentences";
import { BlockCell } from "../../core/twin";

const label = {
  best: { en: "Best to others", ru: "Лучший к другим", kk: "Үздіктен басқаларға" },
  worst: { en: "Others to worst", ru: "Другие к худшему", kk: "Басқалардан нашарға" },
};

/** Products of two comparisons stay within the range of doubles. */
const mostOften = 1e150;

function offTheScale(list: NumberRange, whose: keyof typeof label): Fault | null {
  const at = list.values().findIndex((a) => a < 1 || a > mostOften);
  if (at < 0) return null;
  const found = list.values()[at] ?? 0;
  return atPlace(
    fault(
      "#VALUE!",
      about(
        label[whose],
        found < 1
          ? {
              en: `is ${found}; expected 1 or more`,
              ru: `содержит ${found}; ожидается 1 или больше`,
              kk: `мәні ${found}; 1 немесе одан үлкен болуы керек`,
            }
          : {
              en: `is ${found}; expected a number on a scale such as 1 to 9`,
              ru: `содержит ${found}; ожидается число по шкале вроде 1–9`,
              kk: `мәні ${found}; 1–9 сияқты шкала бойынша сан болуы керек`,
            }
      )
    ),
    list.position(at),
    list.rows,
    list.columns
  );
}

const noBest = fault(
  "#VALUE!",
  about(label.best, {
    en: "no cell is 1; expected 1 for the best criterion itself",
    ru: "нет ячейки со значением 1; у самого лучшего критерия ожидается 1",
    kk: "мәні 1 ұяшық жоқ; ең үздік критерийдің өзінде 1 болуы керек",
  })
);

const noWorst = fault(
  "#VALUE!",
  about(label.worst, {
    en: "no cell is 1; expected 1 for the worst criterion itself",
    ru: "нет ячейки со значением 1; у самого худшего критерия ожидается 1",
    kk: "мәні 1 ұяшық жоқ; ең нашар критерийдің өзінде 1 болуы керек",
  })
);

function twoRatios(there: number, back: number): Fault {
  return fault(
    "#VALUE!",
    about(label.worst, {
      en: `the best criterion over the worst is ${back}, but ${there} in “${label.best.en}”; expected the same number`,
      ru: `лучший критерий к худшему — ${back}, а в «${label.best.ru}» — ${there}; ожидается одно и то же число`,
      kk: `үздік критерийдің нашарға қатынасы ${back}, ал «${label.best.kk}» ішінде ${there}; бірдей сан болуы керек`,
    })
  );
}

function bestIsWorst(at: number): Fault {
  return fault("#VALUE!", {
    en: `criterion ${at + 1} is both the best and the worst; expected two different criteria`,
    ru: `критерий ${at + 1} одновременно лучший и худший; ожидаются два разных критерия`,
    kk: `${at + 1}-критерий әрі үздік, әрі нашар; екі түрлі критерий болуы керек`,
  });
}

const noIndex = fault("#N/A", {
  en: "the best over the worst is not a whole number from 1 to 9, for which there is a consistency index",
  ru: "лучший к худшему — не целое число от 1 до 9, а индекс согласованности есть только для них",
  kk: "үздіктің нашарға қатынасы 1-ден 9-ға дейінгі бүтін сан емес, ал үйлесімділік индексі тек солар үшін бар",
});

const indexIsZero = fault("#DIV/0!", {
  en: "best and worst are equally important, so the consistency index is 0",
  ru: "лучший и худший одинаково важны, поэтому индекс согласованности равен 0",
  kk: "үздік пен нашар бірдей маңызды, сондықтан үйлесімділік индексі 0-ге тең",
});

interface Comparisons {
  readonly best: number;
  readonly worst: number;
  /** Best over worst. */
  readonly ratio: number;
  readonly toOthers: Float64Array;
  readonly toWorst: Float64Array;
}

/**
 * Where several criteria are 1, those count as best and worst that both lists agree on, with the largest ratio
 * of best to worst.
 */
function readComparisons(best: NumberRange, worst: NumberRange): Comparisons | Fault {
  const wrong = offTheScale(best, "best") ?? offTheScale(worst, "worst");
  if (wrong) return wrong;
  const toOthers = best.values();
  const toWorst = worst.values();
  const indices = Array.from(toOthers, (_, j) => j);
  const candidates = indices.filter((j) => toOthers[j] === 1);
  const opposites = indices.filter((j) => toWorst[j] === 1);
  const [first] = candidates;
  const [opposite] = opposites;
  if (first === undefined) return noBest;
  if (opposite === undefined) return noWorst;
  const agreed = (b: number, w: number) =>
    toWorst[b] === toOthers[w] && (b !== w || indices.length === 1);
  const found = candidates
    .filter((b) => opposites.some((w) => agreed(b, w)))
    .sort((a, b) => toWorst[b]! - toWorst[a]!)[0];
  if (found === undefined)
    return first === opposite
      ? bestIsWorst(first)
      : twoRatios(toOthers[opposite]!, toWorst[first]!);
  const ratio = toWorst[found]!;
  const last = opposites.filter((w) => agreed(found, w)).pop() ?? found;
  return { best: found, worst: last, ratio, toOthers, toWorst };
}

interface Solution {
  /** Best over worst in the solution. */
  readonly t: number;
  /** The error, with the worst criterion as the unit. */
  readonly x: number;
  /** Weights before their division by the sum. */
  readonly parts: Float64Array;
}

/** Products a_Bj a_jW: what the two comparisons of a criterion say about best over worst. */
const productsOf = ({ toOthers, toWorst }: Comparisons) => toOthers.map((a, j) => a * toWorst[j]!);

function solveLinear(given: Comparisons): Solution {
  const { best, worst, toOthers, toWorst } = given;
  const p = productsOf(given);
  const c = toOthers.map((a, j) => (j === best || j === worst ? 1 : 1 + a));
  let x = 0;
  for (let j = 0; j < p.length; j++)
    for (let k = 0; k < p.length; k++) x = Math.max(x, (p[j]! - p[k]!) / (c[j]! + c[k]!));
  const t = p.reduce((least, product, j) => Math.max(least, product - c[j]! * x), -Infinity);
  const parts = toOthers.map((a, j) =>
    j === best ? t : j === worst ? 1 : Math.min((t + x) / a, toWorst[j]! + x)
  );
  return { t, x, parts };
}

/** Where (a ± x)(b ± x) meets the line ratio ∓ x, from the sum of a and b and the gap between their product and the ratio. */
function meetingLine(sum: number, gap: number): number {
  const half = sum + 1;
  return (2 * Math.abs(gap)) / (half + Math.sqrt(half * half - 4 * gap));
}

function solveNonlinear(given: Comparisons): Solution {
  const { best, worst, ratio, toOthers, toWorst } = given;
  const p = productsOf(given);
  const s = toOthers.map((a, j) => a + toWorst[j]!);
  const others = Array.from(p, (_, j) => j).filter((j) => j !== best && j !== worst);
  let x = 0;
  for (const j of others) {
    x = Math.max(x, meetingLine(s[j]!, p[j]! - ratio));
    for (const k of others) x = Math.max(x, (p[j]! - p[k]!) / (s[j]! + s[k]!));
  }
  let t = ratio - x;
  for (const j of others)
    t = Math.max(t, Math.max(0, toOthers[j]! - x) * Math.max(0, toWorst[j]! - x));
  const end = (j: number) => (j === best ? t : 1);
  const inside = new Set(others);
  const low = toOthers.map((a, j) =>
    inside.has(j) ? Math.max(t / (a + x), toWorst[j]! - x) : end(j)
  );
  const high = toOthers.map((a, j) =>
    inside.has(j) ? Math.min(a > x ? t / (a - x) : Infinity, toWorst[j]! + x) : end(j)
  );
  const least = sumOf(low);
  const most = sumOf(high);
  // The center between the largest and the smallest share a criterion can have among all optima.
  const parts = low.map((l, j) => {
    const width = high[j]! - l;
    return (high[j]! / (least + width) + l / (most - width)) / 2;
  });
  return { t, x, parts };
}

const solve = (given: Comparisons, model: "linear" | "nonlinear") =>
  model === "linear" ? solveLinear(given) : solveNonlinear(given);

/**
 * The largest error possible at a ratio of best to worst, where (a − x)² = a + x, to the two decimals that
 * Rezaei prints.
 */
function consistencyIndex(ratio: number): number | Fault {
  if (!Number.isInteger(ratio) || ratio > 9) return noIndex;
  return roundTo((1 + 2 * ratio - Math.sqrt(1 + 8 * ratio)) / 2, 2);
}

/** ξ and the consistency ratio. */
function consistencyOf(
  { ratio }: Comparisons,
  { x, parts }: Solution,
  model: "linear" | "nonlinear"
): [AnswerCell, AnswerCell] {
  if (model === "linear") {
    const xi = x / sumOf(parts);
    return [xi, xi];
  }
  const index = consistencyIndex(ratio);
  if (isFault(index)) return [x, index];
  if (index > 0) return [x, x / index];
  return [x, x === 0 ? 0 : indexIsZero];
}

function answerOf(
  given: Comparisons,
  model: "linear" | "nonlinear",
  output: "weights" | "consistency"
): Answer {
  const solution = solve(given, model);
  if (output === "consistency") return [consistencyOf(given, solution, model)];
  const total = sumOf(solution.parts);
  return Array.from(solution.parts, (w) => [w / total]);
}

const transport = { best_to_others: [8, 2, 1], others_to_worst: [1, 5, 8] };
const root = Math.sqrt(14);

export const bestWorstWeights = defineMeasure({
  id: "BEST.WORST.WEIGHTS",
  family: "weights",
  name: { en: "Best–worst method", ru: "Метод «лучший — худший»", kk: "«Үздік — нашар» әдісі" },
  summary: {
    en: "Weights from comparing the best criterion with all others and all others with the worst (BWM)",
    ru: "Веса из сравнений лучшего критерия со всеми и всех критериев с худшим (BWM)",
    kk: "Үздік критерийді басқалармен және басқаларды нашар критериймен салыстырудан алынған салмақтар (BWM)",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1, Σ = 1; ξ, CR ≥ 0",
  formula: {
    en: "linear: min ξ, |w_B − a_Bj w_j| ≤ ξ, |w_j − a_jW w_W| ≤ ξ, Σ w = 1, CR = ξ; nonlinear: min ξ, |w_B/w_j − a_Bj| ≤ ξ, |w_j/w_W − a_jW| ≤ ξ, Σ w = 1, CR = ξ / CI(a_BW); B: best, W: worst criterion, CI: consistency index",
    ru: "linear: min ξ, |w_B − a_Bj w_j| ≤ ξ, |w_j − a_jW w_W| ≤ ξ, Σ w = 1, CR = ξ; nonlinear: min ξ, |w_B/w_j − a_Bj| ≤ ξ, |w_j/w_W − a_jW| ≤ ξ, Σ w = 1, CR = ξ / CI(a_BW); B: лучший, W: худший критерий, CI: индекс согласованности",
    kk: "linear: min ξ, |w_B − a_Bj w_j| ≤ ξ, |w_j − a_jW w_W| ≤ ξ, Σ w = 1, CR = ξ; nonlinear: min ξ, |w_B/w_j − a_Bj| ≤ ξ, |w_j/w_W − a_jW| ≤ ξ, Σ w = 1, CR = ξ / CI(a_BW); B: үздік, W: нашар критерий, CI: үйлесімділік индексі",
  },
  source: "Rezaei 2015 (nonlinear), 2016 (linear, intervals)",
  notes: {
    en: "ξ of the two models has different scales: never judge one by the thresholds of the other. The nonlinear model may have many optima: the centers of the intervals of weights are returned, divided by their sum. Both models are solved exactly. The best and the worst criterion are those with 1; the ratio of best to worst must be the same in both lists.",
    ru: "ξ двух моделей измеряется по-разному: не судите об одной по порогам другой. У нелинейной модели бывает много решений: возвращаются центры интервалов весов, делённые на сумму. Обе модели решаются точно. Лучший и худший критерий — те, у кого 1; отношение лучшего к худшему в обоих списках одно.",
    kk: "Екі модельдің ξ мәні әртүрлі өлшенеді: біреуін екіншісінің шегімен бағаламаңыз. Сызықтық емес модельдің шешімі көп болуы мүмкін: салмақ аралықтарының ортасы қосындысына бөлініп қайтарылады. Екі модель де дәл шешіледі. Үздік пен нашар — мәні 1 критерийлер; үздіктің нашарға қатынасы екі тізімде бірдей.",
  },
  params: {
    best_to_others: range({
      label: label.best,
      description: {
        en: "How many times the best criterion matters more than each, 1 … 9; 1 for the best itself",
        ru: "Во сколько раз лучший критерий важнее каждого, 1 … 9; у самого лучшего 1",
        kk: "Үздік критерий әрқайсысынан неше есе маңызды, 1 … 9; үздіктің өзінде 1",
      },
      blanks: "refused",
      total: "allowed",
    }),
    others_to_worst: range({
      label: label.worst,
      description: {
        en: "How many times each criterion matters more than the worst, 1 … 9; 1 for the worst itself",
        ru: "Во сколько раз каждый критерий важнее худшего, 1 … 9; у самого худшего 1",
        kk: "Әр критерий нашардан неше есе маңызды, 1 … 9; нашардың өзінде 1",
      },
      blanks: "refused",
      total: "allowed",
      pairedWith: "best_to_others",
    }),
    model: choice({
      label: { en: "Model", ru: "Модель", kk: "Модель" },
      description: {
        en: '"linear" (one solution, differences) or "nonlinear" (the original, ratios)',
        ru: '"linear" (одно решение, разности) или "nonlinear" (исходная, отношения)',
        kk: '"linear" (бір шешім, айырмалар) немесе "nonlinear" (бастапқы, қатынастар)',
      },
      words: ["linear", "nonlinear"],
      default: "linear",
    }),
    output: choice({
      label: { en: "Output", ru: "Вывод", kk: "Шығару" },
      description: {
        en: '"weights", or "consistency": a row of ξ and CR',
        ru: '"weights" — веса; "consistency" — строка из ξ и CR',
        kk: '"weights" — салмақтар; "consistency" — ξ мен CR жолы',
      },
      words: ["weights", "consistency"],
      default: "weights",
    }),
  },
  result: "cells",
  compute: ({ best_to_others, others_to_worst, model, output }) => {
    const given = readComparisons(best_to_others, others_to_worst);
    return isFault(given) ? given : answerOf(given, model, output);
  },
  twin: ({ best_to_others, others_to_worst, model, output }, place) => {
    // Helper cells need to know how many criteria there are; a defined name does not tell.
    const { size } = best_to_others;
    if (size === null) return null;
    const n = size.rows * size.columns;
    const cells: BlockCell[] = [];
    let used = 0;
    /** Adds a column as long as the lists. @returns its address */
    const column = (formula: string): string => {
      cells.push({ row: 0, column: used, rows: n, columns: 1, formula });
      return place(0, used++, n, 1);
    };
    /** Adds a single number. @returns its address */
    const single = (formula: string): string => {
      cells.push({ row: 0, column: used, rows: 1, columns: 1, formula });
      return place(0, used++);
    };
    const a = column(best_to_others.column);
    const b = column(others_to_worst.column);
    const k = column(`ROW(${a})-MIN(ROW(${a}))+1`);
    // The largest ratio on which a criterion with 1 in the one list and another with 1 in the other list agree.
    const ratio = single(
      `MAX((${a}=1)*TRANSPOSE(--(${b}=1))*(${b}=TRANSPOSE(${a}))*${n === 1 ? "1" : `(${k}<>TRANSPOSE(${k}))`}*${b})`
    );
    const best = single(`MIN(IF((${a}=1)*(${b}=${ratio})>0,${k},${n + 1}))`);
    const worst = single(`MAX((${b}=1)*(${a}=${ratio})*${k})`);
    const ends = `((${k}=${best})+(${k}=${worst})>0)`;
    const p = column(`${a}*${b}`);
    const part = (other: string) => `IF(${k}=${best},${t},IF(${k}=${worst},1,${other}))`;
    const least = (x: string, y: string) => `IF(${x}<${y},${x},${y})`;
    let t: string;
    let parts: string;
    let consistency: string;
    if (model === "linear") {
      const c = column(`IF(${ends},1,1+${a})`);
      const x = single(`MAX((${p}-TRANSPOSE(${p}))/(${c}+TRANSPOSE(${c})))`);
      t = single(`MAX(${p}-${c}*${x})`);
      parts = column(part(least(`(${t}+${x})/${a}`, `${b}+${x}`)));
      consistency = `${x}/SUM(${parts})*{1,1}`;
    } else {
      const other = column(`1-${ends}`);
      const s = column(`${a}+${b}`);
      const line = `2*ABS(${p}-${ratio})/(${s}+1+SQRT((${s}+1)^2-4*(${p}-${ratio})))`;
      const x = single(
        `MAX(${other}*TRANSPOSE(${other})*(${p}-TRANSPOSE(${p}))/(${s}+TRANSPOSE(${s})),${other}*${line})`
      );
      const above = (z: string) => `(${z}>${x})*(${z}-${x})`;
      t = single(`MAX(${ratio}-${x},${other}*${above(a)}*${above(b)})`);
      const low = column(part(`IF(${t}/(${a}+${x})>${b}-${x},${t}/(${a}+${x}),${b}-${x})`));
      const high = column(
        part(`IF(${a}>${x},${least(`${t}/(${a}-${x})`, `${b}+${x}`)},${b}+${x})`)
      );
      parts = column(
        `(${high}/(SUM(${low})+${high}-${low})+${low}/(SUM(${high})-${high}+${low}))/2`
      );
      const index = `ROUND((1+2*${ratio}-SQRT(1+8*${ratio}))/2,2)`;
      const cr = `IF((${ratio}>9)+(${ratio}<>INT(${ratio}))>0,NA(),IF(${ratio}>1,${x}/${index},IF(${x}=0,0,#DIV/0!)))`;
      consistency = `CHOOSE({1,2},${x},${cr})`;
    }
    const refusing = (body: string) =>
      `IF((MIN(${a},${b})<1)+(MAX(${a},${b})>${mostOften})+(${ratio}=0)>0,#VALUE!,${body})`;
    const [formula, rows, columns] =
      output === "weights"
        ? ([`${parts}/SUM(${parts})`, n, 1] as const)
        : ([consistency, 1, 2] as const);
    cells.push({ row: n + 1, column: 0, rows, columns, formula: refusing(formula) });
    return { cells };
  },
  examples: [
    {
      given: { best_to_others: [1, 2, 4], others_to_worst: [4, 2, 1] },
      expect: [[4 / 7], [2 / 7], [1 / 7]],
      from: "by hand: consistent comparisons",
    },
    {
      given: transport,
      expect: [[1 / 14], [9 / 28], [17 / 28]],
      from: "model of Rezaei 2016 on the example of Rezaei 2015; by hand 1 : 4.5 : 8.5, recomputed by HiGHS",
    },
    {
      given: { ...transport, output: "consistency" },
      expect: [1 / 28, 1 / 28],
      from: "by hand: (10 − 8)/(3 + 1) over the sum 14",
    },
    {
      given: { ...transport, model: "nonlinear" },
      expect: [[1 / 14], [(1 + root) / 14], [(12 - root) / 14]],
      from: "example of Rezaei 2015, Omega 53, 49–57; closed form (2 − ξ)(5 − ξ) = 8 + ξ",
    },
    {
      given: { ...transport, model: "nonlinear", output: "consistency" },
      expect: [4 - root, (4 - root) / 4.47],
      from: "example of Rezaei 2015, Omega 53, 49–57; ξ = 4 − √14",
    },
    {
      given: {
        best_to_others: [[1, 2, 4, 2]],
        others_to_worst: [[4, 3, 1, 1.5]],
      },
      expect: [[0.45], [0.25], [0.1], [0.2]],
      from: "by hand: products 4, 6, 4, 3; 1 : 4.5 : 2.5 : 2 with the error 0.5, as rows; recomputed by HiGHS",
    },
    {
      given: { best_to_others: [1, 1, 1], others_to_worst: [1, 1, 1] },
      expect: [[1 / 3], [1 / 3], [1 / 3]],
      from: "by hand: all equally important",
    },
    {
      given: {
        best_to_others: [1, 1, 1],
        others_to_worst: [1, 1, 1],
        model: "nonlinear",
        output: "consistency",
      },
      expect: [0, 0],
      from: "by hand: all equally important, without contradiction",
    },
    {
      given: { best_to_others: [1], others_to_worst: [1] },
      expect: [[1]],
      from: "by hand: one criterion",
    },
    {
      given: {
        best_to_others: [1, 2.5],
        others_to_worst: [2.5, 1],
        model: "nonlinear",
        output: "consistency",
      },
      expect: [0, "#N/A"],
      from: "catalogue: best over worst is not a whole number",
    },
    {
      given: {
        best_to_others: [1, 1, 2],
        others_to_worst: [1, 1, 2],
        model: "nonlinear",
        output: "consistency",
      },
      expect: [(5 - Math.sqrt(13)) / 2, "#DIV/0!"],
      from: "by hand: (2 − ξ)² = 1 + ξ; the index of equal best and worst is 0",
    },
    {
      given: { best_to_others: [1, 1.5, 1], others_to_worst: [1, 1, 1] },
      expect: [[8 / 21], [6 / 21], [7 / 21]],
      from: "by hand: first and last equally important, the middle one worse than the best alone",
    },
    {
      given: { best_to_others: [2, 3], others_to_worst: [3, 1] },
      expect: "#VALUE!",
      from: "catalogue: no 1 in best_to_others",
    },
    {
      given: { best_to_others: [1, 3], others_to_worst: [3, 2] },
      expect: "#VALUE!",
      from: "catalogue: no 1 in others_to_worst",
    },
    {
      given: { best_to_others: [1, 0.5, 3], others_to_worst: [3, 2, 1] },
      expect: "#VALUE!",
      from: "catalogue: a value below 1",
    },
    {
      given: { best_to_others: [1, 1e200, 3], others_to_worst: [3, 1e200, 1] },
      expect: "#VALUE!",
      from: "definition: a product beyond the range of doubles",
    },
    {
      given: { best_to_others: [1, 2, 8], others_to_worst: [7, 3, 1] },
      expect: "#VALUE!",
      from: "definition: two numbers for best over worst",
    },
    {
      given: { best_to_others: [1, 3], others_to_worst: [1, 3] },
      expect: "#VALUE!",
      from: "definition: one criterion is the best and the worst",
    },
    {
      given: { best_to_others: [1, null, 3], others_to_worst: [3, 2, 1] },
      expect: "#VALUE!",
      from: "definition: a blank is below 1",
    },
    {
      given: { best_to_others: [1, 2, 3], others_to_worst: [3, 1] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { best_to_others: [1, "x", 3], others_to_worst: [3, 2, 1] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { best_to_others: [1, { code: "#N/A" }, 3], others_to_worst: [3, 2, 1] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { ...transport, model: "quadratic" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "BWM",
      "best worst method",
      "Rezaei",
      "метод лучшего и худшего",
      "метод BWM",
      "метод Резаи",
      "үздік және нашар әдісі",
      "BWM әдісі",
    ],
    reading: {
      en: "Best over the others 1, 2, 4 and others over the worst 4, 2, 1 fit together exactly: weights 4/7, 2/7, 1/7 and ξ = 0. The larger ξ, the more the two lists contradict each other. For n criteria it takes 2n − 3 comparisons in place of the n(n − 1)/2 of a full matrix.",
      ru: "Лучший к другим 1, 2, 4 и другие к худшему 4, 2, 1 точно согласованы: веса 4/7, 2/7, 1/7 и ξ = 0. Чем больше ξ, тем сильнее списки противоречат друг другу. Для n критериев нужно 2n − 3 сравнений вместо n(n − 1)/2 в полной матрице.",
      kk: "Үздіктен басқаларға 1, 2, 4 және басқалардан нашарға 4, 2, 1 дәл үйлеседі: салмақтар 4/7, 2/7, 1/7, ξ = 0. ξ неғұрлым үлкен болса, тізімдер бір-біріне соғұрлым қайшы. n критерийге толық матрицадағы n(n − 1)/2 орнына 2n − 3 салыстыру жеткілікті.",
    },
    thresholds: [],
    traps: [
      {
        en: "0.1 is the limit of AHP's consistency ratio; neither ξ of the linear nor CR of the nonlinear model may be judged by it.",
        ru: "0,1 — предел отношения согласованности МАИ; по нему нельзя судить ни о ξ линейной модели, ни о CR нелинейной.",
        kk: "0,1 — AHP үйлесімділік қатынасының шегі; онымен сызықтық модельдің ξ мәнін де, сызықтық емес модельдің CR мәнін де бағалауға болмайды.",
      },
      {
        en: "The second list compares every criterion with the worst, so its largest number stands at the best, not at the worst.",
        ru: "Второй список сравнивает каждый критерий с худшим, поэтому наибольшее число стоит у лучшего, а не у худшего.",
        kk: "Екінші тізім әр критерийді нашармен салыстырады, сондықтан ең үлкен сан нашарда емес, үздікте тұрады.",
      },
    ],
    elsewhere: [],
    steps: ({ best_to_others, others_to_worst, model, output }) => {
      const given = readComparisons(best_to_others, others_to_worst);
      if (isFault(given)) return [];
      const solution = solve(given, model);
      const total = sumOf(solution.parts);
      const parts: readonly Step[] = [
        {
          says: {
            en: "Best over worst, as given",
            ru: "Лучший к худшему, как задано",
            kk: "Үздіктің нашарға қатынасы, берілгендей",
          },
          formula: "a_BW",
          shows: given.ratio,
        },
        {
          says: {
            en: "Best over worst by way of each criterion",
            ru: "Лучший к худшему через каждый критерий",
            kk: "Әр критерий арқылы үздіктің нашарға қатынасы",
          },
          formula: "a_Bj a_jW",
          shows: productsOf(given),
        },
        {
          says: {
            en: "Least error, with the worst criterion as the unit",
            ru: "Наименьшая ошибка, если вес худшего принять за 1",
            kk: "Нашардың салмағын 1 деп алғандағы ең кіші қате",
          },
          formula: model === "linear" ? "ξ / w_W" : "ξ",
          shows: solution.x,
        },
        {
          says: {
            en: "Best over worst in the solution",
            ru: "Лучший к худшему в решении",
            kk: "Шешімдегі үздіктің нашарға қатынасы",
          },
          formula: "w_B / w_W",
          shows: solution.t,
        },
        {
          says: {
            en: "Weights before their division by the sum",
            ru: "Веса до деления на сумму",
            kk: "Қосындыға бөлінгенге дейінгі салмақтар",
          },
          shows: solution.parts,
        },
      ];
      if (output === "consistency")
        return [
          ...parts,
          {
            says: {
              en: "ξ and consistency ratio",
              ru: "ξ и отношение согласованности",
              kk: "ξ және үйлесімділік қатынасы",
            },
            formula: model === "linear" ? "CR = ξ" : "CR = ξ / CI(a_BW)",
            shows: [consistencyOf(given, solution, model)],
          },
        ];
      return [
        ...parts,
        {
          says: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
          formula: "w_j, Σw = 1",
          shows: solution.parts.map((w) => w / total),
        },
      ];
    },
  },
});

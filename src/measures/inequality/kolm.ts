/** Kolm index: inequality in the unit of the values; the same amount added to all changes nothing. */
import { sumOf } from "../../core/cells";
import { defineMeasure } from "../../core/measure";
import { optionalNumber, zerosArgument } from "../../core/params";
import { nothingLeft, signedValuesArgument } from "./variation-coefficient";

/** Up to this exponent e^u − 1 is averaged: exact where values or alpha are small. */
const largestExponent = 1;

/** e^u − 1 − u, which for small u would lose its digits in the difference. */
function beyondLinear(u: number): number {
  if (Math.abs(u) > 1) return Math.expm1(u) - u;
  let term = (u * u) / 2;
  let sum = 0;
  for (let k = 3; sum + term !== sum; k++) {
    sum += term;
    term *= u / k;
  }
  return sum;
}

/** @param x  n ≥ 1 values of any sign   @param alpha  above 0   @returns ≥ 0, in the unit of the values */
export function kolm(x: Float64Array, alpha: number): number {
  const n = x.length;
  const center = sumOf(x.map((value) => value / n));
  // What rounding left out of the mean: with a small alpha the answer may be smaller than that.
  const rest = sumOf(x.map((value) => (value - center) / n));
  let smallest = Infinity;
  for (const value of x) if (value < smallest) smallest = value;
  if (alpha * (center - smallest) <= largestExponent) {
    const excess = sumOf(x.map((value) => beyondLinear(alpha * (center - value)))) / n;
    return Math.max(0, Math.log1p(excess - alpha * rest) / alpha + rest);
  }
  // The largest exponent is taken out, so that none overflows.
  const relative = sumOf(x.map((value) => Math.exp(-alpha * (value - smallest)))) / n;
  return Math.max(0, center - smallest + rest + Math.log(relative) / alpha);
}

export const kolmIndex = defineMeasure({
  id: "KOLM",
  family: "inequality",
  name: { en: "Kolm index", ru: "Индекс Кольма", kk: "Кольм индексі" },
  summary: {
    en: "How much of the mean could be given up if all were equal, in the unit of the values: a measure of absolute inequality",
    ru: "Какой частью среднего можно поступиться при полном равенстве, в единицах значений: показатель абсолютного неравенства",
    kk: "Толық теңдікте орташаның қандай бөлігінен бас тартуға болады, мәндердің бірлігімен: абсолютті теңсіздік көрсеткіші",
  },
  unit: { en: "unit of the values", ru: "единица значений", kk: "мәндердің өлшем бірлігі" },
  values: "0 … μ − min x",
  formula: "K = ln(Σ exp(α (μ − x)) / n) / α",
  source: "Kolm 1976",
  notes: {
    en: "An absolute index: adding the same amount to all values changes nothing, another unit changes the answer, and not in proportion; state the unit. In a unit 10 times larger, alpha has to be 10 times larger for the same judgment. Values of any sign are allowed.",
    ru: "Абсолютный индекс: прибавка одной величины ко всем значениям ничего не меняет, а другая единица меняет ответ, и не пропорционально; указывайте единицу. Если единица в 10 раз крупнее, для той же оценки альфа должна быть в 10 раз больше. Значения могут быть любого знака.",
    kk: "Абсолютті индекс: барлық мәнге бірдей шама қосу ештеңені өзгертпейді, ал басқа өлшем бірлігі жауапты өзгертеді, әрі пропорционал емес; бірлігін көрсетіңіз. Өлшем бірлігі 10 есе ірі болса, бағалау өзгермеуі үшін альфа да 10 есе үлкен болуы керек. Мәндердің таңбасы кез келген болуы мүмкін.",
  },
  params: {
    values: signedValuesArgument,
    alpha: optionalNumber({
      label: { en: "Alpha", ru: "Альфа", kk: "Альфа" },
      description: {
        en: "Aversion to inequality per unit of the values, above 0; 1 when not given",
        ru: "Неприятие неравенства на единицу значений, больше 0; 1, если не указано",
        kk: "Мәндердің бір бірлігіне шаққандағы теңсіздікті қабылдамау дәрежесі, 0-ден үлкен; берілмесе, 1",
      },
      default: 1,
      domain: {
        above: 0,
        expected: { en: "a number above 0", ru: "число больше 0", kk: "0-ден үлкен сан" },
      },
    }),
    zeros: zerosArgument(),
  },
  result: "cell",
  compute: ({ values, alpha }) => {
    const x = values.participants();
    return x.length === 0 ? nothingLeft : kolm(x, alpha);
  },
  twin: ({ values, alpha }) => {
    const [x, w] = [values.numbers, values.mask];
    const smallest = values.skipsZeros ? `MIN(IF(${x}<>0,${x},""))` : `MIN(${x})`;
    return `SUM(${x})/SUM(${w})-${smallest}+LN(SUM(IF(${w}>0,EXP(-${alpha}*(${x}-${smallest})),0))/SUM(${w}))/${alpha}`;
  },
  examples: [
    {
      given: { values: [0, Math.log(4)], zeros: "count" },
      expect: Math.log(1.25),
      from: "by hand: mean ln 2; ln((2 + 1/2) / 2)",
    },
    {
      given: { values: [[1, 1 + Math.log(4)]] },
      expect: Math.log(1.25),
      from: "by hand, as a row: 1 more for all",
    },
    {
      given: { values: [0, Math.log(2)], alpha: 2, zeros: "count" },
      expect: Math.log(1.25) / 2,
      from: "by hand: half the values, twice the aversion",
    },
    {
      given: { values: [0.8, 2, 0.8, 0.4] },
      expect: 0.146867886956325,
      from: "Doersam 2004 relative to the mean; R package ineq 0.2-13, Kolm",
    },
    {
      given: { values: [-Math.log(4), 5, null, 0], zeros: "skip" },
      expect: (5 - Math.log(4)) / 2 + Math.log((4 + Math.exp(-5)) / 2),
      from: "by hand: a negative value; blanks and zeros skipped",
    },
    {
      given: { values: [100, 5000, 20000] },
      expect: 25100 / 3 - 100 - Math.log(3),
      from: "by hand: the smallest decides, without overflow",
    },
    { given: { values: [7, 7, 7] }, expect: 0, from: "by hand: all equal" },
    { given: { values: [7] }, expect: 0, from: "by hand: one value" },
    { given: { values: [0, 1] }, expect: "#VALUE!", from: "catalogue: zeros must be declared" },
    {
      given: { values: [0, null], zeros: "skip" },
      expect: "#DIV/0!",
      from: "definition: nothing takes part",
    },
    { given: { values: [1, 2], alpha: 0 }, expect: "#VALUE!", from: "catalogue: alpha 0" },
    { given: { values: [1, 2], alpha: -1 }, expect: "#VALUE!", from: "catalogue: alpha below 0" },
    { given: { values: [1, "x"] }, expect: "#VALUE!", from: "catalogue: text" },
    {
      given: { values: [1, { code: "#N/A" }] },
      expect: "#N/A",
      from: "catalogue: error cells propagate",
    },
    {
      given: {
        values: [
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
      "Kolm",
      "Kolm-Pollak",
      "absolute inequality",
      "leftist inequality",
      "Кольм",
      "Колм",
      "абсолютное неравенство",
      "абсолютті теңсіздік",
    ],
    reading: {
      en: "0.22 in the first example is an amount in the unit of the values: with everyone at the mean less 0.22, things would be as good as they are. 0 means that all are equal. The larger alpha, the closer the answer comes to the gap between the mean and the smallest value.",
      ru: "0,22 в первом примере — величина в единицах значений: если бы у всех было среднее минус 0,22, было бы не хуже, чем есть. 0 — все равны. Чем больше альфа, тем ближе ответ к разрыву между средним и наименьшим значением.",
      kk: "Бірінші мысалдағы 0,22 — мәндердің бірлігіндегі шама: бәрінде орташадан 0,22 кем болса, жағдай қазіргіден кем болмас еді. 0 — бәрі тең. Альфа неғұрлым үлкен болса, жауап орташа мен ең кіші мән арасындағы айырмаға соғұрлым жақын.",
    },
    thresholds: [],
    traps: [
      {
        en: "In tenge instead of thousands of tenge the answer is another one: with large numbers and alpha 1 only the smallest value matters. Divide the values by their mean, or choose alpha to fit the unit.",
        ru: "В тенге вместо тысяч тенге ответ другой: при больших числах и альфа 1 значит только наименьшее значение. Разделите значения на среднее или подберите альфа под единицу.",
        kk: "Мың теңгенің орнына теңге алынса, жауап басқа болады: сандар үлкен, альфа 1 болса, тек ең кіші мән маңызды. Мәндерді орташаға бөліңіз немесе альфаны бірлікке сай таңдаңыз.",
      },
    ],
    elsewhere: [{ program: "R ineq", name: "Kolm()", differs: null }],
    steps: ({ values, alpha }) => {
      const x = values.participants();
      const mean = sumOf(x.map((value) => value / x.length));
      return [
        { says: { en: "Mean", ru: "Среднее", kk: "Орташа" }, formula: "μ", shows: mean },
        {
          says: {
            en: "How far each value falls short of the mean",
            ru: "Насколько каждое значение меньше среднего",
            kk: "Әр мән орташадан қанша кем",
          },
          formula: "μ − x",
          shows: x.map((value) => mean - value),
        },
        {
          says: { en: "Exponents", ru: "Показатели степени", kk: "Дәреже көрсеткіштері" },
          formula: "α (μ − x)",
          shows: x.map((value) => alpha * (mean - value)),
        },
        {
          says: {
            en: "Logarithm of the mean of their exponentials, over alpha",
            ru: "Логарифм среднего их экспонент, делённый на альфа",
            kk: "Экспоненталары орташасының логарифмі, альфаға бөлінген",
          },
          formula: "K = ln(Σ exp(α (μ − x)) / n) / α",
          shows: kolm(x, alpha),
        },
      ];
    },
  },
});

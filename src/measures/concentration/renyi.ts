/** Rényi entropy of shares: a family of entropies; order 0 counts participants, 1 is Shannon's, 2 belongs to the Herfindahl index. */
import { defineMeasure } from "../../core/measure";
import { optionalNumber } from "../../core/params";
import { alphaLabel, hannahKay, logOfPowersNatively, logOfSharesNatively } from "./hannah-kay";
import { sharesOf, sharesStep, sizesArgument, totalStep } from "./hhi";

export const renyiEntropy = defineMeasure({
  id: "RENYI",
  family: "concentration",
  name: {
    en: "Rényi entropy of shares",
    ru: "Энтропия Реньи для долей",
    kk: "Үлестердің Реньи энтропиясы",
  },
  summary: {
    en: "How evenly a whole is spread, with a chosen weight of the large participants: 0 when one has everything, ln n for n equals",
    ru: "Насколько равномерно распределено целое, с выбранным весом крупных участников: 0 — всё у одного, ln n — у n равных",
    kk: "Тұтас көлемнің қаншалықты біркелкі бөлінгені, ірі қатысушылардың салмағы таңдалады: 0 — бәрі біреуде, ln n — тең n қатысушыда",
  },
  unit: { en: "nats", ru: "наты", kk: "нат" },
  values: "0 … ln n",
  formula: "H = ln(Σ s^α) / (1 − α), α ≠ 1; H = −Σ s ln s, α = 1",
  source: "Rényi 1961",
  notes: {
    en: "Natural logarithm. Minus the logarithm of the Hannah–Kay index of the same alpha. Order 0 is ln of the number of participants above 0, order 1 Shannon's entropy, order 2 minus ln of the Herfindahl–Hirschman index. Zeros and blanks change nothing.",
    ru: "Натуральный логарифм. Равна логарифму индекса Ханны — Кея с той же альфа, взятому с обратным знаком. Порядок 0 — ln числа участников больше 0, порядок 1 — энтропия Шеннона, порядок 2 — минус ln индекса Херфиндаля — Хиршмана. Нули и пустые ячейки ничего не меняют.",
    kk: "Натурал логарифм. Сол альфадағы Ханна — Кей индексінің минус таңбалы логарифміне тең. 0-рет — 0-ден үлкен қатысушылар санының ln-і, 1-рет — Шеннон энтропиясы, 2-рет — Херфиндаль — Хиршман индексінің минус таңбалы ln-і. Нөлдер мен бос ұяшықтар ештеңені өзгертпейді.",
  },
  params: {
    sizes: sizesArgument,
    alpha: optionalNumber({
      label: alphaLabel,
      description: {
        en: "Order, 0 or more: the larger, the more the large participants weigh; 2 when not given",
        ru: "Порядок, 0 или больше: чем больше, тем важнее крупные участники; 2, если не указано",
        kk: "Реті, 0 немесе одан үлкен: неғұрлым үлкен болса, ірі қатысушылар соғұрлым маңызды; берілмесе, 2",
      },
      default: 2,
      domain: {
        min: 0,
        expected: { en: "0 or more", ru: "0 или больше", kk: "0 немесе одан үлкен" },
      },
    }),
  },
  result: "cell",
  // Rounding may leave a trace below 0 where one has everything.
  compute: ({ sizes, alpha }) => Math.max(0, -Math.log(hannahKay(sizes, alpha))),
  twin: ({ sizes, alpha }) => {
    const atOne = `-${logOfSharesNatively(sizes)}`;
    const powers = `${logOfPowersNatively(sizes, `${alpha}`)}/(1-${alpha})`;
    if (alpha.literal === 1) return atOne;
    return alpha.literal === null ? `IF(${alpha}=1,${atOne},${powers})` : powers;
  },
  examples: [
    { given: { sizes: [1, 1, 1, 1] }, expect: Math.log(4), from: "by hand: ln n for n equals" },
    {
      given: { sizes: [[20, 50, 20, 10]] },
      expect: -Math.log(0.34),
      from: "by hand, as a row: minus ln of the Herfindahl–Hirschman index",
    },
    {
      given: { sizes: [20, 50, 20, 10], alpha: 1 },
      expect: 1.2206072645530173,
      from: "Doersam 2004; concentrationMetrics (open-risk, commit a45827f), shannon",
    },
    {
      given: {
        sizes: [
          172.367, 197.007, 112.863, 54.41, 106.684, 70.115, 35.593, 79.543, 19.553, 54.09, 40.932,
          76.058, 117.982, 18.027, 14.165,
        ],
        alpha: 3,
      },
      expect: 2.2217095425078224,
      from: "concentrationMetrics (open-risk, commit a45827f), renyi: turnover of car makers in 2013",
    },
    {
      given: { sizes: [20, null, 50, 0, "", 10], alpha: 0 },
      expect: Math.log(3),
      from: "by hand: three participants; blanks and zeros change nothing",
    },
    { given: { sizes: [7], alpha: 0.5 }, expect: 0, from: "by hand: one participant" },
    { given: { sizes: [1, 3], alpha: -0.5 }, expect: "#VALUE!", from: "catalogue: alpha below 0" },
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
      "Renyi",
      "Rényi",
      "Hartley entropy",
      "collision entropy",
      "Реньи",
      "энтропия Реньи",
      "Реньи энтропиясы",
    ],
    reading: {
      en: "Four equal participants give ln 4 ≈ 1.386, the most four can reach; e to the power of the value is the number of equals that would be as spread. The larger alpha, the less small participants matter and the lower the value.",
      ru: "Четыре равных участника дают ln 4 ≈ 1,386 — наибольшее для четырёх; e в степени этого значения — число равных участников с той же равномерностью. Чем больше альфа, тем меньше значат мелкие участники и тем ниже значение.",
      kk: "Төрт тең қатысушы ln 4 ≈ 1,386 береді — төртеуге мүмкін ең үлкен мән; e санының осы мәнге тең дәрежесі — таралуы дәл сондай болатын тең қатысушылардың саны. Альфа неғұрлым үлкен болса, ұсақ қатысушылардың маңызы азайып, мән төмендейді.",
    },
    thresholds: [],
    traps: [
      {
        en: "A large value means spread, not concentration: the scale runs opposite to HHI.",
        ru: "Большое значение говорит о рассредоточении, а не о концентрации: шкала обратна шкале индекса Херфиндаля — Хиршмана.",
        kk: "Үлкен мән шоғырлануды емес, шашыраңқылықты білдіреді: шкаласы Херфиндаль — Хиршман индексінің шкаласына қарама-қарсы.",
      },
      {
        en: "Its ceiling ln n grows with the number of participants: lists of different length are not comparable as they are.",
        ru: "Потолок ln n растёт с числом участников: списки разной длины напрямую не сравнимы.",
        kk: "Жоғарғы шегі ln n қатысушылар санымен бірге өседі: ұзындығы әртүрлі тізімдерді тікелей салыстыруға болмайды.",
      },
    ],
    elsewhere: [{ program: "R concentrationMetrics", name: "renyi()", differs: null }],
    steps: ({ sizes, alpha }) => {
      const index = hannahKay(sizes, alpha);
      return [
        totalStep(sizes),
        sharesStep(sharesOf(sizes)),
        {
          says: {
            en: "Hannah–Kay index of the same order",
            ru: "Индекс Ханны — Кея того же порядка",
            kk: "Сол реттегі Ханна — Кей индексі",
          },
          formula: alpha === 1 ? "K = exp(Σ s ln s)" : "K = (Σ s^α)^(1/(α − 1))",
          shows: index,
        },
        {
          says: {
            en: "Its logarithm with the sign changed",
            ru: "Его логарифм с обратным знаком",
            kk: "Таңбасы өзгертілген логарифмі",
          },
          formula: "−ln K",
          shows: Math.max(0, -Math.log(index)),
        },
      ];
    },
  },
});

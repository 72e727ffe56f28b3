/** Tier of a cluster: priority, adjacent, potential or none, from its verdict and its link to priority clusters. */
import { fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { element, logical, optionalElement, optionalNumber } from "../../core/params";

const notAVerdict = fault("#VALUE!", {
  en: "Verdict: expected a whole number from 0 to 4",
  ru: "Заключение: ожидается целое число от 0 до 4",
  kk: "Қорытынды: 0-ден 4-ке дейінгі бүтін сан болуы керек",
});

const notAPercentile = fault("#VALUE!", {
  en: "Relatedness: is above 100; expected a percentile from 0 to 100",
  ru: "Связанность: больше 100; ожидается процентиль от 0 до 100",
  kk: "Байланыстылық: 100-ден артық; 0-ден 100-ге дейінгі процентиль болуы керек",
});

export type Tier = "priority" | "adjacent" | "potential" | "none";

/** @param verdict  a whole number 0…4 */
export function tierOf(verdict: number, linked: boolean, strategic: boolean): Tier {
  if (verdict === 4 || (verdict === 3 && strategic)) return "priority";
  if (verdict >= 2 && linked) return "adjacent";
  return verdict >= 1 || strategic ? "potential" : "none";
}

export const clusterTier = defineMeasure({
  id: "CLUSTER.TIER",
  family: "scoring",
  name: { en: "Tier of a cluster", ru: "Группа кластера", kk: "Кластер тобы" },
  summary: {
    en: "Sorts a cluster into priority, adjacent, potential or none by its verdict and its link to a priority cluster",
    ru: "Относит кластер к приоритетным, смежным, потенциальным или ни к каким по заключению и связи с приоритетным",
    kk: "Қорытындысы мен басым кластермен байланысына қарай кластерді басым, сабақтас, әлеуетті топқа жатқызады немесе жатқызбайды",
  },
  unit: { en: "word", ru: "слово", kk: "сөз" },
  values: {
    en: "priority, adjacent, potential, none",
    ru: "priority (приоритетный), adjacent (смежный), potential (потенциальный), none (никакой)",
    kk: "priority (басым), adjacent (сабақтас), potential (әлеуетті), none (ешқайсысы)",
  },
  formula: {
    en: "linked: link ≥ threshold, or relatedness ≥ percentile; priority: verdict 4, or 3 with a decision; adjacent: otherwise 2 or 3 if linked; potential: otherwise 1 … 3, or 0 with a decision; none: 0 without a decision",
    ru: "связан: связь ≥ порога или связанность ≥ процентиля; priority: заключение 4 или 3 с решением; adjacent: иначе 2 или 3 при наличии связи; potential: иначе 1 … 3 или 0 с решением; none: 0 без решения",
    kk: "байланысты: байланыс ≥ шек немесе байланыстылық ≥ процентиль; priority: қорытынды 4 немесе шешімі бар 3; adjacent: әйтпесе байланысты болса 2 не 3; potential: әйтпесе 1 … 3 немесе шешімі бар 0; none: шешімсіз 0",
  },
  source:
    "tiers: a study of the real-sector industries of Pavlodar region; rules: convention of this product",
  notes: {
    en: "Equal ranges of verdicts, links and percentiles answer cell by cell. A blank link is no link; a blank percentile is not known and links nothing. First find the priority clusters, then the links to them. No order within a tier is implied.",
    ru: "Равные диапазоны заключений, связей и процентилей дают ответ по ячейкам. Пустая связь — связи нет; пустой процентиль неизвестен и связи не даёт. Сначала определите приоритетные кластеры, потом связи с ними. Порядка внутри группы нет.",
    kk: "Қорытындылардың, байланыстар мен процентильдердің тең ауқымдары ұяшық бойынша жауап береді. Бос байланыс — байланыс жоқ; бос процентиль белгісіз, байланыс бермейді. Алдымен басым кластерлерді, кейін олармен байланысты анықтаңыз. Топ ішінде рет жоқ.",
  },
  params: {
    verdict: element({
      label: { en: "Verdict", ru: "Заключение", kk: "Қорытынды" },
      description: {
        en: "0…4, from FORMATION.VERDICT",
        ru: "0…4, из FORMATION.VERDICT",
        kk: "0…4, FORMATION.VERDICT нәтижесі",
      },
    }),
    link: element({
      label: { en: "Link", ru: "Связь", kk: "Байланыс" },
      description: {
        en: "Strongest link to any priority cluster, 0…1: the largest of supply share, demand share and overlap of skills",
        ru: "Сильнейшая связь с приоритетным кластером, 0…1: наибольшая из долей поставок, спроса и общих профессий",
        kk: "Басым кластермен ең күшті байланыс, 0…1: жеткізу, сұраныс үлестері мен ортақ мамандықтардың ең үлкені",
      },
    }),
    relatedness: optionalElement({
      label: { en: "Relatedness", ru: "Связанность", kk: "Байланыстылық" },
      description: {
        en: "Percentile of the relatedness to the nearest priority cluster, 0…100; blank = not known",
        ru: "Процентиль связанности с ближайшим приоритетным кластером, 0…100; пусто — неизвестно",
        kk: "Ең жақын басым кластермен байланыстылық процентилі, 0…100; бос — белгісіз",
      },
      default: null,
    }),
    strategic: logical({
      label: { en: "Strategic", ru: "Стратегическое решение", kk: "Стратегиялық шешім" },
      description: {
        en: "TRUE when a strategic decision for the cluster is on record",
        ru: "ИСТИНА, если по кластеру есть стратегическое решение",
        kk: "Кластер бойынша стратегиялық шешім болса — АҚИҚАТ",
      },
      default: false,
    }),
    threshold: optionalNumber({
      label: { en: "Threshold", ru: "Порог связи", kk: "Байланыс шегі" },
      description: {
        en: "Link that counts; 0.1 by convention",
        ru: "Связь, которая считается; 0,1 по соглашению",
        kk: "Есепке алынатын байланыс; келісім бойынша 0,1",
      },
      default: 0.1,
      domain: {
        above: 0,
        expected: { en: "a number above 0", ru: "число больше 0", kk: "0-ден үлкен сан" },
      },
    }),
    percentile: optionalNumber({
      label: { en: "Percentile", ru: "Процентиль", kk: "Процентиль" },
      description: {
        en: "Percentile of relatedness that counts; 75 by convention",
        ru: "Процентиль связанности, который считается; 75 по соглашению",
        kk: "Есепке алынатын байланыстылық процентилі; келісім бойынша 75",
      },
      default: 75,
      domain: {
        above: 0,
        expected: { en: "a number above 0", ru: "число больше 0", kk: "0-ден үлкен сан" },
      },
    }),
  },
  result: "cells",
  compute: ({ verdict, link, relatedness, strategic, threshold, percentile }) => {
    if (!(verdict <= 4 && Number.isInteger(verdict))) return notAVerdict;
    if (relatedness !== null && relatedness > 100) return notAPercentile;
    return tierOf(verdict, isLinked({ link, relatedness, threshold, percentile }), strategic);
  },
  twin: ({ verdict, link, relatedness, strategic, threshold, percentile }) => {
    const v = verdict.numbers;
    const near = relatedness ? `+(${relatedness.numbers}>=${percentile})` : "";
    const far = relatedness ? `+(${relatedness.numbers}>100)` : "";
    const priority = strategic ? `${v}>=3` : `${v}=4`;
    const rest = strategic ? `"potential"` : `IF(${v}>=1,"potential","none")`;
    return `IF((${v}>4)+(${v}<>INT(${v}))${far}>0,#VALUE!,IF(${priority},"priority",IF((${v}>=2)*((${link.numbers}>=${threshold})${near})>0,"adjacent",${rest})))`;
  },
  examples: [
    { given: { verdict: 4, link: 0 }, expect: "priority", from: "by hand: ready" },
    {
      given: { verdict: 3, link: 0.1 },
      expect: "adjacent",
      from: "by hand: a link at the threshold",
    },
    {
      given: { verdict: 3, link: 0.1, strategic: true },
      expect: "priority",
      from: "by hand: a strategic decision",
    },
    {
      given: { verdict: [4, 3, 2, 1, 0, null], link: [0, 0.05, 0.3, 0.3, 1, null] },
      expect: [["priority"], ["potential"], ["adjacent"], ["potential"], ["none"], ["none"]],
      from: "by hand: cell by cell, a blank verdict is 0",
    },
    {
      given: {
        verdict: [[2, 2, 2, 0]],
        link: 0,
        relatedness: [[80, 74, null, 100]],
        strategic: true,
      },
      expect: [["adjacent", "potential", "potential", "potential"]],
      from: "by hand: related clusters in a row; a decision lifts 0",
    },
    {
      given: { verdict: 2, link: 0.2, relatedness: 60, threshold: 0.25, percentile: 60 },
      expect: "adjacent",
      from: "by hand: own thresholds",
    },
    {
      given: { verdict: [2.5, 5, -1], link: 0 },
      expect: [["#VALUE!"], ["#VALUE!"], ["#VALUE!"]],
      from: "catalogue: a verdict is a whole number 0…4",
    },
    { given: { verdict: 2, link: -0.1 }, expect: "#VALUE!", from: "catalogue: a negative link" },
    {
      given: { verdict: 2, link: 0, relatedness: [101, -1] },
      expect: [["#VALUE!"], ["#VALUE!"]],
      from: "catalogue: relatedness outside 0…100",
    },
    {
      given: { verdict: [2, "x", { code: "#N/A" }], link: 0.5 },
      expect: [["adjacent"], ["#VALUE!"], ["#N/A"]],
      from: "catalogue: a text; an error cell",
    },
    {
      given: { verdict: [2, 3], link: [0, 0, 1] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { verdict: 2, link: 0.5, threshold: 0 },
      expect: "#VALUE!",
      from: "definition: a threshold of 0 would link everything",
    },
  ],
  help: {
    synonyms: [
      "priority cluster",
      "adjacent cluster",
      "potential cluster",
      "приоритетный кластер",
      "смежный кластер",
      "потенциальный кластер",
      "басым кластер",
      "сабақтас кластер",
      "әлеуетті кластер",
    ],
    reading: {
      en: "“priority” is a cluster to support now, “adjacent” one of tomorrow that a priority cluster pulls along, “potential” one of the day after. “none” says only that the evidence does not suffice. With the default 0.1 a link counts when a tenth of purchases, sales or skills is shared.",
      ru: "priority — кластер, который поддерживают сейчас, adjacent — завтрашний, его тянет за собой приоритетный, potential — послезавтрашний. none говорит лишь о нехватке данных. При пороге 0,1 связь считается, если общей является десятая часть закупок, продаж или профессий.",
      kk: "priority — қазір қолдайтын кластер, adjacent — басым кластер ілестіретін ертеңгі кластер, potential — одан кейінгісі. none тек дерек жетпейтінін білдіреді. Әдепкі 0,1 шегінде сатып алудың, сатудың не мамандықтардың оннан бірі ортақ болса, байланыс есепке алынады.",
    },
    thresholds: [],
    traps: [
      {
        en: "A verdict that ranges over two steps can fall into two tiers: print both.",
        ru: "Если заключение лежит в диапазоне из двух ступеней, групп может быть две: указывайте обе.",
        kk: "Қорытынды екі сатының аралығында болса, екі топ шығуы мүмкін: екеуін де көрсетіңіз.",
      },
      {
        en: "An unmeasured link reads like no link; say beside the tier that it was not evidenced.",
        ru: "Неизмеренная связь выглядит как её отсутствие; напишите рядом, что связь не подтверждена.",
        kk: "Өлшенбеген байланыс жоқ байланыс сияқты көрінеді; қасына байланыс расталмағанын жазыңыз.",
      },
    ],
    elsewhere: [],
    steps: ({ verdict, link, relatedness, strategic, threshold, percentile }) => {
      const linked = isLinked({ link, relatedness, threshold, percentile });
      const tier =
        verdict <= 4 && Number.isInteger(verdict)
          ? tierOf(verdict, linked, strategic)
          : notAVerdict;
      return [
        { says: { en: "Verdict", ru: "Заключение", kk: "Қорытынды" }, shows: verdict },
        {
          says: {
            en: "Linked to a priority cluster: 1 yes, 0 no",
            ru: "Связан с приоритетным: 1 — да, 0 — нет",
            kk: "Басым кластермен байланысты: 1 — иә, 0 — жоқ",
          },
          shows: linked ? 1 : 0,
        },
        {
          says: {
            en: "Strategic decision: 1 yes, 0 no",
            ru: "Стратегическое решение: 1 — да, 0 — нет",
            kk: "Стратегиялық шешім: 1 — иә, 0 — жоқ",
          },
          shows: strategic ? 1 : 0,
        },
        { says: { en: "Tier", ru: "Группа", kk: "Топ" }, shows: tier },
      ];
    },
  },
});

function isLinked(given: {
  readonly link: number;
  readonly relatedness: number | null;
  readonly threshold: number;
  readonly percentile: number;
}): boolean {
  return given.link >= given.threshold || (given.relatedness ?? 0) >= given.percentile;
}

/** Scores of strategic directions: how much of the weight of SWOT factors each direction takes up. */
import { NumberRange, sumOf } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { defineMeasure } from "../../core/measure";
import { optionalNumber, range } from "../../core/params";
import { about, atPlace, notOnePer } from "../../core/sentences";
import { onePer } from "../../core/twin";

const label = {
  links: { en: "Links", ru: "Связи", kk: "Байланыстар" },
  weights: { en: "Weights", ru: "Веса", kk: "Салмақтар" },
};

const noLinks = fault("#DIV/0!", {
  en: "the direction is linked to no factor",
  ru: "направление не связано ни с одним фактором",
  kk: "бағыт бірде-бір фактормен байланыспаған",
});

function linkAboveTop(links: NumberRange, top: number): Fault | null {
  const at = links.values().findIndex((link) => link > top);
  if (at < 0) return null;
  const found = links.values()[at] ?? 0;
  return atPlace(
    fault(
      "#VALUE!",
      about(label.links, {
        en: `is ${found}; expected at most the top mark ${top}`,
        ru: `содержит ${found}; ожидается не больше высшей оценки ${top}`,
        kk: `мәні ${found}; ең жоғары бағадан (${top}) аспауы керек`,
      })
    ),
    links.position(at),
    links.rows,
    links.columns
  );
}

interface Direction {
  readonly weighted: number;
  readonly links: number;
}

/** Weighted and plain sum of the links of each direction. */
function directionsOf(links: NumberRange, weights: NumberRange): Direction[] {
  const marks = links.values();
  const g = weights.values();
  return Array.from({ length: links.rows }, (_, k) => {
    const own = marks.subarray(k * links.columns, (k + 1) * links.columns);
    return { weighted: sumOf(own.map((mark, f) => mark * g[f]!)), links: sumOf(own) };
  });
}

const table = (directions: readonly Direction[], top: number) =>
  directions.map(({ weighted, links }) => [
    weighted / top,
    links === 0 ? noLinks : weighted / links,
  ]);

const twoDirections = [
  [3, 0, 1, 0],
  [1, 1, 2, 3],
];

export const swotDirections = defineMeasure({
  id: "SWOT.DIRECTIONS",
  family: "swot",
  name: {
    en: "Scores of strategic directions",
    ru: "Оценки стратегических направлений",
    kk: "Стратегиялық бағыттардың бағалары",
  },
  summary: {
    en: "How much of the weight of SWOT factors each strategic direction takes up, in total and per link",
    ru: "Какую часть веса факторов SWOT охватывает каждое стратегическое направление: всего и на одну связь",
    kk: "Әр стратегиялық бағыт SWOT факторлары салмағының қаншасын қамтитыны: барлығы және бір байланысқа",
  },
  unit: { en: "score", ru: "балл", kk: "балл" },
  values: "0 … Σ w",
  formula: {
    en: "score: D_k = Σ_f w_f l_kf / L; weight per link: Σ_f w_f l_kf / Σ_f l_kf; w: weights, l: links, L: top mark",
    ru: "оценка: D_k = Σ_f w_f l_kf / L; вес на связь: Σ_f w_f l_kf / Σ_f l_kf; w: веса, l: связи, L: высшая оценка",
    kk: "баға: D_k = Σ_f w_f l_kf / L; бір байланысқа салмақ: Σ_f w_f l_kf / Σ_f l_kf; w: салмақтар, l: байланыстар, L: ең жоғары баға",
  },
  source: "QSPM (David) with A'WOT weights; definition of this product",
  notes: {
    en: "Directions in rows, factors in columns in the order of the weights; a blank link is 0. A direction with more links scores higher: the second column, the average weight it meets per link, exposes that. A direction without links has the score 0 and #DIV/0! per link.",
    ru: "Направления в строках, факторы в столбцах в порядке весов; пустая связь — 0. Чем больше связей, тем выше оценка: это видно по второму столбцу — среднему весу на одну связь. Направление без связей: оценка 0, на связь #ДЕЛ/0!.",
    kk: "Бағыттар жолдарда, факторлар салмақтардың ретімен бағандарда; бос байланыс — 0. Байланыс көп болса, баға да жоғары: мұны екінші баған — бір байланысқа келетін орташа салмақ көрсетеді. Байланыссыз бағыттың бағасы 0, екінші бағаны #DIV/0!.",
  },
  params: {
    links: range({
      label: label.links,
      description: {
        en: "Directions in rows, factors in columns: how much the direction uses or answers the factor, 0 to the top mark",
        ru: "Направления в строках, факторы в столбцах: насколько направление использует фактор или отвечает на него, от 0 до высшей оценки",
        kk: "Бағыттар жолдарда, факторлар бағандарда: бағыт факторды қаншалықты пайдаланады не оған жауап береді, 0-ден ең жоғары бағаға дейін",
      },
      shape: "any",
      total: "allowed",
    }),
    weights: range({
      label: label.weights,
      description: {
        en: "Global weight of each factor, as from SWOT.WEIGHTS",
        ru: "Глобальный вес каждого фактора, например из SWOT.WEIGHTS",
        kk: "Әр фактордың жаһандық салмағы, мысалы SWOT.WEIGHTS нәтижесі",
      },
      total: "allowed",
    }),
    top: optionalNumber({
      label: { en: "Top mark", ru: "Высшая оценка", kk: "Ең жоғары баға" },
      description: {
        en: "Highest mark of a link",
        ru: "Наибольшая оценка связи",
        kk: "Байланыстың ең жоғары бағасы",
      },
      default: 3,
      domain: {
        above: 0,
        expected: { en: "a number above 0", ru: "число больше 0", kk: "0-ден үлкен сан" },
      },
    }),
  },
  result: "cells",
  columns: [
    { en: "Score", ru: "Оценка", kk: "Баға" },
    { en: "Weight per link", ru: "Вес на связь", kk: "Бір байланысқа салмақ" },
  ],
  compute: ({ links, weights, top }) => {
    if (weights.length !== links.columns)
      return notOnePer("columns", label.weights, weights.length, label.links, links.columns);
    return linkAboveTop(links, top) ?? table(directionsOf(links, weights), top);
  },
  twin: ({ links, weights, top }) => {
    const weighted = `MMULT(${links.numbers},${weights.column})`;
    return onePer(
      "columns",
      weights,
      links,
      `IF(MAX(${links})>${top},#VALUE!,CHOOSE({1,2},${weighted}/${top},${weighted}/${links.rowSums}))`
    );
  },
  examples: [
    {
      given: { links: twoDirections, weights: [0.5, 0.1, 0.3, 0.1] },
      expect: [
        [0.6, 0.45],
        [0.5, 1.5 / 7],
      ],
      from: "by hand: 1.8/3 and 1.8/4; 1.5/3 and 1.5/7",
    },
    {
      given: { links: [[5, null, "", 0]], weights: [[0.5, 0.1, 0.3, 0.1]], top: 5 },
      expect: [[0.5, 0.5]],
      from: "by hand, weights as a row; blank links are 0",
    },
    {
      given: {
        links: [
          [0, 0],
          [1, 2],
        ],
        weights: [0.6, 0.4],
      },
      expect: [
        [0, "#DIV/0!"],
        [1.4 / 3, 1.4 / 3],
      ],
      from: "catalogue: a direction without links",
    },
    {
      given: { links: [[2, 2]], weights: [0, null] },
      expect: [[0, 0]],
      from: "by hand: factors without weight",
    },
    {
      given: { links: [[4, 1]], weights: [0.6, 0.4] },
      expect: "#VALUE!",
      from: "catalogue: a link above the top mark",
    },
    {
      given: { links: twoDirections, weights: [0.5, 0.5] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { links: [[1, -1]], weights: [0.6, 0.4] },
      expect: "#VALUE!",
      from: "catalogue: negative",
    },
    {
      given: { links: [[1, "x"]], weights: [0.6, 0.4] },
      expect: "#VALUE!",
      from: "catalogue: text",
    },
    {
      given: { links: [[1, { code: "#N/A" }]], weights: [0.6, 0.4] },
      expect: "#N/A",
      from: "catalogue: an error cell",
    },
    {
      given: { links: [[1, 1]], weights: [0.6, 0.4], top: 0 },
      expect: "#VALUE!",
      from: "definition: a top mark of 0",
    },
  ],
  help: {
    synonyms: [
      "QSPM",
      "SWOT strategies score",
      "direction ranking",
      "impact matrix",
      "оценка направлений",
      "ранжирование стратегических направлений",
      "матрица связей",
      "бағыттарды бағалау",
      "стратегиялық бағыттарды саралау",
    ],
    reading: {
      en: "0.6 says that the first direction takes up 60 % of the weight of all factors, where a direction with the top mark everywhere would reach 1. 0.45 is the average weight it meets per unit of link. A high score with a low second number comes from many weak links.",
      ru: "0,6: первое направление охватывает 60 % веса всех факторов; направление с высшими оценками везде получило бы 1. 0,45 — средний вес на единицу связи. Высокая оценка при малом втором числе сложилась из многих связей с неважными факторами.",
      kk: "0,6: бірінші бағыт барлық факторлар салмағының 60 %-ын қамтиды; бар жерде ең жоғары баға алған бағыт 1 алар еді. 0,45 — бір байланыс бірлігіне келетін орташа салмақ. Баға жоғары, ал екінші сан аз болса, ол маңызы төмен факторлармен көп байланыстан құралған.",
    },
    thresholds: [],
    traps: [
      {
        en: 'Links to weaknesses and threats raise the score like links to strengths: fill them with "answers it", not with "is harmed by it".',
        ru: "Связи со слабыми сторонами и угрозами повышают оценку так же, как с сильными: ставьте «отвечает на неё», а не «страдает от неё».",
        kk: "Әлсіз жақтар мен қауіптерге байланыс бағаны күшті жақтардай көтереді: «одан зардап шегеді» емес, «оған жауап береді» дегенді қойыңыз.",
      },
      {
        en: "Scores of two directions that differ in the third digit are not ranked: one expert or one link turns them round.",
        ru: "Оценки, которые различаются в третьем знаке, не дают порядка: его меняет один эксперт или одна связь.",
        kk: "Үшінші таңбада ғана айырмасы бар бағалар рет бермейді: оны бір сарапшы не бір байланыс өзгертеді.",
      },
    ],
    elsewhere: [],
    steps: ({ links, weights, top }) => {
      const directions = directionsOf(links, weights);
      const g = weights.values();
      return [
        {
          says: {
            en: "Links times weights",
            ru: "Связи, умноженные на веса",
            kk: "Салмаққа көбейтілген байланыстар",
          },
          formula: "w_f l_kf",
          shows: Array.from({ length: links.rows }, (_, k) =>
            Array.from(g, (w, f) => w * links.at(k, f))
          ),
        },
        {
          says: {
            en: "Sum of each direction",
            ru: "Сумма по каждому направлению",
            kk: "Әр бағыт бойынша қосынды",
          },
          formula: "Σ_f w_f l_kf",
          shows: directions.map(({ weighted }) => weighted),
        },
        {
          says: {
            en: "Sum of its links",
            ru: "Сумма его связей",
            kk: "Оның байланыстарының қосындысы",
          },
          formula: "Σ_f l_kf",
          shows: directions.map((direction) => direction.links),
        },
        {
          says: {
            en: "Score, and weight per link",
            ru: "Оценка и вес на связь",
            kk: "Баға және бір байланысқа салмақ",
          },
          formula: "Σ_f w_f l_kf / L; Σ_f w_f l_kf / Σ_f l_kf",
          shows: table(directions, top),
        },
      ];
    },
  },
});

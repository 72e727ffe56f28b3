/** Depth of a value chain: the share of a stage's output that is processed further in the region. */
import { fault, isFault } from "../../core/fault";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { choice, element } from "../../core/params";
import { about } from "../../core/sentences";

const label = {
  output: { en: "Output", ru: "Выпуск", kk: "Өнім шығару" },
  amount: { en: "Amount", ru: "Количество", kk: "Мөлшер" },
};

const noOutput = fault(
  "#DIV/0!",
  about(label.output, {
    en: "is 0, so there is no share of it",
    ru: "равен 0, доли от него нет",
    kk: "0-ге тең, оның үлесі жоқ",
  })
);

const moreThanOutput = fault(
  "#VALUE!",
  about(label.amount, {
    en: "exceeds the output; expected at most the output, in the same unit",
    ru: "больше выпуска; ожидается не больше выпуска, в той же единице",
    kk: "өнімнен артық; сол бірлікте өнімнен аспауы керек",
  })
);

/** @returns share of a stage's output processed further, from what left the region or from what was processed there */
export function processedShare(
  output: number,
  amount: number,
  amountIs: "exported" | "processed"
): AnswerCell {
  if (amount > output) return moreThanOutput;
  if (output === 0) return noOutput;
  // The difference first: 1 − amount/output would lose the digits of a small remainder.
  return (amountIs === "exported" ? output - amount : amount) / output;
}

export const chainDepth = defineMeasure({
  id: "CHAIN.DEPTH",
  family: "linkages",
  name: {
    en: "Value-chain depth",
    ru: "Глубина цепочки создания стоимости",
    kk: "Қосылған құн тізбегінің тереңдігі",
  },
  summary: {
    en: "Share of a stage's output that is processed further in the region instead of being sent out",
    ru: "Доля выпуска стадии, которая перерабатывается дальше в регионе, а не вывозится",
    kk: "Саты өнімінің сыртқа шығарылмай, өңірде әрі қарай өңделетін үлесі",
  },
  unit: { en: "share", ru: "доля", kk: "үлес" },
  values: "0 … 1",
  formula: {
    en: "exported: d = 1 − x / y; processed: d = x / y; x: amount, y: output",
    ru: "exported: d = 1 − x / y; processed: d = x / y; x: количество, y: выпуск",
    kk: "exported: d = 1 − x / y; processed: d = x / y; x: мөлшер, y: өнім",
  },
  source: "definition of this product",
  notes: {
    en: "One stage of the chain per cell: ore, concentrate, metal, parts. Exports and output must be the region's and in one unit; what leaves stock counts as neither. Blanks are 0.",
    ru: "На ячейку — одна стадия цепочки: руда, концентрат, металл, детали. Вывоз и выпуск — одного региона и в одной единице; отпуск из запасов не входит никуда. Пустая ячейка — 0.",
    kk: "Әр ұяшықта тізбектің бір сатысы: кен, концентрат, металл, бөлшек. Әкету мен өнім бір өңірдікі және бір бірлікте болуы керек; қордан шыққаны ешқайсысына кірмейді. Бос ұяшық — 0.",
  },
  params: {
    output: element({
      label: label.output,
      description: {
        en: "Output of the stage",
        ru: "Выпуск стадии",
        kk: "Сатының шығарған өнімі",
      },
    }),
    amount: element({
      label: label.amount,
      description: {
        en: "Amount exported, or processed in the region, in the unit of output",
        ru: "Сколько вывезено или переработано в регионе, в единице выпуска",
        kk: "Өнім бірлігінде қанша әкетілгені немесе өңірде өңделгені",
      },
    }),
    amount_is: choice({
      label: { en: "Amount is", ru: "Что за количество", kk: "Мөлшер нені білдіреді" },
      description: {
        en: '"exported": the amount leaves the region; "processed": it is processed there',
        ru: '"exported" — количество вывезено из региона; "processed" — переработано в нём',
        kk: '"exported" — өңірден әкетілген; "processed" — сонда өңделген',
      },
      words: ["exported", "processed"],
      default: "exported",
    }),
  },
  result: "cells",
  compute: ({ output, amount, amount_is }) => processedShare(output, amount, amount_is),
  twin: ({ output, amount, amount_is }) => {
    const [all, part] = [output.numbers, amount.numbers];
    const kept = amount_is === "exported" ? `(${all}-${part})` : part;
    return `IF(${part}>${all},#VALUE!,${kept}/${all})`;
  },
  examples: [
    {
      given: { output: 100, amount: 67 },
      expect: 0.33,
      from: "alumina, 67 % exported: the rest is processed",
    },
    { given: { output: 100, amount: 5, amount_is: "processed" }, expect: 0.05, from: "by hand" },
    {
      given: { output: [200, 80, 40], amount: [50, null, 40] },
      expect: [[0.75], [1], [0]],
      from: "by hand: three stages, a blank is 0",
    },
    {
      given: { output: [[200, 80]], amount: [[50, 20]], amount_is: "processed" },
      expect: [[0.25, 0.25]],
      from: "by hand: a row",
    },
    {
      given: { output: [0, 0, 10], amount: [0, 5, ""] },
      expect: [["#DIV/0!"], ["#VALUE!"], [1]],
      from: "catalogue: output 0; amount above output",
    },
    { given: { output: 0, amount: 0 }, expect: "#DIV/0!", from: "catalogue: output 0" },
    {
      given: { output: 10, amount: 11 },
      expect: "#VALUE!",
      from: "catalogue: amount above output",
    },
    {
      given: { output: [10, 10, 10], amount: [-1, "x", { code: "#N/A" }] },
      expect: [["#VALUE!"], ["#VALUE!"], ["#N/A"]],
      from: "catalogue: negative, text, an error cell",
    },
    {
      given: { output: [10, 20], amount: [1, 2, 3] },
      expect: "#VALUE!",
      from: "catalogue: ranges of different size",
    },
    {
      given: { output: 10, amount: 5, amount_is: "sold" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
  ],
  help: {
    synonyms: [
      "value-chain depth",
      "local processing share",
      "beneficiation",
      "downstream processing",
      "глубина переработки",
      "глубина цепочки",
      "доля переработки в регионе",
      "доля вывоза",
      "өңдеу тереңдігі",
      "тізбек тереңдігі",
      "өңірде өңделетін үлес",
    ],
    reading: {
      en: "1 means everything goes on to a next stage in the region, 0 that everything leaves it raw. In the first example 67 of 100 units are exported, so 0.33 is processed further. Compare the stages of one chain: where the share falls, the chain ends.",
      ru: "1 — всё идёт на следующую стадию в регионе, 0 — всё вывозится сырым. В первом примере вывозят 67 единиц из 100, дальше перерабатывают 0,33. Сравнивайте стадии одной цепочки: где доля падает, там цепочка обрывается.",
      kk: "1 — бәрі өңірде келесі сатыға өтеді, 0 — бәрі шикі күйінде әкетіледі. Бірінші мысалда 100 бірліктің 67-сі әкетіледі, 0,33-і әрі қарай өңделеді. Бір тізбектің сатыларын салыстырыңыз: үлес төмендеген жерде тізбек үзіледі.",
    },
    thresholds: [],
    traps: [
      {
        en: "Exports beyond the region and exports abroad differ: for a regional chain deliveries to other regions leave it too.",
        ru: "Вывоз из региона и экспорт за границу — разное: для региональной цепочки поставки в другие регионы тоже вывоз.",
        kk: "Өңірден әкету мен шетелге экспорт бірдей емес: өңірлік тізбек үшін басқа өңірлерге жеткізу де әкету болады.",
      },
      {
        en: "Goods only sent through the region are neither output nor exports of its chain: take transit out first.",
        ru: "Транзит через регион — не выпуск и не вывоз его цепочки: сначала вычтите его.",
        kk: "Өңір арқылы өтетін транзит оның тізбегінің өнімі де, әкетуі де емес: алдымен оны шегеріңіз.",
      },
    ],
    elsewhere: [],
    steps: ({ output, amount, amount_is }) => {
      const answer = processedShare(output, amount, amount_is);
      if (isFault(answer)) return [];
      return [
        {
          says: {
            en: "Processed further in the region",
            ru: "Перерабатывается дальше в регионе",
            kk: "Өңірде әрі қарай өңделеді",
          },
          formula: amount_is === "exported" ? "y − x" : "x",
          shows: amount_is === "exported" ? output - amount : amount,
        },
        {
          says: { en: "Share of the output", ru: "Доля в выпуске", kk: "Өнімдегі үлесі" },
          shows: answer,
        },
      ];
    },
  },
});

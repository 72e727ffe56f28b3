/** Method of reflections: averages of averages, to and fro between regions and industries. */
import { Fault, fault, isFault } from "../../core/fault";
import { Step } from "../../core/help";
import { AnswerCell, defineMeasure } from "../../core/measure";
import { choice, optionalNumber } from "../../core/params";
import { BlockCell } from "../../core/twin";
import {
  diversityStep,
  Presence,
  presenceFormula,
  presenceInput,
  presenceMatrix,
  presenceOf,
  presenceRefusals,
  presenceStep,
  presenceThreshold,
  refusingOthers,
  ubiquityStep,
} from "./presence";

const withoutPresence = fault("#DIV/0!", {
  en: "nothing is present here, so there is no average",
  ru: "здесь ничего не присутствует, среднего нет",
  kk: "мұнда ештеңе жоқ, сондықтан орташа да жоқ",
});

/** Beyond this nothing moves but rounding. */
const mostSteps = 1000;

/** Most steps that are written out as helper cells. */
const nativeSteps = 100;

type Side = "region" | "industry";

const otherSide = (side: Side): Side => (side === "region" ? "industry" : "region");

/** Which side the chain of averages starts from, so that it ends on the side asked for. */
const firstSide = (side: Side, steps: number): Side => (steps % 2 === 0 ? side : otherSide(side));

/** The mean of each region over its industries, or of each industry over its regions; NaN where there are none. */
function means(presence: Presence, from: Float64Array, to: Side): Float64Array {
  const { regions, industries, cells, diversity, ubiquity } = presence;
  const answer = new Float64Array(to === "region" ? regions : industries);
  for (let r = 0, at = 0; r < regions; r++) {
    for (let i = 0; i < industries; i++, at++) {
      if (cells[at] === 0) continue;
      if (to === "region") answer[r]! += from[i]!;
      else answer[i]! += from[r]!;
    }
  }
  const counts = to === "region" ? diversity : ubiquity;
  for (let k = 0; k < answer.length; k++) answer[k]! /= counts[k]!;
  return answer;
}

/** @returns every vector of the chain, the last one of the order and side asked for */
function reflections(presence: Presence, steps: number, side: Side): Float64Array[] {
  let at = firstSide(side, steps);
  let last = at === "region" ? presence.diversity : presence.ubiquity;
  const chain = [last];
  for (let step = 0; step < steps; step++) {
    at = otherSide(at);
    last = means(presence, last, at);
    chain.push(last);
  }
  return chain;
}

/** A vector as it lies in the table: regions as a column, industries as a row. */
function laid(values: Float64Array, side: Side): AnswerCell[][] {
  const cells = Array.from(values, (x): number | Fault => (Number.isNaN(x) ? withoutPresence : x));
  return side === "region" ? cells.map((x) => [x]) : [cells];
}

const presentIn = [
  [1, 0, 0, 0, 0],
  [0, 0, 0, 1, 0],
  [0, 1, 0, 1, 1],
  [0, 1, 1, 0, 1],
  [0, 1, 1, 0, 0],
];

export const methodOfReflections = defineMeasure({
  id: "REFLECTIONS",
  family: "relatedness",
  name: {
    en: "Method of reflections",
    ru: "Метод отражений",
    kk: "Шағылысу әдісі",
  },
  summary: {
    en: "Average ubiquity of a region's industries, average diversity of an industry's regions, and so on to any order",
    ru: "Средняя распространённость отраслей региона, среднее разнообразие регионов отрасли и так далее до любого порядка",
    kk: "Өңір салаларының орташа таралуы, сала өңірлерінің орташа әртараптылығы және осылайша кез келген ретке дейін",
  },
  unit: {
    en: "regions or industries",
    ru: "регионы или отрасли",
    kk: "өңірлер немесе салалар",
  },
  values: {
    en: "≥ 1 where anything is present; a column for regions, a row for industries",
    ru: "≥ 1, где что-то присутствует; регионы — столбец, отрасли — строка",
    kk: "бірдеңе бар жерде ≥ 1; өңірлер — баған, салалар — жол",
  },
  formula:
    "k_r,0 = Σ_i B_ri; k_i,0 = Σ_r B_ri; k_r,N = Σ_i B_ri k_i,N−1 / k_r,0; k_i,N = Σ_r B_ri k_r,N−1 / k_i,0",
  source: "Hidalgo and Hausmann 2009",
  notes: {
    en: "For regions even orders speak of diversity and odd ones of ubiquity; for industries the other way round. The numbers draw together as the order grows: REGION.COMPLEXITY and INDUSTRY.COMPLEXITY are what remains in the end. EconGeo's MORc(steps = 20) returns order 21. Without presence a cell is #DIV/0!. Native helper cells up to 100 steps.",
    ru: "Для регионов чётные порядки говорят о разнообразии, нечётные — о распространённости; для отраслей наоборот. С ростом порядка числа сближаются: то, что остаётся в пределе, дают REGION.COMPLEXITY и INDUSTRY.COMPLEXITY. MORc(steps = 20) в EconGeo возвращает порядок 21. Без присутствия в ячейке #ДЕЛ/0!. Формулы Excel — до 100 шагов.",
    kk: "Өңірлер үшін жұп реттер әртараптылық туралы, тақ реттер таралу туралы айтады; салалар үшін керісінше. Рет өскен сайын сандар жақындасады: соңында қалатынын REGION.COMPLEXITY пен INDUSTRY.COMPLEXITY береді. EconGeo-дағы MORc(steps = 20) 21-ретті қайтарады. Ештеңе болмаса, ұяшықта #DIV/0!. Excel формулалары 100 қадамға дейін.",
  },
  params: {
    matrix: presenceMatrix,
    steps: optionalNumber({
      label: { en: "Steps", ru: "Шаги", kk: "Қадамдар" },
      description: {
        en: "Number of reflections: 0 is diversity or ubiquity itself",
        ru: "Число отражений: 0 — само разнообразие или распространённость",
        kk: "Шағылысу саны: 0 — әртараптылықтың не таралудың өзі",
      },
      default: 2,
      domain: {
        min: 0,
        max: mostSteps,
        whole: true,
        expected: {
          en: `a whole number from 0 to ${mostSteps}`,
          ru: `целое число от 0 до ${mostSteps}`,
          kk: `0-ден ${mostSteps}-ға дейінгі бүтін сан`,
        },
      },
    }),
    side: choice({
      label: { en: "Side", ru: "Сторона", kk: "Жағы" },
      description: {
        en: '"region": a column, one number per region; "industry": a row, one per industry',
        ru: '"region" — столбец, по числу на регион; "industry" — строка, по числу на отрасль',
        kk: '"region" — баған, әр өңірге бір сан; "industry" — жол, әр салаға бір сан',
      },
      words: ["region", "industry"],
      default: "region",
    }),
    input: presenceInput,
    threshold: presenceThreshold,
  },
  result: "cells",
  compute: ({ matrix, steps, side, input, threshold }) => {
    const presence = presenceOf(matrix, input, threshold);
    return isFault(presence)
      ? presence
      : laid(reflections(presence, steps, side)[steps] ?? new Float64Array(0), side);
  },
  twin: ({ matrix, steps, side, input, threshold }, place) => {
    // Helper cells need to know the size of the table and how often to reflect.
    if (matrix.size === null || steps.literal === null || steps.literal > nativeSteps) return null;
    const { rows, columns } = matrix.size;
    const cells: BlockCell[] = [];
    let free = 0;
    const add = (height: number, width: number, formula: string): string => {
      cells.push({ row: free, column: 0, rows: height, columns: width, formula });
      const address = place(free, 0, height, width);
      free += height + 1;
      return address;
    };
    const b = add(rows, columns, presenceFormula(matrix, input, threshold));
    const diversity = add(rows, 1, `MMULT(${b},TRANSPOSE(COLUMN(${b})^0))`);
    const ubiquity = add(1, columns, `MMULT(TRANSPOSE(ROW(${b})^0),${b})`);
    let at = firstSide(side, steps.literal);
    let last = at === "region" ? diversity : ubiquity;
    for (let step = 0; step < steps.literal; step++) {
      at = otherSide(at);
      // Where nothing is present 0 stands in, and takes no part in any average.
      last =
        at === "region"
          ? add(
              rows,
              1,
              `IF(${diversity}=0,0,MMULT(${b},TRANSPOSE(${last}))/IF(${diversity}=0,1,${diversity}))`
            )
          : add(
              1,
              columns,
              `IF(${ubiquity}=0,0,MMULT(TRANSPOSE(${last}),${b})/IF(${ubiquity}=0,1,${ubiquity}))`
            );
    }
    const counts = side === "region" ? diversity : ubiquity;
    add(
      side === "region" ? rows : 1,
      side === "region" ? 1 : columns,
      refusingOthers(
        matrix,
        input,
        steps.literal === 0 ? `${last}+0` : `IF(${counts}=0,#DIV/0!,${last})`
      )
    );
    return { cells };
  },
  examples: [
    {
      given: { matrix: presentIn, steps: 2, side: "region", input: "presence" },
      expect: [[1], [2], [23 / 9], [49 / 18], [31 / 12]],
      from: "manual of the R package EconGeo 1.3, MORc(steps = 2)",
    },
    {
      given: { matrix: presentIn, steps: 1, side: "industry", input: "presence" },
      expect: [1, 8 / 3, 2.5, 2, 3],
      from: "manual of the R package EconGeo 1.3, MORt(steps = 1)",
    },
    {
      given: {
        matrix: [
          [100, 0, 0, 0, 0],
          [0, 15, 5, 70, 10],
          [0, 20, 10, 20, 50],
          [0, 25, 30, 5, 40],
          [0, 40, 55, 5, 0],
        ],
      },
      expect: [[1], [2], [23 / 9], [49 / 18], [31 / 12]],
      from: "manual of the R package EconGeo 1.3: the same from quantities",
    },
    {
      given: {
        matrix: [
          [10, 30],
          [40, 20],
        ],
        steps: 1,
        threshold: 0.6,
      },
      expect: [[2], [1.5]],
      from: "by hand: the first region has the common industry alone",
    },
    {
      given: { matrix: presentIn, steps: 0, side: "industry", input: "presence" },
      expect: [1, 3, 2, 2, 2],
      from: "definition: order 0 is ubiquity",
    },
    {
      given: {
        matrix: [
          [1, 1, null],
          [1, 0, ""],
          [0, 0, 0],
        ],
        input: "presence",
      },
      expect: [[1.75], [1.5], ["#DIV/0!"]],
      from: "by hand: industries average 3/2 and 2; blanks are 0, the last region has nothing",
    },
    {
      given: {
        matrix: [
          [1, 1, null],
          [1, 0, ""],
          [0, 0, 0],
        ],
        steps: 2,
        side: "industry",
        input: "presence",
      },
      expect: [1.75, 1.5, "#DIV/0!"],
      from: "by hand: regions average 3/2 and 2, the last industry is nowhere",
    },
    {
      given: {
        matrix: [
          [1, 0],
          [0, 0],
        ],
        steps: 0,
        input: "presence",
      },
      expect: [[1], [0]],
      from: "definition: order 0 is diversity, which may be 0",
    },
    {
      given: { matrix: presentIn, steps: 1.5 },
      expect: "#VALUE!",
      from: "catalogue: steps not a whole number",
    },
    {
      given: { matrix: presentIn, steps: -1 },
      expect: "#VALUE!",
      from: "catalogue: steps below 0",
    },
    {
      given: { matrix: presentIn, side: "both" },
      expect: "#VALUE!",
      from: "catalogue: unknown word",
    },
    ...presenceRefusals,
  ],
  help: {
    synonyms: [
      "method of reflections",
      "MOR",
      "k_c,N",
      "k_p,N",
      "reflections",
      "метод отражений",
      "метод рефлексий",
      "среднее разнообразие",
      "средняя распространённость",
      "шағылысу әдісі",
      "рефлексия әдісі",
    ],
    reading: {
      en: "Order 1 of a region is the mean ubiquity of its industries: a low one means rare industries. Order 2 is the mean diversity of the regions those industries are found in: in the first example 2.72 for region 4, the highest. Diverse regions with rare industries are called complex.",
      ru: "Порядок 1 для региона — средняя распространённость его отраслей: низкая значит, что отрасли редкие. Порядок 2 — среднее разнообразие регионов, где эти отрасли есть: в первом примере 2,72 у региона 4, это максимум. Разнообразные регионы с редкими отраслями называют сложными.",
      kk: "Өңірдің 1-реті — оның салаларының орташа таралуы: төмен болса, салалар сирек. 2-реті — сол салалар бар өңірлердің орташа әртараптылығы: бірінші мысалда 4-өңірде 2,72, ең жоғарысы. Сирек салалары бар әртарапты өңірлер күрделі деп аталады.",
    },
    thresholds: [],
    traps: [
      {
        en: "High orders differ in the last digits only; compare ranks, or take the complexity index, which is standardized.",
        ru: "Высокие порядки различаются лишь последними знаками: сравнивайте места или берите индекс сложности, он стандартизован.",
        kk: "Жоғары реттер соңғы таңбаларымен ғана ерекшеленеді: орындарды салыстырыңыз немесе стандартталған күрделілік индексін алыңыз.",
      },
      {
        en: "Even and odd orders point opposite ways: never compare order 1 with order 2.",
        ru: "Чётные и нечётные порядки направлены в разные стороны: не сравнивайте порядок 1 с порядком 2.",
        kk: "Жұп және тақ реттер қарама-қарсы бағытталған: 1-ретті 2-ретпен салыстырмаңыз.",
      },
    ],
    elsewhere: [
      {
        program: "R EconGeo",
        name: "MORc(), MORt()",
        differs: {
          en: "steps = 20 gives order 21 there; smaller orders agree",
          ru: "steps = 20 даёт там порядок 21; меньшие порядки совпадают",
          kk: "онда steps = 20 21-ретті береді; кіші реттер сәйкес келеді",
        },
      },
      {
        program: "R economiccomplexity",
        name: 'complexity_measures(method = "reflections")',
        differs: {
          en: "takes a high order and standardizes it; ours is the average itself",
          ru: "берёт высокий порядок и стандартизует его; у нас — само среднее",
          kk: "жоғары ретті алып стандарттайды; бізде орташаның өзі",
        },
      },
    ],
    steps: ({ matrix, steps, side, input, threshold }) => {
      const presence = presenceOf(matrix, input, threshold);
      if (isFault(presence)) return [];
      const start = firstSide(side, steps);
      const chain = reflections(presence, steps, side);
      const shown = chain.map((values, order): Step => {
        const of = order % 2 === 0 ? start : otherSide(start);
        return {
          says: {
            en: `Order ${order}, of ${of === "region" ? "regions" : "industries"}`,
            ru: `Порядок ${order}, ${of === "region" ? "регионы" : "отрасли"}`,
            kk: `${order}-рет, ${of === "region" ? "өңірлер" : "салалар"}`,
          },
          formula:
            of === "region"
              ? "k_r,N = Σ_i B_ri k_i,N−1 / k_r,0"
              : "k_i,N = Σ_r B_ri k_r,N−1 / k_i,0",
          shows: laid(values, of),
        };
      });
      const counts = start === "region" ? diversityStep(presence) : ubiquityStep(presence);
      // Of a long chain its last turns are shown.
      return [presenceStep(presence), counts, ...shown.slice(1).slice(-6)];
    },
  },
});

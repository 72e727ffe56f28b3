/** The weights of the four SWOT groups: the argument every measure of groups takes, and how it is read. */
import { NumberRange } from "../../core/cells";
import { Fault, fault } from "../../core/fault";
import { range } from "../../core/params";
import { about } from "../../core/sentences";
import { RangeReference } from "../../core/twin";

const label = { en: "Group weights", ru: "Веса групп", kk: "Топ салмақтары" };

export const groupWeights = range({
  label,
  description: {
    en: "Weights of strengths, weaknesses, opportunities and threats: four cells in this order",
    ru: "Веса сильных сторон, слабых сторон, возможностей и угроз: четыре ячейки в этом порядке",
    kk: "Күшті жақтардың, әлсіз жақтардың, мүмкіндіктердің және қауіптердің салмақтары: осы ретпен төрт ұяшық",
  },
  total: "allowed",
});

/** Weights in the order S, W, O, T. */
export type FourWeights = readonly [number, number, number, number];

export function fourWeights(weights: NumberRange): FourWeights | Fault {
  if (weights.length !== 4)
    return fault(
      "#VALUE!",
      about(label, {
        en: `the number of cells is ${weights.length}; expected four: strengths, weaknesses, opportunities, threats`,
        ru: `ячеек ${weights.length}; ожидается четыре: сильные стороны, слабые стороны, возможности, угрозы`,
        kk: `ұяшық саны ${weights.length}; төртеу болуы керек: күшті жақтар, әлсіз жақтар, мүмкіндіктер, қауіптер`,
      })
    );
  const [s = 0, w = 0, o = 0, t = 0] = weights.values();
  return [s, w, o, t];
}

/** The four weights as a formula writes them; a blank text counts as 0. */
export function fourWeightsOf(weights: RangeReference): readonly [string, string, string, string] {
  const at = (k: number) =>
    weights.size === null
      ? `SUM(INDEX(${weights},${k}))`
      : `SUM(INDEX(${weights},${weights.isRow ? `1,${k}` : `${k},1`}))`;
  return [at(1), at(2), at(3), at(4)];
}

/** Wraps a formula: #VALUE! unless there are four cells. */
export function refusingOtherThanFour(weights: RangeReference, body: string): string {
  if (weights.size === null) return `IF(${weights.length}<>4,#VALUE!,${body})`;
  return weights.size.rows * weights.size.columns === 4 ? body : "#VALUE!";
}

const noSide = (names: { readonly en: string; readonly ru: string; readonly kk: string }) =>
  fault("#DIV/0!", {
    en: `${names.en} have no weight, so there is nothing to divide by`,
    ru: `${names.ru} не имеют веса, делить не на что`,
    kk: `${names.kk} салмағы жоқ, бөлетін нәрсе жоқ`,
  });

export const noInternal = noSide({
  en: "strengths and weaknesses",
  ru: "сильные и слабые стороны",
  kk: "күшті және әлсіз жақтардың",
});

export const noExternal = noSide({
  en: "opportunities and threats",
  ru: "возможности и угрозы",
  kk: "мүмкіндіктер мен қауіптердің",
});

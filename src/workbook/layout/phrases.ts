/** Pieces of formulas that several sheets share: words, filled sentences, means and steps. */
import type { SheetDraft } from "./draft";
import type { WordList } from "./lists-sheet";
import { WordKey, words } from "./words";

/** Says words of the sheets in the language chosen on the setup sheet. */
export class Phrases {
  constructor(readonly list: WordList) {}

  /** An expression for one word or sentence. */
  word(key: WordKey): string {
    return this.list.show(key, words[key]);
  }

  /** An expression for a sentence whose {1}, {2} … are the results of other expressions. */
  sentence(key: WordKey, ...parts: readonly string[]): string {
    return filled(this.word(key), ...parts);
  }
}

/** Replaces {1}, {2} … in the text of an expression by the results of other expressions. */
export function filled(text: string, ...parts: readonly string[]): string {
  return parts.reduce((all, part, index) => `SUBSTITUTE(${all},"{${index + 1}}",${part})`, text);
}

/** A number with at most `digits` decimals in the separators of the program, a dash where there is none. */
export function number(cell: string, digits = 2): string {
  return `IF(ISNUMBER(${cell}),ROUND(${cell},${digits}),"—")`;
}

/** Weighted power mean: ρ = 1 arithmetic, 0 geometric, −1 harmonic. Weights may be an array expression. */
export function powerMean(rho: string, weights: string, scores: string): string {
  return `IF(${rho}=1,${arithmetic(weights, scores)},IF(${rho}=0,${geometric(weights, scores)},${harmonic(weights, scores)}))`;
}

export function arithmetic(weights: string, scores: string): string {
  return `SUMPRODUCT(${weights},${scores})/SUMPRODUCT(${weights})`;
}

export function geometric(weights: string, scores: string): string {
  return `EXP(SUMPRODUCT(${weights},LN(${scores}))/SUMPRODUCT(${weights}))`;
}

export function harmonic(weights: string, scores: string): string {
  return `SUMPRODUCT(${weights})/SUMPRODUCT(${weights},1/${scores})`;
}

/** Cells that hold the three goalposts of a score. */
export interface GoalpostCells {
  readonly floor: string;
  readonly sufficient: string;
  readonly target: string;
}

/** Score of a value expression between goalposts in order, on a linear scale. */
export function linearScore(
  x: string,
  { floor: l, sufficient: t, target: g }: GoalpostCells
): string {
  return `IF((${x}-${t})*(${g}-${t})>=0,MIN(100,50+50*(${x}-${t})/(${g}-${t})),MAX(0,50-50*(${t}-${x})/(${t}-${l})))`;
}

/** The same on a logarithmic scale, whose goalposts are above 0. */
export function logarithmicScore(
  x: string,
  { floor: l, sufficient: t, target: g }: GoalpostCells
): string {
  return `IF(${x}<=0,0,IF(LN(${x}/${t})*LN(${g}/${t})>=0,MIN(100,50+50*LN(${x}/${t})/LN(${g}/${t})),MAX(0,50-50*LN(${t}/${x})/LN(${t}/${l}))))`;
}

/** The chosen index when one block's raised score becomes another. @param part  share of that block in the weights */
export function powerMeanWith(score: string, before: string, part: string): string {
  return `IF(cfg_rho=1,I_ari+${part}*(${score}-${before}),IF(cfg_rho=0,I_geo*(${score}/${before})^${part},1/(1/I_har+${part}*(1/${score}-1/${before}))))`;
}

/** Verdict of an index and its lowest block, before gates. */
export function step(index: string, lowest: string): string {
  return `IF(AND(${index}>=cfg_cut3,${lowest}>=cfg_fl4),4,IF(AND(${index}>=cfg_cut2,${lowest}>=cfg_fl3),3,IF(${index}>=cfg_cut1,2,1)))`;
}

/** What an assessment is about, as an expression. @param synthetic  the words that mark invented figures */
export function objectLine(synthetic: string): string {
  const parts = ["cfg_cluster", "cfg_reference", "cfg_year"].map(
    (name) => `IF(${name}="",""," · "&${name})`
  );
  return `cfg_region&${[...parts, `IF(cfg_synthetic=1," · "&${synthetic},"")`].join("&")}`;
}

/** Rows 1 to 4: title, object line, legend, message. */
export function heading(
  draft: SheetDraft,
  phrases: Phrases,
  title: WordKey,
  message: string,
  legend: { readonly input?: string; readonly standard?: string; readonly formula?: string } = {}
): void {
  draft
    .put("A1", `=${phrases.word(title)}`)
    .look("A1", "title")
    .tall(1, 24);
  draft.put("A2", `=${objectLine(phrases.word("synthetic"))}`).look("A2", "subtitle");
  const { input, standard, formula } = legend;
  if (input !== undefined)
    draft.put(input, `=${phrases.word("legend.input")}`).look(input, "input", { align: "Center" });
  if (standard !== undefined)
    draft
      .put(standard, `=${phrases.word("legend.default")}`)
      .look(standard, "default", { align: "Center" });
  if (formula !== undefined)
    draft
      .put(formula, `=${phrases.word("legend.formula")}`)
      .look(formula, "formula", { align: "Center" });
  draft.put("A4", message).look("A4", "message");
}

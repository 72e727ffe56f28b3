/**
 * The indicators sheet: 60 slots, one per indicator, and more where a profile needs them. Columns A–P are for people, Q–AJ hold what the other sheets
 * need; a formula is written for row 6 exactly as the method's text has it.
 */
import type { IndicatorRow } from "../../assessments/assessment";
import { locales, Text } from "../../core/locale";
import { colors } from "./colors";
import { SheetDraft } from "./draft";
import { indicatorNotes, noteHeaders } from "./header-notes";
import type { RowGroup } from "./paper";
import { GoalpostCells, heading, linearScore, logarithmicScore, Phrases } from "./phrases";
import { FormationSubject } from "./subject";
import { WordKey, words } from "./words";

const firstSlot = 6;
/** Rows every assessment has, and rows left free for a person's own. */
const usualSlots = 60;
const spareSlots = 12;

/** @returns last row of the slots for so many indicators */
function lastSlotFor(count: number): number {
  return firstSlot - 1 + Math.max(usualSlots, count + spareSlots);
}

const goalposts: GoalpostCells = { floor: "G6", sufficient: "H6", target: "I6" };

const score = `IF(F6="log",${logarithmicScore("K6", goalposts)},${linearScore("K6", goalposts)})`;

/** The weighted score when all goalposts move by `shift` of their half-width; the same as moving the value against them. */
function shiftedScore(linear: string, logarithmic: string): string {
  return `=IF(Q6=0,0,Q6*IF(F6="log",${logarithmicScore(logarithmic, goalposts)},${linearScore(linear, goalposts)}))`;
}

const block = "MATCH(B6,blk_code,0)";

/**
 * Goalposts out of order, or not above 0 on a logarithmic scale, are a fault; so is text as a value. A row that stands
 * in no block weighs nothing.
 */
const columnsTo = (lastSlot: number): Readonly<Record<string, string>> => ({
  P: `=IF(OR(K6="",COUNT(G6:I6)<3),"",IF(OR((H6-G6)*(I6-H6)<=0,AND(F6="log",MIN(G6:I6)<=0)),#VALUE!,IF(ISNUMBER(K6),${score},#VALUE!)))`,
  Q: "=IF(ISNUMBER(P6),AD6,0)",
  R: "=IF(ISNUMBER(P6),AD6*P6,0)",
  S: '=IF(ISNUMBER(P6),AD6*INDEX(cfg_sigma,MATCH(IF(L6="","D",L6),cfg_grades,0)),0)',
  T: `=IF(Q6>0,IF(INDEX(blk_scored,${block})=1,Q6/INDEX(blk_obs,${block}),0),0)`,
  U: `=IF(T6=0,0,INDEX(blk_w,${block})/blk_wsum*T6*MAX(0,cfg_target-P6)/INDEX(blk_s1,${block}))`,
  V: `=IF(T6=0,0,IF(ISNUMBER(I_geo),ROUND(I_geo*((MAX(cfg_floor,INDEX(blk_s,${block})+T6*MAX(0,cfg_target-P6))/INDEX(blk_s1,${block}))^(INDEX(blk_w,${block})/blk_wsum)-1),9),0))`,
  W: `=IF(OR(V6<=0,AF6=0),"",SUMPRODUCT(AF$6:AF$${lastSlot}*((V$6:V$${lastSlot}>V6)+(V$6:V$${lastSlot}=V6)*(ROW(V$6:V$${lastSlot})<ROW())))+1)`,
  AD: `=IF(AND(C6=1,ISNUMBER(G6),ISNUMBER(H6),ISNUMBER(I6),ISNUMBER(${block})),J6,0)`,
  AE: `=IF(AD6=0,0,INDEX(blk_wapp,${block})/SUM(blk_wapp)*AD6/INDEX(blk_app,${block}))`,
  AG: `=IF(T6=0,0,INDEX(blk_w,${block})/blk_wsum*T6*S6/AD6/INDEX(blk_s1,${block}))`,
  AH: shiftedScore("(K6-cfg_shift*(I6-G6)/2)", "(K6*(G6/I6)^(cfg_shift/2))"),
  AI: shiftedScore("(K6+cfg_shift*(I6-G6)/2)", "(K6*(I6/G6)^(cfg_shift/2))"),
  // One comparison of keys that are all different: ties go by row. The grid looks plain comparisons of cells up.
  AJ: `=IF(AD6=Q6,"",SUMPRODUCT((AD$6:AD$${lastSlot}-Q$6:Q$${lastSlot}<>0)*(ROUND(AE$6:AE$${lastSlot},9)-ROW(AE$6:AE$${lastSlot})/10^12-ROUND(AE6,9)+ROW()/10^12>10^-13))+1)`,
});

const headers: readonly WordKey[] = [
  "col.code",
  "col.block",
  "col.on",
  "col.indicator",
  "col.unit",
  "col.scale",
  "col.floor",
  "col.sufficient",
  "col.target",
  "col.weight",
  "col.value",
  "col.grade",
  "col.source",
  "col.date",
  "col.note",
  "col.score",
  "col.weightUsed",
  "col.weighted",
  "col.weightedSigma",
  "col.share",
  "col.leverage",
  "col.gain",
  "col.rank",
  "col.precondition",
  "col.eso",
  "col.diamond",
  "col.s3",
  "col.origin",
  "col.tag",
  "col.applicable",
  "col.effective",
  "col.act",
  "col.error",
  "col.harder",
  "col.easier",
  "col.measureRank",
];

/** Names of whole columns; helper columns without a word of their own go by their letter. */
export const indicatorNames: Readonly<Record<string, string>> = {
  ind_code: "A",
  ind_block: "B",
  ind_on: "C",
  ind_text: "D",
  ind_unit: "E",
  ind_scale: "F",
  ind_floor: "G",
  ind_sufficient: "H",
  ind_target: "I",
  ind_weight: "J",
  ind_value: "K",
  ind_grade: "L",
  ind_source: "M",
  ind_date: "N",
  ind_note: "O",
  ind_score: "P",
  ind_Q: "Q",
  ind_R: "R",
  ind_S: "S",
  ind_share: "T",
  ind_leverage: "U",
  ind_gain: "V",
  ind_rank: "W",
  ind_precondition: "X",
  ind_eso: "Y",
  ind_diamond: "Z",
  ind_s3: "AA",
  ind_origin: "AB",
  ind_tag: "AC",
  ind_AD: "AD",
  ind_effective: "AE",
  ind_act: "AF",
  ind_AG: "AG",
  ind_AH: "AH",
  ind_AI: "AI",
  ind_measure: "AJ",
};

/** Characters of a line in the columns of names and of origins. */
const nameWidth = 46;
const originWidth = 76;

export interface SlotInput {
  readonly row: IndicatorRow;
  /** Weight typed in, whether or not the indicator applies. */
  readonly weight: number;
  readonly tag: string;
  /** Where the goalposts in force come from. */
  readonly origin: Text;
}

export function indicatorsSheet(
  subject: FormationSubject,
  slots: readonly SlotInput[],
  phrases: Phrases
): SheetDraft {
  const lastSlot = lastSlotFor(slots.length);
  const wide = subject.locale === "en" ? 1 : 1.2;
  const draft = new SheetDraft({
    tabColor: "#8FBCC2",
    widths: [
      6,
      6,
      6 * wide ** 2,
      nameWidth * wide,
      11,
      7,
      8,
      10,
      8,
      8 * wide,
      10,
      7,
      27 * wide,
      10,
      18 * wide,
      14,
      8,
      8,
      8,
      8,
      8,
      8,
      6,
      6,
      6,
      10,
      10,
      originWidth,
      6,
      8,
      8,
      6,
      8,
      8,
      8,
      8,
    ],
    freeze: { rows: 5, columns: 4 },
    hiddenColumns: ["Q:V", "X:AA", "AD:AD", "AF:AJ"],
  });
  heading(
    draft,
    phrases,
    "title.indicators",
    `=${phrases.sentence("message.indicators", "SUMPRODUCT((ind_Q>0)*1)", "SUMPRODUCT((ind_AD>0)*1)")}`,
    { input: "M3", standard: "D3", formula: "AB3" }
  );
  draft
    .row(
      "A5",
      headers.map((key) => `=${phrases.word(key)}`)
    )
    .look("A5:AJ5", "header")
    .tall(5, subject.locale === "en" ? 30 : 42);
  for (const column of ["G", "H", "I", "J", "K", "P", "W", "AE"])
    draft.look(`${column}5`, "header", { align: "Right" });

  noteHeaders(draft, "A5", headers, indicatorNotes, subject.locale);
  for (const [name, column] of Object.entries(indicatorNames))
    draft.name(name, `${column}${firstSlot}:${column}${lastSlot}`);
  for (const [column, formula] of Object.entries(columnsTo(lastSlot)))
    draft.down(column, firstSlot, lastSlot, formula);

  slots.forEach((slot, index) => writeSlot(draft, subject, slot, firstSlot + index, phrases));
  for (let row = firstSlot + slots.length; row <= lastSlot; row++) draft.put(`AF${row}`, 0);

  style(draft, lastSlot);
  validate(draft, subject, lastSlot);
  return draft.print({
    orientation: "landscape",
    fit: { wide: 1 },
    area: `A1:P${lastSlot}`,
    repeat: "1:5",
    together: rowsByBlock(slots, lastSlot),
  });
}

/** Rows of each block; the free rows go with the last one. */
function rowsByBlock(slots: readonly SlotInput[], lastSlot: number): readonly RowGroup[] {
  const starts = slots.flatMap(({ row }, index) =>
    row.indicator.block === slots[index - 1]?.row.indicator.block ? [] : [firstSlot + index]
  );
  return starts.map((first, index) => ({ first, last: (starts[index + 1] ?? lastSlot + 1) - 1 }));
}

function writeSlot(
  draft: SheetDraft,
  subject: FormationSubject,
  { row: { indicator, goalposts, scale, on }, weight, tag, origin }: SlotInput,
  row: number,
  phrases: Phrases
): void {
  const { code } = indicator;
  const evidence = subject.evidence?.[code] ?? {};
  draft.row(`A${row}`, [
    code,
    indicator.block,
    on ? 1 : 0,
    `=${phrases.list.show(`ind.${code}`, indicator.name)}`,
    `=${phrases.list.show(`unit.${code}`, indicator.unit)}`,
    scale,
    goalposts.L,
    goalposts.T,
    goalposts.G,
    weight,
    subject.input.values[code] ?? null,
    subject.input.grades?.[code] ?? null,
    evidence.source ?? null,
    evidence.date ?? null,
    evidence.note ?? null,
  ]);
  draft.row(`X${row}`, [indicator.precondition, indicator.eso, indicator.diamond, indicator.s3]);
  draft.put(`AB${row}`, `=${phrases.list.show(`origin.${code}`, origin)}`);
  draft.put(`AC${row}`, tag).put(`AF${row}`, indicator.actionable ? 1 : 0);

  // High enough for the longest of the languages, since the language can change.
  const lines = Math.max(
    ...locales.map((locale) =>
      Math.max(indicator.name[locale].length / nameWidth, origin[locale].length / originWidth)
    )
  );
  draft.tall(row, Math.max(20, 14 * Math.ceil(lines)));

  const asked = askedRange(indicator.unit.en, [goalposts.L, goalposts.T, goalposts.G]);
  if (asked)
    draft.validate({
      address: `K${row}`,
      decimal: asked,
      title: words["prompt.unknown"][subject.locale],
      message: words["prompt.range"][subject.locale]
        .replace("{1}", String(asked.from))
        .replace("{2}", String(asked.to)),
      severity: "warning",
    });
}

/** The span a unit allows: a share in percent, a scale such as "1–5"; null where any number may be right. */
function askedRange(
  unit: string,
  goalposts: readonly (number | null)[]
): { readonly from: number; readonly to: number } | null {
  const ends = /^(\d+)–(\d+)$/.exec(unit);
  if (ends) return { from: Number(ends[1]), to: Number(ends[2]) };
  const share = unit === "%" && goalposts.every((x) => x !== null && x >= 0 && x <= 100);
  return share || unit === "percentile" ? { from: 0, to: 100 } : null;
}

function style(draft: SheetDraft, lastSlot: number): void {
  const rows = (column: string, last = column): string =>
    `${column}${firstSlot}:${last}${lastSlot}`;
  draft
    .look(rows("A"), "code")
    .look(rows("B"), "text", { align: "Center" })
    .look(rows("C"), "list", { align: "Center" })
    .look(rows("D", "E"), "text", { wrap: true })
    .look(rows("F"), "default", { align: "Center" })
    .look(rows("G", "J"), "default", { align: "Right" })
    .look(rows("K"), "input", { align: "Right" })
    .look(rows("L"), "list", { align: "Center" })
    .look(rows("M", "O"), "input", { align: "Left", format: "@" })
    .look(rows("P"), "formula", { align: "Right", format: "0.0" })
    .look(rows("Q", "V"), "helper")
    .look(rows("W"), "formula", { align: "Right", format: "0" })
    .look(rows("X", "AA"), "helper")
    .look(rows("AB"), "text", { wrap: true })
    .look(rows("AC"), "text", { align: "Center" })
    .look(rows("AD"), "helper")
    .look(rows("AE"), "formula", { align: "Right", format: "0.0%" })
    .look(rows("AF", "AJ"), "helper")
    .bar(rows("P"))
    .when({
      address: rows("A", "P"),
      formula: '=AND($A6<>"",$C6=0)',
      fill: colors.offFill,
      font: colors.offText,
    })
    .when({
      address: rows("K"),
      formula: '=AND($AD6>0,$K6="")',
      fill: colors.failFill,
      font: colors.failText,
    })
    .when({
      address: rows("L"),
      formula: '=AND($K6<>"",$L6="")',
      fill: colors.offFill,
      font: colors.offText,
    });
}

function validate(draft: SheetDraft, { locale }: FormationSubject, lastSlot: number): void {
  const rows = (column: string): string => `${column}${firstSlot}:${column}${lastSlot}`;
  const title = (key: WordKey): string => words[key][locale];
  draft
    .validate({
      address: rows("B"),
      list: ["A", "B", "C", "D", "E", "F", "G"],
      title: title("col.block"),
      message: title("prompt.list"),
      severity: "stop",
    })
    .validate({
      address: rows("C"),
      list: ["1", "0"],
      title: title("col.on"),
      message: title("prompt.on"),
      severity: "stop",
    })
    .validate({
      address: rows("F"),
      list: ["lin", "log"],
      title: title("col.scale"),
      message: title("prompt.scale"),
      severity: "stop",
    })
    .validate({
      address: rows("J"),
      decimal: { from: 1e-9, to: 1e9 },
      title: title("col.weight"),
      message: title("prompt.weight"),
      severity: "warning",
    })
    .validate({
      address: rows("L"),
      list: ["A", "B", "C", "D"],
      title: title("col.grade"),
      message: title("prompt.grade"),
      severity: "stop",
    })
    .validate({
      address: rows("AF"),
      list: ["1", "0"],
      title: title("col.act"),
      message: title("prompt.on"),
      severity: "stop",
    });
}

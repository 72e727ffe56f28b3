/** The blocks sheet: coverage and score of the seven blocks, and what the bounds and shifted goalposts make of them. */
import type { BlockCode } from "../../assessments/assessment";
import { blocks } from "../../assessments/cluster-formation/blocks";
import type { Locale } from "../../core/locale";
import { colors } from "./colors";
import { SheetDraft } from "./draft";
import { blockNotes, noteHeaders } from "./header-notes";
import { heading, Phrases } from "./phrases";
import { FormationSubject } from "./subject";
import { WordKey, words } from "./words";

const first = 6;
const last = first + blocks.length - 1;
const total = last + 1;

/** Written for row 6, as the method's text has them. */
const columns: Readonly<Record<string, string>> = {
  D: "=SUMIF(ind_block,A6,ind_AD)",
  E: "=SUMIF(ind_block,A6,ind_Q)",
  F: "=IF(D6=0,0,E6/D6)",
  G: "=IF(AND(E6>0,F6>=cfg_blockcov-1E-9),1,0)",
  H: '=IF(E6=0,"",SUMIF(ind_block,A6,ind_R)/E6)',
  I: '=IF(E6=0,"",SQRT((1-cfg_corr)*SUMPRODUCT((ind_block=A6)*ind_S^2)+cfg_corr*SUMIF(ind_block,A6,ind_S)^2)/E6)',
  J: "=IF(G6=1,MAX(H6,cfg_floor),1)",
  K: "=IF(G6=1,C6,0)",
  L: '=IF(G6=1,H6,"")',
  M: `=IF(R6=0,0,R6/SUM(R$${first}:R$${last}))`,
  N: '=IF(G6=1,cfg_target-H6,"")',
  O: "=SUMPRODUCT((ind_block=A6)*(ind_AD>0))",
  P: '=IF(D6=0,"",SUMIF(ind_block,A6,ind_R)/D6)',
  Q: '=IF(D6=0,"",P6+100*(D6-E6)/D6)',
  R: "=IF(D6=0,0,C6)",
  S: "=IF(D6=0,1,MAX(P6,cfg_floor))",
  T: "=IF(D6=0,1,MAX(Q6,cfg_floor))",
  U: '=IF(G6=1,SUMIF(ind_block,A6,ind_AH)/E6,"")',
  V: '=IF(G6=1,SUMIF(ind_block,A6,ind_AI)/E6,"")',
  W: "=IF(G6=1,MAX(U6,cfg_floor),1)",
  X: "=IF(G6=1,MAX(V6,cfg_floor),1)",
};

const headers: readonly WordKey[] = [
  "col.block",
  "col.name",
  "col.weight",
  "col.applicableShort",
  "col.observed",
  "col.coverage",
  "col.scored",
  "col.score",
  "col.sigma",
  "col.scoreFloored",
  "col.weightUsed",
  "col.scoredOnly",
  "col.effective",
  "col.gap",
  "col.indicators",
  "col.low",
  "col.high",
  "col.applicable",
  "col.lowFloored",
  "col.highFloored",
  "col.scoreHarder",
  "col.scoreEasier",
  "col.harderFloored",
  "col.easierFloored",
  "col.note",
];

export const blockNames: Readonly<Record<string, string>> = {
  blk_code: "A",
  blk_name: "B",
  blk_w: "C",
  blk_app: "D",
  blk_obs: "E",
  blk_cov: "F",
  blk_scored: "G",
  blk_s: "H",
  blk_sigma: "I",
  blk_s1: "J",
  blk_K: "K",
  blk_L: "L",
  blk_effective: "M",
  blk_gap: "N",
  blk_n: "O",
  blk_lo: "P",
  blk_hi: "Q",
  blk_wapp: "R",
  blk_lo1: "S",
  blk_hi1: "T",
  blk_hard: "U",
  blk_easy: "V",
  blk_hard1: "W",
  blk_easy1: "X",
};

export function blocksSheet(subject: FormationSubject, phrases: Phrases): SheetDraft {
  const wide = subject.locale === "en" ? 1 : 1.2;
  const draft = new SheetDraft({
    tabColor: colors.bar,
    widths: [
      7,
      30 * wide,
      9,
      12 * wide,
      11,
      11 * wide,
      10 * wide,
      10,
      10,
      9,
      9,
      9,
      13,
      11,
      14,
      9,
      9,
      9,
      9,
      9,
      9,
      9,
      9,
      9,
      44 * wide,
    ],
    freeze: { rows: 5, columns: 2 },
    hiddenColumns: ["J:L", "P:X", "Z:AI"],
  });
  heading(
    draft,
    phrases,
    "title.blocks",
    `=${phrases.sentence("message.blocks", "nblocks", "napp")}`,
    { standard: "B3", formula: "Y3" }
  );
  draft
    .row(
      "A5",
      headers.map((key) => `=${phrases.word(key)}`)
    )
    .look("A5:Y5", "header")
    .tall(5, 30);
  draft
    .look("C5:X5", "header", { align: "Right" })
    .look("G5", "header", { align: "Center" })
    .look("O5", "header", { align: "Center" });

  noteHeaders(draft, "A5", headers, blockNotes, subject.locale);
  blocks.forEach((block, index) => {
    const row = first + index;
    const code: BlockCode = block.code;
    draft.row(`A${row}`, [
      code,
      `=${phrases.list.show(`block.${code}`, block.name)}`,
      subject.input.block_weights?.[code] ?? 1,
    ]);
    draft.tall(row, 20);
  });
  for (const [column, formula] of Object.entries(columns)) draft.down(column, first, last, formula);
  draft.down(
    "Y",
    first,
    last,
    `=IF(O6=1,${phrases.sentence("block.single", "ROUND(100*M6,1)")},IF(AND(D6>0,G6=0),${phrases.word("block.unscored")},""))`
  );
  for (const [name, column] of Object.entries(blockNames))
    draft.name(name, `${column}${first}:${column}${last}`);

  const sum = (column: string): string => `=SUM(${column}${first}:${column}${last})`;
  draft.put(`B${total}`, `=${phrases.word("block.total")}`);
  for (const column of ["C", "D", "E", "G", "K", "M", "O"])
    draft.put(`${column}${total}`, sum(column));
  draft
    .put(`F${total}`, "=cov")
    // Without enough evidence there is no index, and a link to nothing would show 0.
    .put(`H${total}`, `=IF(ISNUMBER(I_rho),I_rho,"")`)
    .put(`I${total}`, `=IF(ISNUMBER(I_sig),I_sig,"")`);
  draft.name("blk_wsum", `K${total}`);

  const rows = (column: string, end = column): string => `${column}${first}:${end}${last}`;
  draft
    .look(rows("A"), "code")
    .look(rows("B"), "text")
    .look(rows("C"), "default", { align: "Right" })
    .look(rows("D", "E"), "formula", { align: "Right", format: "General" })
    .look(rows("F"), "formula", { align: "Right", format: "0%" })
    .look(rows("G"), "formula", { align: "Center", format: "0" })
    .look(rows("H"), "formula", { align: "Right", format: "0.0" })
    .look(rows("I"), "formula", { align: "Right", format: "0.0" })
    .look(rows("J", "L"), "helper")
    .look(rows("M"), "formula", { align: "Right", format: "0.0%" })
    .look(rows("N"), "formula", { align: "Right", format: "+0.0;−0.0;0.0" })
    .look(rows("O"), "formula", { align: "Center", format: "0" })
    .look(rows("P", "X"), "helper")
    .look(rows("Y"), "text")
    .look(`A${total}:Y${total}`, "total")
    .look(`C${total}:E${total}`, "total", { align: "Right", format: "General" })
    .look(`F${total}`, "total", { align: "Right", format: "0%" })
    .look(`G${total}`, "total", { align: "Center", format: "0" })
    .look(`H${total}:I${total}`, "total", { align: "Right", format: "0.0" })
    .look(`M${total}`, "total", { align: "Right", format: "0.0%" })
    .look(`O${total}`, "total", { align: "Center", format: "0" })
    .bar(rows("H"))
    .when({
      address: rows("N"),
      formula: "=AND(ISNUMBER($N6),$N6>0)",
      fill: colors.white,
      font: colors.failText,
    })
    .when({
      address: rows("N"),
      formula: "=AND(ISNUMBER($N6),$N6<=0)",
      fill: colors.white,
      font: colors.passText,
    })
    .when({
      address: rows("A", "Y"),
      formula: "=$G6=0",
      fill: colors.unknownFill,
      font: colors.unknownText,
    })
    .validate({
      address: rows("C"),
      decimal: { from: 1e-9, to: 1e9 },
      title: words["col.weight"][subject.locale],
      message: words["prompt.weight"][subject.locale],
      severity: "warning",
    });
  drawCharts(draft, phrases, subject.locale);
  draft.print({
    orientation: "landscape",
    fit: { wide: 1, tall: 1 },
    area: `A1:Y${chartLast}`,
  });
  return draft;
}

/** Rows that the charts cover. */
const chartFirst = total + 3;
const chartLast = chartFirst + 20;

/**
 * Columns that only the charts read: names, scores and the sufficient score in the order of the table; then the gaps
 * from the largest down, and after them the blocks without a score.
 */
function drawCharts(draft: SheetDraft, phrases: Phrases, locale: Locale): void {
  const rows = (column: string): string => `${column}${first}:${column}${last}`;
  const fixed = (column: string): string => `${column}$${first}:${column}$${last}`;
  blocks.forEach(({ code, word }, index) => {
    draft
      .put(`Z${first + index}`, `=${phrases.list.show(`word.${code}`, word)}`)
      .put(`AD${first + index}`, index + 1);
  });
  const place = `MATCH(AD6,${fixed("AC")},0)`;
  const helpers = {
    // A gap in the line, not a zero.
    AA: "=IF(G6=1,H6,NA())",
    AB: "=cfg_target",
    AC: `=IF(G6=1,SUMPRODUCT(${fixed("G")}*((${fixed("AI")}>AI6)+(${fixed("AI")}=AI6)*(${fixed("AD")}<AD6)))+1,SUM(${fixed("G")})+SUMPRODUCT((${fixed("G")}=0)*(${fixed("AD")}<AD6))+1)`,
    AE: `=INDEX(${fixed("Z")},${place})&IF(INDEX(${fixed("G")},${place})=1,"",": "&${phrases.word("block.unscored")})`,
    AF: `=MAX(0,INDEX(${fixed("AI")},${place}))`,
    AG: `=MIN(0,INDEX(${fixed("AI")},${place}))`,
    AI: "=IF(G6=1,N6,0)",
  };
  for (const [column, formula] of Object.entries(helpers)) draft.down(column, first, last, formula);
  const texts: Readonly<Record<string, WordKey>> = {
    AA4: "chart.radar",
    AA5: "chart.score",
    AB5: "chart.sufficient",
    AF4: "chart.gaps",
    AF5: "chart.short",
    AG5: "chart.above",
  };
  for (const [address, key] of Object.entries(texts))
    draft.put(
      address,
      `=${key === "chart.sufficient" ? phrases.sentence(key, "cfg_target") : phrases.word(key)}`
    );
  draft.look(`Z${first}:AI${last}`, "helper");

  const missing = blocks
    .map(({ code }, index) => ({ code, row: first + index }))
    .map(({ row }) => `IF(AND(D${row}>0,G${row}=0)," · "&Z${row},"")`)
    .join("&");
  draft
    .put(
      `A${chartFirst - 1}`,
      `=IF(nblocks<napp,${phrases.word("chart.notEvidenced")}&${missing},"")`
    )
    .look(`A${chartFirst - 1}`, "message")
    .chart({
      name: "Assay blocks radar",
      kind: "radar",
      title: "AA4",
      categories: rows("Z"),
      series: [
        // The first is drawn first: the scores lie over it.
        {
          name: "AB5",
          values: rows("AB"),
          color: colors.offText,
          line: { points: 1.25, dashed: true },
        },
        {
          name: "AA5",
          values: rows("AA"),
          color: colors.brand,
          line: { points: 2.25 },
          marker: { shape: "circle", points: 6 },
        },
      ],
      axis: { min: 0, max: 100, step: 50, grid: true, format: "0" },
      legend: true,
      place: `A${chartFirst}:E${chartLast}`,
      description: words["chart.radarSaid"][locale],
    })
    .chart({
      name: "Assay block gaps",
      kind: "bars",
      title: "AF4",
      categories: rows("AE"),
      series: [
        { name: "AF5", values: rows("AF"), color: colors.failText, labels: gapLabels },
        { name: "AG5", values: rows("AG"), color: colors.enough, labels: gapLabels },
      ],
      overlap: 100,
      gap: 45,
      topDown: true,
      axis: { hidden: true },
      legend: true,
      place: `F${chartFirst}:O${chartLast}`,
      description: words["chart.gapsSaid"][locale],
    });
}

/** Each row has one bar, in one of the two series: the other's zero stays unsaid. */
const gapLabels = { show: "value", place: "end", format: "+0.0;−0.0;" } as const;

/**
 * The verdict sheet: the range first, then why it is not higher, then the figures, gates and first measures.
 * An index stands here only when the evidence suffices for one.
 */
import { gateCodes, gates, stateWords } from "../../assessments/cluster-formation/gates";
import {
  integratedCompany,
  verdictCodes,
  verdictWords,
} from "../../assessments/cluster-formation/verdict";
import type { Locale } from "../../core/locale";
import { bandColors, colors, verdictColors } from "./colors";
import { SheetDraft } from "./draft";
import { colorStates } from "./gates-sheet";
import { noteHeaders, verdictNotes } from "./header-notes";
import { arithmetic, geometric, harmonic, heading, Phrases, powerMean, step } from "./phrases";
import { FormationSubject } from "./subject";
import { WordKey, words } from "./words";

const weakest = "MIN(blk_L)";
const unscoredCap = "IF(nblocks<napp,cfg_capblk,4)";
const z = "NORMSINV((1+cfg_conf)/2)";
const enough = (formula: string): string => `=IF(dataok=0,"",${formula})`;

interface Figure {
  readonly name: string;
  readonly label: WordKey;
  readonly formula: string;
  readonly format?: string;
  readonly note?: WordKey;
}

/** In the order of the sheet; V_lo, V_hi and n_verdict are neighbors because the range is taken over them. */
const figures: readonly Figure[] = [
  { name: "verdict", label: "figure.verdict", formula: '="V"&n_verdict' },
  { name: "ceiling", label: "figure.ceiling", formula: '="V"&MIN(4,gate_ceilings)' },
  {
    name: "cov",
    label: "figure.cov",
    formula: "=IF(SUM(blk_wapp)=0,0,SUMPRODUCT(blk_wapp,blk_cov)/SUM(blk_wapp))",
    format: "0%",
  },
  { name: "nblocks", label: "figure.nblocks", formula: "=SUM(blk_scored)", format: "0" },
  { name: "napp", label: "figure.napp", formula: '=COUNTIF(blk_app,">0")', format: "0" },
  {
    name: "dataok",
    label: "figure.dataok",
    formula: "=IF(AND(cov>=cfg_cov-1E-9,nblocks>=cfg_blocksmin),1,0)",
    format: "0",
  },
  {
    name: "I_rho",
    label: "figure.I_rho",
    formula: "=IF(cfg_rho=1,I_ari,IF(cfg_rho=0,I_geo,I_har))",
    format: "0.0",
  },
  {
    name: "I_geo",
    label: "figure.I_geo",
    formula: enough(geometric("blk_K", "blk_s1")),
    format: "0.0",
  },
  {
    name: "I_ari",
    label: "figure.I_ari",
    formula: enough(arithmetic("blk_K", "blk_s1")),
    format: "0.0",
  },
  {
    name: "I_har",
    label: "figure.I_har",
    formula: enough(harmonic("blk_K", "blk_s1")),
    format: "0.0",
  },
  {
    name: "I_sig",
    label: "figure.I_sig",
    formula: enough("I_geo*SQRT((1-cfg_corr)*SUMSQ(ind_AG)+cfg_corr*SUM(ind_AG)^2)"),
    format: "0.0",
    note: "note.interval",
  },
  {
    name: "I_lo",
    label: "figure.I_lo",
    formula: enough(`MAX(0,I_geo-${z}*I_sig)`),
    format: "0.0",
    note: "note.interval",
  },
  {
    name: "I_hi",
    label: "figure.I_hi",
    formula: enough(`MIN(100,I_geo+${z}*I_sig)`),
    format: "0.0",
    note: "note.interval",
  },
  {
    name: "base",
    label: "figure.base",
    formula: `=IF(dataok=0,0,MIN(${unscoredCap},${step("I_rho", weakest)}))`,
    format: '"V"0',
  },
  {
    name: "V_lo",
    label: "figure.V_lo",
    formula: `=IF(dataok=0,0,MIN(gate_caps,${unscoredCap},${step("B_lo", "MIN(blk_lo)")}))`,
    format: '"V"0',
    note: "note.bounds",
  },
  {
    name: "V_hi",
    label: "figure.V_hi",
    formula: `=IF(dataok=0,0,MIN(gate_caps,${unscoredCap},${step("B_hi", "MIN(blk_hi)")}))`,
    format: '"V"0',
    note: "note.bounds",
  },
  { name: "n_verdict", label: "figure.n_verdict", formula: "=MIN(base,gate_caps)", format: "0" },
  {
    name: "B_lo",
    label: "figure.B_lo",
    formula: enough(powerMean("cfg_rho", "blk_wapp", "blk_lo1")),
    format: "0.0",
    note: "note.bounds",
  },
  {
    name: "B_hi",
    label: "figure.B_hi",
    formula: enough(powerMean("cfg_rho", "blk_wapp", "blk_hi1")),
    format: "0.0",
    note: "note.bounds",
  },
  {
    name: "sensitive",
    label: "figure.sensitive",
    formula: "=IF(MIN(rho_verdicts)=MAX(rho_verdicts),0,1)",
    format: "0",
  },
  {
    name: "grid_runs",
    label: "figure.runs",
    formula: "=COUNT(grid_verdicts)",
    format: "0",
    note: "note.robust",
  },
  {
    name: "grid_share",
    label: "figure.grid_share",
    formula: enough("COUNTIF(grid_verdicts,n_verdict)/grid_runs"),
    format: "0%",
    note: "note.robust",
  },
  {
    name: "robust",
    label: "figure.robust",
    formula: enough("IF(AND(grid_share>=cfg_robust-1E-9,V_lo=V_hi,V_lo=n_verdict),1,0)"),
    format: "0",
    note: "note.robust",
  },
];

/** Rows that the ladder covers, and the first row of figures below it. */
const ladderFirst = 11;
const ladderLast = 21;
const top = 25;

export function verdictSheet(subject: FormationSubject, phrases: Phrases): SheetDraft {
  const wide = subject.locale === "en" ? 1 : 1.2;
  const draft = new SheetDraft({
    tabColor: colors.passText,
    widths: [52 * wide, 14, 14, 16, 60 * wide],
    freeze: { rows: 4, columns: 0 },
    hiddenColumns: ["G:P"],
  });
  heading(draft, phrases, "title.verdict", `=${phrases.word("message.verdict")}`);

  answer(draft, phrases);
  ladder(draft, phrases, subject.locale);

  draft
    .row(`A${top - 1}`, [`=${phrases.word("col.figure")}`, `=${phrases.word("col.value")}`])
    .put(`E${top - 1}`, `=${phrases.word("col.note")}`)
    .look(`A${top - 1}:E${top - 1}`, "header")
    .look(`B${top - 1}`, "header", { align: "Right" });
  figures.forEach(({ name, label, formula, format, note }, index) => {
    const row = top + index;
    draft
      .put(`A${row}`, `=${phrases.word(label)}`)
      .put(`B${row}`, formula)
      .name(name, `B${row}`);
    if (note) draft.put(`E${row}`, `=${phrases.word(note)}`);
    draft.look(`A${row}`, "text").look(`C${row}:E${row}`, "text");
    draft.look(`B${row}`, "formula", {
      align: "Right",
      ...(format === undefined ? {} : { format }),
    });
  });

  noteHeaders(draft, `A${top - 1}`, ["col.figure", "col.value"], verdictNotes, subject.locale);
  noteHeaders(draft, `E${top - 1}`, ["col.note"], verdictNotes, subject.locale);

  let row = top + figures.length + 1;
  row = verdictsByRho(draft, phrases, row);
  row = verdictsByMode(draft, phrases, row);
  row = gateSummary(draft, phrases, row);
  noteHeaders(draft, `A${row + 1}`, measureHeaders, verdictNotes, subject.locale);
  row = measures(draft, phrases, row);
  noteHeaders(draft, `A${row + 1}`, unknownHeaders, verdictNotes, subject.locale);
  measureFirst(draft, phrases, row);
  return draft.print({
    orientation: "portrait",
    fit: { wide: 1, tall: 1 },
    area: `A1:E${row + 1 + ranksShown.length}`,
  });
}

/**
 * The bands of the index, beneath them its interval and the span the unmeasured leaves open: one stacked bar chart,
 * since a bar with points over it falls apart outside Excel. Without an index only the bands are left.
 */
function ladder(draft: SheetDraft, phrases: Phrases, locale: Locale): void {
  const [bands, interval, bounds] = [ladderFirst, ladderFirst + 1, ladderFirst + 2];
  const head = ladderFirst - 1;
  const nought = (row: number, columns: string): void =>
    [...columns].forEach((column) => draft.put(`${column}${row}`, 0));
  draft
    .put(`G${head}`, `=${phrases.word("chart.ladder")}`)
    .row(`H${head}`, [
      "V1",
      "V2",
      "V3",
      "V4",
      `=${phrases.word("chart.runUp")}`,
      `=${phrases.word("figure.interval")}`,
      `=${phrases.word("figure.span")}`,
    ])
    .put(`G${bands}`, `=${phrases.word("chart.bands")}`)
    .row(`H${bands}`, ["=cfg_cut1", "=cfg_cut2-cfg_cut1", "=cfg_cut3-cfg_cut2", "=100-cfg_cut3"])
    .put(
      `G${interval}`,
      `=IF(dataok=0,"",${phrases.sentence("chart.interval", "ROUND(I_geo,1)", "ROUND(I_lo,1)", "ROUND(I_hi,1)")})`
    )
    .put(`L${interval}`, "=IF(dataok=0,0,I_lo)")
    .put(`M${interval}`, "=IF(dataok=0,0,I_hi-I_lo)")
    .put(
      `G${bounds}`,
      `=IF(dataok=0,"",${phrases.sentence("chart.bounds", "ROUND(B_lo,1)", "ROUND(B_hi,1)")})`
    )
    .put(`L${bounds}`, "=IF(dataok=0,0,B_lo)")
    .put(`N${bounds}`, "=IF(dataok=0,0,B_hi-B_lo)")
    .look(`G${head}:N${bounds}`, "helper");
  nought(bands, "LMN");
  nought(interval, "HIJKN");
  nought(bounds, "HIJKM");
  const values = (column: string): string => `${column}${bands}:${column}${bounds}`;
  const band = (column: string, number: number) => {
    return {
      name: `${column}${head}`,
      values: values(column),
      color: bandColors[number - 1] ?? colors.offFill,
      // A band is called by its number; where it has no width nothing is said.
      labels: { show: "value", format: `"V${number}";;`, color: colors.text },
    } as const;
  };
  draft
    .chart({
      name: "Assay verdict ladder",
      kind: "stackedBars",
      title: `G${head}`,
      categories: `G${bands}:G${bounds}`,
      series: [
        band("H", 1),
        band("I", 2),
        band("J", 3),
        band("K", 4),
        { name: `L${head}`, values: values("L"), color: colors.white, transparent: true },
        { name: `M${head}`, values: values("M"), color: colors.brand },
        { name: `N${head}`, values: values("N"), color: colors.bar },
      ],
      gap: 40,
      topDown: true,
      axis: { min: 0, max: 100, step: 10, format: "0" },
      legend: false,
      place: `A${ladderFirst}:E${ladderLast}`,
      description: words["chart.ladderSaid"][locale],
    })
    .put(
      `A${ladderLast + 1}`,
      `=IF(dataok=0,${phrases.sentence("chart.noIndex", "ROUND(100*cov,1)", "ROUND(100*cfg_cov,1)", "nblocks", "cfg_blocksmin")},"")`
    )
    .look(`A${ladderLast + 1}`, "message");
}

/** Rows 6 to 9: the range in the largest type, its word, why not higher, the bounds, the label of a failed gate. */
function answer(draft: SheetDraft, phrases: Phrases): void {
  draft
    .put(
      "A6",
      '=IF(MIN(V_lo,V_hi,n_verdict)=MAX(V_lo,V_hi,n_verdict),"V"&n_verdict,"V"&MIN(V_lo,V_hi,n_verdict)&"–V"&MAX(V_lo,V_hi,n_verdict))'
    )
    .name("verdict_range", "A6")
    .look("A6", "verdict")
    .tall(6, 40);
  const word = verdictCodes.reduceRight(
    (otherwise, code, number) =>
      `IF(n_verdict=${number},${phrases.list.show(`verdict.${code}`, verdictWords[code])},${otherwise})`,
    '""'
  );
  draft.put("B6", `=${word}`).name("verdict_word", "B6").look("B6", "title", { align: "Left" });

  const lowestGate = "MATCH(MIN(gate_caps),gate_caps,0)";
  const gate = phrases.sentence(
    "verdict.gate",
    `INDEX(gate_name,${lowestGate})`,
    `INDEX(gate_why,${lowestGate})`
  );
  const cut = (limit: string): string => phrases.sentence("verdict.cut", "ROUND(I_rho,1)", limit);
  const floor = (limit: string): string =>
    phrases.sentence(
      "verdict.floor",
      `INDEX(blk_code,MATCH(${weakest},blk_L,0))`,
      `ROUND(${weakest},1)`,
      limit
    );
  const points = (limit: string, lowest: string): string =>
    `IF(I_rho<${limit},${cut(limit)},${floor(lowest)})`;
  draft
    .put(
      "B7",
      `=IF(dataok=0,${phrases.word("verdict.noindex")}&" "&INDEX(gate_why,1),IF(n_verdict>=4,${phrases.word("verdict.top")},IF(MIN(gate_caps)=n_verdict,${gate},IF(AND(nblocks<napp,n_verdict=cfg_capblk),${phrases.word("verdict.unscored")},IF(n_verdict=1,${cut("cfg_cut1")},IF(n_verdict=2,${points("cfg_cut2", "cfg_fl3")},${points("cfg_cut3", "cfg_fl4")}))))))`
    )
    .name("why_not_higher", "B7")
    .put(
      "B8",
      `=IF(dataok=0,"",${phrases.sentence("verdict.bounds", "ROUND(B_lo,1)", '"V"&V_lo', "ROUND(B_hi,1)", '"V"&V_hi')})`
    )
    .name("bounds_sentence", "B8")
    .put(
      "B9",
      `=IF(INDEX(gate_state,${gateCodes.indexOf("G-plural") + 1})="fail",${phrases.list.show("label.integrated", integratedCompany)},"")`
    )
    .name("label", "B9")
    .look("B7:B8", "message")
    .look("B9", "message")
    .when({
      address: "B9",
      formula: '=$B$9<>""',
      fill: colors.white,
      font: colors.failText,
      bold: true,
    });

  verdictColors.forEach(({ fill, font }, number) =>
    draft.when({ address: "A6", formula: `=LEFT($A$6,2)="V${number}"`, fill, font, bold: true })
  );
}

function section(draft: SheetDraft, phrases: Phrases, row: number, title: WordKey): void {
  draft.put(`A${row}`, `=${phrases.word(title)}`).look(`A${row}:E${row}`, "section");
}

function verdictsByRho(draft: SheetDraft, phrases: Phrases, row: number): number {
  section(draft, phrases, row, "section.byRho");
  const means = [
    { label: "figure.I_ari", index: "I_ari" },
    { label: "figure.I_geo", index: "I_geo" },
    { label: "figure.I_har", index: "I_har" },
  ] as const;
  means.forEach(({ label, index }, place) => {
    const line = row + 1 + place;
    draft.put(`A${line}`, `=${phrases.word(label)}`);
    draft.put(`B${line}`, `=IF(dataok=0,0,MIN(gate_caps,${unscoredCap},${step(index, weakest)}))`);
  });
  const last = row + means.length;
  draft
    .name("rho_verdicts", `B${row + 1}:B${last}`)
    .look(`A${row + 1}:A${last}`, "text")
    .look(`C${row + 1}:E${last}`, "text")
    .look(`B${row + 1}:B${last}`, "formula", { align: "Right", format: '"V"0' });
  return last + 2;
}

function verdictsByMode(draft: SheetDraft, phrases: Phrases, row: number): number {
  section(draft, phrases, row, "section.byMode");
  for (const place of [1, 2, 3]) {
    const line = row + place;
    draft.put(`A${line}`, `=INDEX(mode_code,${place})`);
    draft.put(`B${line}`, `=MIN(base,cap_other,INDEX(mode_caps,${place}))`);
  }
  draft
    .name("mode_verdicts", `B${row + 1}:B${row + 3}`)
    .look(`A${row + 1}:A${row + 3}`, "code")
    .look(`C${row + 1}:E${row + 3}`, "text")
    .look(`B${row + 1}:B${row + 3}`, "formula", { align: "Right", format: '"V"0' });
  return row + 5;
}

function gateSummary(draft: SheetDraft, phrases: Phrases, row: number): number {
  section(draft, phrases, row, "section.gateStates");
  const state = (code: string): string =>
    (["pass", "fail", "unknown", "n/a"] as const).reduceRight(
      (otherwise, one) =>
        `IF(${code}="${one}",${phrases.list.show(`state.${one}`, stateWords[one])},${otherwise})`,
      '""'
    );
  gates.forEach((_, index) => {
    const line = row + 1 + index;
    draft
      .tall(line, 28)
      .row(`A${line}`, [
        `=INDEX(gate_name,${index + 1})`,
        `=${state(`INDEX(gate_state,${index + 1})`)}`,
        `=IF(INDEX(gate_caps,${index + 1})<4,"≤ V"&INDEX(gate_caps,${index + 1}),"")`,
      ]);
    draft.put(`E${line}`, `=INDEX(gate_why,${index + 1})`);
  });
  const [first, last] = [row + 1, row + gates.length];
  draft
    .look(`A${first}:A${last}`, "text")
    .look(`B${first}:B${last}`, "state")
    .look(`C${first}:E${last}`, "text", { wrap: true });
  colorStates(draft, `B${first}:B${last}`, `INDEX(gate_state,ROW($B${first})-${row})`);
  return last + 2;
}

/** A row of the indicators sheet by its rank in a column of ranks; "" when there are fewer. */
function ranked(column: string, ranks: string, place: number): string {
  return `=IFERROR(INDEX(${column},MATCH(${place},${ranks},0)),"")`;
}

const ranksShown = [1, 2, 3];

const measureHeaders: readonly WordKey[] = [
  "col.measure",
  "col.now",
  "col.sufficient",
  "col.gain",
  "col.unit",
];
const unknownHeaders: readonly WordKey[] = ["col.unknownIndicator", "col.effective"];

function measures(draft: SheetDraft, phrases: Phrases, row: number): number {
  section(draft, phrases, row, "section.measures");
  draft
    .row(
      `A${row + 1}`,
      measureHeaders.map((key) => `=${phrases.word(key)}`)
    )
    .look(`A${row + 1}:E${row + 1}`, "header")
    .look(`B${row + 1}:D${row + 1}`, "header", { align: "Right" });
  for (const place of ranksShown) {
    const line = row + 1 + place;
    const code = `INDEX(ind_code,MATCH(${place},ind_rank,0))`;
    draft.tall(line, 28);
    draft.row(`A${line}`, [
      `=IFERROR(${code}&" "&INDEX(ind_text,MATCH(${place},ind_rank,0)),"")`,
      ranked("ind_value", "ind_rank", place),
      ranked("ind_sufficient", "ind_rank", place),
      ranked("ind_gain", "ind_rank", place),
      ranked("ind_unit", "ind_rank", place),
    ]);
  }
  const [first, last] = [row + 2, row + 1 + ranksShown.length];
  draft
    .look(`A${first}:A${last}`, "text", { wrap: true })
    .look(`B${first}:C${last}`, "formula", { align: "Right" })
    .look(`D${first}:D${last}`, "formula", { align: "Right", format: "+0.00_)" })
    .look(`E${first}:E${last}`, "text");
  return last + 2;
}

function measureFirst(draft: SheetDraft, phrases: Phrases, row: number): void {
  section(draft, phrases, row, "section.measureFirst");
  draft
    .row(
      `A${row + 1}`,
      unknownHeaders.map((key) => `=${phrases.word(key)}`)
    )
    .look(`A${row + 1}:E${row + 1}`, "header")
    .look(`B${row + 1}`, "header", { align: "Right" })
    .tall(row + 1, 28);
  for (const place of ranksShown)
    draft
      .tall(row + 1 + place, 28)
      .row(`A${row + 1 + place}`, [
        `=IFERROR(INDEX(ind_code,MATCH(${place},ind_measure,0))&" "&INDEX(ind_text,MATCH(${place},ind_measure,0)),"")`,
        ranked("ind_effective", "ind_measure", place),
      ]);
  const [first, last] = [row + 2, row + 1 + ranksShown.length];
  draft
    .look(`A${first}:A${last}`, "text", { wrap: true })
    .look(`B${first}:B${last}`, "formula", { align: "Right", format: "0.0%" })
    .look(`C${first}:E${last}`, "text");
}

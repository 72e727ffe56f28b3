/** The robustness sheet: the verdict under three ways of averaging, without each block, and with moved goalposts. */
import { blockCodes } from "../../assessments/cluster-formation/blocks";
import type { Locale } from "../../core/locale";
import { colors } from "./colors";
import { SheetDraft } from "./draft";
import { noteHeaders, robustnessNotes } from "./header-notes";
import { heading, Phrases, powerMean, step } from "./phrases";
import { WordKey } from "./words";

const first = 6;

const headers: readonly WordKey[] = [
  "col.rho",
  "col.without",
  "col.run",
  "col.index",
  "col.lowestBlock",
  "col.verdict",
];

const place = "MATCH(B6,blk_code,0)";
const remaining = "blk_K*(blk_code<>B6)";

/** A block left out leaves the model: it is neither weak nor unscored. The weakest of the rest is found by rank. */
const without = {
  exists: `=IF(dataok=0,0,IF(B6="",1,IF(nblocks>1,INDEX(blk_scored,${place}),0)))`,
  index: `=IF(C6=0,"",${powerMean("A6", remaining, "blk_s1")})`,
  lowest: `=IF(C6=0,"",IF(B6="",MIN(blk_L),IF(INDEX(blk_L,${place})=MIN(blk_L),SMALL(blk_L,2),MIN(blk_L))))`,
};

const verdict = `=IF(C6=0,"",MIN(gate_caps,IF(nblocks<napp,cfg_capblk,4),${step("D6", "E6")}))`;

export function robustnessSheet(phrases: Phrases, locale: Locale): SheetDraft {
  const draft = new SheetDraft({
    tabColor: colors.bar,
    widths: [16, 22, 12, 12, 16, 14, 3, 34, 14, 60],
    freeze: { rows: 5, columns: 2 },
  });
  heading(draft, phrases, "title.robustness", `=${phrases.word("message.robustness")}`);
  draft
    .row(
      "A5",
      headers.map((key) => `=${phrases.word(key)}`)
    )
    .look("A5:F5", "header")
    .tall(5, 30);
  noteHeaders(draft, "A5", headers, robustnessNotes, locale);

  let row = first;
  for (const rho of [1, 0, -1]) {
    for (const left of [null, ...blockCodes]) {
      draft.put(`A${row}`, rho).put(`B${row}`, left);
      draft.down("C", row, row, without.exists);
      draft.down("D", row, row, without.index);
      draft.down("E", row, row, without.lowest);
      row += 1;
    }
  }
  const shifts = [
    { label: "run.harder", scores: "blk_hard1", lowest: "blk_hard" },
    { label: "run.easier", scores: "blk_easy1", lowest: "blk_easy" },
  ] as const;
  draft.name("grid_harder", `D${row}:F${row}`).name("grid_easier", `D${row + 1}:F${row + 1}`);
  for (const { label, scores, lowest } of shifts) {
    draft.put(`A${row}`, "=cfg_rho").put(`B${row}`, `=${phrases.word(label)}`);
    draft.put(`C${row}`, "=dataok");
    draft.down("D", row, row, `=IF(C6=0,"",${powerMean("A6", "blk_K", scores)})`);
    draft.down("E", row, row, `=IF(C6=0,"",MIN(${lowest}))`);
    row += 1;
  }
  const last = row - 1;
  draft
    .down("F", first, last, verdict)
    .name("grid_verdicts", `F${first}:F${last}`)
    .name("grid_rho", `A${first}:A${last}`)
    .name("grid_without", `B${first}:B${last}`)
    .name("grid_index", `D${first}:D${last}`)
    .look(`A${first}:A${last}`, "formula", { align: "Center", format: "0" })
    .look(`B${first}:B${last}`, "text")
    .look(`C${first}:C${last}`, "formula", { align: "Center", format: "0" })
    .look(`D${first}:E${last}`, "formula", { align: "Right", format: "0.0" })
    .look(`F${first}:F${last}`, "formula", { align: "Center", format: '"V"0' })
    .when({
      address: `F${first}:F${last}`,
      formula: "=AND(ISNUMBER($F6),$F6<>n_verdict)",
      fill: colors.unknownFill,
      font: colors.unknownText,
      bold: true,
    });
  simulation(draft, phrases);
  return draft;
}

/** Cells of the random draws: values that the pane writes when it is asked to, with what is needed to repeat them. */
const simulated: readonly {
  readonly name: string;
  readonly label: WordKey;
  readonly format: string;
}[] = [
  ...(["V4", "V3", "V2", "V1", "V0"] as const).map((verdict) => ({
    name: `mc_${verdict}`,
    label: `mc.${verdict}` as const,
    format: "0.0%",
  })),
  { name: "mc_mean", label: "mc.mean", format: "0.00" },
  { name: "mc_p05", label: "mc.p05", format: "0.00" },
  { name: "mc_p50", label: "mc.p50", format: "0.00" },
  { name: "mc_p95", label: "mc.p95", format: "0.00" },
  { name: "mc_seed", label: "mc.seed", format: "0" },
  { name: "mc_draws", label: "mc.draws", format: "0" },
  { name: "mc_date", label: "mc.date", format: "@" },
];

function simulation(draft: SheetDraft, phrases: Phrases): void {
  draft
    .put("H5", `=${phrases.word("section.mc")}`)
    .put("I5", `=${phrases.word("col.value")}`)
    .look("H5:J5", "header")
    .look("I5", "header", { align: "Right" });
  simulated.forEach(({ name, label, format }, index) => {
    const row = first + index;
    draft
      .put(`H${row}`, `=${phrases.word(label)}`)
      .look(`H${row}`, "text")
      .name(name, `I${row}`)
      .look(`I${row}`, "formula", { align: "Right", format });
  });
  const note = first + simulated.length;
  draft
    .put(`H${note}`, `=${phrases.word("mc.note")}`)
    .look(`H${note}:J${note}`, "message")
    .put(`H${note + 1}`, `=IF(COUNT(mc_mean)=0,${phrases.word("mc.empty")},"")`)
    .look(`H${note + 1}:J${note + 1}`, "message");
}

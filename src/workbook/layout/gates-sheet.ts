/**
 * The gates sheet: six conditions with three states each, and what they cap the verdict at. A state is a constant
 * code (pass, fail, unknown, n/a); its word in the chosen language opens the reason beside it.
 */
import type { GateCode, GateState } from "../../assessments/assessment";
import { gateCodes, gates, modeWords, stateWords } from "../../assessments/cluster-formation/gates";
import { colors } from "./colors";
import { SheetDraft } from "./draft";
import { gateNotes, noteHeaders } from "./header-notes";
import { filled, heading, number, Phrases } from "./phrases";
import { FormationSubject } from "./subject";
import { WordKey } from "./words";

const first = 6;
const last = first + gateCodes.length - 1;
const modesHeader = last + 3;

/** Value of an indicator, "" when it is blank, text, or not on the sheet. */
function measured(code: string): string {
  const cell = `INDEX(ind_value,MATCH("${code}",ind_code,0))`;
  return `=IF(ISNUMBER(${cell}),${cell},"")`;
}

/** 1 when a cell reaches its limit, 0 when not, "" when it is unknown. */
function condition(cell: string, comparison: string): string {
  return `=IF(ISNUMBER(${cell}),IF(${cell}${comparison},1,0),"")`;
}

/** All must hold: one 0 fails, one unknown leaves it open. */
function all(cells: string, expected: string): string {
  return `IF(AND(COUNT(${cells})>0,MIN(${cells})=0),"fail",IF(COUNT(${cells})=${expected},"pass","unknown"))`;
}

/** One suffices: a 1 passes, and only as many 0 as there are conditions fail. */
function any(cells: string, expected: number): readonly [yes: string, no: string] {
  return [`AND(COUNT(${cells})>0,MAX(${cells})=1)`, `COUNT(${cells})=${expected}`];
}

const limits: Readonly<Record<string, string>> = {
  CIS: "cfg_mass_cis",
  strict: "cfg_mass_strict",
  ECO: "cfg_mass_eco",
};

/** What is measured (columns L–N) and which conditions it meets (C–F), by gate. */
interface GateFormulas {
  readonly measured?: readonly string[];
  readonly conditions: readonly string[];
  readonly state: string;
  readonly rule: (phrases: Phrases) => string;
  readonly why: (phrases: Phrases) => string;
}

const [chainYes, chainNo] = any("D9:E9", 2);
const [coordYes, coordNo] = any("C10:D10", 2);

/** Keys are gates; row numbers are those of the sheet, 6 for G-data to 11 for G-rule. */
const formulas: Readonly<Record<GateCode, GateFormulas>> = {
  "G-data": {
    conditions: ["=IF(cov>=cfg_cov-1E-9,1,0)", "=IF(nblocks>=cfg_blocksmin,1,0)"],
    state: '=IF(dataok=1,"pass","fail")',
    rule: (phrases) => phrases.sentence("rule.G-data", "ROUND(100*cfg_cov,1)", "cfg_blocksmin"),
    why: (phrases) => phrases.sentence("why.G-data", "ROUND(100*cov,1)", "nblocks", "napp"),
  },
  "G-mass": {
    measured: [
      `=IF(cfg_mode="ECO",cfg_mass_eco,IF(cfg_mode="strict",cfg_mass_strict,cfg_mass_cis))`,
    ],
    conditions: [
      condition("KL", ">=L7"),
      `=IF(cfg_mode="ECO","",IF(ISNUMBER(KP),IF(KP>=L7,1,0),""))`,
      `=IF(cfg_mode="ECO","",IF(ISNUMBER(KS),IF(KS>=L7,1,0),""))`,
    ],
    state: `=${all("C7:E7", 'IF(cfg_mode="ECO",1,3)')}`,
    rule: (phrases) =>
      filled(
        `IF(cfg_mode="ECO",${phrases.word("rule.G-mass.eco")},${phrases.word("rule.G-mass")})`,
        "L7"
      ),
    why: (phrases) => phrases.sentence("why.G-mass", number("KL"), number("KP"), number("KS")),
  },
  "G-plural": {
    measured: [measured("A7")],
    conditions: [condition("owners", ">=cfg_firms"), condition("L8", "<=cfg_largest")],
    state: `=${all("C8:D8", "2")}`,
    rule: (phrases) => phrases.sentence("rule.G-plural", "cfg_firms", "cfg_largest"),
    why: (phrases) => phrases.sentence("why.G-plural", number("owners"), number("L8", 1)),
  },
  "G-chain": {
    measured: [measured("D1"), measured("D2"), measured("D3")],
    conditions: [
      condition("L9", ">=cfg_d1"),
      condition("M9", ">=cfg_d2"),
      condition("N9", ">=cfg_d3"),
      `=IF(${chainYes},1,IF(${chainNo},0,""))`,
    ],
    state: `=${all("C9,F9", "2")}`,
    rule: (phrases) => phrases.sentence("rule.G-chain", "cfg_d1", "cfg_d2", "cfg_d3"),
    why: (phrases) =>
      phrases.sentence("why.G-chain", number("L9", 1), number("M9", 1), number("N9", 1)),
  },
  "G-coord": {
    measured: [measured("F4"), measured("F3")],
    conditions: [
      condition("L10", ">=cfg_f4"),
      '=IF(AND(ISNUMBER(f3_n),ISNUMBER(M10)),IF(f3_n>=cfg_f3_n,IF(M10>cfg_f3,1,0),""),"")',
    ],
    state: `=IF(${coordYes},"pass",IF(${coordNo},"fail","unknown"))`,
    rule: (phrases) => phrases.sentence("rule.G-coord", "cfg_f4", "cfg_f3", "cfg_f3_n"),
    why: (phrases) =>
      phrases.sentence("why.G-coord", number("L10", 1), number("M10", 1), number("f3_n", 0)),
  },
  "G-rule": {
    conditions: [condition("producers", ">=1")],
    state: `=IF(standard=1,IF(C11="","unknown",IF(C11=1,"pass","fail")),"n/a")`,
    rule: (phrases) => phrases.word("rule.G-rule"),
    why: (phrases) =>
      `IF(standard=1,${phrases.sentence("why.G-rule", number("producers", 0))},${phrases.word("why.G-rule.none")})`,
  },
};

const headers: readonly WordKey[] = [
  "col.code",
  "col.rule",
  "col.condition1",
  "col.condition2",
  "col.condition3",
  "col.either",
  "col.state",
  "col.cap",
  "col.why",
  "col.toDo",
  "col.name",
  "col.measured",
  "col.measured",
  "col.measured",
  "col.ceiling",
];

const states: readonly GateState[] = ["pass", "fail", "unknown", "n/a"];

export function gatesSheet(subject: FormationSubject, phrases: Phrases): SheetDraft {
  const wide = subject.locale === "en" ? 1 : 1.2;
  const draft = new SheetDraft({
    tabColor: colors.bar,
    widths: [10, 52 * wide, 11, 11, 11, 9, 11, 9, 56 * wide, 56 * wide, 24, 9, 9, 9, 9],
    freeze: { rows: 5, columns: 1 },
    hiddenColumns: ["K:O"],
  });
  heading(draft, phrases, "title.gates", `=${phrases.word("message.gates")}`);
  draft
    .row(
      "A5",
      headers.map((key) => `=${phrases.word(key)}`)
    )
    .look("A5:O5", "header")
    .tall(5, 30);
  noteHeaders(draft, "A5", headers, gateNotes, subject.locale);

  gateCodes.forEach((code, index) => {
    const row = first + index;
    const gate = gates.find((candidate) => candidate.code === code);
    if (!gate) throw new Error(`no gate ${code}`);
    const formula = formulas[code];
    draft.put(`A${row}`, code).put(`B${row}`, `=${formula.rule(phrases)}`);
    draft.row(`C${row}`, formula.conditions);
    draft.put(`G${row}`, formula.state);
    draft.put(
      `H${row}`,
      `=IF(G${row}="fail",INDEX(cfg_cap,${index + 1}),IF(G${row}="unknown",cfg_capunk,4))`
    );
    const word = states.reduceRight(
      (otherwise, state) =>
        `IF(G${row}="${state}",${phrases.list.show(`state.${state}`, stateWords[state])},${otherwise})`,
      '""'
    );
    draft.put(`I${row}`, `=${word}&": "&${formula.why(phrases)}`);
    draft.put(
      `J${row}`,
      `=IF(G${row}="unknown",${phrases.list.show(`todo.${code}`, gate.toDo)},IF(G${row}="fail",${phrases.list.show(`remedy.${code}`, gate.remedy)},""))`
    );
    draft.put(`K${row}`, `=${phrases.list.show(`gate.${code}`, gate.name)}`);
    draft.row(`L${row}`, formula.measured ?? []);
    // A lack of data may still be mended, so it does not lower the ceiling.
    draft.put(`O${row}`, code === "G-data" ? 4 : `=IF(G${row}="fail",H${row},4)`);
    draft.tall(row, 28);
  });

  draft
    .name("gate_code", `A${first}:A${last}`)
    .name("gate_rule", `B${first}:B${last}`)
    .name("gate_conditions", `C${first}:F${last}`)
    .name("gate_state", `G${first}:G${last}`)
    .name("gate_caps", `H${first}:H${last}`)
    .name("gate_why", `I${first}:I${last}`)
    .name("gate_todo", `J${first}:J${last}`)
    .name("gate_name", `K${first}:K${last}`)
    .name("gate_ceilings", `O${first}:O${last}`);

  modes(draft, phrases);

  const rows = (column: string, end = column): string => `${column}${first}:${end}${last}`;
  draft
    .look(rows("A"), "code")
    .look(rows("B"), "text", { wrap: true })
    .look(rows("C", "F"), "formula", { align: "Center" })
    .look(rows("G"), "state")
    .look(rows("H"), "formula", { align: "Center", format: "0" })
    .look(rows("I", "J"), "text", { wrap: true })
    .look(rows("K", "O"), "helper");
  colorStates(draft, rows("G"), "$G6");
  return draft;
}

/** The gate of mass under every limit: standards are printed side by side, not mixed. */
function modes(draft: SheetDraft, phrases: Phrases): void {
  const top = modesHeader + 1;
  draft
    .put(`A${modesHeader - 1}`, `=${phrases.word("section.modes")}`)
    .look(`A${modesHeader - 1}:J${modesHeader - 1}`, "section");
  draft
    .row(`A${modesHeader}`, [`=${phrases.word("col.mode")}`, `=${phrases.word("col.rule")}`])
    .row(`G${modesHeader}`, [`=${phrases.word("col.state")}`, `=${phrases.word("col.cap")}`])
    .look(`A${modesHeader}:J${modesHeader}`, "header")
    .tall(modesHeader, 30);
  const coefficients = ["KL", "KP", "KS"];
  (["CIS", "strict", "ECO"] as const).forEach((mode, index) => {
    const row = top + index;
    const limit = limits[mode] ?? "";
    const rule = mode === "ECO" ? "rule.G-mass.eco" : "rule.G-mass";
    draft.put(`A${row}`, mode);
    draft.put(
      `B${row}`,
      `=${phrases.list.show(`mode.${mode}`, modeWords[mode])}&": "&${phrases.sentence(rule, limit)}`
    );
    coefficients.slice(0, mode === "ECO" ? 1 : 3).forEach((name, place) => {
      draft.put(`${"CDE"[place] ?? ""}${row}`, condition(name, `>=${limit}`));
    });
    draft.put(`G${row}`, `=${all(`C${row}:E${row}`, mode === "ECO" ? "1" : "3")}`);
    draft.put(`H${row}`, `=IF(G${row}="fail",INDEX(cfg_cap,2),IF(G${row}="unknown",cfg_capunk,4))`);
  });
  draft
    .name("mode_code", `A${top}:A${top + 2}`)
    .name("mode_state", `G${top}:G${top + 2}`)
    .name("mode_caps", `H${top}:H${top + 2}`)
    .put(`L${top}`, `=MIN(H${first},H${first + 2}:H${last})`)
    .name("cap_other", `L${top}`)
    .look(`A${top}:A${top + 2}`, "code")
    .look(`B${top}:B${top + 2}`, "text", { wrap: true })
    .look(`C${top}:F${top + 2}`, "formula", { align: "Center" })
    .look(`G${top}:G${top + 2}`, "state")
    .look(`H${top}:H${top + 2}`, "formula", { align: "Center", format: "0" })
    .look(`I${top}:J${top + 2}`, "text")
    .look(`L${top}`, "helper");
  colorStates(draft, `G${top}:G${top + 2}`, `$G${top}`);
}

/** Fill beside the word, never instead of it. */
export function colorStates(draft: SheetDraft, address: string, cell: string): void {
  const paint = (state: GateState, fill: string, font: string): void => {
    draft.when({ address, formula: `=${cell}="${state}"`, fill, font, bold: true });
  };
  paint("pass", colors.passFill, colors.passText);
  paint("fail", colors.failFill, colors.failText);
  paint("unknown", colors.unknownFill, colors.unknownText);
  paint("n/a", colors.offFill, colors.offText);
}

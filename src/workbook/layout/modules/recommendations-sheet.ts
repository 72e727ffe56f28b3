/**
 * The plan of measures (method, sections 13 and 16). On the left what is offered, in order; on the right
 * one row per measure of the library and rows for one's own, where a person writes. What is written
 * there belongs to the code of a measure and follows it when ranks move.
 */
import { gateCodes, stateWords } from "../../../assessments/cluster-formation/gates";
import { markWords, takenWords } from "../../../assessments/cluster-formation/measure-plan";
import type { Recommendation } from "../../../assessments/cluster-formation/recommendations";
import { recommendations } from "../../../assessments/cluster-formation/recommendations";
import { colors } from "../colors";
import { GoalpostCells, linearScore, logarithmicScore, powerMeanWith, step } from "../phrases";
import type { SheetModule } from "./module";
import { Choices, firstRow, ModuleSheet } from "./module-sheet";

/** Rows for measures a person adds. */
const ownRows = 15;
const rows = recommendations.length + ownRows;
const last = firstRow + rows - 1;
const here = `ROW()-${firstRow - 1}`;

/** Groups of the order, far enough apart for every rank and row within. */
const order = { gate: 1000, gain: 100_000, risk: 1_000_000, choice: 2_000_000, stage: 3_000_000 };
const noRank = "1000000000";

const ownCode = (index: number): string => `OWN${String(index + 1).padStart(2, "0")}`;

const gateChoices: Choices = Object.fromEntries(
  gateCodes.map((code) => [code, { en: code, ru: code, kk: code }])
);

export const recommendationsModule: SheetModule = {
  key: "recommendations",
  prefix: "rec",
  scope: "assessment",
  group: "action",
  always: true,
  tab: { en: "Recommendations", ru: "Рекомендации", kk: "Ұсынымдар" },
  title: { en: "Recommendations", ru: "Рекомендации", kk: "Ұсынымдар" },
  purpose: {
    en: "Gates that fail or are unknown come first, then measures by what they would add to the index. Your own words are written on the right, in the row of the measure's code; they follow it when the order changes.",
    ru: "Сначала невыполненные и неизвестные условия, затем меры по приросту индекса. Свои слова пишут справа, в строке кода меры; они следуют за ней при смене порядка.",
    kk: "Алдымен орындалмаған және белгісіз шарттар, содан кейін индекске қосатын үлесі бойынша шаралар. Өз сөзіңізді оң жаққа, шара кодының жолына жазыңыз; реті өзгерсе, олар бірге көшеді.",
  },
  lay(sheet) {
    sheet.legend({ input: "U3", standard: "X3", formula: "D3" });
    byCode(sheet);
    ranked(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:Q${last}`,
      repeat: "1:5",
    });
  },
};

const rankOf = (code: string): string => {
  const rank = `INDEX(ind_rank,MATCH(${code},ind_code,0))`;
  // Not every program finds a fault in ""+0.
  return `IF(ISNUMBER(${rank}),${rank},${noRank})`;
};

/** Right of the plan: the library and one's own measures, one row each. */
function byCode(sheet: ModuleSheet): void {
  sheet.wide("R", 3, false);
  sheet.section("S4:AF4", {
    en: "What a person writes, by code",
    ru: "Что пишет человек, по кодам",
    kk: "Адам жазатыны, кодтар бойынша",
  });
  sheet.table({
    name: "rec_by",
    first: "S",
    rows,
    columns: [
      {
        key: "code",
        head: { en: "Code", ru: "Код", kk: "Код" },
        kind: "code",
        width: 8,
        filled: [
          ...recommendations.map(({ id }) => id),
          ...Array.from({ length: ownRows }, (_, index) => ownCode(index)),
        ],
      },
      {
        key: "library",
        head: { en: "In the library", ru: "В библиотеке", kk: "Кітапханада" },
        kind: "text",
        width: 50,
        wrap: true,
        filled: recommendations.map(({ text }) => `=${sheet.text(text)}`),
      },
      {
        key: "text",
        head: { en: "In your words", ru: "Своими словами", kk: "Өз сөзіңізбен" },
        kind: "input",
        width: 40,
        wrap: true,
        note: {
          en: "Stands in the plan instead of the library's words. A measure of your own needs it.",
          ru: "Стоит в плане вместо слов библиотеки. Для собственной меры обязательно.",
          kk: "Жоспарда кітапхана сөздерінің орнына тұрады. Өз шараңыз үшін міндетті.",
        },
      },
      {
        key: "usual",
        head: { en: "Usually responsible", ru: "Обычно отвечает", kk: "Әдетте жауапты" },
        kind: "text",
        width: 24,
        wrap: true,
        filled: recommendations.map(({ responsible }) => `=${sheet.text(responsible)}`),
      },
      {
        key: "responsible",
        head: { en: "Responsible", ru: "Ответственный", kk: "Жауапты" },
        kind: "input",
        width: 24,
        wrap: true,
      },
      {
        key: "months",
        head: { en: "Term, months (D)", ru: "Срок, мес. (D)", kk: "Мерзімі, ай (D)" },
        kind: "default",
        width: 11,
        format: "0",
        between: [0, 600],
        filled: recommendations.map(({ months }) => months),
      },
      {
        key: "kpi",
        head: { en: "Measured by", ru: "Измеряется по", kk: "Немен өлшенеді" },
        kind: "input",
        width: 24,
        wrap: true,
      },
      {
        key: "target",
        head: { en: "Own target", ru: "Своя цель", kk: "Өз мақсаты" },
        kind: "input",
        width: 11,
        format: "General",
        note: {
          en: "Value of the indicator to be reached. Blank: its sufficient level.",
          ru: "Значение показателя, которого надо достичь. Пусто: достаточный уровень.",
          kk: "Жету керек көрсеткіш мәні. Бос болса: жеткілікті деңгейі.",
        },
      },
      {
        key: "plan",
        head: { en: "Plan", ru: "План", kk: "Жоспар" },
        kind: "input",
        width: 11,
      },
      { key: "fact", head: { en: "Fact", ru: "Факт", kk: "Факт" }, kind: "input", width: 11 },
      {
        key: "taken",
        head: { en: "Take it", ru: "Взять", kk: "Алу" },
        kind: "list",
        width: 14,
        choices: takenWords,
        note: {
          en: "Brings in a measure that no gate and no gain offers, or leaves one out.",
          ru: "Включает меру, которой не требуют ни условие, ни прирост, или исключает её.",
          kk: "Шарт та, өсім де ұсынбайтын шараны енгізеді немесе алып тастайды.",
        },
      },
      {
        key: "indicator",
        head: { en: "Own: indicator", ru: "Своя: показатель", kk: "Өзіңіздікі: көрсеткіш" },
        kind: "input",
        width: 12,
      },
      {
        key: "gate",
        head: { en: "Own: gate", ru: "Своя: условие", kk: "Өзіңіздікі: шарт" },
        kind: "list",
        width: 12,
        choices: gateChoices,
      },
      {
        key: "direction",
        head: { en: "SWOT direction", ru: "Направление SWOT", kk: "SWOT бағыты" },
        kind: "input",
        width: 16,
        note: {
          en: "Code of the strategic direction the measure belongs to.",
          ru: "Код стратегического направления, к которому относится мера.",
          kk: "Шара жататын стратегиялық бағыттың коды.",
        },
      },
    ],
  });
  const column = (name: string, formula: (row: Recommendation | null) => string): string => {
    const letters = sheet.helper();
    for (let index = 0; index < rows; index++)
      sheet.draft.down(
        letters,
        firstRow + index,
        firstRow + index,
        formula(recommendations[index] ?? null)
      );
    sheet.draft.name(`rec_by_${name}`, `${letters}${firstRow}:${letters}${last}`);
    return letters;
  };
  const open = (gate: string): string =>
    `IF(OR(INDEX(gate_state,${gate})="fail",INDEX(gate_state,${gate})="unknown"),${gate},"")`;
  const ownGate = `MATCH(INDEX(rec_by_gate_code,${here}),gate_code,0)`;
  const gate = column("open", (row) =>
    row === null
      ? `=IF(ISNUMBER(${ownGate}),${open(ownGate)},"")`
      : row.gates.length === 0
        ? '=""'
        : `=${open(String(gateCodes.findIndex((code) => row.gates.includes(code)) + 1))}`
  );
  // The best rank among the indicators a measure serves.
  const best = column("best", (row) =>
    row === null
      ? `=${rankOf("AD6")}`
      : row.indicators.length === 0
        ? `=${noRank}`
        : `=MIN(${row.indicators.map((code) => rankOf(`"${code}"`)).join(",")})`
  );
  column("focus", (row) => {
    const first = row === null ? "AD6" : row.indicators[0] ? `"${row.indicators[0]}"` : '""';
    const named = first === '""' ? '""' : `IFERROR(MATCH(${first}&"",ind_code,0),"")`;
    return `=IF(${best}6<${noRank},MATCH(${best}6,ind_rank,0),${row === null ? `IF(AD6="","",${named})` : named})`;
  });
  const taken = `INDEX(rec_by_taken_code,${here})`;
  // A measure of one's own is in the plan once it has words.
  const choice = (row: Recommendation | null): string =>
    row === null ? `OR(${taken}="choice",${taken}="")` : `${taken}="choice"`;
  const key = column("key", (row) => {
    const chosen = `IF(${taken}="risk",${order.risk}+${here},IF(${choice(row)},${order.choice}+${here},IF(${taken}="stage",${order.stage}+${here},"")))`;
    const offered = `IF(${taken}="none","",IF(${gate}6<>"",${order.gate}*${gate}6+${here},IF(${best}6<${noRank},${order.gain}+${order.gate}*${best}6+${here},${chosen})))`;
    return row === null ? `=IF(U6="","",${offered})` : `=${offered}`;
  });
  column("place", () => `=IF(${key}6="","",RANK(${key}6,rec_by_key,1))`);
}

function ranked(sheet: ModuleSheet): void {
  const helper = (name: string, formula: string): string =>
    sheet.helperColumn(`rec_${name}`, rows, formula);
  const at = helper("at", `=IFERROR(MATCH(${here},rec_by_place,0),"")`);
  // The first row stands in where there is none: the grid would spill the whole column of INDEX(x,"").
  const row = (cell: string): string => `MAX(1,N(${cell}6))`;
  const of = (column: string): string => `INDEX(rec_by_${column},${row(at)})`;
  const gate = helper("gate", `=IF(${at}6="","",${of("open")})`);
  const focus = helper("focus", `=IF(${at}6="","",IF(${gate}6<>"","",${of("focus")}))`);
  const mark = helper(
    "mark_code",
    `=IF(${at}6="","",IF(${gate}6<>"","gate",IF(${of("best")}<${noRank},"gain",IF(${of("taken_code")}="","choice",${of("taken_code")}))))`
  );
  const ind = (column: string): string => `INDEX(ind_${column},${row(focus)})`;
  const goal = helper(
    "goal",
    `=IF(${focus}6="","",IF(ISNUMBER(${of("target")}),${of("target")},IF(ISNUMBER(${ind("sufficient")}),${ind("sufficient")},"")))`
  );
  // Only a measured indicator of a scored block can say what another value would change.
  const posts: GoalpostCells = {
    floor: ind("floor"),
    sufficient: ind("sufficient"),
    target: ind("target"),
  };
  const reached = `IF(${ind("scale")}="log",${logarithmicScore(`${goal}6`, posts)},${linearScore(`${goal}6`, posts)})`;
  const points = helper(
    "points",
    `=IF(${focus}6="","",IF(AND(dataok=1,N(${ind("share")})>0,ISNUMBER(${goal}6)),${reached},""))`
  );
  const block = helper("block", `=IF(${points}6="","",MATCH(${ind("block")},blk_code,0))`);
  const blk = (column: string): string => `INDEX(blk_${column},${row(block)})`;
  const score = helper(
    "block_score",
    `=IF(${points}6="","",${blk("s")}+${ind("share")}*(${points}6-${ind("score")}))`
  );
  const part = `(${blk("w")}/blk_wsum)`;
  const index = helper(
    "index",
    `=IF(${points}6="","",${powerMeanWith(`MAX(${score}6,cfg_floor)`, blk("s1"), part)})`
  );
  const lowest = helper(
    "lowest",
    `=IF(${points}6="","",MIN(${score}6,IF(${blk("L")}=MIN(blk_L),IF(nblocks>1,SMALL(blk_L,2),${score}6),MIN(blk_L))))`
  );
  const caps = gatesAgain(sheet, focus, goal, points);
  const verdict = `MIN(${caps},IF(nblocks<napp,cfg_capblk,4),${step(`${index}6`, `${lowest}6`)})`;
  const otherCaps = `IF(INDEX(gate_caps,${row(gate)})=MIN(gate_caps),SMALL(gate_caps,2),MIN(gate_caps))`;
  const stateWord = `IF(INDEX(gate_state,${row(gate)})="fail",${sheet.text(stateWords.fail)},${sheet.text(stateWords.unknown)})`;
  const marked = Object.entries(markWords).reduceRight(
    (otherwise, [code, word]) => `IF(${mark}6="${code}",${sheet.text(word)},${otherwise})`,
    '""'
  );
  /** One's own words where there are some. */
  const own = (mine: string, usual: string): string =>
    `=IF(${at}6="","",IF(${of(mine)}<>"",${of(mine)},${usual})&"")`;
  sheet.table({
    name: "rec",
    first: "A",
    rows,
    columns: [
      {
        key: "rank",
        head: { en: "Rank", ru: "№", kk: "№" },
        kind: "formula",
        width: 6,
        format: "0",
        formula: `=IF(${at}6="","",${here})`,
      },
      {
        key: "mark",
        head: { en: "Why", ru: "Почему", kk: "Неге" },
        kind: "text",
        width: 11,
        formula: `=${marked}`,
      },
      {
        key: "aim",
        head: { en: "Indicator or gate", ru: "Показатель или условие", kk: "Көрсеткіш не шарт" },
        kind: "text",
        width: 44,
        wrap: true,
        formula: `=IF(${gate}6<>"",INDEX(gate_code,${row(gate)})&" "&INDEX(gate_name,${row(gate)}),IF(${focus}6="","",${ind("code")}&" "&${ind("text")}))`,
      },
      {
        key: "text",
        head: { en: "Measure", ru: "Мера", kk: "Шара" },
        kind: "text",
        width: 46,
        wrap: true,
        formula: own("text", of("library")),
      },
      {
        key: "responsible",
        head: { en: "Responsible", ru: "Ответственный", kk: "Жауапты" },
        kind: "text",
        width: 20,
        wrap: true,
        formula: own("responsible", of("usual")),
      },
      {
        key: "months",
        head: { en: "Term, months", ru: "Срок, мес.", kk: "Мерзімі, ай" },
        kind: "formula",
        format: "0",
        width: 9,
        formula: `=IF(${at}6="","",IF(ISNUMBER(${of("months")}),${of("months")},""))`,
      },
      {
        key: "kpi",
        head: { en: "Measured by", ru: "Измеряется по", kk: "Немен өлшенеді" },
        kind: "text",
        width: 42,
        wrap: true,
        formula: own(
          "kpi",
          `IF(${gate}6<>"",INDEX(gate_rule,${row(gate)}),IF(${focus}6="","",${ind("text")}&", "&${ind("unit")}))`
        ),
      },
      {
        key: "present",
        head: { en: "Present", ru: "Сейчас", kk: "Қазір" },
        kind: "formula",
        width: 11,
        format: "General",
        formula: `=IF(${gate}6<>"",${stateWord},IF(${focus}6="","",IF(ISNUMBER(${ind("value")}),${ind("value")},"")))`,
      },
      {
        key: "target",
        head: { en: "Target", ru: "Цель", kk: "Мақсат" },
        kind: "formula",
        width: 11,
        format: "General",
        formula: `=IF(${gate}6<>"",${sheet.text(stateWords.pass)},${goal}6)`,
      },
      {
        key: "gain",
        head: { en: "Gain of index", ru: "Прирост индекса", kk: "Индекс өсімі" },
        kind: "formula",
        width: 9,
        format: "+0.00;−0.00;0.00",
        note: {
          en: "Points of the geometric index when the score rises to sufficient. The order follows it.",
          ru: "Баллы геометрического индекса при подъёме балла до достаточного. По ним идёт порядок.",
          kk: "Балл жеткіліктіге көтерілгенде геометриялық индекске қосылатын балл. Реті осы бойынша.",
        },
        formula: `=IF(${mark}6="gain",${ind("gain")},"")`,
      },
      {
        key: "score_change",
        head: { en: "Score then", ru: "Изменение балла", kk: "Балл өзгерісі" },
        kind: "formula",
        width: 9,
        format: "+0.0;−0.0;0.0",
        formula: `=IF(${points}6="","",${points}6-${ind("score")})`,
      },
      {
        key: "index_change",
        head: { en: "Index then", ru: "Изменение индекса", kk: "Индекс өзгерісі" },
        kind: "formula",
        width: 9,
        format: "+0.00;−0.00;0.00",
        note: {
          en: "Change of the chosen index when the target of this row is reached and nothing else changes.",
          ru: "Изменение выбранного индекса, если достигнута цель строки и ничто иное не меняется.",
          kk: "Осы жолдың мақсатына жетіп, басқа ештеңе өзгермегенде таңдалған индекстің өзгерісі.",
        },
        formula: `=IF(${index}6="","",${index}6-I_rho)`,
      },
      {
        key: "verdict",
        head: { en: "Verdict then", ru: "Тогда вывод", kk: "Сонда қорытынды" },
        kind: "formula",
        width: 10,
        format: '"V"0',
        note: {
          en: "The verdict when the target is reached, gates included; for a gate, when it passes.",
          ru: "Вывод при достигнутой цели, с условиями; для условия — когда оно выполнено.",
          kk: "Мақсатқа жеткендегі қорытынды, шарттармен бірге; шарт үшін — ол орындалғанда.",
        },
        formula: `=IF(${gate}6<>"",IF(dataok=1,MIN(base,${otherCaps}),""),IF(${points}6="","",${verdict}))`,
      },
      {
        key: "plan",
        head: { en: "Plan", ru: "План", kk: "Жоспар" },
        kind: "text",
        width: 10,
        formula: `=IF(${at}6="","",IF(${of("plan")}="","",${of("plan")}))`,
      },
      {
        key: "fact",
        head: { en: "Fact", ru: "Факт", kk: "Факт" },
        kind: "text",
        width: 10,
        formula: `=IF(${at}6="","",IF(${of("fact")}="","",${of("fact")}))`,
      },
      {
        key: "direction",
        head: { en: "SWOT direction", ru: "Направление SWOT", kk: "SWOT бағыты" },
        kind: "text",
        width: 12,
        formula: `=IF(${at}6="","",${of("direction")}&"")`,
      },
      {
        key: "code",
        head: { en: "Code", ru: "Код", kk: "Код" },
        kind: "code",
        width: 8,
        formula: `=IF(${at}6="","",${of("code")})`,
      },
    ],
  });
  sheet.draft.when({
    address: `M${firstRow}:M${last}`,
    formula: `=AND(ISNUMBER($M${firstRow}),$M${firstRow}>n_verdict)`,
    fill: colors.passFill,
    font: colors.passText,
    bold: true,
  });
  sheet.draft.when({
    address: `B${firstRow}:B${last}`,
    formula: `=$${mark}${firstRow}="gate"`,
    fill: colors.unknownFill,
    font: colors.unknownText,
    bold: true,
  });
}

/**
 * Caps of all gates when the indicator of a row has its target value: only the gates of several owners,
 * of the chain and of coordination look at indicators.
 * @returns an expression
 */
function gatesAgain(sheet: ModuleSheet, focus: string, goal: string, points: string): string {
  const number = (gate: (typeof gateCodes)[number]): number => gateCodes.indexOf(gate) + 1;
  const [plural, chain, coord] = [number("G-plural"), number("G-chain"), number("G-coord")];
  const code = `INDEX(ind_code,${focus}6)`;
  const among = (...codes: readonly string[]): string =>
    `OR(${codes.map((one) => `${code}="${one}"`).join(",")})`;
  const helper = (name: string, formula: string): string =>
    sheet.helperColumn(`rec_${name}`, rows, formula);
  const gate = helper(
    "gate_moved",
    `=IF(${points}6="",0,IF(${among("A7")},${plural},IF(${among("D1", "D2", "D3")},${chain},IF(${among("F3", "F4")},${coord},0))))`
  );
  const kept = (place: number): string => `INDEX(gate_conditions,${gate}6,${place})`;
  const met = (one: string, comparison: string, place: number): string =>
    `IF(${code}="${one}",IF(${goal}6${comparison},1,0),${kept(place)})`;
  const willing = `IF(${code}="F3",IF(ISNUMBER(f3_n),IF(f3_n>=cfg_f3_n,IF(${goal}6>cfg_f3,1,0),""),""),${kept(2)})`;
  const first = helper(
    "gate_first",
    `=IF(${gate}6=0,"",IF(${gate}6=${plural},${kept(1)},IF(${gate}6=${chain},${met("D1", ">=cfg_d1", 1)},${met("F4", ">=cfg_f4", 1)})))`
  );
  const second = helper(
    "gate_second",
    `=IF(${gate}6=0,"",IF(${gate}6=${plural},IF(${goal}6<=cfg_largest,1,0),IF(${gate}6=${chain},${met("D2", ">=cfg_d2", 2)},${willing})))`
  );
  const third = helper("gate_third", `=IF(${gate}6=${chain},${met("D3", ">=cfg_d3", 3)},"")`);
  const count = (...cells: readonly string[]): string =>
    `COUNT(${cells.map((cell) => `${cell}6`).join(",")})`;
  const some = (...cells: readonly string[]): string =>
    `IF(AND(${count(...cells)}>0,MAX(${cells.map((cell) => `${cell}6`).join(",")})=1),1,IF(${count(...cells)}=2,0,""))`;
  const either = helper(
    "gate_either",
    `=IF(${gate}6=${chain},${some(second, third)},${some(first, second)})`
  );
  const every = (...cells: readonly string[]): string =>
    `IF(AND(${count(...cells)}>0,MIN(${cells.map((cell) => `${cell}6`).join(",")})=0),0,IF(${count(...cells)}=2,1,""))`;
  const state = helper(
    "gate_then",
    `=IF(${gate}6=0,"",IF(${gate}6=${coord},${either}6,IF(${gate}6=${chain},${every(first, either)},${every(first, second)})))`
  );
  const cap = `IF(ISNUMBER(${state}6),IF(${state}6=1,4,INDEX(cfg_cap,MAX(1,${gate}6))),cfg_capunk)`;
  const others = `IF(INDEX(gate_caps,MAX(1,${gate}6))=MIN(gate_caps),SMALL(gate_caps,2),MIN(gate_caps))`;
  return `IF(${gate}6=0,MIN(gate_caps),MIN(${cap},${others}))`;
}

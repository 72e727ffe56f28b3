/**
 * Scenarios beside the baseline: changed values, block weights and gate inputs in one column each, and below them
 * all that the assessment says with these changes. Nothing of the assessment is copied: what a scenario does not
 * change is read from the sheets of the core at every calculation.
 */
import type { GateState } from "../../../assessments/assessment";
import { blockCodes } from "../../../assessments/cluster-formation/blocks";
import { gateCodes } from "../../../assessments/cluster-formation/gates";
import { indicatorsOf } from "../../../assessments/cluster-formation/rows";
import { frozenCodes } from "../../../assessments/cluster-formation/scenarios";
import { gateFields, GateFieldKey } from "../../../assessments/cluster-formation/setup-fields";
import { inLocale, Text } from "../../../core/locale";
import { colors, verdictColors } from "../colors";
import { inRow } from "../draft";
import { factNames } from "../names";
import { arithmetic, geometric, harmonic, linearScore, logarithmicScore, step } from "../phrases";
import type { SheetModule } from "./module";
import { firstRow, ModuleSheet, usualRows } from "./module-sheet";
import { stateWord } from "./state-word";

/** Columns of scenarios; the baseline stands before them. */
const scenarioColumns = ["D", "E", "F", "G", "H"] as const;
export const scenarioCount = scenarioColumns.length;
const [firstScenario, lastScenario] = ["D", "H"];
const baseline = "C";

/** First and last row of a part of the sheet. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** Slots of the indicators sheet that are read: more than it starts with, so that rows a person inserts are read too. */
const spareSlots = 15;
/** Blank rows below the indicators of the profile, for codes that a person adds. */
const spareRows = 20;

type Places = ReturnType<typeof placesFor>;

/** @param listed  rows for indicators   @param slots  rows of the indicators sheet to read */
function placesFor(listed: number, slots: number) {
  const after = (row: number, gap: number, count: number): Part => ({
    from: row + gap,
    to: row + gap + count - 1,
  });
  const values = after(firstRow, 0, listed);
  const weights = after(values.to, 3, blockCodes.length);
  const inputs = after(weights.to, 3, gateFields.length);
  const head = inputs.to + 3;
  const index = after(head, 6, 3);
  const interval = after(index.to, 1, 2);
  const coverage = interval.to + 1;
  const blockScores = after(coverage, 1, blockCodes.length);
  const limits = after(blockScores.to, 1, limitRows.length);
  const states = after(limits.to, 1, gateCodes.length);
  const overflow = states.to + 1;
  // Sums that only formulas read stand below, in the hidden columns.
  const low = after(overflow, 2, blockCodes.length);
  const floored = after(low.to, 2, blockCodes.length);
  const errors = after(floored.to, 2, blockCodes.length);
  const scalars = errors.to + 2;
  return {
    values,
    weights,
    inputs,
    head,
    changes: head + 1,
    verdict: head + 2,
    range: head + 3,
    change: head + 4,
    moved: head + 5,
    index,
    interval,
    coverage,
    blockScores,
    limits,
    states,
    overflow,
    low,
    floored,
    errors,
    scalars,
    slots: after(scalars, 16, slots),
  };
}

/** Indicators that gates look at. */
const gateIndicators = ["A7", "D1", "D2", "D3", "F4", "F3"] as const;

const words = {
  baseline: { en: "Baseline", ru: "База", kk: "База" },
  scenario: { en: "Scenario {1}", ru: "Сценарий {1}", kk: "{1}-сценарий" },
  code: { en: "Code", ru: "Код", kk: "Коды" },
  indicator: {
    en: "Indicator: a changed value, blank as in the baseline",
    ru: "Показатель: изменённое значение, пусто — как в базе",
    kk: "Көрсеткіш: өзгертілген мән, бос болса — базадағыдай",
  },
  absent: {
    en: "not on the sheet of indicators",
    ru: "нет на листе показателей",
    kk: "көрсеткіштер парағында жоқ",
  },
  overflow: {
    en: "Indicators beyond the rows this sheet reads",
    ru: "Показателей за пределами строк, которые читает этот лист",
    kk: "Осы парақ оқитын жолдардан тыс көрсеткіштер",
  },
  frozen: { en: "frozen", ru: "зафиксирован", kk: "бекітілген" },
  weights: {
    en: "Changed block weights",
    ru: "Изменённые веса блоков",
    kk: "Өзгертілген блок салмақтары",
  },
  inputs: {
    en: "Changed facts of the gates",
    ru: "Изменённые данные обязательных условий",
    kk: "Міндетті шарттардың өзгертілген деректері",
  },
  results: { en: "What follows", ru: "Что следует", kk: "Бұдан не шығады" },
  changes: { en: "Cells changed", ru: "Изменено ячеек", kk: "Өзгертілген ұяшықтар" },
  verdict: { en: "Verdict", ru: "Вывод", kk: "Қорытынды" },
  range: { en: "Verdict range", ru: "Диапазон вывода", kk: "Қорытынды ауқымы" },
  change: {
    en: "Index against the baseline, points",
    ru: "Индекс к базе, баллов",
    kk: "Индекстің базадан айырмасы, балл",
  },
  moved: {
    en: "Which gate or limit moved",
    ru: "Какое условие или предел изменились",
    kk: "Қай шарт немесе шек өзгерді",
  },
  nothingMoved: { en: "none", ru: "никакие", kk: "ешқайсысы" },
  arithmetic: {
    en: "Index, arithmetic (ρ = 1)",
    ru: "Индекс, арифметический (ρ = 1)",
    kk: "Индекс, арифметикалық (ρ = 1)",
  },
  geometric: {
    en: "Index, geometric (ρ = 0)",
    ru: "Индекс, геометрический (ρ = 0)",
    kk: "Индекс, геометриялық (ρ = 0)",
  },
  harmonic: {
    en: "Index, harmonic (ρ = −1)",
    ru: "Индекс, гармонический (ρ = −1)",
    kk: "Индекс, гармониялық (ρ = −1)",
  },
  from: {
    en: "Interval, from",
    ru: "Доверительный интервал, от",
    kk: "Сенімділік аралығы, басы",
  },
  to: { en: "Interval, to", ru: "Доверительный интервал, до", kk: "Сенімділік аралығы, соңы" },
  coverage: { en: "Coverage", ru: "Полнота данных", kk: "Деректердің толықтығы" },
  limitIndex: {
    en: "Best verdict by the index",
    ru: "Наилучший вывод по индексу",
    kk: "Индекс бойынша ең жақсы қорытынды",
  },
  limitFloor: {
    en: "Best verdict by the weakest block",
    ru: "Наилучший вывод по слабейшему блоку",
    kk: "Ең әлсіз блок бойынша ең жақсы қорытынды",
  },
  limitUnscored: {
    en: "Best verdict by blocks not scored",
    ru: "Наилучший вывод по неоценённым блокам",
    kk: "Бағаланбаған блоктар бойынша ең жақсы қорытынды",
  },
  limitGates: {
    en: "Best verdict by the gates",
    ru: "Наилучший вывод по обязательным условиям",
    kk: "Міндетті шарттар бойынша ең жақсы қорытынды",
  },
  weightAsked: {
    en: "A number above 0; anything else counts as in the baseline.",
    ru: "Число больше 0; всё остальное считается как в базе.",
    kk: "0-ден үлкен сан; басқасы базадағыдай есептеледі.",
  },
  valueAsked: {
    en: "A number; blank is as in the baseline; a word such as “?” makes it unknown.",
    ru: "Число; пусто — как в базе; слово или «?» — нет данных.",
    kk: "Сан; бос болса — базадағыдай; сөз немесе «?» — дерек жоқ.",
  },
} as const satisfies Readonly<Record<string, Text>>;

export const scenariosModule: SheetModule = {
  key: "scenarios",
  prefix: "scn",
  scope: "assessment",
  group: "answer",
  tab: { en: "Scenarios", ru: "Сценарии", kk: "Сценарийлер" },
  title: { en: "Scenarios", ru: "Сценарии", kk: "Сценарийлер" },
  purpose: {
    en: "What if: enter only what changes. C1 stays frozen, otherwise success at import substitution would cost points.",
    ru: "«Что, если»: вводится только то, что меняется. C1 зафиксирован: иначе успех импортозамещения снижал бы баллы.",
    kk: "«Егер болса»: тек өзгеретіні енгізіледі. C1 бекітілген, әйтпесе импортты алмастырудың табысы балды азайтар еді.",
  },
  lay(sheet) {
    const { draft } = sheet;
    sheet
      .wide("A", 8)
      .wide("B", 52)
      .wide(baseline, 12, false)
      .legend({ input: `${firstScenario}3`, formula: "B3" });
    scenarioColumns.forEach((column) => sheet.wide(column, 18));
    const codes = indicatorsOf(sheet.start.profile).map(({ code }) => code);
    const listed = Math.max(usualRows, codes.length + spareRows);
    const at = placesFor(listed, listed + spareSlots);
    const shared = sharedHelpers(sheet, at);
    baselineColumn(sheet, at, shared, codes);
    scenarioColumns.forEach((column, place) => scenarioColumn(sheet, at, shared, column, place));
    looks(sheet, at, codes.length);
    const geometricRow = at.index.from + 1;
    draft.chart({
      name: "scenarios",
      kind: "columns",
      title: `B${geometricRow}`,
      categories: `${baseline}${at.head}:${lastScenario}${at.head}`,
      series: [
        {
          name: `B${geometricRow}`,
          values: `${baseline}${geometricRow}:${lastScenario}${geometricRow}`,
          color: colors.brand,
        },
      ],
      axis: { min: 0, max: 100, step: 25, grid: true, format: "0" },
      gap: 60,
      legend: false,
      place: `J${at.head}:R${at.head + 20}`,
      description: inLocale(words.geometric, sheet.start.locale),
    });
    draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:${lastScenario}${at.overflow}`,
      repeat: "1:5",
      together: [
        { first: at.weights.from - 1, last: at.head - 2 },
        { first: at.head - 1, last: at.states.to },
      ],
    });
  },
};

/**
 * Hidden columns that all scenarios read, one row per slot of the indicators sheet: a person may insert, move and
 * delete rows there, while what a scenario changes stays beside its code here.
 */
interface Shared {
  readonly block: string;
  readonly scale: string;
  readonly floor: string;
  readonly sufficient: string;
  readonly target: string;
  /** Value of the baseline, or "". */
  readonly value: string;
  /** Row of the indicator among the codes of this sheet; "" where a scenario cannot change it. */
  readonly listed: string;
  /** Weight of an applicable indicator with goalposts in order, otherwise 0. */
  readonly weight: string;
  readonly sigma: string;
  /** Index of the baseline at the chosen ρ, or "". */
  readonly index: string;
}

function sharedHelpers(sheet: ModuleSheet, at: Places): Shared {
  const { draft } = sheet;
  const slots = (formula: (slot: number) => string): string => {
    const column = sheet.helper();
    for (let row = at.slots.from; row <= at.slots.to; row++)
      draft.put(`${column}${row}`, inRow(`=${formula(row - at.slots.from + 1)}`, row));
    return column;
  };
  // A slot beyond the end of the indicators sheet answers with an error, which is no number.
  const number = (name: string) => (slot: number) =>
    `IF(ISNUMBER(INDEX(${name},${slot})),INDEX(${name},${slot}),"")`;
  const word = (name: string) => (slot: number) => `IFERROR(INDEX(${name},${slot})&"","")`;
  const block = slots(word("ind_block"));
  const scale = slots(word("ind_scale"));
  const floor = slots(number("ind_floor"));
  const sufficient = slots(number("ind_sufficient"));
  const target = slots(number("ind_target"));
  const value = slots(number("ind_value"));
  const posts = `${floor}6:${target}6`;
  const weight = slots(
    (slot) =>
      `IF(ISNUMBER(INDEX(ind_AD,${slot})),IF(COUNT(${posts})=3,IF(OR((${sufficient}6-${floor}6)*(${target}6-${sufficient}6)<=0,AND(${scale}6="log",MIN(${posts})<=0)),0,INDEX(ind_AD,${slot})),0),0)`
  );
  const sigma = slots(
    (slot) =>
      `IF(${weight}6>0,INDEX(cfg_sigma,MATCH(IF(INDEX(ind_grade,${slot})="","D",INDEX(ind_grade,${slot})),cfg_grades,0)),0)`
  );
  const codes = `$A$${at.values.from}:$A$${at.values.to}`;
  const listed = slots((slot) => {
    const code = word("ind_code")(slot);
    const skipped = ["", ...frozenCodes].map((one) => `${code}="${one}"`).join(",");
    return `IF(OR(${skipped}),"",IFERROR(MATCH(${code},${codes},0),""))`;
  });
  draft.put(`${scale}${at.scalars}`, '=IF(ISNUMBER(I_rho),I_rho,"")');
  const index = `$${scale}$${at.scalars}`;
  return { block, scale, floor, sufficient, target, value, weight, sigma, listed, index };
}

/** Rows and labels, and what the assessment says without any change. */
function baselineColumn(
  sheet: ModuleSheet,
  at: Places,
  shared: Shared,
  codes: readonly string[]
): void {
  const { draft } = sheet;
  const put = (row: number, formula: string): void => {
    draft.put(`${baseline}${row}`, `=${formula}`);
  };
  const ifNumber = (x: string): string => `IF(ISNUMBER(${x}),${x},"")`;
  sheet
    .label("A5", words.code, "header")
    .label("B5", words.indicator, "header")
    .label("C5", words.baseline, "header");
  codes.forEach((code, place) => draft.put(`A${at.values.from + place}`, code));
  const isFrozen = frozenCodes.map((code) => `A6="${code}"`).join(",");
  const of = (name: string): string => `INDEX(${name},MATCH($A6,ind_code,0))`;
  draft
    .down(
      "B",
      at.values.from,
      at.values.to,
      `=IF(A6="","",IFERROR(${of("ind_text")}&IF(OR(${isFrozen})," · "&${sheet.text(words.frozen)},""),${sheet.text(words.absent)}))`
    )
    .down(
      baseline,
      at.values.from,
      at.values.to,
      `=IF($A6="","",IF(ISNUMBER(${of("ind_value")}),${of("ind_value")},""))`
    );

  const section = (row: number, text: Text): void => {
    sheet.section(`A${row}:${lastScenario}${row}`, text);
  };
  section(at.weights.from - 1, words.weights);
  section(at.inputs.from - 1, words.inputs);
  section(at.head - 1, words.results);
  blockCodes.forEach((code, place) => {
    const block = place + 1;
    for (const part of [at.weights, at.blockScores])
      draft
        .put(`A${part.from + place}`, code)
        .put(`B${part.from + place}`, `=INDEX(blk_name,${block})`);
    put(at.weights.from + place, `INDEX(blk_w,${block})`);
    put(at.blockScores.from + place, ifNumber(`INDEX(blk_s,${block})`));
  });
  gateFields.forEach(({ key, label }, place) => {
    const row = at.inputs.from + place;
    sheet.label(`B${row}`, label);
    put(row, ifNumber(factNames[key]));
  });

  sheet
    .label(`B${at.head}`, words.results, "header")
    .label(`C${at.head}`, words.baseline, "header");
  draft.look(`A${at.head}`, "header");
  const result = (row: number, label: Text, formula: string): void => {
    sheet.label(`B${row}`, label);
    if (formula !== "") put(row, formula);
  };
  result(at.changes, words.changes, "");
  result(at.verdict, words.verdict, "verdict");
  result(at.range, words.range, "verdict_range");
  result(at.change, words.change, "");
  result(at.moved, words.moved, "");
  result(at.index.from, words.arithmetic, ifNumber("I_ari"));
  result(at.index.from + 1, words.geometric, ifNumber("I_geo"));
  result(at.index.to, words.harmonic, ifNumber("I_har"));
  result(at.interval.from, words.from, ifNumber("I_lo"));
  result(at.interval.to, words.to, ifNumber("I_hi"));
  result(at.coverage, words.coverage, "cov");
  const said = limitFormulas(shared.index, "blk_L", "nblocks", "gate_caps", "dataok");
  limitRows.forEach((text, place) => result(at.limits.from + place, text, said[place] ?? ""));
  gateCodes.forEach((code, place) => {
    const row = at.states.from + place;
    draft.put(`A${row}`, code).put(`B${row}`, `=INDEX(gate_name,${place + 1})`);
    put(row, stateWord(sheet, `INDEX(gate_state,${place + 1})`));
  });

  const read = at.slots.to - at.slots.from + 1;
  result(
    at.overflow,
    words.overflow,
    `IF(ROWS(ind_AD)<=${read},0,SUMPRODUCT((ROW(ind_AD)-ROW(INDEX(ind_AD,1))>=${read})*(ind_AD<>0)))`
  );

  const across = (row: number): string => `${baseline}${row}:${lastScenario}${row}`;
  const scenarios = (row: number, to = row): string =>
    `${firstScenario}${row}:${lastScenario}${to}`;
  const whole = ({ from, to }: { from: number; to: number }): string =>
    `${baseline}${from}:${lastScenario}${to}`;
  draft
    .name("scn_name", scenarios(5))
    .name("scn_code", `A${at.values.from}:A${at.values.to}`)
    .name("scn_base", `${baseline}${at.values.from}:${baseline}${at.values.to}`)
    .name("scn_value", scenarios(at.values.from, at.values.to))
    .name("scn_overflow", `${baseline}${at.overflow}`)
    .name("scn_weight", scenarios(at.weights.from, at.weights.to))
    .name("scn_fact", scenarios(at.inputs.from, at.inputs.to))
    .name("scn_changes", scenarios(at.changes))
    .name("scn_verdict", across(at.verdict))
    .name("scn_range", across(at.range))
    .name("scn_change", scenarios(at.change))
    .name("scn_moved", scenarios(at.moved))
    .name("scn_index", whole(at.index))
    .name("scn_interval", whole(at.interval))
    .name("scn_coverage", across(at.coverage))
    .name("scn_blocks", whole(at.blockScores))
    .name("scn_limits", whole(at.limits))
    .name("scn_gates", whole(at.states));
}

const limitRows = [
  words.limitIndex,
  words.limitFloor,
  words.limitUnscored,
  words.limitGates,
] as const;

/** What the index, the weakest block, unscored blocks and gates would each allow by themselves. */
function limitFormulas(
  chosen: string,
  scored: string,
  count: string,
  caps: string,
  suffices: string
): readonly string[] {
  const weakest = `MIN(${scored})`;
  return [
    `IF(${suffices}=0,"",IF(${chosen}>=cfg_cut3,4,IF(${chosen}>=cfg_cut2,3,IF(${chosen}>=cfg_cut1,2,1))))`,
    `IF(${suffices}=0,"",IF(${weakest}>=cfg_fl4,4,IF(${weakest}>=cfg_fl3,3,2)))`,
    `IF(${count}<napp,cfg_capblk,4)`,
    `MIN(${caps})`,
  ];
}

/** One scenario: its inputs in the shown column, its sums in three hidden ones. */
function scenarioColumn(
  sheet: ModuleSheet,
  at: Places,
  shared: Shared,
  d: string,
  place: number
): void {
  const { draft } = sheet;
  const [x, s, q] = [sheet.helper(), sheet.helper(), sheet.helper()];
  const cell = (column: string, row: number): string => `$${column}$${row}`;
  const cells = (column: string, { from, to }: { from: number; to: number }): string =>
    `${cell(column, from)}:${cell(column, to)}`;
  const { slots } = at;
  const down = (column: string, { from, to }: { from: number; to: number }, formula: string) =>
    draft.down(column, from, to, `=${formula}`);

  sheet.draft.put(`${d}5`, `=${sheet.sentence(words.scenario, String(place + 1))}`);
  draft.put(`${d}${at.head}`, `=${d}5&""`);

  // A number counts, a blank is the baseline, anything else is unknown. A formula never ends in a bare reference
  // to a cell that shows "": Univer takes what comes of it for a number.
  const takenOr = (typed: string, usual: string): string =>
    `IF(ISNUMBER(${typed}),${typed},IF(ISERROR(${typed}),"",IF(${typed}="",${usual},"")))`;
  const ifNumber = (y: string): string => `IF(ISNUMBER(${y}),${y},"")`;
  const typedValue = `INDEX(${cells(d, at.values)},${shared.listed}6)`;
  const usualValue = ifNumber(`${shared.value}6`);
  down(
    x,
    slots,
    `IF(ISNUMBER(${shared.listed}6),${takenOr(typedValue, usualValue)},${usualValue})`
  );
  const posts = {
    floor: `${shared.floor}6`,
    sufficient: `${shared.sufficient}6`,
    target: `${shared.target}6`,
  };
  const counted = `AND(${shared.weight}6>0,ISNUMBER(${x}6))`;
  down(
    s,
    slots,
    `IF(${counted},IF(${shared.scale}6="log",${logarithmicScore(`${x}6`, posts)},${linearScore(`${x}6`, posts)}),0)`
  );
  down(q, slots, `IF(${counted},${shared.weight}6,0)`);
  down(x, at.inputs, takenOr(`${d}6`, ifNumber(`${baseline}6`)));

  const [scores, observed] = [cells(s, slots), cells(q, slots)];
  const spread = `${observed}*${cells(shared.sigma, slots)}`;
  const scalar = (row: number): string => cell(x, at.scalars + row);
  const [nblocks, wsum, covered, suffices, chosen, sigma, b_lo, b_hi, count, v_lo, v_hi, uncapped] =
    [...Array(12).keys()].map(scalar);
  const n = cell(d, at.changes);
  const indices = [0, 1, 2].map((row) => cell(s, at.scalars + row));
  const [ari, geo, har] = indices;

  blockCodes.forEach((_, place) => {
    const block = place + 1;
    const mine = `(${cells(shared.block, slots)}=$A${at.weights.from + place})`;
    const app = `INDEX(blk_app,${block})`;
    const [w, wapp, obs, cover] = [
      cell(x, at.weights.from + place),
      cell(s, at.weights.from + place),
      cell(q, at.weights.from + place),
      cell(q, at.inputs.from + place),
    ];
    const [scored, raised, used] = [x, s, q].map((column) =>
      cell(column, at.blockScores.from + place)
    );
    const [only, worst, best] = [x, s, q].map((column) => cell(column, at.low.from + place));
    const typed = `${d}${at.weights.from + place}`;
    const usual = `${baseline}${at.weights.from + place}`;
    const score = cell(q, at.errors.from + place);
    const total = `SUMPRODUCT(${mine}*${observed}*${scores})`;
    const put = (address: string | undefined, formula: string): void => {
      if (address) draft.put(address.replace(/\$/g, ""), `=${formula}`);
    };
    put(w, `IF(ISNUMBER(${typed}),IF(${typed}>0,${typed},${usual}),${usual})`);
    put(wapp, `IF(${app}=0,0,${w})`);
    put(obs, `SUMPRODUCT(${mine}*${observed})`);
    put(cover, `IF(${app}=0,0,${obs}/${app})`);
    put(score, `IF(${obs}=0,"",${total}/${obs})`);
    put(`${d}${at.blockScores.from + place}`, `IF(OR(${n}=0,${obs}=0),"",${score})`);
    put(scored, `IF(AND(${obs}>0,${cover}>=cfg_blockcov-1E-9),1,0)`);
    put(raised, `IF(${scored}=1,MAX(${score},cfg_floor),1)`);
    put(used, `IF(${scored}=1,${w},0)`);
    put(only, `IF(${scored}=1,${score},"")`);
    put(worst, `IF(${app}=0,"",${total}/${app})`);
    put(best, `IF(${app}=0,"",${worst}+100*(${app}-${obs})/${app})`);
    put(cell(x, at.floored.from + place), `IF(${app}=0,1,MAX(${worst},cfg_floor))`);
    put(cell(s, at.floored.from + place), `IF(${app}=0,1,MAX(${best},cfg_floor))`);
    put(
      cell(x, at.errors.from + place),
      `IF(${scored}=1,${used}/${wsum}/${raised}*SUMPRODUCT(${mine}*${spread})/${obs},0)`
    );
    put(
      cell(s, at.errors.from + place),
      `IF(${scored}=1,(${used}/${wsum}/${raised}/${obs})^2*SUMPRODUCT(${mine}*(${spread})^2),0)`
    );
  });

  gateConditions(sheet, at, { d, x, s });
  const caps = cells(s, at.states);
  const [used, raised, applicable] = [
    cells(q, at.blockScores),
    cells(s, at.blockScores),
    cells(s, at.weights),
  ];
  const mean = (weighted: string, parts: string): string =>
    `IF(cfg_rho=1,${arithmetic(weighted, parts)},IF(cfg_rho=0,${geometric(weighted, parts)},${harmonic(weighted, parts)}))`;
  const unscored = `IF(${nblocks}<napp,cfg_capblk,4)`;
  const enough = (formula: string): string => `IF(${suffices}=0,"",${formula})`;
  const capped = (points: string): string =>
    `IF(${suffices}=0,0,MIN(${caps},${unscored},${points}))`;
  const rows: readonly string[] = [
    `SUM(${cells(x, at.blockScores)})`,
    `SUM(${used})`,
    `IF(SUM(${applicable})=0,0,SUMPRODUCT(${applicable},${cells(q, { from: at.inputs.from, to: at.inputs.from + blockCodes.length - 1 })})/SUM(${applicable}))`,
    `IF(AND(${covered}>=cfg_cov-1E-9,${nblocks}>=cfg_blocksmin),1,0)`,
    enough(`IF(cfg_rho=1,${ari},IF(cfg_rho=0,${geo},${har}))`),
    enough(
      `${geo}*SQRT((1-cfg_corr)*SUM(${cells(s, at.errors)})+cfg_corr*SUM(${cells(x, at.errors)})^2)`
    ),
    enough(mean(applicable, cells(x, at.floored))),
    enough(mean(applicable, cells(s, at.floored))),
    capped(`${uncapped}`),
    capped(step(`${b_lo}`, `MIN(${cells(s, at.low)})`)),
    capped(step(`${b_hi}`, `MIN(${cells(q, at.low)})`)),
    enough(step(`${chosen}`, `MIN(${cells(x, at.low)})`)),
  ];
  rows.forEach((formula, row) => draft.put(scalar(row).replace(/\$/g, ""), `=${formula}`));
  [arithmetic, geometric, harmonic].forEach((of, row) =>
    draft.put(`${s}${at.scalars + row}`, `=${enough(of(used, raised))}`)
  );

  const shown = (row: number, formula: string): void => {
    draft.put(`${d}${row}`, `=IF(${n}=0,"",${formula})`);
  };
  const typed = [at.values, at.weights, at.inputs]
    .map(({ from, to }) => `COUNTA(${d}${from}:${d}${to})`)
    .join("+");
  const three = `${count},${v_lo},${v_hi}`;
  // A result that leaves indicators out would mislead.
  draft.put(`${d}${at.changes}`, `=IF($${baseline}$${at.overflow}>0,0,${typed})`);
  shown(at.verdict, `"V"&${count}`);
  shown(
    at.range,
    `IF(MIN(${three})=MAX(${three}),"V"&${count},"V"&MIN(${three})&"–V"&MAX(${three}))`
  );
  shown(at.change, `IF(COUNT(${chosen},${shared.index})=2,${chosen}-${shared.index},"")`);
  indices.forEach((one, row) => shown(at.index.from + row, enough(one)));
  const z = "NORMSINV((1+cfg_conf)/2)";
  shown(at.interval.from, enough(`MAX(0,${geo}-${z}*${sigma})`));
  shown(at.interval.to, enough(`MIN(100,${geo}+${z}*${sigma})`));
  shown(at.coverage, `${covered}`);
  limitFormulas(`${chosen}`, cells(x, at.low), `${nblocks}`, caps, `${suffices}`).forEach(
    (formula, row) => shown(at.limits.from + row, formula)
  );
  gateCodes.forEach((_, row) =>
    shown(at.states.from + row, stateWord(sheet, cell(x, at.states.from + row)))
  );
  shown(at.moved, movedSentence(sheet, at, d, x));
  draft.name(`scn_states${place + 1}`, `${x}${at.states.from}:${x}${at.states.to}`);
}

/** Codes of the six gates and their caps under the facts of the scenario. */
function gateConditions(
  sheet: ModuleSheet,
  at: Places,
  { d, x, s }: { readonly d: string; readonly x: string; readonly s: string }
): void {
  const { draft } = sheet;
  const fact = (key: GateFieldKey): string =>
    `${x}${at.inputs.from + gateFields.findIndex((field) => field.key === key)}`;
  const measured = (code: (typeof gateIndicators)[number]): string =>
    `${s}${at.inputs.from + gateIndicators.indexOf(code)}`;
  for (const code of gateIndicators) {
    const value = `INDEX(${x}${at.slots.from}:${x}${at.slots.to},MATCH("${code}",ind_code,0))`;
    draft.put(measured(code), `=IF(ISNUMBER(${value}),${value},"")`);
  }
  const [a7, d1, d2, d3, f4, f3] = gateIndicators.map(measured);
  const owners = fact("independent_firms");
  const answers = fact("f3_n");
  const coefficients = `${fact("KL")}:${fact("KS")}`;
  const limit = `IF(cfg_mode="strict",cfg_mass_strict,cfg_mass_cis)`;
  const known = (...names: readonly (string | undefined)[]): string =>
    names.map((name) => `ISNUMBER(${name ?? ""})`).join(",");
  const enough = `${known(answers)},N(${answers})>=cfg_f3_n`;
  const formulas: readonly string[] = [
    `IF(${x}${at.scalars + 3}=1,"pass","fail")`,
    `IF(cfg_mode="ECO",IF(${known(fact("KL"))},IF(${fact("KL")}>=cfg_mass_eco,"pass","fail"),"unknown"),IF(AND(COUNT(${coefficients})>0,MIN(${coefficients})<${limit}),"fail",IF(COUNT(${coefficients})=3,"pass","unknown")))`,
    `IF(OR(AND(${known(owners)},N(${owners})<cfg_firms),AND(${known(a7)},N(${a7 ?? ""})>cfg_largest)),"fail",IF(AND(${known(owners, a7)}),"pass","unknown"))`,
    `IF(AND(${known(d1)},N(${d1 ?? ""})<cfg_d1),"fail",IF(OR(AND(${known(d2)},N(${d2 ?? ""})>=cfg_d2),AND(${known(d3)},N(${d3 ?? ""})>=cfg_d3)),IF(${known(d1)},"pass","unknown"),IF(AND(${known(d2, d3)}),"fail","unknown")))`,
    `IF(OR(AND(${known(f4)},N(${f4 ?? ""})>=cfg_f4),AND(${enough},${known(f3)},N(${f3 ?? ""})>cfg_f3)),"pass",IF(AND(${enough},${known(f4, f3)}),"fail","unknown"))`,
    `IF(${fact("compulsory_standard")}=1,IF(${known(fact("standard_producers"))},IF(${fact("standard_producers")}>=1,"pass","fail"),"unknown"),"n/a")`,
  ];
  formulas.forEach((formula, place) => {
    const state = `${x}${at.states.from + place}`;
    draft
      .put(state, `=${formula}`)
      .put(
        `${s}${at.states.from + place}`,
        `=IF(${state}="fail",INDEX(cfg_cap,${place + 1}),IF(${state}="unknown",cfg_capunk,4))`
      );
    for (const [code, fill, font] of stateColors)
      draft.when({
        address: `${d}${at.states.from + place}`,
        formula: `=AND(${d}$${at.changes}>0,$${x}$${at.states.from + place}="${code}")`,
        fill,
        font,
        bold: true,
      });
  });
}

const stateColors: readonly (readonly [GateState, string, string])[] = [
  ["pass", colors.passFill, colors.passText],
  ["fail", colors.failFill, colors.failText],
  ["unknown", colors.unknownFill, colors.unknownText],
  ["n/a", colors.offFill, colors.offText],
];

/** "Several owners: pass → fail; …", from the rows of at.states and at.limits. */
function movedSentence(sheet: ModuleSheet, at: Places, d: string, x: string): string {
  const gates = gateCodes.map((_, place) => {
    const row = at.states.from + place;
    return `IF(INDEX(gate_state,${place + 1})=$${x}$${row},"","; "&$B${row}&": "&${baseline}${row}&" → "&${d}${row})`;
  });
  const bounds = limitRows.map((_, place) => {
    const row = at.limits.from + place;
    const shown = (column: string): string => `IF(${column}${row}="","—","V"&${column}${row})`;
    return `IF(${baseline}${row}=${d}${row},"","; "&$B${row}&": "&${shown(baseline)}&" → "&${shown(d)})`;
  });
  const all = [...gates, ...bounds].join("&");
  return `IF(${all}="",${sheet.text(words.nothingMoved)},MID(${all},3,600))`;
}

/** @param filled  rows that hold a code from the start */
function looks(sheet: ModuleSheet, at: Places, filled: number): void {
  const { draft, start } = sheet;
  const shown = (from: number, to = from, column: string = firstScenario): string =>
    `${column}${from}:${lastScenario}${to}`;
  const right = { align: "Right" } as const;
  draft
    .look(shown(5), "input", { align: "Center", wrap: true })
    .look(`A${at.values.from}:A${at.values.from + filled - 1}`, "code")
    .look(`A${at.values.from + filled}:A${at.values.to}`, "input")
    .look(`B${at.values.from}:B${at.values.to}`, "text", { wrap: true });
  for (const part of [at.values, at.weights, at.inputs])
    draft
      .look(`${baseline}${part.from}:${baseline}${part.to}`, "formula", right)
      .look(shown(part.from, part.to), "input", right);
  for (const part of [at.weights, at.blockScores, at.states])
    draft.look(`A${part.from}:A${part.to}`, "code").look(`B${part.from}:B${part.to}`, "text");
  const figures = (from: number, to: number, format: string): void => {
    draft.look(shown(from, to, baseline), "formula", { ...right, format });
  };
  draft
    .look(shown(at.head), "header", { align: "Center", wrap: true })
    .look(shown(at.verdict, at.range, baseline), "state")
    .look(shown(at.states.from, at.states.to, baseline), "state")
    .look(shown(at.moved, at.moved, baseline), "text", { wrap: true })
    .tall(5, 42)
    .tall(at.head, 30)
    .tall(at.moved, 112);
  figures(at.changes, at.changes, "0");
  figures(at.overflow, at.overflow, "0");
  figures(at.change, at.change, "+0.0;−0.0;0.0");
  figures(at.index.from, at.interval.to, "0.0");
  figures(at.coverage, at.coverage, "0%");
  figures(at.blockScores.from, at.blockScores.to, "0.0");
  figures(at.limits.from, at.limits.to, '"V"0');
  verdictColors.forEach(({ fill, font }, number) =>
    draft.when({
      address: shown(at.verdict, at.range, baseline),
      formula: `=LEFT(${baseline}${at.verdict},2)="V${number}"`,
      fill,
      font,
      bold: true,
    })
  );
  for (const [code, fill, font] of stateColors)
    gateCodes.forEach((_, place) =>
      draft.when({
        address: `${baseline}${at.states.from + place}`,
        formula: `=INDEX(gate_state,${place + 1})="${code}"`,
        fill,
        font,
        bold: true,
      })
    );
  const off = { fill: colors.offFill, font: colors.offText };
  for (const code of frozenCodes)
    draft.when({
      address: `A${at.values.from}:${lastScenario}${at.values.to}`,
      formula: `=$A6="${code}"`,
      ...off,
    });
  draft.when({
    address: `A${at.values.from}:${lastScenario}${at.values.to}`,
    formula: '=AND($A6<>"",SUMIF(ind_code,$A6,ind_AD)=0)',
    ...off,
  });
  const asked = (text: Text, title: Text) => ({
    title: inLocale(title, start.locale),
    message: inLocale(text, start.locale),
    severity: "warning" as const,
  });
  draft
    .validate({
      address: shown(at.values.from, at.values.to),
      decimal: { from: -1e15, to: 1e15 },
      ...asked(words.valueAsked, scenariosModule.title),
    })
    .validate({
      address: shown(at.weights.from, at.weights.to),
      decimal: { from: 1e-9, to: 1e9 },
      ...asked(words.weightAsked, words.weights),
    })
    .validate({
      address: shown(at.inputs.from, at.inputs.to),
      decimal: { from: 0, to: 1e9 },
      ...asked(words.valueAsked, words.inputs),
    });
}

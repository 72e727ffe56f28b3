/**
 * Scenarios beside the baseline: changed values, block weights and gate inputs in one column each, and below them
 * all that the assessment says with these changes. Nothing of the assessment is copied: what a scenario does not
 * change is read from the sheets of the core at every calculation.
 */
import type { GateState } from "../../../assessments/assessment";
import { blockCodes } from "../../../assessments/cluster-formation/blocks";
import { gateCodes, stateWords } from "../../../assessments/cluster-formation/gates";
import { frozenCodes } from "../../../assessments/cluster-formation/scenarios";
import { gateFields, GateFieldKey } from "../../../assessments/cluster-formation/setup-fields";
import { inLocale, Text } from "../../../core/locale";
import { colors, verdictColors } from "../colors";
import { inRow } from "../draft";
import { factNames } from "../names";
import { arithmetic, geometric, harmonic, linearScore, logarithmicScore, step } from "../phrases";
import type { SheetModule } from "./module";
import { firstRow, ModuleSheet, usualRows } from "./module-sheet";

/** Columns of scenarios; the baseline stands before them. */
const scenarioColumns = ["D", "E", "F", "G", "H"] as const;
export const scenarioCount = scenarioColumns.length;
const [firstScenario, lastScenario] = ["D", "H"];
const baseline = "C";

const lastSlot = firstRow + usualRows - 1;

/** First and last rows of the parts of the sheet, each under its heading. */
const weights = { from: lastSlot + 3, to: lastSlot + 2 + blockCodes.length };
const inputs = { from: weights.to + 3, to: weights.to + 2 + gateFields.length };
const head = inputs.to + 3;
const changes = head + 1;
const verdict = head + 2;
const range = head + 3;
const change = head + 4;
const moved = head + 5;
const index = { from: head + 6, to: head + 8 };
const interval = { from: head + 9, to: head + 10 };
const coverage = head + 11;
const blockScores = { from: head + 12, to: head + 11 + blockCodes.length };
const limits = { from: blockScores.to + 1, to: blockScores.to + 4 };
const states = { from: limits.to + 1, to: limits.to + gateCodes.length };
/** Sums that only formulas read stand below, in the hidden columns. */
const low = { from: states.to + 3, to: states.to + 2 + blockCodes.length };
const floored = { from: low.to + 2, to: low.to + 1 + blockCodes.length };
const errors = { from: floored.to + 2, to: floored.to + 1 + blockCodes.length };
const scalars = errors.to + 2;

/** Indicators that gates look at. */
const gateIndicators = ["A7", "D1", "D2", "D3", "F4", "F3"] as const;

const words = {
  baseline: { en: "Baseline", ru: "База", kk: "Базалық" },
  scenario: { en: "Scenario {1}", ru: "Сценарий {1}", kk: "{1}-сценарий" },
  code: { en: "Code", ru: "Код", kk: "Коды" },
  indicator: {
    en: "Indicator: a changed value, blank as in the baseline",
    ru: "Показатель: изменённое значение, пусто — как в базе",
    kk: "Көрсеткіш: өзгертілген мән, бос болса — базадағыдай",
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
    kk: "Индекс базаға қатысты, балл",
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
    ru: "Что если: вводится только то, что меняется. C1 зафиксирован: иначе успех импортозамещения снижал бы баллы.",
    kk: "Егер де: тек өзгеретіні енгізіледі. C1 бекітілген, әйтпесе импортты алмастырудың табысы балды азайтар еді.",
  },
  lay(sheet) {
    const { draft } = sheet;
    sheet
      .wide("A", 8)
      .wide("B", 52)
      .wide(baseline, 12, false)
      .legend({ input: `${firstScenario}3`, formula: `${baseline}3` });
    scenarioColumns.forEach((column) => sheet.wide(column, 18));
    const shared = sharedHelpers(sheet);
    baselineColumn(sheet, shared);
    scenarioColumns.forEach((column, place) => scenarioColumn(sheet, shared, column, place));
    looks(sheet, shared);
    draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:${lastScenario}${states.to}`,
      repeat: "1:5",
      together: [
        { first: weights.from - 1, last: head - 2 },
        { first: head - 1, last: states.to },
      ],
    });
  },
};

/** Hidden columns that all scenarios read. */
interface Shared {
  readonly scale: string;
  readonly floor: string;
  readonly sufficient: string;
  readonly target: string;
  /** Weight of an applicable indicator with goalposts in order, otherwise 0. */
  readonly weight: string;
  readonly sigma: string;
  /** Index of the baseline at the chosen ρ, or "". */
  readonly index: string;
}

function sharedHelpers(sheet: ModuleSheet): Shared {
  const { draft } = sheet;
  const slots = (formula: (slot: number) => string): string => {
    const column = sheet.helper();
    for (let slot = 1; slot <= usualRows; slot++)
      draft.put(`${column}${firstRow + slot - 1}`, formula(slot));
    return column;
  };
  const number = (name: string) => (slot: number) =>
    `=IF(ISNUMBER(INDEX(${name},${slot})),INDEX(${name},${slot}),"")`;
  const scale = slots((slot) => `=INDEX(ind_scale,${slot})&""`);
  const floor = slots(number("ind_floor"));
  const sufficient = slots(number("ind_sufficient"));
  const target = slots(number("ind_target"));
  const posts = `${floor}6:${target}6`;
  const weight = slots((slot) =>
    inRow(
      `=IF(ISNUMBER(INDEX(ind_AD,${slot})),IF(COUNT(${posts})=3,IF(OR((${sufficient}6-${floor}6)*(${target}6-${sufficient}6)<=0,AND(${scale}6="log",MIN(${posts})<=0)),0,INDEX(ind_AD,${slot})),0),0)`,
      firstRow + slot - 1
    )
  );
  const sigma = slots((slot) =>
    inRow(
      `=IF(${weight}6>0,INDEX(cfg_sigma,MATCH(IF(INDEX(ind_grade,${slot})="","D",INDEX(ind_grade,${slot})),cfg_grades,0)),0)`,
      firstRow + slot - 1
    )
  );
  draft.put(`${scale}${scalars}`, '=IF(ISNUMBER(I_rho),I_rho,"")');
  return { scale, floor, sufficient, target, weight, sigma, index: `$${scale}$${scalars}` };
}

/** Rows and labels, and what the assessment says without any change. */
function baselineColumn(sheet: ModuleSheet, shared: Shared): void {
  const { draft } = sheet;
  const put = (row: number, formula: string): void => {
    draft.put(`${baseline}${row}`, `=${formula}`);
  };
  const ifNumber = (x: string): string => `IF(ISNUMBER(${x}),${x},"")`;
  sheet
    .label("A5", words.code, "header")
    .label("B5", words.indicator, "header")
    .label("C5", words.baseline, "header");
  const isFrozen = frozenCodes.map((code) => `A6="${code}"`).join(",");
  for (let slot = 1; slot <= usualRows; slot++) {
    const row = firstRow + slot - 1;
    draft
      .put(`A${row}`, `=INDEX(ind_code,${slot})&""`)
      .put(
        `B${row}`,
        inRow(
          `=IF(A6="","",INDEX(ind_text,${slot})&IF(OR(${isFrozen})," · "&${sheet.text(words.frozen)},""))`,
          row
        )
      );
    put(row, ifNumber(`INDEX(ind_value,${slot})`));
  }

  const section = (row: number, text: Text): void => {
    sheet.section(`A${row}:${lastScenario}${row}`, text);
  };
  section(weights.from - 1, words.weights);
  section(inputs.from - 1, words.inputs);
  section(head - 1, words.results);
  blockCodes.forEach((code, place) => {
    const block = place + 1;
    for (const part of [weights, blockScores])
      draft
        .put(`A${part.from + place}`, code)
        .put(`B${part.from + place}`, `=INDEX(blk_name,${block})`);
    put(weights.from + place, `INDEX(blk_w,${block})`);
    put(blockScores.from + place, ifNumber(`INDEX(blk_s,${block})`));
  });
  gateFields.forEach(({ key, label }, place) => {
    const row = inputs.from + place;
    sheet.label(`B${row}`, label);
    put(row, ifNumber(factNames[key]));
  });

  sheet.label(`B${head}`, words.results, "header").label(`C${head}`, words.baseline, "header");
  draft.look(`A${head}`, "header");
  const result = (row: number, label: Text, formula: string): void => {
    sheet.label(`B${row}`, label);
    if (formula !== "") put(row, formula);
  };
  result(changes, words.changes, "");
  result(verdict, words.verdict, "verdict");
  result(range, words.range, "verdict_range");
  result(change, words.change, "");
  result(moved, words.moved, "");
  result(index.from, words.arithmetic, ifNumber("I_ari"));
  result(index.from + 1, words.geometric, ifNumber("I_geo"));
  result(index.to, words.harmonic, ifNumber("I_har"));
  result(interval.from, words.from, ifNumber("I_lo"));
  result(interval.to, words.to, ifNumber("I_hi"));
  result(coverage, words.coverage, "cov");
  const said = limitFormulas(shared.index, "blk_L", "nblocks", "gate_caps", "dataok");
  limitRows.forEach((text, place) => result(limits.from + place, text, said[place] ?? ""));
  gateCodes.forEach((code, place) => {
    const row = states.from + place;
    draft.put(`A${row}`, code).put(`B${row}`, `=INDEX(gate_name,${place + 1})`);
    put(row, stateWord(sheet, `INDEX(gate_state,${place + 1})`));
  });

  const across = (row: number): string => `${baseline}${row}:${lastScenario}${row}`;
  const scenarios = (row: number, to = row): string =>
    `${firstScenario}${row}:${lastScenario}${to}`;
  const whole = ({ from, to }: { from: number; to: number }): string =>
    `${baseline}${from}:${lastScenario}${to}`;
  draft
    .name("scn_name", scenarios(5))
    .name("scn_code", `A${firstRow}:A${lastSlot}`)
    .name("scn_base", `${baseline}${firstRow}:${baseline}${lastSlot}`)
    .name("scn_value", scenarios(firstRow, lastSlot))
    .name("scn_weight", scenarios(weights.from, weights.to))
    .name("scn_fact", scenarios(inputs.from, inputs.to))
    .name("scn_changes", scenarios(changes))
    .name("scn_verdict", across(verdict))
    .name("scn_range", across(range))
    .name("scn_change", scenarios(change))
    .name("scn_moved", scenarios(moved))
    .name("scn_index", whole(index))
    .name("scn_interval", whole(interval))
    .name("scn_coverage", across(coverage))
    .name("scn_blocks", whole(blockScores))
    .name("scn_limits", whole(limits))
    .name("scn_gates", whole(states));
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

const gateStates: readonly GateState[] = ["pass", "fail", "unknown"];

function stateWord(sheet: ModuleSheet, code: string): string {
  return gateStates.reduceRight(
    (otherwise, state) => `IF(${code}="${state}",${sheet.text(stateWords[state])},${otherwise})`,
    sheet.text(stateWords["n/a"])
  );
}

/** One scenario: its inputs in the shown column, its sums in three hidden ones. */
function scenarioColumn(sheet: ModuleSheet, shared: Shared, d: string, place: number): void {
  const { draft } = sheet;
  const [x, s, q] = [sheet.helper(), sheet.helper(), sheet.helper()];
  const cell = (column: string, row: number): string => `$${column}$${row}`;
  const cells = (column: string, { from, to }: { from: number; to: number }): string =>
    `${cell(column, from)}:${cell(column, to)}`;
  const slots = { from: firstRow, to: lastSlot };
  const down = (column: string, { from, to }: { from: number; to: number }, formula: string) =>
    draft.down(column, from, to, `=${formula}`);

  sheet.draft.put(`${d}5`, `=${sheet.sentence(words.scenario, String(place + 1))}`);
  draft.put(`${d}${head}`, `=${d}5&""`);

  // A number counts, a blank is the baseline, anything else is unknown.
  const taken = `IF(ISNUMBER(${d}6),${d}6,IF(ISERROR(${d}6),"",IF(${d}6="",${baseline}6,"")))`;
  const isFrozen = frozenCodes.map((code) => `$A6="${code}"`).join(",");
  down(x, slots, `IF(OR(${isFrozen}),${baseline}6,${taken})`);
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
  down(x, inputs, taken);

  const [scores, observed] = [cells(s, slots), cells(q, slots)];
  const spread = `${observed}*${cells(shared.sigma, slots)}`;
  const scalar = (row: number): string => cell(x, scalars + row);
  const [nblocks, wsum, covered, suffices, chosen, sigma, b_lo, b_hi, count, v_lo, v_hi, base] = [
    ...Array(12).keys(),
  ].map(scalar);
  const n = cell(d, changes);
  const indices = [0, 1, 2].map((row) => cell(s, scalars + row));
  const [ari, geo, har] = indices;

  blockCodes.forEach((_, place) => {
    const block = place + 1;
    const mine = `(ind_block=$A${weights.from + place})`;
    const app = `INDEX(blk_app,${block})`;
    const [w, wapp, obs, cover] = [
      cell(x, weights.from + place),
      cell(s, weights.from + place),
      cell(q, weights.from + place),
      cell(q, inputs.from + place),
    ];
    const [scored, raised, used] = [x, s, q].map((column) =>
      cell(column, blockScores.from + place)
    );
    const [only, worst, best] = [x, s, q].map((column) => cell(column, low.from + place));
    const typed = `${d}${weights.from + place}`;
    const usual = `${baseline}${weights.from + place}`;
    const score = cell(q, errors.from + place);
    const total = `SUMPRODUCT(${mine}*${observed}*${scores})`;
    const put = (address: string | undefined, formula: string): void => {
      if (address) draft.put(address.replace(/\$/g, ""), `=${formula}`);
    };
    put(w, `IF(ISNUMBER(${typed}),IF(${typed}>0,${typed},${usual}),${usual})`);
    put(wapp, `IF(${app}=0,0,${w})`);
    put(obs, `SUMPRODUCT(${mine}*${observed})`);
    put(cover, `IF(${app}=0,0,${obs}/${app})`);
    put(score, `IF(${obs}=0,"",${total}/${obs})`);
    put(`${d}${blockScores.from + place}`, `IF(${n}=0,"",${score})`);
    put(scored, `IF(AND(${obs}>0,${cover}>=cfg_blockcov-1E-9),1,0)`);
    put(raised, `IF(${scored}=1,MAX(${score},cfg_floor),1)`);
    put(used, `IF(${scored}=1,${w},0)`);
    put(only, `IF(${scored}=1,${score},"")`);
    put(worst, `IF(${app}=0,"",${total}/${app})`);
    put(best, `IF(${app}=0,"",${worst}+100*(${app}-${obs})/${app})`);
    put(cell(x, floored.from + place), `IF(${app}=0,1,MAX(${worst},cfg_floor))`);
    put(cell(s, floored.from + place), `IF(${app}=0,1,MAX(${best},cfg_floor))`);
    put(
      cell(x, errors.from + place),
      `IF(${scored}=1,${used}/${wsum}/${raised}*SUMPRODUCT(${mine}*${spread})/${obs},0)`
    );
    put(
      cell(s, errors.from + place),
      `IF(${scored}=1,(${used}/${wsum}/${raised}/${obs})^2*SUMPRODUCT(${mine}*(${spread})^2),0)`
    );
  });

  gateConditions(sheet, { d, x, s });
  const caps = cells(s, states);
  const [used, raised, applicable] = [
    cells(q, blockScores),
    cells(s, blockScores),
    cells(s, weights),
  ];
  const mean = (weighted: string, parts: string): string =>
    `IF(cfg_rho=1,${arithmetic(weighted, parts)},IF(cfg_rho=0,${geometric(weighted, parts)},${harmonic(weighted, parts)}))`;
  const unscored = `IF(${nblocks}<napp,cfg_capblk,4)`;
  const enough = (formula: string): string => `IF(${suffices}=0,"",${formula})`;
  const capped = (points: string): string =>
    `IF(${suffices}=0,0,MIN(${caps},${unscored},${points}))`;
  const rows: readonly string[] = [
    `SUM(${cells(x, blockScores)})`,
    `SUM(${used})`,
    `IF(SUM(${applicable})=0,0,SUMPRODUCT(${applicable},${cells(q, { from: inputs.from, to: inputs.from + blockCodes.length - 1 })})/SUM(${applicable}))`,
    `IF(AND(${covered}>=cfg_cov-1E-9,${nblocks}>=cfg_blocksmin),1,0)`,
    `IF(cfg_rho=1,${ari},IF(cfg_rho=0,${geo},${har}))`,
    enough(
      `${geo}*SQRT((1-cfg_corr)*SUM(${cells(s, errors)})+cfg_corr*SUM(${cells(x, errors)})^2)`
    ),
    enough(mean(applicable, cells(x, floored))),
    enough(mean(applicable, cells(s, floored))),
    capped(`${base}`),
    capped(step(`${b_lo}`, `MIN(${cells(s, low)})`)),
    capped(step(`${b_hi}`, `MIN(${cells(q, low)})`)),
    enough(step(`${chosen}`, `MIN(${cells(x, low)})`)),
  ];
  rows.forEach((formula, row) => draft.put(scalar(row).replace(/\$/g, ""), `=${formula}`));
  [arithmetic, geometric, harmonic].forEach((of, row) =>
    draft.put(`${s}${scalars + row}`, `=${enough(of(used, raised))}`)
  );

  const shown = (row: number, formula: string): void => {
    draft.put(`${d}${row}`, `=IF(${n}=0,"",${formula})`);
  };
  const typed = [slots, weights, inputs]
    .map(({ from, to }) => `COUNTA(${d}${from}:${d}${to})`)
    .join("+");
  const three = `${count},${v_lo},${v_hi}`;
  draft.put(`${d}${changes}`, `=${typed}`);
  shown(verdict, `"V"&${count}`);
  shown(range, `IF(MIN(${three})=MAX(${three}),"V"&${count},"V"&MIN(${three})&"–V"&MAX(${three}))`);
  shown(change, `IF(COUNT(${chosen},${shared.index})=2,${chosen}-${shared.index},"")`);
  indices.forEach((one, row) => shown(index.from + row, one));
  const z = "NORMSINV((1+cfg_conf)/2)";
  shown(interval.from, enough(`MAX(0,${geo}-${z}*${sigma})`));
  shown(interval.to, enough(`MIN(100,${geo}+${z}*${sigma})`));
  shown(coverage, `${covered}`);
  limitFormulas(`${chosen}`, cells(x, low), `${nblocks}`, caps, `${suffices}`).forEach(
    (formula, row) => shown(limits.from + row, formula)
  );
  gateCodes.forEach((_, row) =>
    shown(states.from + row, stateWord(sheet, cell(x, states.from + row)))
  );
  shown(moved, movedSentence(sheet, d, x));
  draft.name(`scn_states${place + 1}`, `${x}${states.from}:${x}${states.to}`);
}

/** Codes of the six gates and their caps under the facts of the scenario. */
function gateConditions(
  sheet: ModuleSheet,
  { d, x, s }: { readonly d: string; readonly x: string; readonly s: string }
): void {
  const { draft } = sheet;
  const fact = (key: GateFieldKey): string =>
    `${x}${inputs.from + gateFields.findIndex((field) => field.key === key)}`;
  const measured = (code: (typeof gateIndicators)[number]): string =>
    `${s}${inputs.from + gateIndicators.indexOf(code)}`;
  for (const code of gateIndicators) {
    const value = `INDEX(${x}${firstRow}:${x}${lastSlot},MATCH("${code}",ind_code,0))`;
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
    `IF(${x}${scalars + 3}=1,"pass","fail")`,
    `IF(cfg_mode="ECO",IF(${known(fact("KL"))},IF(${fact("KL")}>=cfg_mass_eco,"pass","fail"),"unknown"),IF(AND(COUNT(${coefficients})>0,MIN(${coefficients})<${limit}),"fail",IF(COUNT(${coefficients})=3,"pass","unknown")))`,
    `IF(OR(AND(${known(owners)},N(${owners})<cfg_firms),AND(${known(a7)},N(${a7 ?? ""})>cfg_largest)),"fail",IF(AND(${known(owners, a7)}),"pass","unknown"))`,
    `IF(AND(${known(d1)},N(${d1 ?? ""})<cfg_d1),"fail",IF(OR(AND(${known(d2)},N(${d2 ?? ""})>=cfg_d2),AND(${known(d3)},N(${d3 ?? ""})>=cfg_d3)),IF(${known(d1)},"pass","unknown"),IF(AND(${known(d2, d3)}),"fail","unknown")))`,
    `IF(OR(AND(${known(f4)},N(${f4 ?? ""})>=cfg_f4),AND(${enough},${known(f3)},N(${f3 ?? ""})>cfg_f3)),"pass",IF(AND(${enough},${known(f4, f3)}),"fail","unknown"))`,
    `IF(${fact("compulsory_standard")}=1,IF(${known(fact("standard_producers"))},IF(${fact("standard_producers")}>=1,"pass","fail"),"unknown"),"n/a")`,
  ];
  formulas.forEach((formula, place) => {
    const state = `${x}${states.from + place}`;
    draft
      .put(state, `=${formula}`)
      .put(
        `${s}${states.from + place}`,
        `=IF(${state}="fail",INDEX(cfg_cap,${place + 1}),IF(${state}="unknown",cfg_capunk,4))`
      );
    for (const [code, fill, font] of stateColors)
      draft.when({
        address: `${d}${states.from + place}`,
        formula: `=AND(${d}$${changes}>0,$${x}$${states.from + place}="${code}")`,
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

/** "Several owners: pass → fail; …", from the rows of states and limits. */
function movedSentence(sheet: ModuleSheet, d: string, x: string): string {
  const gates = gateCodes.map((_, place) => {
    const row = states.from + place;
    return `IF(INDEX(gate_state,${place + 1})=$${x}$${row},"","; "&$B${row}&": "&${baseline}${row}&" → "&${d}${row})`;
  });
  const bounds = limitRows.map((_, place) => {
    const row = limits.from + place;
    const shown = (column: string): string => `IF(${column}${row}="","—","V"&${column}${row})`;
    return `IF(${baseline}${row}=${d}${row},"","; "&$B${row}&": "&${shown(baseline)}&" → "&${shown(d)})`;
  });
  const all = [...gates, ...bounds].join("&");
  return `IF(${all}="",${sheet.text(words.nothingMoved)},MID(${all},3,600))`;
}

function looks(sheet: ModuleSheet, shared: Shared): void {
  const { draft, start } = sheet;
  const shown = (from: number, to = from, column: string = firstScenario): string =>
    `${column}${from}:${lastScenario}${to}`;
  const right = { align: "Right" } as const;
  draft
    .look(shown(5), "input", { align: "Center", wrap: true })
    .look(`A${firstRow}:A${lastSlot}`, "code")
    .look(`B${firstRow}:B${lastSlot}`, "text", { wrap: true });
  for (const part of [{ from: firstRow, to: lastSlot }, weights, inputs])
    draft
      .look(`${baseline}${part.from}:${baseline}${part.to}`, "formula", right)
      .look(shown(part.from, part.to), "input", right);
  for (const part of [weights, blockScores, states])
    draft.look(`A${part.from}:A${part.to}`, "code").look(`B${part.from}:B${part.to}`, "text");
  const figures = (from: number, to: number, format: string): void => {
    draft.look(shown(from, to, baseline), "formula", { ...right, format });
  };
  draft
    .look(shown(head), "header", { align: "Center", wrap: true })
    .look(shown(verdict, range, baseline), "state")
    .look(shown(states.from, states.to, baseline), "state")
    .look(shown(moved, moved, baseline), "text", { wrap: true })
    .tall(5, 42)
    .tall(head, 30)
    .tall(moved, 112);
  figures(changes, changes, "0");
  figures(change, change, "+0.0;−0.0;0.0");
  figures(index.from, interval.to, "0.0");
  figures(coverage, coverage, "0%");
  figures(blockScores.from, blockScores.to, "0.0");
  figures(limits.from, limits.to, '"V"0');
  verdictColors.forEach(({ fill, font }, number) =>
    draft.when({
      address: shown(verdict, range, baseline),
      formula: `=LEFT(${baseline}${verdict},2)="V${number}"`,
      fill,
      font,
      bold: true,
    })
  );
  for (const [code, fill, font] of stateColors)
    gateCodes.forEach((_, place) =>
      draft.when({
        address: `${baseline}${states.from + place}`,
        formula: `=INDEX(gate_state,${place + 1})="${code}"`,
        fill,
        font,
        bold: true,
      })
    );
  const off = { fill: colors.offFill, font: colors.offText };
  for (const code of frozenCodes)
    draft.when({
      address: `A${firstRow}:${lastScenario}${lastSlot}`,
      formula: `=$A6="${code}"`,
      ...off,
    });
  draft.when({
    address: `A${firstRow}:${lastScenario}${lastSlot}`,
    formula: `=AND($A6<>"",$${shared.weight}6=0)`,
    ...off,
  });
  const asked = (text: Text, title: Text) => ({
    title: inLocale(title, start.locale),
    message: inLocale(text, start.locale),
    severity: "warning" as const,
  });
  draft
    .validate({
      address: shown(firstRow, lastSlot),
      decimal: { from: -1e15, to: 1e15 },
      ...asked(words.valueAsked, scenariosModule.title),
    })
    .validate({
      address: shown(weights.from, weights.to),
      decimal: { from: 1e-9, to: 1e9 },
      ...asked(words.weightAsked, words.weights),
    })
    .validate({
      address: shown(inputs.from, inputs.to),
      decimal: { from: 0, to: 1e9 },
      ...asked(words.valueAsked, words.inputs),
    });
}

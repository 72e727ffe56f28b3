/**
 * How little would change the verdict, and which choices of the method it depends on (method, sections
 * 13 and 14). Drops and rises are points of one score while all else stays; they refer to the geometric
 * index, for which they are exact.
 */
import { blockCodes } from "../../../assessments/cluster-formation/blocks";
import { gateCodes, modeWords } from "../../../assessments/cluster-formation/gates";
import type { Text } from "../../../core/locale";
import { colors } from "../colors";
import { colorStates } from "../gates-sheet";
import { step } from "../phrases";
import type { SheetModule } from "./module";
import type { ModuleStart } from "./module-start";
import { firstRow, ModuleSheet } from "./module-sheet";
import { slotCount, slotOf } from "./slots";
import { stateWord } from "./state-word";

const unscoredCap = "IF(nblocks<napp,cfg_capblk,4)";
const weakest = "MIN(blk_L)";

/** Index a verdict needs, "" for those that need none. */
const cutOf = (verdict: string): string =>
  `IF(${verdict}=4,cfg_cut3,IF(${verdict}=3,cfg_cut2,IF(${verdict}=2,cfg_cut1,"")))`;
/** Score every block needs for a verdict. */
const floorOf = (verdict: string): string =>
  `IF(${verdict}=4,cfg_fl4,IF(${verdict}=3,cfg_fl3,IF(ISNUMBER(${verdict}),0,"")))`;

export const sensitivityModule: SheetModule = {
  key: "sensitivity",
  prefix: "sen",
  scope: "assessment",
  group: "answer",
  always: true,
  tab: { en: "Sensitivity", ru: "Чувствительность", kk: "Сезімталдық" },
  title: {
    en: "What would change the verdict",
    ru: "Что изменило бы вывод",
    kk: "Қорытындыны не өзгертер еді",
  },
  purpose: {
    en: "One thing changes at a time, everything else stays. A blank means that this alone cannot do it.",
    ru: "Меняется что-то одно, остальное прежнее. Пусто — это одно ничего не меняет.",
    kk: "Бір ғана нәрсе өзгереді, қалғаны бұрынғыша. Бос болса — жалғыз өзі өзгерте алмайды.",
  },
  lay(sheet, start) {
    sheet.legend({ formula: "B3" });
    flips(sheet, start);
    summary(sheet);
    gateTable(sheet);
    blockTable(sheet);
    choiceTable(sheet);
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:M${firstRow + slotCount(start) - 1}`,
      repeat: "1:5",
    });
  },
};

/** One row per indicator: the drop that lowers the verdict of the points, the rise that lifts it. */
function flips(sheet: ModuleSheet, start: ModuleStart): void {
  const rows = slotCount(start);
  const block = sheet.helperColumn(
    "sen_block",
    rows,
    `=IF(N(${slotOf("ind_share", "0")})>0,MATCH(${slotOf("ind_block", '""')},blk_code,0),"")`
  );
  const share = sheet.helperColumn("sen_share", rows, `=N(${slotOf("ind_share", "0")})`);
  const part = sheet.helperColumn(
    "sen_part",
    rows,
    `=IF(${block}6="","",INDEX(blk_w,${block}6)/blk_wsum)`
  );
  const raised = `INDEX(blk_s1,${block}6)`;
  const score = `INDEX(blk_s,${block}6)`;
  // The score of the block at which the index meets the cut; below the floor the index moves no more.
  const down = sheet.helperColumn(
    "sen_need_down",
    rows,
    `=IF(OR(${block}6="",sen_cut=""),"",MAX(IF(${raised}*(sen_cut/I_geo)^(1/${part}6)>=cfg_floor,${raised}*(sen_cut/I_geo)^(1/${part}6),0),sen_floor))`
  );
  const up = sheet.helperColumn(
    "sen_need_up",
    rows,
    `=IF(OR(${block}6="",sen_next_cut=""),"",IF(sen_weak>IF(${score}<sen_next_floor,1,0),"",MAX(${raised}*(sen_next_cut/I_geo)^(1/${part}6),sen_next_floor)))`
  );
  sheet.table({
    name: "sen",
    first: "A",
    rows,
    columns: [
      {
        key: "code",
        head: { en: "Code", ru: "Код", kk: "Код" },
        kind: "code",
        width: 7,
        formula: `=${slotOf("ind_code", '""')}&""`,
      },
      {
        key: "name",
        head: { en: "Indicator", ru: "Показатель", kk: "Көрсеткіш" },
        kind: "text",
        width: 56,
        wrap: true,
        formula: `=${slotOf("ind_text", '""')}&""`,
      },
      {
        key: "score",
        head: { en: "Score", ru: "Балл", kk: "Балл" },
        kind: "formula",
        width: 9,
        format: "0.0",
        formula: `=IF(${block}6="","",${slotOf("ind_score", '""')})`,
      },
      {
        key: "down",
        head: { en: "Drop that lowers", ru: "Снижение, которое понизит", kk: "Төмендететін кему" },
        kind: "formula",
        width: 12,
        format: "0.0",
        note: {
          en: "Points of this score whose loss lowers the verdict of the points. Blank: losing all of them does not.",
          ru: "Потеря скольких баллов понижает вывод по баллам. Пусто: не понизит и потеря всех.",
          kk: "Неше балл жоғалса, балдар қорытындысы төмендейді. Бос: бәрі жоғалса да төмендемейді.",
        },
        formula: `=IF(${down}6="","",IF(AND(${down}6>0,(${score}-${down}6)/${share}6<=C6),(${score}-${down}6)/${share}6,""))`,
      },
      {
        key: "up",
        head: { en: "Rise that lifts", ru: "Рост, который повысит", kk: "Көтеретін өсу" },
        kind: "formula",
        width: 12,
        format: "0.0",
        note: {
          en: "Points of this score that reach the next verdict of the points. Blank: not even 100 would.",
          ru: "Сколько баллов даёт следующий вывод по баллам. Пусто: не даст и 100.",
          kk: "Неше балл қосылса, келесі қорытындыға жетеді. Бос: 100 де жеткізбейді.",
        },
        formula: `=IF(${up}6="","",IF(C6+(${up}6-${score})/${share}6<=100,(${up}6-${score})/${share}6,""))`,
      },
    ],
  });
}

function summary(sheet: ModuleSheet): void {
  sheet.wide("G", 3, false).wide("H", 42).wide("I", 14).wide("J", 12).wide("K", 12).wide("L", 12);
  sheet.section("H5:L5", { en: "In short", ru: "Коротко", kk: "Қысқаша" });
  const smallest = (side: "down" | "up"): string =>
    `IF(COUNT(sen_${side})=0,"",INDEX(sen_code,MATCH(MIN(sen_${side}),sen_${side},0)))`;
  sheet
    .figure({
      at: "H6",
      name: "sen_base",
      label: {
        en: "Verdict of the points, geometric mean",
        ru: "Вывод по баллам, геометрическое среднее",
        kk: "Балдар қорытындысы, геометриялық орташа",
      },
      formula: `=IF(dataok=0,"",MIN(${unscoredCap},${step("I_geo", weakest)}))`,
      format: '"V"0',
    })
    .figure({
      at: "H7",
      name: "sen_down_code",
      label: {
        en: "Smallest drop that lowers it: indicator",
        ru: "Наименьшее снижение, понижающее его: показатель",
        kk: "Төмендететін ең аз кему: көрсеткіш",
      },
      formula: `=${smallest("down")}`,
    })
    .figure({
      at: "H8",
      name: "sen_down_points",
      label: { en: "… in points", ru: "… в баллах", kk: "… баллмен" },
      formula: '=IF(COUNT(sen_down)=0,"",MIN(sen_down))',
      format: "0.0",
    })
    .figure({
      at: "H9",
      name: "sen_up_code",
      label: {
        en: "Smallest rise that lifts it: indicator",
        ru: "Наименьший рост, повышающий его: показатель",
        kk: "Көтеретін ең аз өсу: көрсеткіш",
      },
      formula: `=${smallest("up")}`,
    })
    .figure({
      at: "H10",
      name: "sen_up_points",
      label: { en: "… in points", ru: "… в баллах", kk: "… баллмен" },
      formula: '=IF(COUNT(sen_up)=0,"",MIN(sen_up))',
      format: "0.0",
    });
  sheet.draft.put(
    "J7",
    `=IF(AND(ISNUMBER(sen_base),COUNT(sen_down)=0),${sheet.text({
      en: "no single drop lowers it",
      ru: "снижение одного балла его не понизит",
      kk: "бір балдың кемуі төмендетпейді",
    })},"")`
  );
  sheet.draft.put(
    "J9",
    `=IF(AND(ISNUMBER(sen_base),COUNT(sen_up)=0),${sheet.text({
      en: "no single rise lifts it",
      ru: "рост одного балла его не повысит",
      kk: "бір балдың өсуі көтермейді",
    })},"")`
  );
  // Limits of the present verdict and of the next one, for the rows on the left.
  const helper = (name: string, formula: string): void => {
    const cell = `${sheet.helper()}5`;
    sheet.draft.put(cell, formula).name(name, cell);
  };
  helper("sen_cut", `=${cutOf("sen_base")}`);
  helper("sen_floor", `=${floorOf("sen_base")}`);
  helper(
    "sen_next",
    `=IF(sen_base="","",IF(AND(sen_base+1<=4,sen_base+1<=${unscoredCap}),sen_base+1,""))`
  );
  helper("sen_next_cut", `=${cutOf("sen_next")}`);
  helper("sen_next_floor", `=${floorOf("sen_next")}`);
  helper("sen_weak", `=IF(sen_next_floor="",0,SUMPRODUCT(ISNUMBER(blk_L)*(blk_L<sen_next_floor)))`);
}

const headerRow = { gates: 13, blocks: 22, choices: 34 } as const;

/** Caps of all gates but one: where it is the lowest, the second lowest counts. */
const otherCaps = (gate: string): string =>
  `IF(INDEX(gate_caps,${gate})=MIN(gate_caps),SMALL(gate_caps,2),MIN(gate_caps))`;

function gateTable(sheet: ModuleSheet): void {
  const row = headerRow.gates + 1;
  sheet.section(`H${headerRow.gates - 1}:L${headerRow.gates - 1}`, {
    en: "If one gate alone had another state",
    ru: "Если бы одно условие имело иное состояние",
    kk: "Бір шарттың күйі басқаша болса",
  });
  const verdict = (cap: (gate: number) => string) => (code: string, index: number) => {
    const gate = index + 1;
    return code === "G-data"
      ? null
      : `=IF(OR(dataok=0,INDEX(gate_state,${gate})="n/a"),"",MIN(base,${otherCaps(String(gate))},${cap(gate)}))`;
  };
  sheet.table({
    name: "sen_gate",
    first: "H",
    row,
    rows: gateCodes.length,
    columns: [
      {
        key: "name",
        head: { en: "Gate", ru: "Условие", kk: "Шарт" },
        kind: "text",
        filled: gateCodes.map((_, index) => `=INDEX(gate_name,${index + 1})`),
      },
      {
        key: "state",
        head: { en: "State", ru: "Состояние", kk: "Күйі" },
        kind: "text",
        filled: gateCodes.map(
          (_, index) => `=${stateWord(sheet, `INDEX(gate_state,${index + 1})`)}`
        ),
      },
      {
        key: "pass",
        head: { en: "If pass", ru: "Если выполнено", kk: "Орындалса" },
        kind: "formula",
        format: '"V"0',
        filled: gateCodes.map(verdict(() => "4")),
      },
      {
        key: "fail",
        head: { en: "If fail", ru: "Если не выполнено", kk: "Орындалмаса" },
        kind: "formula",
        format: '"V"0',
        filled: gateCodes.map(verdict((gate) => `INDEX(cfg_cap,${gate})`)),
      },
      {
        key: "unknown",
        head: { en: "If unknown", ru: "Если нет данных", kk: "Дерек болмаса" },
        kind: "formula",
        format: '"V"0',
        filled: gateCodes.map(verdict(() => "cfg_capunk")),
      },
    ],
  });
  const states = `I${row}:I${row + gateCodes.length - 1}`;
  sheet.draft.look(states, "state");
  colorStates(sheet.draft, states, `INDEX(gate_state,ROW($I${row})-${row - 1})`);
  changed(sheet, `J${row}:L${row + gateCodes.length - 1}`, `J${row}`);
}

/** Verdicts that differ from the present one stand out. */
function changed(sheet: ModuleSheet, address: string, cell: string): void {
  sheet.draft.when({
    address,
    formula: `=AND(ISNUMBER(${cell}),${cell}<>n_verdict)`,
    fill: colors.unknownFill,
    font: colors.unknownText,
    bold: true,
  });
}

function blockTable(sheet: ModuleSheet): void {
  const row = headerRow.blocks + 1;
  sheet.section(`H${headerRow.blocks - 1}:L${headerRow.blocks - 1}`, {
    en: "Without one block, and with moved goalposts",
    ru: "Без одного блока и со сдвинутыми границами шкал",
    kk: "Бір блоксыз және жылжытылған шкала шектерімен",
  });
  // The grid holds the whole and seven lines for each mean, the arithmetic one first.
  const run = (index: number): string => `(1-cfg_rho)*(ROWS(blk_code)+1)+1+${index + 1}`;
  const shifts = ["grid_harder", "grid_easier"] as const;
  const lines = blockCodes.length + shifts.length;
  sheet.table({
    name: "sen_without",
    first: "H",
    row,
    rows: lines,
    columns: [
      {
        key: "block",
        head: { en: "Left out", ru: "Исключено", kk: "Алып тасталған" },
        kind: "text",
        filled: [
          ...blockCodes.map(
            (_, index) => `=INDEX(blk_code,${index + 1})&" · "&INDEX(blk_name,${index + 1})`
          ),
          `=${sheet.text({ en: "goalposts harder", ru: "границы строже", kk: "шектер қатаңырақ" })}`,
          `=${sheet.text({ en: "goalposts easier", ru: "границы мягче", kk: "шектер жұмсағырақ" })}`,
        ],
      },
      {
        key: "index",
        head: { en: "Index", ru: "Индекс", kk: "Индекс" },
        kind: "formula",
        format: "0.0",
        filled: [
          ...blockCodes.map((_, index) => shown(`INDEX(grid_index,${run(index)})`)),
          ...shifts.map((name) => shown(`INDEX(${name},1,1)`)),
        ],
      },
      {
        key: "change",
        head: { en: "Change", ru: "Изменение", kk: "Өзгеріс" },
        kind: "formula",
        format: "+0.0;−0.0;0.0",
        filled: Array.from({ length: lines }, (_, index) => {
          const cell = `I${row + index}`;
          return `=IF(AND(ISNUMBER(${cell}),ISNUMBER(I_rho)),${cell}-I_rho,"")`;
        }),
      },
      {
        key: "verdict",
        head: { en: "Verdict", ru: "Вывод", kk: "Қорытынды" },
        kind: "formula",
        format: '"V"0',
        filled: [
          ...blockCodes.map((_, index) => shown(`INDEX(grid_verdicts,${run(index)})`)),
          ...shifts.map((name) => shown(`INDEX(${name},1,3)`)),
        ],
      },
    ],
  });
  changed(sheet, `K${row}:K${row + lines - 1}`, `K${row}`);
}

/** A number of another sheet; what is not known there is not known here. */
function shown(cell: string): string {
  return `=IF(ISNUMBER(${cell}),${cell},"")`;
}

const means: readonly { readonly index: string; readonly word: Text }[] = [
  {
    index: "I_ari",
    word: { en: "Arithmetic mean", ru: "Арифметическое среднее", kk: "Арифметикалық орташа" },
  },
  {
    index: "I_geo",
    word: { en: "Geometric mean", ru: "Геометрическое среднее", kk: "Геометриялық орташа" },
  },
  {
    index: "I_har",
    word: { en: "Harmonic mean", ru: "Гармоническое среднее", kk: "Гармониялық орташа" },
  },
];

function choiceTable(sheet: ModuleSheet): void {
  const row = headerRow.choices + 1;
  sheet.section(`H${headerRow.choices - 1}:L${headerRow.choices - 1}`, {
    en: "Verdict by mean and by limit of mass",
    ru: "Вывод по среднему и пределу массы",
    kk: "Орташа мен масса шегі бойынша қорытынды",
  });
  const verdict = (index: string, mode: number): string =>
    `=IF(dataok=0,0,MIN(cap_other,INDEX(mode_caps,${mode}),${unscoredCap},${step(index, weakest)}))`;
  const modes = ["CIS", "strict", "ECO"] as const;
  sheet.table({
    name: "sen_choice",
    first: "H",
    row,
    rows: means.length,
    columns: [
      {
        key: "mean",
        head: { en: "Mean", ru: "Среднее", kk: "Орташа" },
        kind: "text",
        filled: means.map(({ word }) => `=${sheet.text(word)}`),
      },
      ...modes.map((mode, place) => ({
        key: mode,
        head: mode === "ECO" ? { en: "ECO", ru: "ECO", kk: "ECO" } : modeWords[mode],
        kind: "formula" as const,
        format: '"V"0',
        filled: means.map(({ index }) => verdict(index, place + 1)),
      })),
    ],
  });
  changed(sheet, `I${row}:K${row + means.length - 1}`, `I${row}`);
}

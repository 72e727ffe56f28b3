/** Nine directions of cluster policy, after source B: what stands behind each. */
import {
  coveredFrom,
  policyDirections,
  policyGaps,
  policyStates,
} from "../../../assessments/cluster-formation/policy-coverage";
import { colors } from "../colors";
import { levelChoices, levelOf } from "./lists";
import type { SheetModule } from "./module";
import { firstRow } from "./module-sheet";

const rows = policyDirections.length;

const states = levelChoices(policyStates);

export const coverageModule: SheetModule = {
  key: "coverage",
  prefix: "pcv",
  scope: "assessment",
  group: "evidence",
  tab: { en: "Policy coverage", ru: "Охват политики", kk: "Саясат қамтуы" },
  title: {
    en: "Coverage of cluster policy",
    ru: "Охват направлений кластерной политики",
    kk: "Кластерлік саясат бағыттарының қамтылуы",
  },
  purpose: {
    en: "Nine directions of source B: announced, funded or with a reported result. A blank is not checked, which is not the same as none.",
    ru: "Девять направлений источника B: объявлено, финансируется или есть результат. Пусто — не проверено, а не «нет».",
    kk: "B дереккөзінің тоғыз бағыты: жарияланған, қаржыландырылады немесе нәтижесі бар. Бос — «жоқ» емес, тексерілмеген.",
  },
  lay(sheet) {
    const row = `ROW()-${firstRow - 1}`;
    const level = `INDEX(pcv_level,${row})`;
    const gap = (key: keyof typeof policyGaps): string => sheet.text(policyGaps[key]);
    const score = (cell: string): string =>
      `IFERROR(INDEX(ind_score,MATCH(${cell},ind_code,0)),"")`;
    sheet.legend({ input: "A3", standard: "E3", formula: "G3" }).table({
      name: "pcv",
      first: "A",
      rows,
      columns: [
        {
          key: "name",
          head: { en: "Direction", ru: "Направление", kk: "Бағыт" },
          kind: "text",
          width: 38,
          filled: policyDirections.map(({ name }) => `=${sheet.text(name)}`),
        },
        {
          key: "state",
          head: { en: "State", ru: "Состояние", kk: "Күйі" },
          kind: "list",
          width: 20,
          choices: states,
        },
        {
          key: "document",
          head: { en: "Document", ru: "Документ", kk: "Құжат" },
          kind: "input",
          width: 34,
        },
        {
          key: "owner",
          head: { en: "Responsible", ru: "Ответственный", kk: "Жауапты" },
          kind: "input",
          width: 22,
        },
        {
          key: "first",
          head: { en: "Indicator", ru: "Показатель", kk: "Көрсеткіш" },
          kind: "default",
          width: 11,
          align: "Center",
          filled: policyDirections.map(({ indicators }) => indicators[0] ?? null),
        },
        {
          key: "first_score",
          head: { en: "Its score", ru: "Его балл", kk: "Оның балы" },
          kind: "formula",
          width: 9,
          format: "0.0",
          formula: `=IF(E6="","",${score("E6")})`,
        },
        {
          key: "second",
          head: { en: "Indicator", ru: "Показатель", kk: "Көрсеткіш" },
          kind: "default",
          width: 11,
          align: "Center",
          filled: policyDirections.map(({ indicators }) => indicators[1] ?? null),
        },
        {
          key: "second_score",
          head: { en: "Its score", ru: "Его балл", kk: "Оның балы" },
          kind: "formula",
          width: 9,
          format: "0.0",
          formula: `=IF(G6="","",${score("G6")})`,
        },
        {
          key: "gap",
          head: { en: "What is missing", ru: "Чего не хватает", kk: "Не жетіспейді" },
          kind: "text",
          width: 46,
          formula: `=IF(NOT(ISNUMBER(${level})),${gap("unchecked")},CHOOSE(${level}+1,${gap(0)},${gap(1)},${gap(2)},""))`,
        },
      ],
    });
    sheet.helperColumn("pcv_level", rows, `=${levelOf(`INDEX(pcv_state_code,${row})`)}`);
    const covered = 'COUNTIF(pcv_level,">="&pcv_from)';
    sheet
      .wide("K", 40)
      .wide("L", 10, false)
      .wide("M", 40)
      .section("K5:M5", { en: "What follows", ru: "Что следует", kk: "Бұдан не шығады" })
      .figure({
        at: "K6",
        name: "pcv_coverage",
        label: { en: "Directions covered", ru: "Охвачено направлений", kk: "Қамтылған бағыттар" },
        formula: `=IF(pcv_checked=0,"",${covered}/ROWS(pcv_level))`,
        format: "0%",
        note: {
          en: "of all nine, checked or not",
          ru: "от всех девяти, проверенных и нет",
          kk: "тексерілген-тексерілмегеніне қарамай тоғыздан",
        },
      })
      .figure({
        at: "K7",
        name: "pcv_most",
        label: {
          en: "If all that is not checked were covered",
          ru: "Если бы всё непроверенное было охвачено",
          kk: "Тексерілмегеннің бәрі қамтылған болса",
        },
        formula: `=IF(pcv_checked=0,"",(${covered}+ROWS(pcv_level)-(pcv_checked))/ROWS(pcv_level))`,
        format: "0%",
      })
      .figure({
        at: "K8",
        name: "pcv_checked",
        label: { en: "Checked", ru: "Проверено", kk: "Тексерілгені" },
        formula: "=COUNT(pcv_level)",
        format: "0",
      })
      .figure({
        at: "K9",
        name: "pcv_covered",
        label: { en: "Covered", ru: "Охвачено", kk: "Қамтылғаны" },
        formula: `=IF(pcv_checked=0,"",${covered})`,
        format: "0",
      })
      .figure({
        at: "K10",
        name: "pcv_from",
        label: {
          en: "State from which a direction is covered",
          ru: "Состояние, с которого направление охвачено",
          kk: "Бағыт қамтылған саналатын күй",
        },
        input: coveredFrom,
        tag: "D",
        format: "0",
        between: [1, 3],
      });
    sheet.draft
      .when({
        address: `B${firstRow}:B${firstRow + rows - 1}`,
        formula: `=$B${firstRow}=""`,
        fill: colors.offFill,
        font: colors.offText,
      })
      .print({
        orientation: "landscape",
        fit: { wide: 1, tall: 1 },
        area: `A1:M${firstRow + rows - 1}`,
      });
  },
};

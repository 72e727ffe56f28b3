/** Stages in the life of a cluster: the instruments of the chosen one on top, all of them below. */
import {
  lifeStages,
  lifeStageSigns,
  lifeStageWords,
  stageInstruments,
} from "../../../assessments/cluster-formation/stages";
import type { Text } from "../../../core/locale";
import type { SheetModule } from "./module";
import type { ModuleColumn } from "./module-sheet";

const shownRows = 12;
const shownFrom = 10;
const allRows = 40;
/** First row of the table of all instruments. */
export const stageTableFrom = shownFrom + shownRows + 3;

const heads = {
  instrument: { en: "Instrument", ru: "Инструмент", kk: "Құрал" },
  aim: { en: "Aim", ru: "Цель", kk: "Мақсаты" },
  who: { en: "Who", ru: "Кто", kk: "Кім" },
  indicator: {
    en: "Should move",
    ru: "Должен измениться",
    kk: "Өзгеруі тиіс",
  },
  score: { en: "Its score", ru: "Его балл", kk: "Оның балы" },
} as const satisfies Readonly<Record<string, Text>>;

export const stagesModule: SheetModule = {
  key: "stages",
  prefix: "stg",
  scope: "assessment",
  group: "action",
  tab: { en: "Stages", ru: "Стадии", kk: "Сатылар" },
  title: {
    en: "Stage of the cluster and its instruments",
    ru: "Стадия кластера и её инструменты",
    kk: "Кластердің сатысы және оның құралдары",
  },
  purpose: {
    en: "Choose the stage by its signs; the instruments that suit it stand on top. The texts are conventions and can be changed.",
    ru: "Выберите стадию по её признакам; подходящие ей инструменты стоят сверху. Тексты условны, их можно менять.",
    kk: "Сатыны белгілеріне қарай таңдаңыз; оған сай құралдар жоғарыда тұрады. Мәтіндер шартты, оларды өзгертуге болады.",
  },
  lay(sheet) {
    const score = (cell: string): string =>
      `=IF(${cell}="","",IFERROR(INDEX(ind_score,MATCH(${cell},ind_code,0)),""))`;
    sheet
      .legend({ input: "A3", formula: "B3" })
      .section("A5:F5", { en: "Chosen stage", ru: "Выбранная стадия", kk: "Таңдалған саты" })
      .figure({
        at: "A6",
        name: "stg_chosen",
        label: { en: "Stage", ru: "Стадия", kk: "Саты" },
        input: null,
        choices: lifeStageWords,
      });
    const sign = lifeStages.reduceRight(
      (otherwise, stage) =>
        `IF(stg_chosen_code="${stage}",${sheet.text(lifeStageSigns[stage])},${otherwise})`,
      '""'
    );
    sheet.draft.put("C6", `=${sign}`);
    const top = (key: string): string =>
      `=IF(ROW()-${shownFrom - 1}>COUNT(stg_place),"",INDEX(stg_${key},SMALL(stg_place,ROW()-${shownFrom - 1}))&"")`;
    sheet.table({
      name: "stg_now",
      first: "B",
      row: shownFrom,
      rows: shownRows,
      columns: [
        { key: "instrument", head: heads.instrument, kind: "text", formula: top("instrument") },
        { key: "aim", head: heads.aim, kind: "text", formula: top("aim") },
        { key: "who", head: heads.who, kind: "text", formula: top("who") },
        {
          key: "indicator",
          head: heads.indicator,
          kind: "code",
          align: "Center",
          formula: top("indicator"),
        },
        {
          key: "score",
          head: heads.score,
          kind: "formula",
          format: "0.0",
          formula: score("E6"),
        },
      ],
    });
    const words = (of: (row: (typeof stageInstruments)[number]) => Text): ModuleColumn["filled"] =>
      stageInstruments.map((row) => `=${sheet.text(of(row))}`);
    sheet
      .section(`A${stageTableFrom - 2}:F${stageTableFrom - 2}`, {
        en: "All instruments; add your own below",
        ru: "Все инструменты; свои добавьте ниже",
        kk: "Барлық құралдар; өзіңіздікін төменге қосыңыз",
      })
      .table({
        name: "stg",
        first: "A",
        row: stageTableFrom,
        rows: allRows,
        columns: [
          {
            key: "stage",
            head: { en: "Stage", ru: "Стадия", kk: "Саты" },
            kind: "list",
            width: 24,
            choices: lifeStageWords,
            filled: stageInstruments.map(({ stage }) => lifeStageWords[stage][sheet.start.locale]),
            note: {
              en: "Five stages from memory of the literature (tag M); instruments are conventions (tag D).",
              ru: "Пять стадий — по памяти о литературе (метка M); инструменты условны (метка D).",
              kk: "Бес саты — әдебиеттен есте қалғаны (M белгісі); құралдар шартты (D белгісі).",
            },
          },
          {
            key: "instrument",
            head: heads.instrument,
            kind: "input",
            width: 56,
            filled: words(({ instrument }) => instrument),
          },
          {
            key: "aim",
            head: heads.aim,
            kind: "input",
            width: 48,
            filled: words(({ aim }) => aim),
          },
          {
            key: "who",
            head: heads.who,
            kind: "input",
            width: 30,
            filled: words(({ who }) => who),
          },
          {
            key: "indicator",
            head: heads.indicator,
            kind: "input",
            width: 12,
            align: "Center",
            filled: stageInstruments.map(({ indicator }) => indicator),
          },
          {
            key: "score",
            head: heads.score,
            kind: "formula",
            width: 10,
            format: "0.0",
            formula: score("E6"),
          },
        ],
      });
    const row = `ROW()-${stageTableFrom - 1}`;
    sheet.helperColumn(
      "stg_place",
      allRows,
      `=IF(stg_chosen_code="","",IF(AND(INDEX(stg_stage_code,${row})=stg_chosen_code,TRIM(INDEX(stg_instrument,${row}))<>""),${row},""))`,
      stageTableFrom
    );
    sheet.draft
      .tall(shownFrom - 1, 30)
      .tall(stageTableFrom - 1, 30)
      .print({
        orientation: "landscape",
        fit: { wide: 1 },
        area: `A1:F${stageTableFrom + allRows - 1}`,
        repeat: "1:4",
        together: [{ first: stageTableFrom - 2, last: stageTableFrom + allRows - 1 }],
      });
  },
};

/** Six factors of source B as a weighted checklist; descriptive, it enters no index. */
import {
  allPoints,
  factors,
  factorStates,
  fullState,
} from "../../../assessments/cluster-formation/factors";
import { levelChoices, levelOf } from "./lists";
import type { SheetModule } from "./module";
import { firstRow } from "./module-sheet";

/** Six named ones, the others are for a person's own. */
const rows = 12;

const states = levelChoices(factorStates);

export const factorsModule: SheetModule = {
  key: "factors",
  prefix: "fac",
  scope: "assessment",
  group: "evidence",
  tab: { en: "Factors", ru: "Факторы", kk: "Факторлар" },
  title: { en: "Factors checklist", ru: "Проверка факторов", kk: "Факторларды тексеру" },
  purpose: {
    en: "Six factors of source B and your own: what is there, partly there, absent. It describes and enters no index.",
    ru: "Шесть факторов источника B и ваши: что есть, есть частично, отсутствует. Только описание, в индекс не входит.",
    kk: "B дереккөзінің алты факторы және өз факторларыңыз: не бар, ішінара бар, жоқ. Тек сипаттайды, индекске кірмейді.",
  },
  lay(sheet) {
    const row = `ROW()-${firstRow - 1}`;
    const blanks = Array.from({ length: rows - factors.length }, () => null);
    sheet.legend({ input: "A3", standard: "D3", formula: "H3" }).table({
      name: "fac",
      first: "A",
      rows,
      columns: [
        {
          key: "name",
          head: { en: "Factor", ru: "Фактор", kk: "Фактор" },
          kind: "input",
          width: 30,
          filled: factors.map(({ name }) => `=${sheet.text(name)}`),
        },
        {
          key: "points",
          head: { en: "Weight, points", ru: "Вес, баллов", kk: "Салмағы, балл" },
          kind: "default",
          width: 9,
          format: "General",
          between: [0, allPoints],
          filled: [...factors.map(({ points }) => points), ...blanks],
          note: {
            en: "Tag D: raw material is the main factor by source B, the points are a convention. Together 100.",
            ru: "Метка D: по источнику B сырьё — основной фактор, баллы условны. В сумме 100.",
            kk: "D белгісі: B дереккөзі бойынша шикізат — негізгі фактор, балдар шартты. Қосындысы 100.",
          },
        },
        {
          key: "state",
          head: { en: "State", ru: "Состояние", kk: "Күйі" },
          kind: "list",
          width: 15,
          choices: states,
        },
        {
          key: "evidence",
          head: { en: "Evidence", ru: "Подтверждение", kk: "Дәлел" },
          kind: "input",
          width: 40,
        },
        {
          key: "indicator",
          head: { en: "Linked indicator", ru: "Связанный показатель", kk: "Байланысты көрсеткіш" },
          kind: "default",
          width: 12,
          align: "Center",
          filled: [...factors.map(({ indicator }) => indicator), ...blanks],
        },
        {
          key: "score",
          head: { en: "Its score", ru: "Его балл", kk: "Оның балы" },
          kind: "formula",
          width: 9,
          format: "0.0",
          formula: '=IF(E6="","",IFERROR(INDEX(ind_score,MATCH(E6,ind_code,0)),""))',
        },
      ],
    });
    const level = `INDEX(fac_level,${row})`;
    sheet.helperColumn("fac_level", rows, `=${levelOf(`INDEX(fac_state_code,${row})`)}`);
    sheet.helperColumn("fac_known", rows, `=IF(AND(ISNUMBER(${level}),ISNUMBER(B6)),B6,0)`);
    sheet.helperColumn(
      "fac_reached",
      rows,
      `=IF(INDEX(fac_known,${row})=0,0,B6*${level}/${fullState})`
    );
    sheet
      .wide("H", 40)
      .wide("I", 10, false)
      .wide("J", 44)
      .section("H5:J5", { en: "What follows", ru: "Что следует", kk: "Бұдан не шығады" })
      .figure({
        at: "H6",
        name: "fac_share",
        label: {
          en: "Present, share of the weight answered",
          ru: "Есть в наличии, доля отвеченного веса",
          kk: "Бар, жауап берілген салмақтың үлесі",
        },
        formula: '=IF(fac_answered=0,"",SUM(fac_reached)/fac_answered)',
        format: "0%",
      })
      .figure({
        at: "H7",
        name: "fac_answered",
        label: {
          en: "Weight answered, points",
          ru: "Отвечено, баллов веса",
          kk: "Жауап берілген салмақ, балл",
        },
        formula: "=SUM(fac_known)",
        format: "0",
      })
      .figure({
        at: "H8",
        name: "fac_low",
        label: {
          en: "If everything unknown is absent",
          ru: "Если всё неизвестное отсутствует",
          kk: "Белгісіздің бәрі жоқ болса",
        },
        formula: '=IF(fac_answered=0,"",SUM(fac_reached)/fac_total)',
        format: "0%",
      })
      .figure({
        at: "H9",
        name: "fac_high",
        label: {
          en: "If everything unknown is present",
          ru: "Если всё неизвестное есть",
          kk: "Белгісіздің бәрі бар болса",
        },
        formula: '=IF(fac_answered=0,"",(SUM(fac_reached)+fac_total-(fac_answered))/fac_total)',
        format: "0%",
      })
      .figure({
        at: "H10",
        name: "fac_total",
        label: { en: "Points together", ru: "Баллов всего", kk: "Барлық балл" },
        formula: "=SUM(fac_points)",
        format: "General",
      })
      .figure({
        at: "H11",
        name: "fac_all",
        label: { en: "Points to distribute", ru: "Баллов к распределению", kk: "Бөлінетін балл" },
        input: allPoints,
        tag: "D",
        format: "0",
      });
    sheet.draft.put(
      "J10",
      `=IF(ABS(fac_total-(fac_all))<0.000001,"",${sheet.text({
        en: "The points do not make up the sum: only their ratios count",
        ru: "Баллы не дают нужной суммы: учитываются только их отношения",
        kk: "Балдар қажетті қосындыны құрамайды: тек олардың қатынасы ескеріледі",
      })})`
    );
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1, tall: 1 },
      area: `A1:J${firstRow + rows - 1}`,
    });
  },
};

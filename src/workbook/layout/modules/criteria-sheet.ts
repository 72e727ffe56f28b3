/** The official national criteria as an empty checklist, filled from the order itself. It caps nothing. */
import { criteriaOrder } from "../../../assessments/cluster-formation/criteria";
import { yesNo } from "../../../assessments/yes-no";
import type { SheetModule } from "./module";
import { firstRow } from "./module-sheet";

const rows = 40;

export const criteriaModule: SheetModule = {
  key: "criteria",
  prefix: "crt",
  scope: "assessment",
  group: "evidence",
  tab: { en: "Order 367", ru: "Приказ 367", kk: "367 бұйрық" },
  title: criteriaOrder.title,
  purpose: {
    en: "Copy the criteria from the order and mark what is met. The checklist changes neither gates nor verdict.",
    ru: "Перепишите критерии из приказа и отметьте выполненные. Список не меняет ни условий, ни вывода.",
    kk: "Критерийлерді бұйрықтан көшіріп, орындалғанын белгілеңіз. Тізім шарттарды да, қорытындыны да өзгертпейді.",
  },
  lay(sheet) {
    sheet
      .legend({ input: "C3", formula: "D3" })
      .label("A3", criteriaOrder.instead, "message")
      .table({
        name: "crt",
        first: "A",
        rows,
        columns: [
          {
            key: "number",
            head: { en: "No. in the order", ru: "№ в приказе", kk: "Бұйрықтағы №" },
            kind: "input",
            width: 10,
            align: "Center",
          },
          {
            key: "wording",
            head: { en: "Criterion", ru: "Критерий", kk: "Критерий" },
            kind: "input",
            width: 70,
            wrap: true,
          },
          {
            key: "met",
            head: { en: "Met", ru: "Выполнен", kk: "Орындалды" },
            kind: "list",
            width: 14,
            align: "Center",
            choices: yesNo,
          },
          {
            key: "evidence",
            head: { en: "Evidence", ru: "Подтверждение", kk: "Дәлел" },
            kind: "input",
            width: 50,
            wrap: true,
          },
        ],
      });
    const entered = '(TRIM(crt_wording)<>"")';
    sheet
      .wide("F", 34)
      .wide("G", 10, false)
      .section("F5:G5", { en: "Count", ru: "Подсчёт", kk: "Санау" })
      .figure({
        at: "F6",
        name: "crt_entered",
        label: { en: "Criteria entered", ru: "Внесено критериев", kk: "Енгізілген критерийлер" },
        formula: `=SUMPRODUCT(${entered}*1)`,
        format: "0",
      })
      .figure({
        at: "F7",
        name: "crt_yes",
        label: { en: "Met", ru: "Выполнено", kk: "Орындалды" },
        formula: `=IF(crt_entered=0,"",SUMPRODUCT(${entered}*(crt_met_code="yes")))`,
        format: "0",
      })
      .figure({
        at: "F8",
        name: "crt_no",
        label: { en: "Not met", ru: "Не выполнено", kk: "Орындалмады" },
        formula: `=IF(crt_entered=0,"",SUMPRODUCT(${entered}*(crt_met_code="no")))`,
        format: "0",
      })
      .figure({
        at: "F9",
        name: "crt_open",
        label: { en: "Not checked", ru: "Не проверено", kk: "Тексерілмеген" },
        formula: `=IF(crt_entered=0,"",crt_entered-(crt_yes)-(crt_no))`,
        format: "0",
      });
    sheet.draft.print({
      orientation: "landscape",
      fit: { wide: 1 },
      area: `A1:G${firstRow + rows - 1}`,
      repeat: "1:5",
    });
  },
};

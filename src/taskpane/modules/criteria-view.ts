/** The official criteria in the pane. */
import { ModuleView, numberAt } from "./module-view";
import { repeated, rowFinding, rowsWhere, wordsOf } from "./row-findings";

export const criteriaView: ModuleView = {
  key: "criteria",
  names: [
    "crt_number",
    "crt_wording",
    "crt_met",
    "crt_met_code",
    "crt_evidence",
    "crt_entered",
    "crt_yes",
    "crt_no",
    "crt_open",
  ],
  review: (contents) => {
    const wordings = wordsOf(contents, "crt_wording");
    const states = wordsOf(contents, "crt_met_code");
    const evidence = wordsOf(contents, "crt_evidence");
    const figure = (name: string): number | null => numberAt(contents, name);
    const entered = figure("crt_entered");
    return {
      figures: [
        {
          label: { en: "Criteria entered", ru: "Внесено критериев", kk: "Енгізілген критерийлер" },
          value: entered,
          digits: 0,
        },
        {
          label: { en: "Met", ru: "Выполнено", kk: "Орындалды" },
          value: figure("crt_yes"),
          digits: 0,
        },
        {
          label: { en: "Not met", ru: "Не выполнено", kk: "Орындалмады" },
          value: figure("crt_no"),
          digits: 0,
        },
        {
          label: { en: "Not checked", ru: "Не проверено", kk: "Тексерілмеген" },
          value: figure("crt_open"),
          digits: 0,
        },
      ],
      findings: [
        ...(entered === 0
          ? [
              {
                tone: "info" as const,
                words: {
                  en: "The list is empty on purpose: its criteria are copied from the order itself.",
                  ru: "Список намеренно пуст: критерии переписываются из самого приказа.",
                  kk: "Тізім әдейі бос: критерийлер бұйрықтың өзінен көшіріледі.",
                },
                at: "crt_wording",
              },
            ]
          : []),
        ...rowFinding(
          rowsWhere(states.length, (row) => states[row] === "?"),
          {
            en: "Marks that are not in the list",
            ru: "Отметок не из списка",
            kk: "Тізімде жоқ белгілер",
          },
          "crt_met",
          "fail"
        ),
        ...rowFinding(
          rowsWhere(states.length, (row) => wordings[row] === "" && states[row] !== ""),
          {
            en: "Marks without a criterion: they do not count",
            ru: "Отметок без критерия: они не учитываются",
            kk: "Критерийсіз белгілер: олар ескерілмейді",
          },
          "crt_wording"
        ),
        ...rowFinding(
          rowsWhere(
            states.length,
            (row) => wordings[row] !== "" && states[row] === "yes" && evidence[row] === ""
          ),
          {
            en: "Criteria marked as met, without evidence",
            ru: "Критериев, отмеченных выполненными без подтверждения",
            kk: "Дәлелсіз орындалды деп белгіленген критерийлер",
          },
          "crt_evidence"
        ),
        ...rowFinding(
          repeated(wordings),
          {
            en: "Criteria that stand twice",
            ru: "Критериев, которые стоят дважды",
            kk: "Екі рет тұрған критерийлер",
          },
          "crt_wording"
        ),
      ],
    };
  },
};

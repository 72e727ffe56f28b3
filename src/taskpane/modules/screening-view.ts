/** The screening in the pane: counts, what is untested, and rows from which assessments begin. */
import { linkState } from "../../statistics/references";
import { Finding, inEach, ModuleView, numberAt } from "./module-view";
import { screeningNames } from "./screening-taking";
import { texts } from "./screening-texts";
import { ScreeningTaking } from "./ScreeningTaking";

export const screeningView: ModuleView = {
  key: "screening",
  names: screeningNames,
  review: (contents) => {
    const findings: Finding[] = [];
    const rows = numberAt(contents, "scr_rows") ?? 0;
    const tests = numberAt(contents, "scr_tests") ?? 0;
    const gone = ["scr_oir", "scr_or", "scr_oi", "scr_grp", "scr_all", "scr_gdp"].flatMap((name) =>
      (contents[name]?.formulas ?? []).flatMap(([formula], row) =>
        linkState(formula).state === "gone" || contents[name]?.values[row]?.[0] === "#REF!"
          ? [name]
          : []
      )
    );
    if (gone[0] !== undefined)
      findings.push({
        tone: "fail",
        at: gone[0],
        words: inEach(
          (locale) =>
            ({
              en: `Links to deleted cells: ${gone.length}. Read the table again and write the screening anew.`,
              ru: `Ссылок на удалённые ячейки: ${gone.length}. Прочтите таблицу заново и запишите скрининг ещё раз.`,
              kk: `Жойылған ұяшықтарға сілтемелер: ${gone.length}. Кестені қайта оқып, скринингті жаңадан жазыңыз.`,
            })[locale]
        ),
      });
    if (rows > 0) {
      findings.push({ tone: "info", words: tests > 0 ? alarms(contents) : texts.untested });
      if (numberAt(contents, "scr_people") === null)
        findings.push({ tone: "info", at: "scr_people", words: texts.noPeople });
      findings.push({ tone: "info", words: texts.wide });
    }
    return {
      figures: [
        {
          label: { en: "Candidates", ru: "Кандидатов", kk: "Кандидаттар" },
          value: rows === 0 ? null : numberAt(contents, "scr_candidates"),
          digits: 0,
          note: inEach((locale) => `${{ en: "rows", ru: "строк", kk: "жолдар" }[locale]}: ${rows}`),
        },
        {
          label: { en: "Limit in use", ru: "Действующий порог", kk: "Қолданыстағы шек" },
          value: numberAt(contents, "scr_limit"),
        },
      ],
      findings,
    };
  },
  Extra: ScreeningTaking,
};

function alarms(contents: Parameters<ModuleView["review"]>[0]): Finding["words"] {
  const tests = numberAt(contents, "scr_tests") ?? 0;
  const expected = numberAt(contents, "scr_false") ?? 0;
  return texts.alarms(String(tests), String(Math.round(100 * expected) / 100));
}

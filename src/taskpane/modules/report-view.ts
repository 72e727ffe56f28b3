/** The report in the pane: its answer, and what a reader will ask about first. */
import type { Text } from "../../core/locale";
import { say } from "../texts";
import type { Finding, ModuleView } from "./module-view";
import { columnOf, inEach, wordsAt } from "./module-view";

const same = (words: string): Text => say(words, words, words);

export const reportView: ModuleView = {
  key: "report",
  names: ["rep_answer", "rep_why", "rep_pro", "rep_contra", "rep_sources", "rep_measures"],
  review: (contents) => {
    // A sentence is shown once; what is no sentence is not calculated yet.
    const lines = (name: string): readonly string[] => [
      ...new Set(
        columnOf(contents, name).flatMap((cell) =>
          typeof cell === "string" && cell.trim() !== "" ? [cell] : []
        )
      ),
    ];
    const contra = lines("rep_contra");
    const findings: readonly Finding[] = [
      ...lines("rep_why").map((words): Finding => ({ tone: "info", words: same(words) })),
      ...lines("rep_pro").map((words): Finding => ({ tone: "pass", words: same(words) })),
      ...contra.map((words): Finding => ({ tone: "unknown", words: same(words) })),
    ];
    return {
      figures: [
        {
          label: say("Answer", "Ответ", "Жауап"),
          value: wordsAt(contents, "rep_answer") || null,
        },
        {
          label: say("Measures named", "Названо мер", "Аталған шаралар"),
          value: lines("rep_measures").length,
          digits: 0,
        },
      ],
      findings: [
        ...findings,
        {
          tone: "info",
          words: inEach(
            (to) =>
              ({
                en: "The report prints on A4, one page wide.",
                ru: "Отчёт печатается на A4, шириной в одну страницу.",
                kk: "Есеп A4 қағазына, ені бір бет болып басылады.",
              })[to]
          ),
        },
      ],
    };
  },
};

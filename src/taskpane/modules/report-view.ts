/** The report in the pane: its answer, and what a reader will ask about first. */
import { say } from "../texts";
import type { Finding, ModuleView } from "./module-view";
import { columnOf, inEach, wordsAt } from "./module-view";

const same = (words: string) => say(words, words, words);

export const reportView: ModuleView = {
  key: "report",
  names: ["rep_answer", "rep_why", "rep_pro", "rep_contra", "rep_sources", "rep_measures"],
  review: (contents) => {
    const lines = (name: string): readonly string[] =>
      columnOf(contents, name)
        .map(String)
        .filter((words) => words !== "");
    const contra = lines("rep_contra");
    const findings: readonly Finding[] = [
      ...(wordsAt(contents, "rep_why") === ""
        ? []
        : [{ tone: "info" as const, words: same(wordsAt(contents, "rep_why")) }]),
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

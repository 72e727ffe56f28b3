/** How it was scored, in the pane: how many numbers of the method are not what they were. */
import { say } from "../texts";
import type { Finding, ModuleView } from "./module-view";
import { columnOf, inEach, numberAt } from "./module-view";

const unlogged = say(
  "Changed without a line in the log",
  "Изменено без строки в журнале",
  "Журналда жолы жоқ өзгеріс"
);

export const scoringView: ModuleView = {
  key: "scoring",
  names: [
    "scd_changed_count",
    "scd_post_changed_count",
    "scd_is_changed",
    "scd_label",
    "scd_log",
    "scd_post_is_changed",
    "scd_post_code",
    "scd_post_log",
  ],
  review: (contents) => {
    const silent = (flags: string, log: string, names: string): readonly string[] =>
      columnOf(contents, flags).flatMap((flag, row) =>
        flag === 1 && (columnOf(contents, log)[row] ?? "") === ""
          ? [String(columnOf(contents, names)[row] ?? "")]
          : []
      );
    const byHand = [
      ...silent("scd_is_changed", "scd_log", "scd_label"),
      ...silent("scd_post_is_changed", "scd_post_log", "scd_post_code"),
    ];
    const findings: readonly Finding[] =
      byHand.length === 0
        ? []
        : [
            {
              tone: "info",
              words: inEach((to) => `${unlogged[to]}: ${byHand.join(", ")}`),
              at: "scd_changed",
            },
          ];
    return {
      figures: [
        {
          label: say(
            "Defaults changed",
            "Изменено значений по умолчанию",
            "Өзгертілген әдепкі мәндер"
          ),
          value: numberAt(contents, "scd_changed_count"),
          digits: 0,
        },
        {
          label: say(
            "Indicators with other goalposts or weight",
            "Показателей с другими границами или весом",
            "Шектері не салмағы басқа көрсеткіштер"
          ),
          value: numberAt(contents, "scd_post_changed_count"),
          digits: 0,
        },
      ],
      findings,
    };
  },
};

/** The stage of the cluster in the pane: its instruments, and what they should move. */
import type { JSX } from "react";
import { stageTableFrom } from "../../workbook/layout/modules/stages-sheet";
import { useSpeech } from "../language";
import { Section } from "../parts/Page";
import { unknownIndicators } from "./factors-view";
import { columnOf, ExtraProps, Finding, ModuleView, wordsAt } from "./module-view";
import { rowFinding, rowsWhere, wordsOf } from "./row-findings";

export const stagesView: ModuleView = {
  key: "stages",
  names: [
    "stg_chosen",
    "stg_chosen_code",
    "stg_stage",
    "stg_stage_code",
    "stg_instrument",
    "stg_indicator",
    "stg_place",
    "stg_now_instrument",
    "stg_now_aim",
    "stg_now_who",
    "stg_now_indicator",
  ],
  review: (contents) => {
    const chosen = wordsAt(contents, "stg_chosen_code");
    const stages = wordsOf(contents, "stg_stage_code");
    const instruments = wordsOf(contents, "stg_instrument");
    const shown = wordsOf(contents, "stg_now_instrument").filter((words) => words !== "").length;
    const placed = columnOf(contents, "stg_place").filter(
      (cell) => typeof cell === "number"
    ).length;
    const findings: Finding[] = [];
    if (chosen === "")
      findings.push({
        tone: "info",
        words: {
          en: "No stage is chosen: nothing computes it, a person judges by its signs.",
          ru: "Стадия не выбрана: она не вычисляется, её определяет человек по признакам.",
          kk: "Саты таңдалмаған: ол есептелмейді, оны адам белгілеріне қарай анықтайды.",
        },
        at: "stg_chosen",
      });
    if (placed > shown)
      findings.push({
        tone: "unknown",
        words: {
          en: `Instruments of the stage beyond the place on top: ${placed - shown}`,
          ru: `Инструментов стадии, не поместившихся сверху: ${placed - shown}`,
          kk: `Жоғарыға сыймаған саты құралдары: ${placed - shown}`,
        },
        at: "stg_instrument",
      });
    return {
      figures: [
        {
          label: { en: "Stage", ru: "Стадия", kk: "Саты" },
          value: chosen === "" ? null : wordsAt(contents, "stg_chosen"),
        },
        {
          label: {
            en: "Instruments that suit it",
            ru: "Подходящих инструментов",
            kk: "Сай құралдар",
          },
          value: chosen === "" ? null : placed,
          digits: 0,
        },
      ],
      findings: [
        ...findings,
        ...rowFinding(
          rowsWhere(
            stages.length,
            (row) => instruments[row] !== "" && (stages[row] === "" || stages[row] === "?")
          ),
          {
            en: "Instruments without a stage from the list",
            ru: "Инструментов без стадии из списка",
            kk: "Тізімнен сатысы таңдалмаған құралдар",
          },
          "stg_stage",
          "unknown",
          stageTableFrom
        ),
        ...rowFinding(
          unknownIndicators(wordsOf(contents, "stg_indicator")),
          {
            en: "Codes that name no indicator of the method",
            ru: "Кодов, которых нет среди показателей методики",
            kk: "Әдістеме көрсеткіштерінің арасында жоқ кодтар",
          },
          "stg_indicator",
          "unknown",
          stageTableFrom
        ),
      ],
    };
  },
  Extra: ({ contents }: ExtraProps): JSX.Element | null => {
    const { say } = useSpeech();
    const column = (name: string): readonly string[] => wordsOf(contents, `stg_now_${name}`);
    const [aims, parties, codes] = [column("aim"), column("who"), column("indicator")];
    const rows = column("instrument").flatMap((instrument, row) =>
      instrument === "" ? [] : [{ instrument, row }]
    );
    if (rows.length === 0) return null;
    return (
      <Section title={say({ en: "Instruments", ru: "Инструменты", kk: "Құралдар" })}>
        <ul className="card rows">
          {rows.map(({ instrument, row }) => (
            <li key={row} className="item">
              <span className="strong">{instrument}</span>
              <div className="caption">
                {[aims[row], parties[row], codes[row]].filter((words) => words).join(" · ")}
              </div>
            </li>
          ))}
        </ul>
      </Section>
    );
  },
};

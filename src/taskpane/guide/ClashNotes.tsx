/** Answers that two people gave to the same question: both are shown, and a person decides which one stays. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import { settings } from "../../assessments/cluster-formation/config";
import { gateFields } from "../../assessments/cluster-formation/setup-fields";
import type { Text } from "../../core/locale";
import { factNames } from "../../workbook/layout/names";
import type { CellChange, CellContent } from "../../workbook/workbook";
import { useSpeech } from "../language";
import { Note } from "../parts/Note";
import { texts as pane } from "../texts";
import type { Question } from "./cell-writer";
import { texts } from "./clash-texts";
import type { Guide, OpenAssessment } from "./useAssessment";

interface ClashNotesProps {
  readonly opened: OpenAssessment;
  readonly guide: Guide;
}

/** What the columns of an indicator are called, by defined name. */
const columnWords: Readonly<Record<string, Text>> = {
  ind_value: pane.indicator.value,
  ind_grade: pane.indicator.grade,
  ind_source: pane.indicator.source,
  ind_date: pane.indicator.date,
  ind_note: pane.indicator.note,
  ind_weight: texts.weight,
  ind_on: texts.counts,
  ind_scale: texts.scale,
  ind_floor: texts.floor,
  ind_sufficient: texts.sufficient,
  ind_target: texts.target,
};

export const ClashNotes = ({ opened, guide }: ClashNotesProps): JSX.Element => {
  const { say, field } = useSpeech();
  const content = (held: CellContent): string =>
    held === "" ? say(texts.empty) : typeof held === "number" ? field(held) : String(held).trim();
  const whatOf = ({ name, row }: CellChange): string => {
    const cells = opened.answers.indicators.find((one) => one.row === row);
    if (name.startsWith("ind_") && cells)
      return `${cells.indicator.code} · ${say(cells.indicator.shortName)}`;
    const fact = gateFields.find(({ key }) => factNames[key] === name);
    const setting = settings.find(({ key }) => `cfg_${key}` === name);
    const label = fact?.label ?? setting?.label;
    if (label) return say(label);
    const block = opened.contents["blk_code"]?.values[row]?.[0];
    return name === "blk_w" && block !== undefined ? say(texts.weightOf(String(block))) : name;
  };
  return (
    <>
      {guide.questions.map((question: Question) => {
        const [first] = question.clashes;
        if (!first) return null;
        const what = whatOf(first.change);
        return (
          <Note key={question.row} tone="fail">
            <p>{say(texts.changed(what))}</p>
            {question.clashes.map(({ change, theirs }) => {
              const column = columnWords[change.name];
              const both = [content(change.content), content(theirs)] as const;
              return (
                <p key={change.name}>
                  {say(column ? texts.field(say(column), ...both) : texts.both(...both))}
                </p>
              );
            })}
            <div className="row wrap">
              {(["mine", "theirs"] as const).map((keep) => (
                <DefaultButton
                  key={keep}
                  text={say(texts[keep])}
                  ariaLabel={say(texts.of(say(texts[keep]), what))}
                  onClick={() => guide.settle(question, keep)}
                />
              ))}
            </div>
          </Note>
        );
      })}
    </>
  );
};

/** One indicator: closed a line with its value and score, open everything that can be given about it. */
import { Dropdown } from "@fluentui/react/lib/Dropdown";
import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type JSX } from "react";
import type { Grade, IndicatorRow } from "../../assessments/assessment";
import { gates } from "../../assessments/cluster-formation/gates";
import type { AssessmentEntry } from "../../workbook/workbook";
import { Icon } from "../icons";
import { useSpeech } from "../language";
import { Chip } from "../parts/Chip";
import { Note } from "../parts/Note";
import { Track } from "../parts/Track";
import { texts } from "../texts";
import { ComputedValue } from "./ComputedValue";
import { GoalpostEditor } from "./GoalpostEditor";
import { goalpostsChanged, indicatorChanged } from "./goalposts";
import { NumberField } from "./NumberField";
import { ScoreBar } from "./ScoreBar";
import type { Cut } from "./selection";
import { SelectionLink } from "./SelectionLink";
import { Change, change, IndicatorCells, isJointFormula } from "./sheets";

interface IndicatorCardProps {
  readonly cells: IndicatorCells;
  readonly row: IndicatorRow;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onChange: (changes: readonly Change[]) => void;
  readonly onNext: (backwards: boolean) => void;
  readonly onHold: (held: boolean) => void;
  readonly readSelection: () => Promise<Cut>;
  readonly entry: AssessmentEntry;
  /** K* of the coefficients given as facts; it is what A1 asks for. */
  readonly joint: number | null;
}

const gradeNames: readonly Grade[] = ["A", "B", "C", "D"];
/** Indicators that restate A1: shown without weight unless somebody switches them on. */
const restatements: readonly string[] = ["A3", "A4"];

/** The indicator that is the joint coefficient K*. */
const jointCode = "A1";

export const IndicatorCard = (props: IndicatorCardProps): JSX.Element =>
  props.open ? <OpenCard {...props} /> : <ClosedLine {...props} />;

const ClosedLine = ({ cells, row, onToggle }: IndicatorCardProps): JSX.Element => {
  const { say, number, value } = useSpeech();
  const { indicator, value: cell } = cells;
  const name = say(indicator.shortName);
  const unknown = cell.value === null && cell.fault === null;
  const decides = gates.find((gate) => gate.inputs.includes(indicator.code));
  const told =
    cell.value === null
      ? []
      : [
          value(cell.value),
          say(cells.grade ? texts.indicator.gradeShort(cells.grade) : texts.indicator.noGrade),
          say(cell.formula === null ? texts.states.typed : texts.states.computed),
          ...(cells.source === "" ? [say(texts.indicator.noSource)] : []),
        ];
  return (
    <li>
      <button
        type="button"
        className="press item"
        data-row={indicator.code}
        aria-expanded={false}
        onClick={onToggle}
      >
        <span className="row top">
          <span className="code">{indicator.code}</span>
          <span className="grow">
            <span>{name}</span>
            {told.length > 0 && (
              <>
                <br />
                <span className="soft">{told.join(" · ")}</span>
              </>
            )}
            {(unknown || cell.fault !== null || !row.on || row.goalposts.T === null) && (
              <span className="row wrap chips">
                {!row.on && (
                  <Chip tone="na">
                    {say(
                      restatements.includes(indicator.code)
                        ? texts.states.display
                        : texts.states.off
                    )}
                  </Chip>
                )}
                {row.on && row.goalposts.T === null && (
                  <Chip tone="na">{say(texts.states.noGoalposts)}</Chip>
                )}
                {row.on && unknown && <Chip tone="unknown">{say(texts.states.unknown)}</Chip>}
                {cell.fault !== null && <Chip tone="fail">{say(texts.states.error)}</Chip>}
                {row.on && unknown && decides && (
                  <span className="caption">
                    {say(texts.indicator.decidesGate(say(decides.name)))}
                  </span>
                )}
              </span>
            )}
          </span>
          <span className="score">
            <span className="num strong block">{row.score === null ? "—" : number(row.score)}</span>
            <Track score={row.score} label={say(texts.indicator.score)} />
          </span>
        </span>
      </button>
    </li>
  );
};

const OpenCard = ({
  cells,
  row,
  onToggle,
  onChange,
  onNext,
  onHold,
  readSelection,
  entry,
  joint,
}: IndicatorCardProps): JSX.Element => {
  const { say, field, date, value: shown } = useSpeech();
  const { indicator, value: cell } = cells;
  const [faulty, setFaulty] = useState(false);
  const [editing, setEditing] = useState(false);
  const unit = say(indicator.unit);
  const percentUnit = unit.startsWith("%") && indicator.G !== null && indicator.G <= 100;
  const restated = restatements.includes(indicator.code);
  return (
    <li className="open">
      <h2>
        <button
          type="button"
          className="press item row top"
          aria-expanded={true}
          onClick={onToggle}
        >
          <span className="code">{indicator.code}</span>
          <span className="grow">{say(indicator.name)}</span>
          <Icon name="ChevronUp" />
        </button>
      </h2>
      <div className="inner col body">
        <p className="soft">{say(indicator.guidance)}</p>
        <div className="row top">
          <div className="grow">
            {cell.formula === null ? (
              <NumberField
                id={indicator.code}
                label={say(texts.indicator.value)}
                unit={unit}
                value={cell.value}
                fault={cell.fault?.because ?? null}
                onValue={(x) => onChange(change.value(cells, x))}
                onFaulty={setFaulty}
                onEnter={onNext}
              />
            ) : (
              <ComputedValue
                label={say(texts.indicator.value)}
                unit={unit}
                cell={cell}
                origin={
                  isJointFormula(cell.formula, entry.number)
                    ? say(texts.indicator.fromFacts)
                    : undefined
                }
                entry={entry}
                onDetach={() => onChange(change.detach(cells))}
              />
            )}
          </div>
          <Dropdown
            label={say(texts.indicator.grade)}
            selectedKey={cells.grade ?? ""}
            options={[
              { key: "", text: say(texts.indicator.noGrade) },
              ...gradeNames.map((grade) => ({
                key: grade,
                text: say(texts.indicator.grades[grade]),
              })),
            ]}
            onRenderTitle={(options) => <>{options?.[0]?.key || "—"}</>}
            dropdownWidth="auto"
            styles={{ root: { width: 72 } }}
            onChange={(_, option) =>
              onChange(
                change.grade(cells, gradeNames.find((grade) => grade === option?.key) ?? null)
              )
            }
          />
        </div>
        {faulty && cell.value !== null && (
          <p className="caption">{say(texts.faults.sheetKeeps(field(cell.value)))}</p>
        )}
        {indicator.code === jointCode && joint !== null && cell.formula === null && (
          <div>
            <button
              type="button"
              className="link"
              onClick={() => onChange(change.joint(cells, entry.number, joint))}
            >
              {say(texts.indicator.useJoint(shown(joint)))}
            </button>
          </div>
        )}
        <SelectionLink
          purpose={indicator.code}
          read={readSelection}
          onLink={(link) => onChange(change.link(cells, link))}
        />
        <ScoreBar score={faulty ? null : row.score} goalposts={row.goalposts} />
        {row.fault && cell.fault === null && (
          <Note tone="fail">
            <p>{say(row.fault.because)}</p>
          </Note>
        )}
        {percentUnit && cell.value !== null && cell.value > 100 && (
          <Note tone="unknown">
            <p>{say(texts.indicator.outOfShare)}</p>
          </Note>
        )}
        {!row.on && (
          <p className="caption">
            {say(restated ? texts.indicator.sameFact : texts.indicator.offNote)}
          </p>
        )}
        {row.on && restated && (
          <Note tone="unknown">
            <p>{say(texts.indicator.sameFactOn)}</p>
          </Note>
        )}
        <TextField
          label={say(texts.indicator.source)}
          value={cells.source}
          placeholder={say(texts.indicator.sourceHint)}
          multiline
          autoAdjustHeight
          resizable={false}
          rows={1}
          styles={{ fieldGroup: { minHeight: 32 }, field: { minHeight: 30 } }}
          onChange={(_, words) => onChange(change.words(cells, "source", words ?? ""))}
        />
        <details>
          <summary>{say(texts.indicator.more)}</summary>
          <div className="col">
            <TextField
              label={say(texts.indicator.date)}
              value={cells.date}
              placeholder={date(new Date())}
              onChange={(_, words) => onChange(change.words(cells, "date", words ?? ""))}
            />
            <TextField
              label={say(texts.indicator.note)}
              value={cells.note}
              multiline
              autoAdjustHeight
              resizable={false}
              rows={2}
              onChange={(_, words) => onChange(change.words(cells, "note", words ?? ""))}
            />
          </div>
        </details>
        <div className="row">
          <span className="tag">{goalpostsChanged(cells) ? "≠" : indicator.tag}</span>
          <span className="caption grow">
            {say(texts.indicator.goalposts)}:{" "}
            {say(indicatorChanged(cells) ? texts.tags.own : texts.tags[indicator.tag])}
          </span>
          <button
            type="button"
            className="link small"
            aria-expanded={editing}
            onClick={() => setEditing(!editing)}
            disabled={editing}
          >
            {say(texts.indicator.change)}
          </button>
        </div>
        {editing && (
          <GoalpostEditor
            cells={cells}
            onChange={onChange}
            onHold={onHold}
            onDone={() => setEditing(false)}
          />
        )}
      </div>
    </li>
  );
};

/** Floor, sufficient level, target and weight of an indicator: defaults to be changed, and put back. */
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { useState, type JSX } from "react";
import type { Goalposts } from "../../assessments/assessment";
import type { Text } from "../../core/locale";
import { useSpeech } from "../language";
import { Note } from "../parts/Note";
import { texts } from "../texts";
import { goalpostsChanged, goalpostsWrong, indicatorChanged } from "./goalposts";
import { NumberField } from "./NumberField";
import { Change, change, IndicatorCells } from "./sheets";

interface GoalpostEditorProps {
  readonly cells: IndicatorCells;
  readonly onChange: (changes: readonly Change[]) => void;
  /** Told while the goalposts are out of order: the step cannot be left then. */
  readonly onHold: (held: boolean) => void;
  readonly onDone: () => void;
}

const posts = ["L", "T", "G"] as const;
const postNames: Readonly<Record<(typeof posts)[number], Text>> = {
  L: texts.indicator.lowerGoal,
  T: texts.indicator.middleGoal,
  G: texts.indicator.upperGoal,
};
const positive = (x: number): Text | null => (x > 0 ? null : texts.faults.positive);

export const GoalpostEditor = ({
  cells,
  onChange,
  onHold,
  onDone,
}: GoalpostEditorProps): JSX.Element => {
  const { say, value } = useSpeech();
  /** What is typed; goes to the sheet only when the three are in order. */
  const [edited, setEdited] = useState<Goalposts>(cells.goalposts);
  const [faulty, setFaulty] = useState<ReadonlySet<string>>(new Set());
  const wrong = goalpostsWrong(edited, cells.scale);
  const { defaults, indicator } = cells;

  const report = (post: string, isFaulty: boolean): void => {
    const next = new Set(faulty);
    if (isFaulty) next.add(post);
    else next.delete(post);
    setFaulty(next);
    onHold(next.size > 0 || wrong !== null);
  };
  const edit = (post: (typeof posts)[number], x: number | null): void => {
    const next = { ...edited, [post]: x };
    const nextWrong = goalpostsWrong(next, cells.scale);
    setEdited(next);
    onHold(nextWrong !== null || [...faulty].some((other) => other !== post));
    if (nextWrong === null) onChange(change.goalposts(cells, next));
  };
  const reset = (): void => {
    setEdited(defaults);
    setFaulty(new Set());
    onHold(false);
    onChange(change.resetIndicator(cells));
  };
  const written = (goalposts: Goalposts): string =>
    posts.map((post) => (goalposts[post] === null ? "—" : value(goalposts[post]))).join(" / ");
  return (
    <div className="col">
      <div className="thirds start">
        {posts.map((post) => (
          <NumberField
            key={post}
            label={say(postNames[post])}
            value={edited[post]}
            blank={defaults[post] === null}
            onValue={(x) => edit(post, x)}
            onFaulty={(isFaulty) => report(post, isFaulty)}
          />
        ))}
      </div>
      {wrong && (
        <Note tone="fail">
          <p>{say(wrong)}</p>
        </Note>
      )}
      <p className="caption">
        {say(texts.indicator.scaleNames[cells.scale])}
        {goalpostsChanged(cells) && ` · ${say(texts.indicator.changedFrom(written(defaults)))}`}
      </p>
      <p className="caption">{say(indicator.origin)}</p>
      <NumberField
        label={say(texts.indicator.weight)}
        value={cells.weight.value}
        fault={cells.weight.fault?.because ?? null}
        blank={false}
        check={positive}
        onValue={(x) => x !== null && onChange(change.weight(cells, x))}
      />
      <Checkbox
        label={say(texts.indicator.on)}
        checked={cells.on}
        onChange={(_, on) => onChange(change.on(cells, on === true))}
      />
      <div className="actions">
        <button
          type="button"
          className="link"
          onClick={onDone}
          disabled={wrong !== null || faulty.size > 0}
        >
          {say(texts.indicator.done)}
        </button>
        {(indicatorChanged(cells) || wrong !== null) && (
          <button type="button" className="link" onClick={reset}>
            {say(texts.indicator.reset)}
          </button>
        )}
      </div>
    </div>
  );
};

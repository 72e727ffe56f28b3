/** "Explain this cell": follows the selection and takes the formula in it apart. */
import { DefaultButton, IconButton } from "@fluentui/react/lib/Button";
import { useState, type JSX } from "react";
import { isFault } from "../../core/fault";
import { measures } from "../../measures";
import type { Workbook } from "../../workbook/workbook";
import { Failure, failureOf } from "../guide/cell-writer";
import { FailureNote } from "../guide/FailureNote";
import { isErrorText } from "../guide/selection";
import { Icon } from "../icons";
import { useSpeech } from "../language";
import { Chip } from "../parts/Chip";
import { Note } from "../parts/Note";
import { Page, Section, Title } from "../parts/Page";
import { Skeleton } from "../parts/Skeleton";
import { texts } from "../texts";
import { assessmentCell } from "./assessment-cell";
import { CallView } from "./CallView";
import type { CellStory } from "./cell-story";
import { answerAt } from "./explanation";
import { inputCell, shortAddress, shownFormula } from "./shown";
import { explainTexts } from "./texts";
import { Conversion } from "./Conversion";
import { needsHelpers } from "./native-entry";
import { useConversion } from "./useConversion";
import { useStory } from "./useStory";
import "./explain.css";

interface ExplainPageProps {
  readonly workbook: Workbook;
  /** Behind another page the selection is not followed. */
  readonly shown: boolean;
  /** Opens the list of functions. */
  readonly onFind: () => void;
}

type Calls = Extract<CellStory, { kind: "calls" }>;
type Other = Extract<CellStory, { kind: "other" }>;

const hostErrors: Readonly<Record<string, (typeof explainTexts.hostErrors)["#NAME?"]>> =
  explainTexts.hostErrors;

/** What the cell itself shows where that is not what the call answers: an error of Excel, an old value, a larger formula. */
const ShownInCell = ({
  story,
  chosen,
}: {
  readonly story: Calls;
  readonly chosen: number;
}): JSX.Element | null => {
  const { say, locale } = useSpeech();
  const shown = story.cell.values[0]?.[0] ?? "";
  const answer = story.bare ? story.calls[0]?.run?.answer : undefined;
  const cell = answer === undefined ? undefined : answerAt(answer, story.at);
  if (isErrorText(shown)) {
    if (isFault(cell) && cell.error === shown) return null;
    return (
      <Note tone="unknown">
        {hostErrors[shown] && <p className="strong">{shown}</p>}
        <p>{say(hostErrors[shown] ?? explainTexts.hostError(shown))}</p>
      </Note>
    );
  }
  const words = inputCell(shown, locale);
  if (!story.bare || chosen > 0 || cell === undefined)
    return (
      <p className="soft">
        {!story.bare || chosen > 0 ? `${say(explainTexts.cell.part)} ` : ""}
        {say(explainTexts.cell.shows(words))}
      </p>
    );
  const isStale =
    typeof cell === "number" && typeof shown === "number"
      ? Math.abs(cell - shown) > 1e-9 * Math.max(1, Math.abs(cell))
      : isFault(cell);
  return isStale ? (
    <Note tone="info">
      <p>{say(explainTexts.cell.stale(words))}</p>
    </Note>
  ) : null;
};

const CallPicker = ({
  story,
  chosen,
  onChoose,
}: {
  readonly story: Calls;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}): JSX.Element => {
  const { say } = useSpeech();
  return (
    <nav aria-label={say(explainTexts.cell.several)}>
      <ul className="card rows">
        {story.calls.map(({ call, measure }, i) => (
          <li key={call.from}>
            <button
              type="button"
              className={i === chosen ? "press item slim pick chosen" : "press item slim pick"}
              aria-current={i === chosen ? "true" : undefined}
              onClick={() => onChoose(i)}
            >
              <span className="strong">{say(measure.name)}</span>
              <span className="formula brand block">{call.name}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const CallsView = ({
  story,
  chosen,
  onChoose,
  onShow,
}: {
  readonly story: Calls;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onShow: (address: string) => void;
}): JSX.Element => {
  const { say, mark, number } = useSpeech();
  const explanation = story.calls[chosen];
  const anchor = shortAddress(story.anchor.address, story.cell.sheet);
  const isSpilled = story.anchor.address !== story.cell.address;
  if (!explanation) return <></>;
  return (
    <>
      <code className="formula boxed">{shownFormula(story.formula, mark)}</code>
      {isSpilled && (
        <Note tone="info" icon="Selection">
          <p>
            {say(
              explainTexts.cell.spilled(
                anchor,
                number(story.at.row + 1, 0),
                number(story.at.column + 1, 0)
              )
            )}
          </p>
          <div>
            <button
              type="button"
              className="link small"
              onClick={() => onShow(story.anchor.address)}
            >
              {say(explainTexts.cell.toAnchor(anchor))}
            </button>
          </div>
        </Note>
      )}
      {story.calls.length > 1 && (
        <Section title={say(explainTexts.cell.several)}>
          <CallPicker story={story} chosen={chosen} onChoose={onChoose} />
        </Section>
      )}
      <p className="soft">{say(explanation.measure.summary)}</p>
      <ShownInCell story={story} chosen={chosen} />
      <CallView
        explanation={explanation}
        measures={measures}
        at={chosen === 0 && story.bare ? story.at : { row: 0, column: 0 }}
        sheet={story.cell.sheet}
        onShow={onShow}
      />
    </>
  );
};

const OtherCell = ({
  story,
  onFind,
}: {
  readonly story: Other;
  readonly onFind: () => void;
}): JSX.Element => {
  const { say } = useSpeech();
  const words = explainTexts.other;
  return (
    <>
      {story.onAssessment && (
        <Note tone="info" icon="Sheet">
          <p className="strong">{say(words.assessment.title)}</p>
          <p>{say(words.assessment[assessmentCell(story.names)])}</p>
        </Note>
      )}
      <div className="card empty col">
        <p className="strong">{say(words.sorts[story.sort])}</p>
        <p className="soft">{say(words.lead)}</p>
        <div>
          <DefaultButton
            text={say(words.find)}
            iconProps={{ iconName: "Search" }}
            onClick={onFind}
          />
        </div>
      </div>
    </>
  );
};

export const ExplainPage = ({ workbook, shown, onFind }: ExplainPageProps): JSX.Element => {
  const { say } = useSpeech();
  const { story, failure, held, hold, again } = useStory(workbook, shown);
  const [refused, setRefused] = useState<Failure | null>(null);
  const show = async (address: string): Promise<void> => {
    try {
      setRefused(null);
      await workbook.show(address);
    } catch (thrown) {
      setRefused(failureOf(thrown));
    }
  };
  const converting = useConversion(workbook);
  const [picked, setPicked] = useState({ address: "", index: 0 });
  const calls = story?.kind === "calls" ? story : null;
  // A choice among the functions of one formula says nothing of the next one.
  const index = picked.address === story?.cell.address ? picked.index : 0;
  const chosen = calls ? Math.min(index, calls.calls.length - 1) : 0;
  const explanation = calls?.calls[chosen];
  const isHeld = held !== null;
  const chip = (
    <Chip tone={isHeld ? "na" : "brand"} plain>
      <Icon name={isHeld ? "Pin" : "Selection"} />{" "}
      {say(isHeld ? explainTexts.held : explainTexts.follows)}
    </Chip>
  );
  const holding = say(isHeld ? explainTexts.release : explainTexts.hold);
  const foot = story && (
    <>
      <IconButton
        iconProps={{ iconName: "Pin" }}
        ariaLabel={holding}
        title={holding}
        toggle
        checked={isHeld}
        onClick={() => hold(!isHeld)}
      />
      <span className="grow" />
      {calls && explanation && needsHelpers(explanation, measures) !== null && (
        <DefaultButton
          text={say(explainTexts.convert.action)}
          disabled={converting.working || converting.asked !== null}
          onClick={() => void converting.ask(calls, explanation)}
        />
      )}
    </>
  );
  return (
    <Page foot={foot ?? undefined}>
      <Title
        title={say(explainTexts.title)}
        sub={
          story &&
          [story.cell.address, ...(explanation ? [say(explanation.measure.name)] : [])].join(" · ")
        }
        aside={chip}
      />
      {failure && (
        <FailureNote failure={failure}>
          <div>
            <button type="button" className="link small" onClick={again}>
              {say(texts.general.retry)}
            </button>
          </div>
        </FailureNote>
      )}
      {refused && <FailureNote failure={refused} onClose={() => setRefused(null)} />}
      <Conversion converting={converting} onChanged={again} />
      {story === null && !failure && <Skeleton sentence={say(explainTexts.reading)} />}
      {story?.kind === "calls" && (
        <CallsView
          story={story}
          chosen={chosen}
          onChoose={(one) => setPicked({ address: story.cell.address, index: one })}
          onShow={(at) => void show(at)}
        />
      )}
      {story?.kind === "other" && <OtherCell story={story} onFind={onFind} />}
    </Page>
  );
};

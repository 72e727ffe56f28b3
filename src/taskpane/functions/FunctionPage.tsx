/** One function: its form, the live result with its reading, the way into a cell, and the rest of its card. */
import { IconButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { ChoiceGroup } from "@fluentui/react/lib/ChoiceGroup";
import { TextField } from "@fluentui/react/lib/TextField";
import { useEffect, useMemo, useRef, useState, type JSX } from "react";
import { callMeasure, type CallAnswer } from "../../core/call";
import { isFault } from "../../core/fault";
import { formulaFor, invariant, withDecimalComma } from "../../core/formula";
import type { AnyMeasure } from "../../core/measure";
import type { Inserted, Occupied, Workbook } from "../../workbook/workbook";
import { Failure, failureOf } from "../guide/cell-writer";
import { FailureNote } from "../guide/FailureNote";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { CopyButton } from "../parts/CopyButton";
import { Note } from "../parts/Note";
import { Page, Section, Title } from "../parts/Page";
import { Skeleton } from "../parts/Skeleton";
import { texts } from "../texts";
import { ArgumentField } from "./ArgumentField";
import {
  Draft,
  Given,
  givenOf,
  inputsOf,
  isRead,
  isTooLarge,
  missingOf,
  referencesOf,
  wrongWith,
} from "./arguments";
import { CardFacts } from "./CardFacts";
import { Form, Plan, planInsertion } from "./insertion";
import { Insertions } from "./Insertions";
import { OccupiedQuestion } from "./OccupiedQuestion";
import { resultNumber, sizeOfAnswer, shownResult } from "./result";
import { ResultReading, ResultValue } from "./ResultView";
import { StarButton } from "./StarButton";
import { functionTexts } from "./texts";
import { selectedReference, useReads } from "./useReads";
import { useTarget } from "./useTarget";

interface FunctionPageProps {
  readonly workbook: Workbook;
  readonly measure: AnyMeasure;
  readonly draft: Draft;
  readonly starred: boolean;
  /** Whether the page is in sight. */
  readonly shown: boolean;
  readonly inserted: readonly Inserted[];
  readonly onDraft: (draft: Draft) => void;
  readonly onStar: () => void;
  readonly onInserted: (inserted: Inserted) => void;
  readonly onTakenBack: () => void;
  readonly onBack: () => void;
}

type Call =
  | { readonly kind: "missing"; readonly missing: readonly Given[] }
  | { readonly kind: "wrong" | "reading" | "large" }
  | { readonly kind: "answer"; readonly inputs: readonly unknown[]; readonly answer: CallAnswer };

/** How far the form has come. Calculates the answer as soon as everything is there. */
function callOf(measure: AnyMeasure, given: readonly Given[]): Call {
  const missing = missingOf(given);
  if (missing.length > 0) return { kind: "missing", missing };
  if (given.some(({ argument, read }) => argument.kind === "wrong" || read === "unknown"))
    return { kind: "wrong" };
  if (given.some(isTooLarge)) return { kind: "large" };
  if (!isRead(given)) return { kind: "reading" };
  const inputs = inputsOf(given);
  return { kind: "answer", inputs, answer: callMeasure(measure, inputs) };
}

interface PreviewProps {
  readonly measure: AnyMeasure;
  readonly call: Call;
  /** A field already says what is wrong with it. */
  readonly isFieldWrong: boolean;
}

const Preview = ({ measure, call, isFieldWrong }: PreviewProps): JSX.Element => {
  const { say, list } = useSpeech();
  switch (call.kind) {
    case "missing":
      return (
        <div className="card empty soft">
          {say(functionTexts.preview.empty(list(call.missing.map(({ kind }) => say(kind.label)))))}
        </div>
      );
    case "wrong":
      return <div className="card empty soft">{say(functionTexts.preview.wrong)}</div>;
    case "large":
      return (
        <Note tone="info">
          <p>{say(functionTexts.preview.large)}</p>
        </Note>
      );
    case "reading":
      return <Skeleton sentence={say(functionTexts.form.reading)} />;
    case "answer":
      return isFieldWrong && isFault(call.answer) ? (
        <div className="card empty soft">{say(functionTexts.preview.wrong)}</div>
      ) : (
        <ResultValue
          measure={measure}
          inputs={call.inputs}
          answer={call.answer}
          caption={say(functionTexts.preview.title)}
        />
      );
  }
};

/** Says a new result once it stands still, to those who hear it. */
function useSpokenAnswer(answer: CallAnswer | null): void {
  const { say, locale } = useSpeech();
  const announce = useAnnounce();
  const words = useMemo(() => {
    if (answer === null) return null;
    const result = shownResult(answer, locale);
    if (result.kind === "table")
      return say(functionTexts.result.size(result.table.allRows, result.table.allColumns));
    const { cell } = result;
    if (isFault(cell)) return `${cell.error}: ${say(cell.because)}`;
    return typeof cell === "number" ? resultNumber(cell, locale) : cell;
  }, [answer, locale, say]);
  useEffect(() => {
    if (words === null) return undefined;
    const timer = setTimeout(() => announce(say(functionTexts.preview.spoken(words))), 800);
    return () => clearTimeout(timer);
  }, [words, announce, say]);
}

const settingsGiven = (given: readonly Given[]): number =>
  given.filter(({ kind, argument }) => kind.optional && argument.kind !== "none").length;

export const FunctionPage = ({
  workbook,
  measure,
  draft,
  starred,
  shown,
  inserted,
  onDraft,
  onStar,
  onInserted,
  onTakenBack,
  onBack,
}: FunctionPageProps): JSX.Element => {
  const { say, mark } = useSpeech();
  const announce = useAnnounce();
  const [picking, setPicking] = useState(false);
  const [form, setForm] = useState<Form>("function");
  const [typedTarget, setTypedTarget] = useState<string | null>(null);
  const [question, setQuestion] = useState<Occupied | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const targetField = useRef<HTMLDivElement>(null);
  const settings = useRef<HTMLDetailsElement>(null);

  const references = referencesOf(givenOf(measure, draft, mark, new Map()));
  const { reads, failure: readFailure, retry } = useReads(workbook, references, shown);
  const given = useMemo(() => givenOf(measure, draft, mark, reads), [measure, draft, mark, reads]);
  const call = useMemo(() => callOf(measure, given), [measure, given]);
  const answered = call.kind === "answer" ? call : null;
  useSpokenAnswer(shown ? (answered?.answer ?? null) : null);

  const { target, wrong: wrongTarget } = useTarget(workbook, typedTarget, shown);
  const plans = useMemo((): Readonly<Record<Form, Plan>> | null => {
    const ready = call.kind === "answer" || call.kind === "large";
    if (target === null || !ready) return null;
    const size = call.kind === "answer" ? sizeOfAnswer(call.answer) : { rows: 1, columns: 1 };
    const planned = (as: Form): Plan =>
      planInsertion(measure, given, as, target, size, workbook.spills);
    return { function: planned("function"), native: planned("native") };
  }, [measure, given, call, target, workbook.spills]);

  const { native } = plans ?? {};
  const noNative =
    native?.kind === "refused" &&
    (native.because === functionTexts.insert.noNative ||
      native.because === functionTexts.insert.noArrays)
      ? native.because
      : null;
  const chosen: Form = noNative ? "function" : form;
  const plan = plans?.[chosen] ?? null;
  const written =
    plan?.kind === "entry"
      ? formulaFor(plan.formula, mark === "," ? withDecimalComma : invariant)
      : null;

  const change = (name: string, words: string): void => {
    setQuestion(null);
    onDraft({ ...draft, [name]: words });
  };
  const pick = async (name: string): Promise<void> => {
    setPicking(true);
    setFailure(null);
    try {
      change(name, await selectedReference(workbook));
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setPicking(false);
    }
  };
  const insert = async (over: boolean): Promise<void> => {
    if (plan?.kind !== "entry") return;
    setBusy(true);
    setFailure(null);
    setQuestion(null);
    try {
      const done = await workbook.insert(plan.entry, over);
      if (done.kind === "occupied") setQuestion(done);
      else {
        onInserted(done);
        announce(say(functionTexts.insert.inserted(done.address)));
      }
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  const chooseAnother = (): void => {
    setQuestion(null);
    targetField.current?.querySelector("input")?.focus();
  };

  const fieldOf = (one: Given): JSX.Element => (
    <ArgumentField
      key={one.name}
      given={one}
      typed={draft[one.name] ?? ""}
      onType={(words) => change(one.name, words)}
      onPick={() => void pick(one.name)}
      picking={picking}
    />
  );
  const optional = given.filter(({ kind }) => kind.optional);
  const set = settingsGiven(given);
  const isFieldWrong = useMemo(() => given.some((one) => wrongWith(one) !== null), [given]);
  const wantsSettings = answered !== null && isFault(answered.answer) && !isFieldWrong;
  // No field alone is to blame, so a setting may be; what was unfolded is never folded under somebody's hands.
  useEffect(() => {
    if (wantsSettings && settings.current) settings.current.open = true;
  }, [wantsSettings]);

  return (
    <div
      className="section"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        // Beyond the pane Esc would lead to the sheet.
        event.stopPropagation();
        onBack();
      }}
    >
      <Page
        foot={
          <>
            <div className="grow">
              <div className="caption">{say(functionTexts.insert.into)}</div>
              <div className="strong into">{target?.address ?? "—"}</div>
            </div>
            <PrimaryButton
              iconProps={{ iconName: "CheckMark" }}
              text={say(functionTexts.insert.insert)}
              disabled={busy || plan?.kind !== "entry"}
              allowDisabledFocus
              onClick={() => void insert(false)}
            />
          </>
        }
      >
        <Title
          lead={
            <IconButton
              iconProps={{ iconName: "Back" }}
              ariaLabel={say(texts.general.back)}
              onClick={onBack}
              styles={{ root: { height: 24, width: 24 } }}
            />
          }
          title={say(measure.name)}
          sub={
            <>
              <p>{say(measure.summary)}</p>
              <p className="formula brand">ASSAY.{measure.id}</p>
            </>
          }
          aside={<StarButton measure={measure} starred={starred} onToggle={onStar} />}
          focusOn={measure.id}
          focusFirst
        />
        {given.filter(({ kind }) => !kind.optional).map(fieldOf)}
        {optional.length > 0 && (
          <details className="more" ref={settings}>
            <summary>
              {say(set > 0 ? functionTexts.form.moreSet(set) : functionTexts.form.more)}
            </summary>
            <div className="col">{optional.map(fieldOf)}</div>
          </details>
        )}
        {readFailure ? (
          <FailureNote failure={readFailure}>
            <button type="button" className="link small" onClick={retry}>
              {say(texts.general.retry)}
            </button>
          </FailureNote>
        ) : (
          <Preview measure={measure} call={call} isFieldWrong={isFieldWrong} />
        )}
        <Section title={say(functionTexts.insert.as)}>
          <ChoiceGroup
            ariaLabelledBy={undefined}
            selectedKey={chosen}
            options={[
              { key: "function", text: say(functionTexts.insert.function) },
              {
                key: "native",
                text: say(functionTexts.insert.native),
                disabled: noNative !== null,
              },
            ]}
            onChange={(_, option) => {
              setQuestion(null);
              setForm(option?.key === "native" ? "native" : "function");
            }}
          />
          {noNative && <p className="soft">{say(noNative)}</p>}
          {written !== null && (
            <>
              <code className="formula boxed tall" tabIndex={0}>
                {written}
              </code>
              <CopyButton text={written} label={say(functionTexts.card.copy)} />
            </>
          )}
          <div ref={targetField} className="row top">
            <TextField
              className="grow"
              label={say(functionTexts.insert.into)}
              value={typedTarget ?? target?.address ?? ""}
              autoComplete="off"
              spellCheck={false}
              errorMessage={wrongTarget ? say(wrongTarget) : undefined}
              description={typedTarget === null ? say(functionTexts.insert.follows) : undefined}
              onChange={(_, words) => {
                setQuestion(null);
                setTypedTarget(words ?? "");
              }}
            />
          </div>
          {typedTarget !== null && (
            <div>
              <button type="button" className="link small" onClick={() => setTypedTarget(null)}>
                {say(functionTexts.insert.follow)}
              </button>
            </div>
          )}
          {plan?.kind === "entry" && (
            <>
              {plan.block !== null ? (
                <p className="soft">{say(functionTexts.insert.block(plan.block, plan.result))}</p>
              ) : (
                plan.result.includes(":") && (
                  <p className="soft">{say(functionTexts.insert.fills(plan.result))}</p>
                )
              )}
              {plan.warning && (
                <Note tone="unknown">
                  <p>{say(plan.warning)}</p>
                </Note>
              )}
            </>
          )}
          {plan?.kind === "refused" && (
            <Note tone="info">
              <p>{say(plan.because)}</p>
            </Note>
          )}
          {question && (
            <OccupiedQuestion
              occupied={question}
              onAnyway={() => void insert(true)}
              onAnother={chooseAnother}
            />
          )}
          {failure && <FailureNote failure={failure} onClose={() => setFailure(null)} />}
          <Insertions workbook={workbook} inserted={inserted} onTakenBack={onTakenBack} />
        </Section>
        <ResultReading measure={measure} call={answered} />
        <details className="more">
          <summary>{say(functionTexts.card.about)}</summary>
          <CardFacts measure={measure} />
        </details>
      </Page>
    </div>
  );
};

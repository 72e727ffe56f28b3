/** An open assessment: steps above, the page of the step, the way on below. */
import { DefaultButton, IconButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { lazy, Suspense, useEffect, useRef, useState, type JSX, type KeyboardEvent } from "react";
import { blocks } from "../../assessments/cluster-formation/blocks";
import { verdictWords } from "../../assessments/cluster-formation/verdict";
import { progressOf, stepOf } from "../../assessments/guide";
import type { AssessmentEntry, Workbook } from "../../workbook/workbook";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Chip } from "../parts/Chip";
import { Note } from "../parts/Note";
import { Page, Title } from "../parts/Page";
import { Skeleton } from "../parts/Skeleton";
import { Stepper } from "../parts/Stepper";
import { texts } from "../texts";
import { FailureNote } from "./FailureNote";
import { RemovalQuestion } from "./RemovalQuestion";
import { neighbor, StepId } from "./session";
import type { Guide, OpenAssessment } from "./useAssessment";
import { blockView } from "./views";

/** Parts of their own, so that opening the pane does not wait for them: fetched when an assessment is opened. */
const loadMethod = () => import(/* webpackChunkName: "method" */ "./MethodPage");
const loadVerdict = () => import(/* webpackChunkName: "verdict" */ "./VerdictPage");
const loadBlock = () => import(/* webpackChunkName: "block" */ "./BlockPage");
const loadFacts = () => import(/* webpackChunkName: "facts" */ "./FactsPage");
const loadModules = () => import(/* webpackChunkName: "modules" */ "../modules/ModulesPage");
const BlockPage = lazy(async () => ({ default: (await loadBlock()).BlockPage }));
const FactsPage = lazy(async () => ({ default: (await loadFacts()).FactsPage }));
const ModulesPage = lazy(async () => ({ default: (await loadModules()).ModulesPage }));
const MethodPage = lazy(async () => ({ default: (await loadMethod()).MethodPage }));
const ClashNotes = lazy(async () => ({
  default: (await import(/* webpackChunkName: "clash" */ "./ClashNotes")).ClashNotes,
}));
const VerdictPage = lazy(async () => ({ default: (await loadVerdict()).VerdictPage }));

interface OpenPageProps {
  readonly workbook: Workbook;
  readonly opened: OpenAssessment;
  readonly guide: Guide;
  /** Whether somebody has just opened it. */
  readonly focusFirst: boolean;
  readonly onClose: () => void;
  readonly onRemove: (entry: AssessmentEntry) => Promise<void>;
}

const pages = ["setup", "verdict", "modules", "method"] as const;

export const OpenPage = ({
  workbook,
  opened,
  guide,
  focusFirst,
  onClose,
  onRemove,
}: OpenPageProps): JSX.Element => {
  const { say, number, shortShare, list } = useSpeech();
  const announce = useAnnounce();
  const { step, entry, answers, result, status } = opened;
  const { subject } = answers;
  const [held, setHeld] = useState(false);
  const [refused, setRefused] = useState(false);
  const [asking, setAsking] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const top = useRef<HTMLDivElement>(null);
  const next = useRef<HTMLDivElement>(null);
  const block = blocks.find(({ code }) => code === step);

  const goTo = (to: StepId, indicator: string | null = null): void => {
    if (held) {
      setRefused(true);
      return;
    }
    setRefused(false);
    setAsking(false);
    setWanted(indicator);
    guide.goTo(to);
  };
  // A failure is told when the page is asked for and does not come.
  useEffect(
    () => void Promise.allSettled([loadBlock(), loadFacts(), loadVerdict(), loadMethod()]),
    []
  );
  const word = say(verdictWords[result.verdict]);
  useEffect(() => {
    if (step === "verdict") announce(say(texts.verdict.announced(result.verdict_range, word)));
    top.current?.parentElement?.scrollTo?.({ top: 0 });
    // Said on arrival, not at every keystroke that moves the verdict.
  }, [step]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
    const to = neighbor(step, event.key === "ArrowDown" ? 1 : -1);
    if (to === null) return;
    event.preventDefault();
    goTo(to);
  };
  const titles: Readonly<Record<(typeof pages)[number], string>> = {
    setup: say(texts.steps.facts),
    verdict: say(texts.steps.verdict),
    modules: say(texts.steps.modules),
    method: say(texts.steps.method),
  };
  const nameOf = (id: StepId): string => {
    const page = pages.find((known) => known === id);
    return page === undefined ? id : titles[page];
  };
  const title = block
    ? `${block.code} · ${say(block.name)}`
    : step === "setup"
      ? say(texts.facts.title)
      : step === "modules"
        ? say(texts.modules.title)
        : nameOf(step);
  const view = block ? blockView(opened, block.code) : null;
  const score = view?.scored === true ? view.score : null;
  const facts = progressOf(opened.state, "setup");
  const forward = neighbor(step, 1);
  const backward = neighbor(step, -1);
  const object = [subject.region, subject.cluster, subject.year]
    .filter((part) => part !== "")
    .join(" · ");

  const foot =
    step === "verdict" ? (
      <>
        <DefaultButton
          text={say(texts.general.remove)}
          ariaLabel={say(texts.verdict.removeThis)}
          iconProps={{ iconName: "Delete" }}
          disabled={guide.busy}
          onClick={() => setAsking(!asking)}
        />
        <span className="grow" />
        <PrimaryButton
          text={say(texts.verdict.goToSheet)}
          iconProps={{ iconName: "Sheet" }}
          onClick={() => void guide.goToSheet("verdict")}
        />
      </>
    ) : (
      <>
        <button type="button" className="press grow" onClick={() => goTo("verdict")}>
          <span className="caption">{say(texts.block.soFar)}</span>
          <br />
          <span className="strong">
            {result.verdict_range} · {say(texts.block.coverage(shortShare(result.coverage)))}
          </span>
        </button>
        {backward && (
          <IconButton
            iconProps={{ iconName: "Back" }}
            ariaLabel={say(texts.steps.previous)}
            onClick={() => goTo(backward)}
          />
        )}
        <div ref={next}>
          <PrimaryButton
            text={
              forward === null || forward in titles
                ? nameOf(forward ?? "verdict")
                : say(texts.steps.next(forward))
            }
            onClick={() => goTo(forward ?? "verdict")}
          />
        </div>
      </>
    );

  return (
    <div className="section" onKeyDown={onKeyDown}>
      <Page foot={foot}>
        <div ref={top} className="col">
          <Title
            focusOn={step}
            focusFirst={focusFirst}
            lead={
              <IconButton
                iconProps={{ iconName: "Back" }}
                ariaLabel={say(texts.home.title)}
                onClick={onClose}
                styles={{ root: { height: 24, width: 24, flex: "none" } }}
              />
            }
            title={title}
            sub={object}
            aside={
              <>
                {subject.synthetic && (
                  <Chip tone="unknown" plain>
                    {say(texts.block.synthetic)}
                  </Chip>
                )}
                {block && (
                  <div className="right">
                    <div className="big">{score === null ? "—" : number(score)}</div>
                    <div className="caption">{say(texts.block.score)}</div>
                  </div>
                )}
              </>
            }
          />
          <Stepper
            label={say(texts.steps.label)}
            current={step}
            steps={blocks.map(({ code, name }) => {
              const view = blockView(opened, code);
              return {
                id: code,
                letter: code,
                name: say(name),
                count: `${number(view.observed, 0)}/${number(view.applicable, 0)}`,
              };
            })}
            onStep={(id) => {
              const found = blocks.find(({ code }) => code === id);
              if (found) goTo(found.code);
            }}
          />
          <nav className="steps pages" aria-label={say(texts.steps.pages)}>
            {pages.map((page) => (
              <button
                key={page}
                type="button"
                className="step"
                aria-current={page === step ? "step" : undefined}
                onClick={() => goTo(page)}
              >
                <span>
                  {titles[page]}
                  {page === "setup" && ` ${number(facts.answered, 0)}/${number(facts.asked, 0)}`}
                  {page === "verdict" && ` ${result.verdict_range}`}
                </span>
              </button>
            ))}
          </nav>
        </div>
        {refused && held && (
          <Note tone="fail">
            <p>{say(texts.faults.goalpostsHeld)}</p>
          </Note>
        )}
        {guide.wrote?.number === entry.number && (
          <Note tone="info">
            <p>{say(texts.wrote.added(guide.wrote.sheets.length, list(guide.wrote.sheets)))}</p>
            <p>{say(texts.wrote.undoLimit)}</p>
            <div className="actions">
              <button
                type="button"
                className="link small"
                disabled={guide.busy}
                onClick={() => void onRemove(entry)}
              >
                {say(texts.wrote.takeBack)}
              </button>
              <button type="button" className="link small" onClick={guide.dismissWrote}>
                {say(texts.general.close)}
              </button>
            </div>
          </Note>
        )}
        {guide.failure && <FailureNote failure={guide.failure} onClose={guide.dismissFailure} />}
        {status.kind === "failed" && (
          <FailureNote failure={status}>
            <p>{say(texts.wrote.failed)}</p>
            <div>
              <button type="button" className="link small" onClick={guide.retry}>
                {say(texts.general.retry)}
              </button>
            </div>
          </FailureNote>
        )}
        {guide.questions.length > 0 && (
          <Suspense fallback={null}>
            <ClashNotes opened={opened} guide={guide} />
          </Suspense>
        )}
        {asking && (
          <RemovalQuestion
            name={object}
            sheets={list(entry.sheets)}
            onKeep={() => setAsking(false)}
            onRemove={() => void onRemove(entry)}
          />
        )}
        <Suspense fallback={<Skeleton />}>
          {block && (
            <BlockPage
              key={block.code}
              code={block.code}
              opened={opened}
              guide={guide}
              wanted={wanted}
              onHold={setHeld}
              onNext={(indicator) => {
                const to = indicator === null ? null : stepOf(opened.state, indicator);
                if (to === null) next.current?.querySelector("button")?.focus();
                else goTo(to, indicator);
              }}
            />
          )}
          {step === "setup" && <FactsPage opened={opened} guide={guide} />}
          {step === "method" && <MethodPage opened={opened} guide={guide} />}
          {step === "verdict" && <VerdictPage opened={opened} onShow={goTo} onGive={guide.give} />}
          {step === "modules" && (
            <ModulesPage workbook={workbook} opened={opened} guide={guide} onShow={goTo} />
          )}
        </Suspense>
        {step !== "verdict" && (status.kind === "writing" || status.kind === "written") && (
          <p className="caption">
            {say(status.kind === "writing" ? texts.wrote.saving : texts.wrote.saved)}
          </p>
        )}
      </Page>
    </div>
  );
};

/** The section "Assess": the assessments of this workbook, a new one, or the one that is open. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { lazy, Suspense, useState, type JSX } from "react";
import type { AssessmentEntry, Workbook } from "../../workbook/workbook";
import { Icon, Mark } from "../icons";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Page, Section, Title } from "../parts/Page";
import { Skeleton } from "../parts/Skeleton";
import type { Tool } from "../sections";
import { texts } from "../texts";
import { programVersion } from "../version";
import { AssessmentList } from "./AssessmentList";
import { FailureNote } from "./FailureNote";
import { NewAssessment } from "./NewAssessment";
import { OpenPage } from "./OpenPage";
import { useAssessment } from "./useAssessment";

/** A part of its own: fetched when somebody asks for sheets of the whole workbook. */
const SharedPage = lazy(async () => ({
  default: (await import(/* webpackChunkName: "modules" */ "../modules/SharedPage")).SharedPage,
}));

const SampleList = lazy(async () => ({
  default: (await import(/* webpackChunkName: "samples" */ "./SampleList")).SampleList,
}));

interface AssessPageProps {
  readonly workbook: Workbook;
  /** Opens what the section of functions offers. */
  readonly onTool: (tool: Tool) => void;
}

/** The ways to a formula without an assessment, below everything else. */
const tools = [
  { tool: "find", icon: "Search", words: texts.tools.toFind },
  { tool: "explain", icon: "Info", words: texts.tools.toExplain },
  { tool: "check", icon: "Pass", words: texts.tools.toCheck },
] as const;

/** Official figures of a year are published during the next one. */
const latestYear = (): number => new Date().getFullYear() - 1;

export const AssessPage = ({ workbook, onTool }: AssessPageProps): JSX.Element => {
  const { say, locale } = useSpeech();
  const announce = useAnnounce();
  const guide = useAssessment(workbook, locale);
  const [starting, setStarting] = useState(false);
  const [shared, setShared] = useState(false);
  /** A heading takes the focus after an action, never when the pane is merely loaded. */
  const [acted, setActed] = useState(false);
  const { entries, opened, busy, failure } = guide;

  const remove = async (entry: AssessmentEntry): Promise<void> => {
    setActed(true);
    const removed = await guide.remove(entry.number);
    if (removed) announce(say(texts.wrote.removed(say(texts.home.number(entry.number)))));
  };
  if (opened) {
    return (
      <OpenPage
        key={opened.entry.number}
        workbook={workbook}
        opened={opened}
        guide={guide}
        focusFirst={acted}
        onClose={() => {
          setActed(true);
          guide.close();
        }}
        onRemove={remove}
      />
    );
  }

  if (shared) {
    return (
      <Suspense
        fallback={
          <Page>
            <Skeleton />
          </Page>
        }
      >
        <SharedPage workbook={workbook} guide={guide} onClose={() => setShared(false)} />
      </Suspense>
    );
  }

  const foot = (
    <>
      <Icon name="Lock" tone="brand" />
      <span className="soft grow">{say(texts.general.promise)}</span>
      <span className="caption">{programVersion}</span>
    </>
  );
  if (entries === null) {
    return (
      <Page foot={foot}>
        {failure ? (
          <FailureNote failure={failure} />
        ) : (
          <Skeleton sentence={say(texts.general.loading)} />
        )}
      </Page>
    );
  }
  const none = entries.length === 0;
  const form = (
    <NewAssessment
      busy={busy}
      latestYear={latestYear()}
      readOwnProfile={guide.ownProfile}
      onStart={(draft) => {
        setActed(true);
        void guide.start(draft).then((started) => started && setStarting(false));
      }}
      onCancel={none ? undefined : () => setStarting(false)}
    />
  );
  return (
    <Page foot={foot}>
      {none ? (
        <div className="row top">
          <Mark size={32} />
          <div className="grow">
            <Title
              title={say(texts.home.question)}
              sub={say(texts.home.empty)}
              focusFirst={acted}
            />
          </div>
        </div>
      ) : (
        <Title title={say(texts.home.title)} sub={say(texts.home.inThisBook)} focusFirst={acted} />
      )}
      {failure && <FailureNote failure={failure} onClose={guide.dismissFailure} />}
      {!none && (
        <AssessmentList
          entries={entries}
          busy={busy}
          onOpen={(number) => {
            setActed(true);
            void guide.open(number);
          }}
          onRemove={(entry) => void remove(entry)}
        />
      )}
      {none ? (
        form
      ) : starting ? (
        <Section title={say(texts.home.another)}>{form}</Section>
      ) : (
        <DefaultButton
          text={say(texts.home.another)}
          iconProps={{ iconName: "Plus" }}
          onClick={() => setStarting(true)}
        />
      )}
      <Suspense fallback={null}>
        <SampleList
          busy={busy}
          onStart={(sample) => {
            setActed(true);
            void guide.startSample(sample);
          }}
        />
      </Suspense>
      <Section title={say(texts.modules.workbook)}>
        <ul className="card rows">
          <li>
            <button type="button" className="press item row" onClick={() => setShared(true)}>
              <Icon name="Sheet" tone="brand" />
              <span className="grow">{say(texts.modules.toWorkbook)}</span>
              <Icon name="Next" tone="na" />
            </button>
          </li>
        </ul>
      </Section>
      <Section title={say(texts.tools.question)}>
        <ul className="card rows">
          {tools.map(({ tool, icon, words }) => (
            <li key={tool}>
              <button type="button" className="press item row" onClick={() => onTool(tool)}>
                <Icon name={icon} tone="brand" />
                <span className="grow">{say(words)}</span>
                <Icon name="Next" tone="na" />
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
};

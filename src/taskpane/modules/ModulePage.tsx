/** One module: what it is for, what its sheet says, what it gives to the assessment. */
import { DefaultButton, IconButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, useState, type JSX } from "react";
import type { SheetModule } from "../../workbook/layout/modules/module";
import { tabMark } from "../../workbook/layout/names";
import type { Workbook } from "../../workbook/workbook";
import { FailureNote } from "../guide/FailureNote";
import { RemovalQuestion } from "../guide/RemovalQuestion";
import type { StepId } from "../guide/session";
import type { Guide, OpenAssessment } from "../guide/useAssessment";
import { useSpeech } from "../language";
import { Note } from "../parts/Note";
import { Section } from "../parts/Page";
import { Skeleton } from "../parts/Skeleton";
import { failureOf } from "../guide/cell-writer";
import { FeedList } from "./FeedList";
import type { ModuleView, Review } from "./module-view";
import { texts } from "./texts";
import { useModule } from "./useModule";

interface ModulePageProps {
  readonly workbook: Workbook;
  readonly module: SheetModule;
  readonly view: ModuleView | undefined;
  /** 0 for the workbook as a whole. */
  readonly assessment: number;
  readonly opened: OpenAssessment | null;
  readonly guide: Guide;
  readonly onBack: () => void;
  readonly onRemove: () => Promise<void>;
  readonly onShow?: (step: StepId, indicator?: string | null) => void;
}

const nothing: readonly string[] = [];
const empty: Review = { figures: [], findings: [] };

export const ModulePage = ({
  workbook,
  module,
  view,
  assessment,
  opened,
  guide,
  onBack,
  onRemove,
  onShow,
}: ModulePageProps): JSX.Element => {
  const { say, number, locale } = useSpeech();
  const feeds = module.feeds?.map(({ from }) => from) ?? nothing;
  const [names] = useState(() => [...new Set([...(view?.names ?? nothing), ...feeds])]);
  const state = useModule(workbook, assessment, names);
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  // A sheet of the workbook keeps its own language; it follows the pane's when that is changed.
  const spoken = useRef(locale);
  const { contents, write } = state;
  useEffect(() => {
    if (spoken.current === locale) return;
    spoken.current = locale;
    if (opened === null) void write([{ name: `${module.prefix}_lang`, row: 0, content: locale }]);
  }, [locale]);
  const entries = guide.entries ?? [];
  const review = contents ? (view?.review(contents, { opened, entries }) ?? empty) : empty;
  const show = (name: string): void => {
    state.fail(null);
    workbook.goTo(assessment, name).catch((thrown: unknown) => state.fail(failureOf(thrown)));
  };
  const Extra = view?.Extra;
  return (
    <div className="col">
      <div className="row top">
        <IconButton
          iconProps={{ iconName: "Back" }}
          ariaLabel={say(texts.back)}
          onClick={onBack}
          styles={{ root: { height: 24, width: 24, flex: "none" } }}
        />
        <h2 ref={heading} tabIndex={-1} className="grow">
          {say(module.title)}
        </h2>
      </div>
      <p className="soft">{say(module.purpose)}</p>
      {state.failure && <FailureNote failure={state.failure} onClose={() => state.fail(null)} />}
      {contents === null && !state.failure && <Skeleton />}
      {review.figures.length > 0 && (
        <Section title={say(texts.figures)}>
          <dl className="card rows">
            {review.figures.map(({ label, value, digits, unit, note }) => (
              <div key={label.en} className="item row top">
                <dt className="grow">{say(label)}</dt>
                <dd className="strong right">
                  {value === null ? "—" : typeof value === "number" ? number(value, digits) : value}
                  {unit && value !== null && ` ${say(unit)}`}
                  {note && <div className="caption">{say(note)}</div>}
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {contents && review.findings.length > 0 && (
        <Section title={say(texts.findings)}>
          {review.findings.map(({ tone, words, at }) => (
            <Note key={words.en} tone={tone}>
              <p>{say(words)}</p>
              {at !== undefined && (
                <div>
                  <button type="button" className="link small" onClick={() => show(at)}>
                    {say(texts.show)}
                  </button>
                </div>
              )}
            </Note>
          ))}
        </Section>
      )}
      {contents && opened && (
        <FeedList module={module} contents={contents} opened={opened} guide={guide} />
      )}
      {contents && Extra && (
        <Extra
          workbook={workbook}
          assessment={assessment}
          module={module}
          contents={contents}
          opened={opened}
          entries={entries}
          write={async (changes) => {
            const written = await state.write(changes);
            // The open assessment may read what was written, or have answers among it.
            if (written && opened) await guide.relist();
            return written;
          }}
          reload={state.reload}
          fail={state.fail}
          onOpen={(made) =>
            void guide.relist().then((listed) => (listed ? guide.open(made) : false))
          }
          {...(onShow ? { onShow } : {})}
        />
      )}
      <div className="row wrap">
        <PrimaryButton
          text={say(texts.goToSheet)}
          iconProps={{ iconName: "Sheet" }}
          onClick={() => show(tabMark + module.key)}
        />
        <DefaultButton
          text={say(texts.removeQuestion)}
          iconProps={{ iconName: "Delete" }}
          disabled={guide.busy}
          onClick={() => setAsking(!asking)}
        />
      </div>
      {asking && opened && feeds.length > 0 && <p className="soft">{say(texts.detached)}</p>}
      {asking && (
        <RemovalQuestion
          name={say(module.title)}
          sheets={say(module.tab)}
          onKeep={() => setAsking(false)}
          onRemove={() => void onRemove()}
        />
      )}
    </div>
  );
};

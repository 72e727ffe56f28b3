/** What a module can give to the answers of the assessment, and what already follows it. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import type { SheetModule } from "../../workbook/layout/modules/module";
import type { Contents } from "../guide/sheets";
import type { Guide, OpenAssessment } from "../guide/useAssessment";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Chip } from "../parts/Chip";
import { Section } from "../parts/Page";
import { FeedView, feedViews, takeFeeds } from "./feeds";
import { texts } from "./texts";

interface FeedListProps {
  readonly module: SheetModule;
  readonly contents: Contents;
  readonly opened: OpenAssessment;
  readonly guide: Guide;
}

export const FeedList = ({
  module,
  contents,
  opened,
  guide,
}: FeedListProps): JSX.Element | null => {
  const { say, value } = useSpeech();
  const announce = useAnnounce();
  const views = feedViews(module, contents, opened);
  if (views.length === 0) return null;
  const take = (chosen: readonly FeedView[]): void => {
    guide.give(takeFeeds(chosen, opened, say(module.tab)));
    announce(`${say(texts.fed)}: ${chosen.map(({ name }) => say(name)).join(", ")}`);
  };
  const free = views.filter(({ state, value: own }) => state === "free" && own !== null);
  const shown = (x: number | null): string => (x === null ? "—" : value(x));
  return (
    <Section
      title={say(texts.feeds)}
      aside={
        free.length > 1 ? (
          <DefaultButton text={say(texts.take)} onClick={() => take(free)} />
        ) : undefined
      }
    >
      <p className="soft">{say(texts.feedsLead)}</p>
      <ul className="card rows">
        {views.map((view) => {
          const name = `${view.code} ${say(view.name)}`.trim();
          return (
            <li key={view.feed.to} className="item row top">
              <span className="grow">
                {name}
                {view.state === "taken" && (
                  <div className="caption">{say(texts.replaces(shown(view.present.value)))}</div>
                )}
              </span>
              <span className="strong">{shown(view.value)}</span>
              {view.state === "fed" ? (
                <Chip tone="brand" plain>
                  {say(texts.fed)}
                </Chip>
              ) : (
                <button
                  type="button"
                  className="link small"
                  aria-label={say(texts.takeOne(name))}
                  onClick={() => take([view])}
                >
                  {say(texts.takeWord)}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
};

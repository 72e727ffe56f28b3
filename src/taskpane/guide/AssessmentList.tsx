/** The assessments of this workbook, to be opened or removed. */
import { IconButton } from "@fluentui/react/lib/Button";
import { useState, type JSX } from "react";
import type { AssessmentEntry } from "../../workbook/workbook";
import { Icon } from "../icons";
import { useSpeech } from "../language";
import { Chip } from "../parts/Chip";
import { texts } from "../texts";
import { RemovalQuestion } from "./RemovalQuestion";

interface AssessmentListProps {
  readonly entries: readonly AssessmentEntry[];
  readonly busy: boolean;
  readonly onOpen: (number: number) => void;
  readonly onRemove: (entry: AssessmentEntry) => void;
}

export const AssessmentList = ({
  entries,
  busy,
  onOpen,
  onRemove,
}: AssessmentListProps): JSX.Element => {
  const { say, list } = useSpeech();
  const [asked, setAsked] = useState<number | null>(null);
  const nameOf = (entry: AssessmentEntry): string =>
    [entry.region, entry.cluster].filter((word) => word !== "").join(" · ") ||
    say(texts.home.number(entry.number));
  return (
    <ul className="card rows">
      {entries.map((entry) => {
        const name = nameOf(entry);
        return (
          <li key={entry.number} className="item col tight">
            <div className="row top">
              {entry.complete ? (
                <button
                  type="button"
                  className="press row grow"
                  onClick={() => onOpen(entry.number)}
                >
                  <span className="grow">
                    <span className="strong">{name}</span>
                    <br />
                    <span className="soft">
                      {[say(texts.home.number(entry.number)), entry.year]
                        .filter((word) => word !== "")
                        .join(" · ")}
                    </span>
                  </span>
                  <Icon name="Next" tone="na" />
                </button>
              ) : (
                <div className="grow">
                  <div className="row wrap">
                    <span className="strong">{name}</span>
                    <Chip tone="unknown">{say(texts.home.incomplete)}</Chip>
                  </div>
                  <p className="soft">{say(texts.home.unfinished)}</p>
                </div>
              )}
              <IconButton
                iconProps={{ iconName: "Delete" }}
                ariaLabel={say(texts.home.removeNamed(name))}
                title={say(texts.general.remove)}
                disabled={busy}
                onClick={() => setAsked(asked === entry.number ? null : entry.number)}
              />
            </div>
            {asked === entry.number && (
              <RemovalQuestion
                name={name}
                sheets={list(entry.sheets)}
                onKeep={() => setAsked(null)}
                onRemove={() => {
                  setAsked(null);
                  onRemove(entry);
                }}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
};

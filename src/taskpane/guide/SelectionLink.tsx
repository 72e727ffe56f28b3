/** "Use selection": links a cell of the person's own sheets, or lets choose one of several. */
import { ActionButton } from "@fluentui/react/lib/Button";
import { useState, type JSX } from "react";
import type { Text } from "../../core/locale";
import { useSpeech } from "../language";
import { Note } from "../parts/Note";
import { useAnnounce } from "../parts/Announcer";
import { texts } from "../texts";
import { failureOf } from "./cell-writer";
import type { Cut, Link, SelectionTable as Table } from "./selection";
import { SelectionTable } from "./SelectionTable";

interface SelectionLinkProps {
  /** What the number is for. */
  readonly purpose: string;
  readonly read: () => Promise<Cut>;
  readonly onLink: (link: Link) => void;
}

/** Why a selection cannot be linked; null when it can. */
function refusal(cut: Cut): Text | null {
  switch (cut.kind) {
    case "link":
    case "table":
      return null;
    case "blank":
      return texts.selection.blank(cut.address);
    case "noNumbers":
      return texts.selection.noNumbers(cut.address);
    case "own":
      return texts.selection.own;
    case "textNumber":
      return texts.selection.textNumber(cut.address);
    case "text":
      return texts.selection.textCell(cut.address, cut.found);
    case "error":
      return texts.selection.errorCell(cut.address, cut.found);
  }
}

export const SelectionLink = ({ purpose, read, onLink }: SelectionLinkProps): JSX.Element => {
  const { say, value } = useSpeech();
  const announce = useAnnounce();
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<Text | null>(null);
  const [table, setTable] = useState<Table | null>(null);

  const link = (chosen: Link): void => {
    setTable(null);
    onLink(chosen);
    announce(
      `${purpose}: ${value(chosen.value)}. ${say(texts.indicator.computedFrom(chosen.address))}`
    );
  };
  const take = async (): Promise<void> => {
    setReading(true);
    setRefused(null);
    setTable(null);
    try {
      const cut = await read();
      setRefused(refusal(cut));
      if (cut.kind === "link") link(cut.link);
      if (cut.kind === "table") setTable(cut.table);
    } catch (thrown) {
      setRefused(failureOf(thrown).because);
    } finally {
      setReading(false);
    }
  };
  return (
    <div className="col tight">
      <div>
        <ActionButton
          className="inline-action"
          iconProps={{ iconName: "Selection" }}
          text={say(reading ? texts.selection.reading : texts.indicator.useSelection)}
          ariaLabel={`${say(texts.indicator.useSelection)}: ${purpose}`}
          disabled={reading}
          onClick={() => void take()}
        />
      </div>
      {refused && (
        <Note tone="unknown">
          <p role="alert">{say(refused)}</p>
        </Note>
      )}
      {table && <SelectionTable table={table} onPick={link} onCancel={() => setTable(null)} />}
    </div>
  );
};

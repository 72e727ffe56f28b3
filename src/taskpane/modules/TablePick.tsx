/** Reads the table a person has selected and says what was recognized in it; what follows is the page's. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type JSX } from "react";
import type { Text } from "../../core/locale";
import { DataTable, recognizeTable } from "../../statistics/data-table";
import type { Choice } from "../../statistics/figures";
import { findingsOf, TableFinding } from "../../statistics/table-findings";
import type { Workbook } from "../../workbook/workbook";
import { Failure, failureOf } from "../guide/cell-writer";
import { useSpeech } from "../language";
import { formatShare } from "../numbers";
import type { Tone } from "../parts/Chip";
import { Note } from "../parts/Note";
import { Section } from "../parts/Page";
import { recognizedLines, texts } from "./taking-texts";

/** Cells that are recognized at once without letting a person wait. */
const mostCells = 40_000;

interface TablePickProps {
  readonly workbook: Workbook;
  readonly onTable: (table: DataTable | null) => void;
  readonly fail: (failure: Failure) => void;
}

export const TablePick = ({ workbook, onTable, fail }: TablePickProps): JSX.Element => {
  const { say, mark } = useSpeech();
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<Text | null>(null);
  const read = async (): Promise<void> => {
    setReading(true);
    setRefused(null);
    onTable(null);
    try {
      const area = await workbook.selectedArea(mostCells);
      if (area === "tooLarge" || area === "unknown") return setRefused(texts.tooLarge);
      if (area.values.length * (area.values[0]?.length ?? 0) === 1) return setRefused(texts.single);
      const table = recognizeTable(area, mark);
      if (table.regions.length === 0 || table.years.length === 0)
        return setRefused(texts.noFigures);
      onTable(table);
    } catch (thrown) {
      fail(failureOf(thrown));
    } finally {
      setReading(false);
    }
  };
  return (
    <Section title={say(texts.title)}>
      <p className="soft">{say(texts.lead)}</p>
      <div>
        <DefaultButton
          text={say(reading ? texts.reading : texts.read)}
          iconProps={{ iconName: "Selection" }}
          disabled={reading}
          onClick={() => void read()}
        />
      </div>
      {refused && (
        <Note tone="unknown">
          <p>{say(refused)}</p>
        </Note>
      )}
    </Section>
  );
};

const tones: Readonly<Record<TableFinding["severity"], Tone>> = {
  stop: "fail",
  look: "unknown",
  note: "info",
};

/** Addresses that are named; the rest are counted by the sentence. */
const mostCellsNamed = 3;

interface RecognizedProps {
  readonly table: DataTable;
  readonly choice: Choice;
  readonly onSelect: (address: string) => void;
}

/** What was recognized, and what has to be looked at before figures are taken. */
export const Recognized = ({ table, choice, onSelect }: RecognizedProps): JSX.Element => {
  const { say } = useSpeech();
  const found = findingsOf(table, choice, (share, locale) => formatShare(share, 1, locale));
  return (
    <Section title={say(texts.seen)}>
      <ul className="card rows">
        {recognizedLines(table).map((line) => (
          <li key={line.en} className="item slim">
            {say(line)}
          </li>
        ))}
      </ul>
      {found.map(({ kind, severity, said, cells }) => (
        <Note key={kind} tone={tones[severity]}>
          <p>{say(said)}</p>
          {cells.length > 0 && (
            <p className="row wrap">
              {cells.slice(0, mostCellsNamed).map((cell) => (
                <button
                  key={cell}
                  type="button"
                  className="link small"
                  onClick={() => onSelect(cell)}
                >
                  {cell}
                </button>
              ))}
            </p>
          )}
        </Note>
      ))}
    </Section>
  );
};

/** Offers a cleaned copy beside the original, says what it changed, and takes it back. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { ChoiceGroup } from "@fluentui/react/lib/ChoiceGroup";
import { useState, type JSX } from "react";
import { cleanedCopy, CleaningChoice } from "../../checks/cleaned";
import type { Finding } from "../../checks/findings";
import type { Table } from "../../checks/table";
import type { Text } from "../../core/locale";
import type { Area, FreePlace, PlacedTable, Workbook } from "../../workbook/workbook";
import { Failure, failureOf } from "../guide/cell-writer";
import { FailureNote } from "../guide/FailureNote";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Note } from "../parts/Note";
import { Section } from "../parts/Page";
import { texts } from "../texts";
import { checkTexts } from "./texts";

interface CleanedCopyProps {
  readonly workbook: Workbook;
  readonly area: Area;
  readonly table: Table;
  readonly findings: readonly Finding[];
  /** Rows that were ticked, zero-based inside the range. */
  readonly without: readonly number[];
  readonly onPlaced: (copy: PlacedCopy) => void;
}

/** A copy that stands in the workbook, and what was changed in it, in words. */
export interface PlacedCopy {
  readonly table: PlacedTable;
  readonly changes: readonly Text[];
}

const words = checkTexts.copy;
const dashes = ["blank", "zero"] as const;
const places = ["beside", "sheet"] as const;

export const CleanedCopy = ({
  workbook,
  area,
  table,
  findings,
  without,
  onPlaced,
}: CleanedCopyProps): JSX.Element => {
  const { say } = useSpeech();
  const announce = useAnnounce();
  const [dash, setDash] = useState<CleaningChoice["dash"]>("blank");
  const [place, setPlace] = useState<FreePlace["kind"]>("beside");
  const { working, failure, work, dismiss } = useWork();

  const copy = cleanedCopy(area, table, { dash, without });
  const changes = changeWords(copy.changes).map(say);
  const hasDashes = findings.some((one) => (one.dashes ?? 0) > 0);

  const make = (): Promise<void> =>
    work(async () => {
      const width = Math.max(2, area.values[0]?.length ?? 0);
      const heading = [say(words.heading(area.address)), `${changes.join("; ")}.`].map((line) => [
        line,
        ...Array.from({ length: width - 1 }, () => ""),
      ]);
      const blank = heading.map((line) => line.map(() => "General"));
      const made = await workbook.placeTable(
        { values: [...heading, ...copy.values], formats: [...blank, ...copy.formats] },
        place === "beside"
          ? { kind: "beside", sheet: area.sheet, row: Math.max(0, area.row - heading.length) }
          : { kind: "sheet", name: say(words.sheetName(area.sheet)) }
      );
      onPlaced({ table: made, changes: changeWords(copy.changes) });
      announce(say(words.made(made.address)));
    });
  return (
    <Section title={say(words.title)}>
      {failure && <FailureNote failure={failure} onClose={dismiss} />}
      {changes.length === 0 ? (
        <p className="soft">{say(words.nothing)}</p>
      ) : (
        <>
          <p className="soft">{say(words.lead)}</p>
          <ul className="changes">
            {changes.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {hasDashes && (
            <ChoiceGroup
              label={say(words.dash)}
              selectedKey={dash}
              options={dashes.map((key) => ({ key, text: say(words.dashes[key]) }))}
              onChange={(_, option) => {
                const chosen = dashes.find((one) => one === option?.key);
                if (chosen) setDash(chosen);
              }}
            />
          )}
          <ChoiceGroup
            label={say(words.place)}
            selectedKey={place}
            options={places.map((key) => ({ key, text: say(words.places[key]) }))}
            onChange={(_, option) => {
              const chosen = places.find((one) => one === option?.key);
              if (chosen) setPlace(chosen);
            }}
          />
          <div>
            <PrimaryButton
              text={say(working ? words.making : words.make)}
              disabled={working}
              onClick={() => void make()}
            />
          </div>
        </>
      )}
    </Section>
  );
};

/** Says where the copy stands, and takes it back. */
export const PlacedNote = ({
  workbook,
  copy,
  onGone,
}: {
  readonly workbook: Workbook;
  readonly copy: PlacedCopy;
  readonly onGone: () => void;
}): JSX.Element => {
  const { say } = useSpeech();
  const announce = useAnnounce();
  const { working, failure, work, dismiss } = useWork();
  const { table, changes } = copy;
  const takeBack = (): Promise<void> =>
    work(async () => {
      await workbook.removeTable(table);
      announce(say(words.removed));
      onGone();
    });
  return (
    <>
      {failure && <FailureNote failure={failure} onClose={dismiss} />}
      <Note tone="pass">
        <p>{say(words.made(table.address))}</p>
        <p>{changes.map(say).join("; ")}.</p>
        <div className="row wrap">
          <DefaultButton
            text={say(words.show)}
            disabled={working}
            onClick={() => void work(() => workbook.show(table.address))}
          />
          <DefaultButton
            text={say(words.takeBack)}
            iconProps={{ iconName: "Undo" }}
            disabled={working}
            onClick={() => void takeBack()}
          />
          <button type="button" className="link small" disabled={working} onClick={onGone}>
            {say(texts.general.keep)}
          </button>
        </div>
      </Note>
    </>
  );
};

/** One action at a time, and why it failed. */
function useWork(): {
  readonly working: boolean;
  readonly failure: Failure | null;
  readonly work: (doing: () => Promise<void>) => Promise<void>;
  readonly dismiss: () => void;
} {
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const work = async (doing: () => Promise<void>): Promise<void> => {
    setWorking(true);
    setFailure(null);
    try {
      await doing();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setWorking(false);
    }
  };
  return { working, failure, work, dismiss: () => setFailure(null) };
}

type Changes = ReturnType<typeof cleanedCopy>["changes"];

function changeWords(changes: Changes): readonly Text[] {
  const { numbers, blanks, zeros, rowsLeftOut } = changes;
  return [
    ...(numbers > 0 ? [words.changes.numbers(numbers)] : []),
    ...(blanks > 0 ? [words.changes.blanks(blanks)] : []),
    ...(zeros > 0 ? [words.changes.zeros(zeros)] : []),
    ...(rowsLeftOut > 0 ? [words.changes.rowsLeftOut(rowsLeftOut)] : []),
  ];
}

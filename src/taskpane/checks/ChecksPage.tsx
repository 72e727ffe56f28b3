/** "Check range": what a careful person would want to know of the selected cells before a function reads them. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { useCallback, useEffect, useRef, useState, type JSX } from "react";
import { checkTable, Finding, numberColumns } from "../../checks/findings";
import { mostRows } from "../../checks/subtotals";
import { readTable, Table } from "../../checks/table";
import type { Area, Workbook } from "../../workbook/workbook";
import { Failure, failureOf } from "../guide/cell-writer";
import { FailureNote } from "../guide/FailureNote";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Note } from "../parts/Note";
import { Page, Section, Title } from "../parts/Page";
import { Skeleton } from "../parts/Skeleton";
import { CleanedCopy, PlacedCopy, PlacedNote } from "./CleanedCopy";
import { FindingCard } from "./FindingCard";
import { checkTexts } from "./texts";
import "./checks.css";

/** Cells that are read and looked through at once without letting a person wait. */
const mostCells = 40_000;

type Checked =
  | { readonly kind: "tooLarge" | "reading" }
  | { readonly kind: "single" | "empty"; readonly area: Area }
  | {
      readonly kind: "table";
      readonly area: Area;
      readonly table: Table;
      readonly findings: readonly Finding[];
    };

interface ChecksPageProps {
  readonly workbook: Workbook;
  readonly shown: boolean;
}

interface ReportProps {
  readonly workbook: Workbook;
  readonly checked: Extract<Checked, { kind: "table" }>;
  readonly onSelect: (address: string) => void;
  /** While a copy stands, it is shown or taken back before another is made. */
  readonly offersCopy: boolean;
  readonly onPlaced: (copy: PlacedCopy) => void;
}

const canBeLeftOut = ({ kind }: Finding): boolean => kind === "subtotalRow" || kind === "labelOnly";

const Report = ({
  workbook,
  checked,
  onSelect,
  offersCopy,
  onPlaced,
}: ReportProps): JSX.Element => {
  const { say } = useSpeech();
  const { area, table, findings } = checked;
  // A proven sum is left out unless the person keeps it, a mere label only if the person says so.
  const [leftOut, setLeftOut] = useState<ReadonlySet<Finding>>(
    () => new Set(findings.filter(({ kind }) => kind === "subtotalRow"))
  );
  const without = [...leftOut].flatMap(({ blocks }) =>
    blocks.flatMap(({ row, rows }) => Array.from({ length: rows }, (_, i) => row + i))
  );
  const select = (local: string): void =>
    onSelect(area.address.slice(0, area.address.lastIndexOf("!") + 1) + local);
  if (numberColumns(table).length === 0)
    return (
      <Note tone="unknown">
        <p>{say(checkTexts.noNumbers)}</p>
      </Note>
    );
  if (findings.length === 0)
    return (
      <Note tone="pass">
        <p>{say(checkTexts.clean)}</p>
      </Note>
    );
  return (
    <>
      <Section title={say(checkTexts.found(findings.length))}>
        <ul className="card rows">
          {findings.map((finding, i) => (
            <FindingCard
              key={i}
              finding={finding}
              origin={area}
              onSelect={select}
              leftOut={canBeLeftOut(finding) ? leftOut.has(finding) : undefined}
              onLeaveOut={(on) => {
                const next = new Set(leftOut);
                if (on) next.add(finding);
                else next.delete(finding);
                setLeftOut(next);
              }}
            />
          ))}
        </ul>
      </Section>
      {offersCopy && (
        <CleanedCopy
          workbook={workbook}
          area={area}
          table={table}
          findings={findings}
          without={without}
          onPlaced={onPlaced}
        />
      )}
    </>
  );
};

export const ChecksPage = ({ workbook, shown }: ChecksPageProps): JSX.Element => {
  const { say, mark, number } = useSpeech();
  const announce = useAnnounce();
  const [checked, setChecked] = useState<Checked>({ kind: "reading" });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [copy, setCopy] = useState<PlacedCopy | null>(null);
  const turn = useRef(0);

  const check = useCallback(async (): Promise<Checked | null> => {
    const mine = ++turn.current;
    setFailure(null);
    setChecked({ kind: "reading" });
    try {
      const area = await workbook.selectedArea(mostCells);
      if (mine !== turn.current) return null;
      const next = look(area, mark);
      setChecked(next);
      return next;
    } catch (thrown) {
      if (mine === turn.current) setFailure(failureOf(thrown));
      return null;
    }
  }, [workbook, mark]);
  // What is selected when the page comes to the front is what a person came with.
  useEffect(() => {
    if (!shown) return undefined;
    void check();
    return () => void turn.current++;
  }, [check, shown]);

  const checkAgain = async (): Promise<void> => {
    const next = await check();
    if (next?.kind === "table")
      announce(
        say(next.findings.length === 0 ? checkTexts.clean : checkTexts.found(next.findings.length))
      );
  };
  const select = async (address: string): Promise<void> => {
    setFailure(null);
    try {
      await workbook.show(address);
    } catch (thrown) {
      setFailure(failureOf(thrown));
    }
  };
  const area = "area" in checked ? checked.area : null;
  const size = area && [area.values.length, area.values[0]?.length ?? 0].map((n) => number(n, 0));
  return (
    <Page>
      <Title
        title={say(checkTexts.title)}
        sub={
          area && size
            ? `${area.address} · ${say(checkTexts.size(size[0] ?? "", size[1] ?? ""))}`
            : say(checkTexts.lead)
        }
      />
      <div>
        <DefaultButton
          text={say(checkTexts.run)}
          iconProps={{ iconName: "Selection" }}
          onClick={() => void checkAgain()}
        />
      </div>
      {failure && <FailureNote failure={failure} onClose={() => setFailure(null)} />}
      {checked.kind === "reading" && !failure && <Skeleton sentence={say(checkTexts.reading)} />}
      {checked.kind === "tooLarge" && (
        <Note tone="unknown">
          <p>{say(checkTexts.tooLarge(number(mostCells, 0)))}</p>
        </Note>
      )}
      {(checked.kind === "single" || checked.kind === "empty") && (
        <div className="card empty col">
          <p className="strong">{say(checkTexts[checked.kind])}</p>
          <p className="soft">{say(checkTexts.lead)}</p>
        </div>
      )}
      {checked.kind === "table" && checked.area.values.length > mostRows && (
        <Note tone="info" icon="Info">
          <p>{say(checkTexts.longTable(number(mostRows, 0)))}</p>
        </Note>
      )}
      {checked.kind === "table" && (
        <Report
          key={checked.area.address}
          workbook={workbook}
          checked={checked}
          onSelect={(address) => void select(address)}
          offersCopy={copy === null}
          onPlaced={setCopy}
        />
      )}
      {copy && (
        <PlacedNote
          key={copy.table.address}
          workbook={workbook}
          copy={copy}
          onGone={() => setCopy(null)}
        />
      )}
    </Page>
  );
};

function look(area: Awaited<ReturnType<Workbook["selectedArea"]>>, mark: "." | ","): Checked {
  if (area === "tooLarge" || area === "unknown") return { kind: "tooLarge" };
  if (area.values.every((row) => row.every((content) => content === "")))
    return { kind: "empty", area };
  if (area.values.length === 1 && (area.values[0]?.length ?? 0) === 1)
    return { kind: "single", area };
  const table = readTable(area, mark);
  return { kind: "table", area, table, findings: checkTable(table) };
}

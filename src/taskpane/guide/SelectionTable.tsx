/** A selection of several cells as a small table: a press on a number links it. */
import { Checkbox } from "@fluentui/react/lib/Checkbox";
import { useEffect, useRef, useState, type JSX } from "react";
import { useSpeech } from "../language";
import { texts } from "../texts";
import type { Link, SelectionTable as Table, TableCell } from "./selection";

interface SelectionTableProps {
  readonly table: Table;
  readonly onPick: (link: Link) => void;
  readonly onCancel: () => void;
}

export const SelectionTable = ({ table, onPick, onCancel }: SelectionTableProps): JSX.Element => {
  const { say, number, value } = useSpeech();
  const [headerRow, setHeaderRow] = useState(table.headerRow);
  const [headerColumn, setHeaderColumn] = useState(table.headerColumn);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const drawn = (cell: TableCell, i: number, j: number): JSX.Element => {
    const isHeader = (headerRow && i === 0) || (headerColumn && j === 0);
    const shown =
      cell.kind === "blank" ? "" : cell.kind === "number" ? value(cell.link.value) : cell.text;
    if (isHeader) {
      return (
        <th key={j} scope={headerRow && i === 0 ? "col" : "row"}>
          {shown}
        </th>
      );
    }
    if (cell.kind !== "number") {
      return (
        <td key={j}>
          <div className="words">{shown}</div>
        </td>
      );
    }
    return (
      <td key={j}>
        <button
          type="button"
          aria-label={say(texts.selection.pick(shown, cell.link.address))}
          title={cell.link.address}
          onClick={() => onPick(cell.link)}
        >
          {shown}
        </button>
      </td>
    );
  };
  return (
    <div
      className="col"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <div>
        <h3 ref={heading} tabIndex={-1}>
          {say(texts.selection.choose)}
        </h3>
        <p className="soft">{say(texts.selection.from(table.address))}</p>
      </div>
      <Checkbox
        label={say(texts.selection.headerRow)}
        checked={headerRow}
        onChange={(_, checked) => setHeaderRow(checked === true)}
      />
      <Checkbox
        label={say(texts.selection.headerColumn)}
        checked={headerColumn}
        onChange={(_, checked) => setHeaderColumn(checked === true)}
      />
      <div className="cells" tabIndex={0} role="group" aria-label={table.address}>
        <table>
          <tbody>
            {table.rows.map((row, i) => (
              <tr key={i}>{row.map((cell, j) => drawn(cell, i, j))}</tr>
            ))}
          </tbody>
        </table>
      </div>
      {table.allRows > table.rows.length && (
        <p className="caption">
          {say(texts.selection.cut(number(table.rows.length, 0), number(table.allRows, 0)))}
        </p>
      )}
      {table.textNumbers > 0 && (
        <p className="caption">{say(texts.selection.textNumbers(number(table.textNumbers, 0)))}</p>
      )}
      <div>
        <button type="button" className="link" onClick={onCancel}>
          {say(texts.general.cancel)}
        </button>
      </div>
    </div>
  );
};

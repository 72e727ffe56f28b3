/** Reads the values of an .xlsx file: what a program calculated, cell by cell. */
import { strFromU8, unzipSync } from "fflate";
import { addressOf, CellError, positionOf } from "./xlsx-writer";

export type CellValue = number | string | boolean | CellError;

/** One sheet's values. Empty cells are absent. */
export type SheetValues = ReadonlyMap<string, CellValue>;

/** Sheets by name, in the order of their tabs. */
export type BookValues = ReadonlyMap<string, SheetValues>;

/** @returns the values of a block such as "A1:C3", row by row; null where a cell is empty */
export function block(sheet: SheetValues, address: string): (CellValue | null)[][] {
  const [first = "", last = first] = address.split(":");
  const from = positionOf(first);
  const to = positionOf(last);
  const rows: (CellValue | null)[][] = [];
  for (let row = from.row; row <= to.row; row++) {
    const cells: (CellValue | null)[] = [];
    for (let column = from.column; column <= to.column; column++)
      cells.push(sheet.get(addressOf(row, column)) ?? null);
    rows.push(cells);
  }
  return rows;
}

export function readXlsx(bytes: Uint8Array): BookValues {
  const parts = unzipSync(bytes);
  const part = (path: string): string | null => {
    const found = parts[path];
    return found === undefined ? null : strFromU8(found);
  };
  const required = (path: string): string => {
    const found = part(path);
    if (found === null) throw new Error(`the file has no part ${path}`);
    return found;
  };

  const targets = new Map(
    elements(required("xl/_rels/workbook.xml.rels"), "Relationship").map(({ attributes }) => [
      attributes.get("Id"),
      attributes.get("Target") ?? "",
    ])
  );
  const shared = elements(part("xl/sharedStrings.xml") ?? "", "si").map(({ inner }) =>
    textOf(inner)
  );
  return new Map(
    elements(required("xl/workbook.xml"), "sheet").map(({ attributes }) => {
      const target = targets.get(attributes.get("r:id")) ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      return [attributes.get("name") ?? "", sheetValues(required(path), shared)];
    })
  );
}

function sheetValues(xml: string, shared: readonly string[]): SheetValues {
  const values = new Map<string, CellValue>();
  for (const { attributes, inner } of elements(xml, "c")) {
    const address = attributes.get("r");
    if (address === undefined) throw new Error("a cell has no address");
    const kind = attributes.get("t") ?? "n";
    if (kind === "inlineStr") {
      values.set(address, textOf(inner));
      continue;
    }
    const content = elements(inner, "v")[0];
    if (content === undefined) continue;
    values.set(address, valueOf(kind, unescapeXml(content.inner), shared));
  }
  return values;
}

function valueOf(kind: string, content: string, shared: readonly string[]): CellValue {
  switch (kind) {
    case "s": {
      const found = shared[Number(content)];
      if (found === undefined) throw new Error(`no shared string ${content}`);
      return found;
    }
    case "str":
      return content;
    case "b":
      return content === "1";
    case "e":
      return { error: content };
    default:
      return Number(content);
  }
}

interface Element {
  readonly attributes: ReadonlyMap<string, string>;
  readonly inner: string;
}

/** Elements of one name that do not nest in themselves, which holds for all parts read here. */
function elements(xml: string, name: string): readonly Element[] {
  const pattern = new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`, "g");
  return [...xml.matchAll(pattern)].map((match) => ({
    attributes: new Map(
      [...(match[1] ?? "").matchAll(/([\w:]+)="([^"]*)"/g)].map((pair) => [
        pair[1] ?? "",
        unescapeXml(pair[2] ?? ""),
      ])
    ),
    inner: match[2] ?? "",
  }));
}

/** Text of a string item: its runs joined, phonetic hints left out. */
function textOf(xml: string): string {
  return elements(xml.replace(/<rPh[\s\S]*?<\/rPh>/g, ""), "t")
    .map(({ inner }) => unescapeXml(inner))
    .join("");
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function unescapeXml(raw: string): string {
  return raw
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (match, hex, decimal, named) =>
      hex
        ? String.fromCodePoint(parseInt(hex, 16))
        : decimal
          ? String.fromCodePoint(Number(decimal))
          : (entities[named] ?? match)
    )
    .replace(/_x([0-9A-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

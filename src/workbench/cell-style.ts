/** Translates the look of a cell between the port's words (Excel's) and Univer's style record. */
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from "@univerjs/core";
import type { BorderEdge, Style } from "../excel-host/backend";

type BorderWeight = NonNullable<NonNullable<Style["borders"]>[BorderEdge]>["weight"];

/** Univer pads cells by two pixels; Excel's indent is about nine pixels per step. */
const PADDING = 2;
const INDENT = 9;

const BORDER_SIDES = [
  ["EdgeTop", "t"],
  ["EdgeBottom", "b"],
  ["EdgeLeft", "l"],
  ["EdgeRight", "r"],
] as const;

const LINE_OF_WEIGHT: Readonly<Record<BorderWeight, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};

const HORIZONTAL: Readonly<Record<NonNullable<Style["horizontal"]>, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
};

const VERTICAL: Readonly<Record<NonNullable<Style["vertical"]>, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: V): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}

function univerBorders(borders: NonNullable<Style["borders"]>): IBorderData | undefined {
  const result: IBorderData = {};
  for (const [edge, side] of BORDER_SIDES) {
    const border = borders[edge];
    if (border === undefined) continue;
    result[side] =
      border === null ? null : { s: LINE_OF_WEIGHT[border.weight], cl: { rgb: border.color } };
  }
  return Object.keys(result).length === 0 ? undefined : result;
}

/** @returns the partial style to merge into a cell, or undefined when it says nothing */
export function toUniverStyle(style: Style): IStyleData | undefined {
  const result: IStyleData = {};
  if (style.fill !== undefined) result.bg = style.fill === "" ? null : { rgb: style.fill };
  if (style.fontColor !== undefined) result.cl = { rgb: style.fontColor };
  if (style.fontName !== undefined) result.ff = style.fontName;
  if (style.fontSize !== undefined) result.fs = style.fontSize;
  if (style.bold !== undefined) result.bl = style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (style.italic !== undefined)
    result.it = style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (style.underline !== undefined)
    result.ul = { s: style.underline ? BooleanNumber.TRUE : BooleanNumber.FALSE };
  if (style.horizontal !== undefined) result.ht = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) result.vt = VERTICAL[style.vertical];
  if (style.wrap !== undefined) result.tb = style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (style.indent !== undefined) result.pd = { l: PADDING + INDENT * style.indent };
  const borders = style.borders === undefined ? undefined : univerBorders(style.borders);
  if (borders !== undefined) result.bd = borders;
  return Object.keys(result).length === 0 ? undefined : result;
}

function portBorder(border: IBorderStyleData): {
  readonly color: string;
  readonly weight: BorderWeight;
} {
  return { color: border.cl?.rgb ?? "#000000", weight: keyOf(LINE_OF_WEIGHT, border.s) ?? "Thin" };
}

export function fromUniverStyle(style: Nullable<IStyleData>): Style {
  if (!style) return {};
  const borders: Partial<
    Record<BorderEdge, { readonly color: string; readonly weight: BorderWeight }>
  > = {};
  for (const [edge, side] of BORDER_SIDES) {
    const border = style.bd?.[side];
    if (border !== null && border !== undefined) borders[edge] = portBorder(border);
  }
  const fill = style.bg?.rgb;
  const fontColor = style.cl?.rgb;
  const horizontal =
    style.ht === null || style.ht === undefined ? undefined : keyOf(HORIZONTAL, style.ht);
  const vertical =
    style.vt === null || style.vt === undefined ? undefined : keyOf(VERTICAL, style.vt);
  const left = style.pd?.l;
  return {
    ...(typeof fill === "string" && { fill }),
    ...(typeof fontColor === "string" && { fontColor }),
    ...(typeof style.ff === "string" && { fontName: style.ff }),
    ...(typeof style.fs === "number" && { fontSize: style.fs }),
    ...(typeof style.bl === "number" && { bold: style.bl === BooleanNumber.TRUE }),
    ...(typeof style.it === "number" && { italic: style.it === BooleanNumber.TRUE }),
    ...(style.ul && { underline: style.ul.s === BooleanNumber.TRUE }),
    ...(horizontal !== undefined && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(typeof style.tb === "number" && { wrap: style.tb === WrapStrategy.WRAP }),
    ...(typeof left === "number" && { indent: Math.max(0, Math.round((left - PADDING) / INDENT)) }),
    ...(Object.keys(borders).length > 0 && { borders }),
  };
}

/** What several cells have in common; a border is the block's own when its whole edge has it. */
export function commonStyle(styles: readonly (readonly Style[])[]): Style {
  const flat = styles.flat();
  const first = flat[0];
  if (first === undefined) return {};
  const same = (Object.keys(first) as (keyof Style)[]).filter(
    (key) => key !== "borders" && flat.every((style) => style[key] === first[key])
  );
  const edges: Readonly<Record<BorderEdge, readonly Style[]>> = {
    EdgeTop: styles[0] ?? [],
    EdgeBottom: styles.at(-1) ?? [],
    EdgeLeft: styles.flatMap((row) => row.slice(0, 1)),
    EdgeRight: styles.flatMap((row) => row.slice(-1)),
  };
  const borders = BORDER_SIDES.flatMap(([edge]) => {
    const cells = edges[edge];
    const border = cells[0]?.borders?.[edge];
    const whole = cells.every((cell) => {
      const other = cell.borders?.[edge];
      return other?.color === border?.color && other?.weight === border?.weight;
    });
    return border && whole ? [[edge, border] as const] : [];
  });
  return {
    ...Object.fromEntries(same.map((key) => [key, first[key]])),
    ...(borders.length > 0 && { borders: Object.fromEntries(borders) }),
  };
}

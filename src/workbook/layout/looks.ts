/** How each role of a cell looks; an adapter turns this into the formats of its program. */
import { colors } from "./colors";
import type { CellRole } from "./plan";

export interface Look {
  readonly fill?: string;
  readonly color: string;
  readonly bold?: boolean;
  readonly size: number;
  readonly align?: "Left" | "Center" | "Right";
  readonly wrap?: boolean;
  /** Color of the line below. */
  readonly bottom?: string;
  /** Color of the line above. */
  readonly top?: string;
}

export const looks: Readonly<Record<CellRole, Look>> = {
  title: { color: colors.text, bold: true, size: 16 },
  subtitle: { color: colors.secondary, size: 9 },
  legend: { color: colors.secondary, size: 9, align: "Center" },
  message: { color: colors.secondary, size: 9 },
  header: { fill: colors.brand, color: colors.white, bold: true, size: 10, wrap: true },
  section: { color: colors.brand, bold: true, size: 11, bottom: colors.brand },
  input: { fill: colors.input, color: colors.text, size: 10, bottom: colors.hairline },
  list: { fill: colors.input, color: colors.text, size: 10, bottom: colors.hairline },
  default: { fill: colors.standard, color: colors.text, size: 10, bottom: colors.hairline },
  formula: { color: colors.text, size: 10, bottom: colors.hairline },
  text: { color: colors.text, size: 10, align: "Left", bottom: colors.hairline },
  code: { color: colors.brand, bold: true, size: 10, align: "Left", bottom: colors.hairline },
  total: { fill: colors.total, color: colors.text, bold: true, size: 10, top: colors.text },
  state: { color: colors.text, bold: true, size: 10, align: "Center", bottom: colors.hairline },
  helper: { color: colors.secondary, size: 9 },
  verdict: { color: colors.text, bold: true, size: 28, align: "Center" },
};

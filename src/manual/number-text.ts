/** Numbers of any size as a page shows them. */
import type { Locale } from "../core/locale";
import { plain } from "../core/numbers";

const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** @returns six decimals at most; very large and very small numbers with a power of ten */
export function numberText(x: number, locale: Locale): string {
  const size = Math.abs(x);
  if (x === 0 || (size >= 1e-4 && size < 1e12)) return plain(x, locale, size < 0.01 ? 8 : 6);
  const [digits = "0", power = "0"] = x.toExponential(5).split("e");
  const raised = [...String(Math.abs(Number(power)))].map((d) => superscripts[Number(d)]).join("");
  return `${plain(Number(digits), locale, 5)} × 10${Number(power) < 0 ? "⁻" : ""}${raised}`;
}

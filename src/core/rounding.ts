/** Rounding as Excel does it. */

/** Powers of ten of the decimals a sheet asks for: looked up, since raising to a power takes longer than rounding. */
const units = Array.from({ length: 16 }, (_, decimals) => 10 ** decimals);

/**
 * Rounds half away from zero at so many decimals, as Excel's ROUND does: on the 15 decimal digits a cell
 * shows, so that 2.675 becomes 2.68 although its double lies below.
 */
export function roundTo(x: number, decimals: number): number {
  const unit = units[decimals] ?? 10 ** decimals;
  const product = Math.abs(x) * unit;
  const fraction = product - Math.floor(product);
  // Far from a half the 15 digits decide nothing, and writing them out is slow.
  const decided = Math.abs(fraction - 0.5) > product * 1e-14;
  const scaled = decided ? product : Number(product.toPrecision(15));
  // Beyond 2^52 every double is whole already.
  return scaled < 2 ** 52 ? (Math.sign(x) * Math.round(scaled)) / unit : x;
}

/** The logarithm of a mean of exponentials, for means of powers: exact near exponents of 0, safe far from them. */
import { sumOf } from "./cells";

/** Up to this size of every exponent, e^u − 1 is summed instead of e^u. */
const nearZero = 0.5;

/**
 * @param exponents  finite, or −∞ for a power of 0
 * @param weights  one for each, each ≥ 0, adding up to 1; where 0, the exponent is not looked at
 * @returns ln Σ w e^u
 */
export function logOfMeanExponential(exponents: Float64Array, weights: Float64Array): number {
  let largest = -Infinity;
  let smallest = Infinity;
  for (let i = 0; i < exponents.length; i++) {
    if (!(weights[i]! > 0)) continue;
    const u = exponents[i]!;
    if (u > largest) largest = u;
    if (u < smallest) smallest = u;
  }
  const near = largest <= nearZero && smallest >= -nearZero;
  // Far from 0 the largest exponent is taken out, so that none overflows.
  const terms = exponents.map((u, i) => {
    const w = weights[i]!;
    return w > 0 ? w * (near ? Math.expm1(u) : Math.exp(u - largest)) : 0;
  });
  return near ? Math.log1p(sumOf(terms)) : largest + Math.log(sumOf(terms));
}

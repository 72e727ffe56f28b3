/** Tail probabilities of the normal and binomial distributions to the precision of a double, as a spreadsheet has them. */

/** @returns the probability above z (1 − NORMSDIST) */
export function normalTail(z: number): number {
  if (z < 0) return 1 - normalTail(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 3) {
    // Φ(z) − ½ = φ(z)·(z + z³/3 + z⁵/(3·5) + …): every term is positive, nothing cancels.
    let term = z;
    let total = z;
    for (let n = 3; term > total * 1e-17; n += 2) {
      term *= (z * z) / n;
      total += term;
    }
    return 0.5 - density * total;
  }
  // Laplace's continued fraction z + 1/(z + 2/(z + …)), evaluated from its far end.
  let fraction = z;
  for (let n = 120; n >= 1; n -= 1) fraction = z + n / fraction;
  return density / fraction;
}

/** @returns the chance of at least k successes in n trials with chance x (1 − BINOMDIST(k−1, …)) */
export function binomialTail(k: number, n: number, x: number): number {
  if (k <= 0) return 1;
  let ways = 1;
  let total = 0;
  for (let i = 0; i <= n; i += 1) {
    if (i >= k) total += ways * x ** i * (1 - x) ** (n - i);
    ways = (ways * (n - i)) / (i + 1);
  }
  return Math.min(1, total);
}

/**
 * The normal and binomial distributions to the precision of a double, so that numbers agree with
 * those a spreadsheet computes.
 */

/** Coefficients of Wichura's algorithm AS 241 (PPND16), Applied Statistics 37 (1988). */
const central = {
  top: [
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608,
  ],
  bottom: [
    5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867,
    5394.1960214247511077, 687.1870074920579083, 42.313330701600911252, 1,
  ],
};
const middle = {
  top: [
    7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177,
    1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055, 4.6303378461565452959,
    1.42343711074968357734,
  ],
  bottom: [
    1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966,
    0.14810397642748007459, 0.68976733498510000455, 1.6763848301838038494, 2.05319162663775882187,
    1,
  ],
};
const far = {
  top: [
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386,
    0.026532189526576123093, 0.29656057182850489123, 1.7848265399172913358, 5.4637849111641143699,
    6.6579046435011037772,
  ],
  bottom: [
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5,
    7.868691311456132591e-4, 0.0148753612908506148525, 0.13692988092273580531,
    0.59983220655588793769, 1,
  ],
};

function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((value, coefficient) => value * x + coefficient, 0);
}

function rational({ top, bottom }: typeof central, x: number): number {
  return polynomial(top, x) / polynomial(bottom, x);
}

/** @param p  a probability in (0, 1)   @returns the z below which it lies (NORMSINV) */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * rational(central, 0.180625 - q * q);
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const z = r <= 5 ? rational(middle, r - 1.6) : rational(far, r - 5);
  return q < 0 ? -z : z;
}

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

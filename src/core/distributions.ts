/**
 * Tails of the chi-square, F and Student distributions and quantiles of F: about one part in 10¹⁴, one in
 * 10¹² where the probability itself is below 10⁻¹⁰⁰ or degrees of freedom go into millions.
 *
 * Both incomplete functions are a density times a slowly varying factor: the density by Loader's saddle-point
 * form, which loses no digits however large the degrees of freedom are, the factor by a power series below the
 * mean and by a continued fraction above it.
 */

/** Two probabilities that add up to 1, each kept to full accuracy. */
interface Split {
  readonly lower: number;
  readonly upper: number;
}

// Stirling's series for the logarithm of the gamma function: B₂ₖ / (2k (2k − 1)), k = 1, 2, …
const stirling = [
  1 / 12,
  -1 / 360,
  1 / 1260,
  -1 / 1680,
  1 / 1188,
  -691 / 360360,
  1 / 156,
  -3617 / 122400,
];

/** artanh(z)/z − 1 = z²/3 + z⁴/5 + …, for |z| of at most ½. */
function atanhRest(z: number): number {
  const square = z * z;
  let rest = 0;
  for (let k = 3, power = square; power > 1e-18; k += 2, power *= square) rest += power / k;
  return rest;
}

/** ln Γ(n + 1) − ln(√(2πn) (n/e)ⁿ): what Stirling's formula leaves out. @param n  ½ or more */
function stirlingError(n: number): number {
  let error = 0;
  let x = n;
  // From n to n + 1 the error falls by (n + ½) ln(1 + 1/n) − 1, where the logarithm is 2 artanh(1/(2n + 1)).
  for (; x < 16; x++) error += atanhRest(1 / (2 * x + 1));
  const inverse = 1 / x;
  return error + inverse * stirling.reduceRight((sum, c) => sum * inverse * inverse + c, 0);
}

/** x ln(x/m) + m − x without the loss of digits where x is close to m. @param x  above 0 */
function deviance(x: number, m: number): number {
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  return (x - m) * v + 2 * x * v * atanhRest(v);
}

const tiny = 1e-300;

/** Steps grow with the square root of the degrees of freedom: a million of them need some hundred. */
const longest = 100_000;

/** 1/(b₀ + a₁/(b₁ + a₂/(b₂ + …))) by the modified method of Lentz; `over(k)` is aₖ, `plus(k)` is bₖ for k ≥ 1. */
function continuedFraction(
  start: number,
  over: (k: number) => number,
  plus: (k: number) => number
): number {
  let value = start || tiny;
  let c = value;
  let d = 0;
  for (let k = 1; ; k++) {
    d = 1 / (plus(k) + over(k) * d || tiny);
    c = plus(k) + over(k) / c || tiny;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) <= 2 ** -51 || k >= longest) return 1 / value;
  }
}

/** The two regularized incomplete gamma functions. @param a  above 0   @param x  0 or more */
function gammaSplit(a: number, x: number): Split {
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  // xᵃ e⁻ˣ / Γ(a + 1)
  const density = Math.exp(-stirlingError(a) - deviance(a, x)) / Math.sqrt(2 * Math.PI * a);
  if (x < a + 1) {
    let sum = 1;
    let term = 1;
    for (let k = 1; term > sum * 1e-17; k++) {
      term *= x / (a + k);
      sum += term;
    }
    return { lower: density * sum, upper: 1 - density * sum };
  }
  const fraction = continuedFraction(
    x - a + 1,
    (k) => k * (a - k),
    (k) => x - a + 2 * k + 1
  );
  const upper = density * a * fraction;
  return { lower: 1 - upper, upper };
}

/** xᵃ yᵇ / B(a, b), where x + y = 1: the density of the odds x/y on the scale of their logarithm. */
function betaDensity(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, n * x) -
    deviance(b, n * y);
  return Math.exp(exponent) * Math.sqrt((a / n) * (b / (2 * Math.PI)));
}

/** The regularized incomplete beta function at x and what it lacks to 1. @param y  1 − x, apart for its digits */
function betaSplit(a: number, b: number, x: number, y: number): Split {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  // How far x lies below the mean a/(a + b), in digits that 1 − x alone would not give.
  const below = a * y - b * x;
  if (below < 0) {
    const { lower, upper } = betaSplit(b, a, y, x);
    return { lower: upper, upper: lower };
  }
  const fraction = continuedFraction(
    (a / (a + 1)) * (below + 1),
    (k) => {
      const scale = x / (a + 2 * k - 1);
      return (a + k - 1) * scale * (a + b + k - 1) * scale * k * (b - k);
    },
    (k) =>
      k +
      (k * (b - k) * x) / (a + 2 * k - 1) +
      ((a + k) / (a + 2 * k + 1)) * (below + 1 + k * (1 + y))
  );
  const lower = betaDensity(a, b, x, y) * fraction;
  return { lower, upper: 1 - lower };
}

/** The share x of the numerator in the beta form of F, and its complement. */
function betaShares(ratio: number, df1: number, df2: number): readonly [number, number] {
  const odds = (df1 / df2) * ratio;
  return odds === Infinity ? [1, 0] : [odds / (1 + odds), 1 / (1 + odds)];
}

/** @returns P(χ² > x)   @param df  degrees of freedom, above 0 */
export function chiSquareTail(x: number, df: number): number {
  return gammaSplit(df / 2, Math.max(x, 0) / 2).upper;
}

/** @returns P(F > ratio)   @param df1  of the numerator   @param df2  of the denominator, both above 0 */
export function fTail(ratio: number, df1: number, df2: number): number {
  return betaSplit(df1 / 2, df2 / 2, ...betaShares(ratio, df1, df2)).upper;
}

/** @returns P(|T| > |t|), two-sided   @param df  degrees of freedom, above 0 */
export function studentTail(t: number, df: number): number {
  return fTail(t * t, 1, df);
}

/** @param probability  between 0 and 1, both excluded   @returns f with P(F ≤ f) = probability */
export function fQuantile(probability: number, df1: number, df2: number): number {
  if (probability > 0.5) return 1 / fQuantile(1 - probability, df2, df1);
  const [a, b] = [df1 / 2, df2 / 2];
  // Newton's method for ln P as a function of ln f, which is concave and so nearly straight in the tail; a step
  // that leaves what is known of the root is replaced by a halving.
  let log = 0;
  let left = -750;
  let right = 750;
  for (let round = 0; round < 200; round++) {
    const [x, y] = betaShares(Math.exp(log), df1, df2);
    const { lower } = betaSplit(a, b, x, y);
    if (lower < probability) left = log;
    else right = log;
    const step = (Math.log(probability / lower) * lower) / betaDensity(a, b, x, y);
    // Convergence is quadratic: after so small a step only rounding is left.
    if (Math.abs(step) <= 1e-10) return Math.exp(log + step);
    log = log + step > left && log + step < right ? log + step : (left + right) / 2;
  }
  return Math.exp(log);
}

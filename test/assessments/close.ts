/** Compares an answer with an expected tree, naming every place where they differ. */

export interface Tolerances {
  readonly default: number;
  /** By the last key of the path that has one. */
  readonly byKey?: Readonly<Record<string, number>>;
}

/** @returns one line per difference; numbers may differ by the tolerance, keys must be the same */
export function differences(
  actual: unknown,
  expected: unknown,
  tolerances: Tolerances,
  path = "",
  tolerance = tolerances.default
): readonly string[] {
  if (typeof expected === "number" && typeof actual === "number") {
    return Math.abs(actual - expected) <= tolerance
      ? []
      : [`${path}: ${actual} instead of ${expected}`];
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const length =
      expected.length === actual.length
        ? []
        : [`${path}: ${actual.length} entries instead of ${expected.length}`];
    return [
      ...length,
      ...expected.flatMap((entry, i) =>
        differences(actual[i], entry, tolerances, `${path}[${i}]`, tolerance)
      ),
    ];
  }
  if (isRecord(expected) && isRecord(actual)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return keys.flatMap((key) =>
      differences(
        actual[key],
        expected[key],
        tolerances,
        path === "" ? key : `${path}.${key}`,
        tolerances.byKey?.[key] ?? tolerance
      )
    );
  }
  return Object.is(actual, expected)
    ? []
    : [`${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`];
}

function isRecord(x: unknown): x is Record<string, unknown> {
  return typeof x === "object" && x !== null && !Array.isArray(x);
}

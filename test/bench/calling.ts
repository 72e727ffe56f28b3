/** Calls of functions by their name in Excel, and the check every case makes before it is timed. */
import { callMeasure } from "../../src/core/call";
import { isFault } from "../../src/core/fault";
import { measures } from "../../src/measures";

const byId = new Map(measures.map((measure) => [measure.id, measure]));

/** @returns a call with arguments by name, the others left out */
export function call(id: string, given: Readonly<Record<string, unknown>>): () => unknown {
  const measure = byId.get(id);
  if (!measure) throw new Error(`no function ${id}`);
  const unknown = Object.keys(given).find((name) => !(name in measure.params));
  if (unknown !== undefined) throw new Error(`${id} has no argument ${unknown}`);
  const inputs = Object.keys(measure.params).map((name) => given[name] ?? null);
  return () => callMeasure(measure, inputs);
}

export function rowsOf(answer: unknown): readonly (readonly unknown[])[] {
  if (isFault(answer)) throw new Error(answer.because.en);
  return Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
}

/** Throws unless both hold the same numbers within a tolerance relative to max(1, |expected|). */
export function agree(what: string, actual: unknown, expected: unknown, tolerance = 1e-9): void {
  const a = rowsOf(actual).flat();
  const b = rowsOf(expected).flat();
  if (a.length !== b.length) throw new Error(`${what}: ${a.length} cells, expected ${b.length}`);
  const wrong = a.findIndex((x, i) => {
    const y = b[i];
    return (
      typeof x !== "number" ||
      typeof y !== "number" ||
      !(Math.abs(x - y) <= tolerance * Math.max(1, Math.abs(y)))
    );
  });
  if (wrong >= 0)
    throw new Error(
      `${what}: cell ${wrong + 1} is ${String(a[wrong])}, expected ${String(b[wrong])}`
    );
}

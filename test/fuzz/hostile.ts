/**
 * Hostile calls from a seed: blanks, texts, logical values, errors, huge and tiny numbers, ragged shapes and
 * wrong words. Whatever comes in, a function answers numbers, texts or named faults, and nothing else.
 */
import { answerCall } from "../../src/functions/call";
import type { AnyMeasure } from "../../src/core/measure";
import type { Kind } from "../../src/core/params";

class Raised {
  constructor(
    readonly error: string,
    readonly sentence: string
  ) {}
}

/** Park–Miller: the same seed gives the same calls on every machine. */
function randomFrom(seed: number): () => number {
  let x = (seed % 2147483646) + 1;
  return () => {
    x = (16807 * x) % 2147483647;
    return x / 2147483647;
  };
}

const errors = ["#N/A", "#DIV/0!", "#VALUE!", "#NUM!", "#NULL!", "#REF!", "#NAME?", "#SPILL!"];
const texts = ["x", "", " ", "12", "1,5", "…", "A:A", "count", "SKIP", "\u0000", "🙂", "-"];
const numbers = [
  0,
  -0,
  1,
  -1,
  2,
  0.5,
  1e-300,
  1e300,
  -1e300,
  5e-324,
  Number.MAX_VALUE,
  1e15,
  0.1,
  3,
];

interface Dice {
  readonly next: () => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

function cell(dice: Dice, hostility: number): unknown {
  if (dice.next() > hostility) return Math.round(dice.next() * 1000) / 10 + 0.1;
  const sort = dice.next();
  if (sort < 0.25) return dice.pick([null, undefined, ""]);
  if (sort < 0.4) return dice.pick(texts);
  if (sort < 0.5) return dice.next() < 0.5;
  if (sort < 0.6) return { code: dice.pick(errors) };
  return dice.pick(numbers);
}

function range(dice: Dice, hostility: number): unknown {
  const rows = 1 + Math.floor(dice.next() * 6);
  const columns = dice.next() < 0.5 ? 1 : 1 + Math.floor(dice.next() * 5);
  const ragged = dice.next() < 0.03;
  return Array.from({ length: rows }, () =>
    Array.from({ length: ragged ? Math.floor(dice.next() * 5) : columns }, () =>
      cell(dice, hostility)
    )
  );
}

function argument(kind: Kind, dice: Dice, hostility: number, sizes: unknown[]): unknown {
  if (kind.optional && dice.next() < 0.6) return dice.pick([null, undefined]);
  if (dice.next() < 0.02) return cell(dice, 1);
  switch (kind.kind) {
    case "choice":
      return dice.next() < 0.85 ? dice.pick(kind.words) : cell(dice, 1);
    case "logical":
      return dice.next() < 0.8 ? dice.next() < 0.5 : cell(dice, 1);
    case "number":
      return dice.next() < 0.5 ? Math.floor(dice.next() * 6) : cell(dice, 0.7);
    case "text":
    case "code":
      return cell(dice, 1);
    default: {
      // Paired ranges of one shape get further into the algorithms than shapes by chance.
      const before = sizes[0];
      if (Array.isArray(before) && dice.next() < 0.7) {
        return (before as unknown[][]).map((row) => row.map(() => cell(dice, hostility)));
      }
      const made = range(dice, hostility);
      sizes.push(made);
      return made;
    }
  }
}

/** @returns a sentence about what is wrong with an answer, or null */
function complaint(answer: unknown): string | null {
  const cells: unknown[] = Array.isArray(answer) ? (answer as unknown[][]).flat() : [answer];
  if (cells.length === 0) return "answered nothing";
  for (const one of cells) {
    if (one instanceof Raised) {
      if (one.sentence.length < 6 || /\bNaN\b|: undefined/.test(one.sentence))
        return `said "${one.sentence}"`;
    } else if (typeof one === "number") {
      if (!Number.isFinite(one)) return `answered ${one}`;
    } else if (typeof one !== "string") return `answered ${String(one)}`;
  }
  return null;
}

/** Makes `count` calls of one measure. @returns every call that answered what no function may, as JSON */
export function hostileCalls(measure: AnyMeasure, count: number, seed: number): string[] {
  const next = randomFrom(seed);
  const dice: Dice = { next, pick: (list) => list[Math.floor(next() * list.length)]! };
  const wrong: string[] = [];
  for (let k = 0; k < count; k++) {
    const hostility = dice.pick([0, 0.05, 0.3, 1]);
    const sizes: unknown[] = [];
    const inputs = Object.values(measure.params).map((kind) =>
      argument(kind, dice, hostility, sizes)
    );
    let problem: string | null;
    try {
      problem = complaint(
        answerCall(measure, inputs, "en", (error, sentence) => new Raised(error, sentence))
      );
    } catch (thrown) {
      problem = thrown instanceof Raised ? complaint(thrown) : `threw ${String(thrown)}`;
    }
    if (problem) wrong.push(`${measure.id} ${problem} for ${JSON.stringify(inputs)}`);
  }
  return wrong;
}

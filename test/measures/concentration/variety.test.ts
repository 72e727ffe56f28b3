import fc from "fast-check";
import { entropy } from "../../../src/measures/concentration/entropy";
import { relatedVariety } from "../../../src/measures/concentration/variety";
import {
  column,
  expectNear,
  numberOf,
  rowsOf,
  sentenceOf,
  shuffled,
  size,
  unit,
} from "../../support/law";

const industries = fc.array(fc.tuple(size, fc.integer({ min: 1, max: 4 })), {
  minLength: 1,
  maxLength: 25,
});
type Industries = readonly (readonly [number, number])[];

const parts = (rows: Industries, base = 2): [number, number, number] => {
  const [row] = rowsOf(
    relatedVariety,
    column(rows.map(([x]) => x)),
    column(rows.map(([, g]) => g)),
    base
  );
  return [Number(row?.[0]), Number(row?.[1]), Number(row?.[2])];
};

describe("related and unrelated variety", () => {
  it("are entropies: of the narrow shares in total, of the groups when unrelated, the rest related", () => {
    fc.assert(
      fc.property(industries, (rows) => {
        const [related, unrelated, total] = parts(rows);
        const groups = new Map<number, number>();
        for (const [x, g] of rows) groups.set(g, (groups.get(g) ?? 0) + x);
        expectNear(total, numberOf(entropy, column(rows.map(([x]) => x)), 2));
        expectNear(unrelated, numberOf(entropy, column([...groups.values()]), 2));
        expectNear(related, total - unrelated);
        expect(related).toBeGreaterThanOrEqual(0);
      })
    );
  });

  it("do not depend on unit and order, and scale with the logarithm of the base", () => {
    fc.assert(
      fc.property(shuffled(industries), unit, ({ list, other }, u) => {
        const scaled = parts(other.map(([x, g]) => [x * u, g] as const));
        const nats = parts(list, Math.E);
        parts(list).forEach((part, k) => {
          expectNear(scaled[k]!, part);
          expectNear(nats[k]!, part * Math.LN2);
        });
      })
    );
  });

  it("names the entry that has a size but no group", () => {
    expect(sentenceOf(relatedVariety, column([1, 2]), column(["a", null]))).toBe(
      "Groups: entry 2 has a size but no code; expected a code"
    );
  });
});

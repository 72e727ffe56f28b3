/** `npm run evaluate` over its own pipe: JSON lines in, one JSON line each out. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Plain } from "../support/comparing";
import { measures } from "../../src/measures";
import { agreedCalls, disagreement } from "../support/agreed-calls";

const root = join(__dirname, "..", "..");

function evaluate(lines: readonly unknown[]): Record<string, unknown>[] {
  const input = lines
    .map((line) => (typeof line === "string" ? line : JSON.stringify(line)))
    .join("\n");
  const done = spawnSync(process.execPath, [join(root, "dist", "node", "evaluate.cjs")], {
    input: `${input}\n`,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(done.status).toBe(0);
  return done.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

it("answers values, errors with a sentence, twins and bad lines, one line each", () => {
  const [value, spilled, fault, russian, foreign, twin, unreadable, unknown] = evaluate([
    { function: "HHI", arguments: [[[1], [3]], null, null, 10000] },
    {
      function: "LOCATION.QUOTIENTS",
      arguments: [
        [
          [1, 0],
          [1, 0],
        ],
      ],
    },
    { function: "HHI", arguments: [[[1], ["x"]]] },
    { function: "HHI", arguments: [[[1], ["x"]]], language: "ru" },
    { function: "HHI", arguments: [[[1], [{ error: "#N/A" }]]] },
    { twin: "EQUIVALENT.NUMBER", references: ["A1:A2"] },
    "{not json",
    { function: "NO.SUCH", arguments: [] },
  ]);
  expect(value).toEqual({ value: [[6250]] });
  expect(spilled).toEqual({
    value: [
      [1, expect.objectContaining({ error: "#DIV/0!" })],
      [1, expect.objectContaining({ error: "#DIV/0!" })],
    ],
  });
  expect(fault).toEqual({ error: { code: "#VALUE!", message: expect.stringContaining("row 2") } });
  expect(russian).toEqual({
    error: { code: "#VALUE!", message: expect.stringContaining("строка 2") },
  });
  expect(foreign).toEqual({ error: { code: "#N/A", message: expect.any(String) } });
  expect(twin).toEqual({ formula: expect.stringMatching(/^=.*SUMSQ\(A1:A2\)/) });
  expect(unreadable).toEqual({ error: { code: "input", message: expect.any(String) } });
  expect(unknown).toEqual({
    error: { code: "input", message: expect.stringContaining("NO.SUCH") },
  });
});

it("gives the agreed calls their agreed answers through the production bundle", () => {
  const built = new Set(measures.map((measure) => measure.id));
  const cases = agreedCalls.filter((call) => built.has(call.function));
  const answers = evaluate(
    cases.map((call) => ({ function: call.function, arguments: call.arguments }))
  );
  const plain = (cell: unknown): Plain =>
    typeof cell === "object" && cell !== null && "error" in cell
      ? String(cell.error)
      : (cell as Plain);
  const wrong = cases.flatMap((call, i) => {
    const { value, error } = answers[i] as { value?: unknown; error?: { code: string } };
    const rows: unknown[][] = Array.isArray(value) ? value : [[error?.code ?? value]];
    const difference = disagreement(
      call,
      rows.map((row) => row.map(plain))
    );
    return difference === null ? [] : [`${call.id}: ${difference}`];
  });
  expect(wrong).toEqual([]);
  expect(cases.length).toBeGreaterThan(40);
});

it("gives every assessment case the outputs it expects, under their names", () => {
  const file = JSON.parse(
    readFileSync(join(root, "test", "assessments", "assessment.json"), "utf8")
  ) as { cases: { id: string; input: unknown; expected: Record<string, unknown> }[] };
  const answers = evaluate(file.cases.map((one) => ({ assessment: one.input })));
  file.cases.forEach((one, i) => {
    expect([
      one.id,
      Object.keys(one.expected).filter((name) => !(name in (answers[i] ?? {}))),
    ]).toEqual([one.id, []]);
    expect([one.id, answers[i]?.["verdict"]]).toEqual([one.id, one.expected["verdict"]]);
  });
});

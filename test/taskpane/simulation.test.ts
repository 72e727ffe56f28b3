/** Random draws in turns: the published numbers, progress, an end on demand, and the page where no worker is had. */
import { monteCarlo } from "../../src/assessments/cluster-formation/monte-carlo";
import {
  drawInTurns,
  DrawsMessage,
  DrawsWorker,
  simulate,
} from "../../src/taskpane/guide/simulation";
import { exampleInput } from "../assessments/example";

const input = exampleInput("synthetic-1");
const published = monteCarlo(input);

/** A worker that does what the real one does, in the same process. */
class NearWorker implements DrawsWorker {
  onmessage: DrawsWorker["onmessage"] = null;
  onerror: DrawsWorker["onerror"] = null;
  terminated = false;
  constructor(private readonly fate: "works" | "refused" | "silent") {}
  postMessage(given: typeof input): void {
    if (this.fate === "refused") {
      setTimeout(() => this.onerror?.({ message: "blocked" }), 0);
      return;
    }
    if (this.fate === "silent") return;
    const tell = (data: DrawsMessage): void => this.onmessage?.({ data });
    void drawInTurns(
      structuredClone(given),
      (share) => tell({ kind: "progress", share }),
      () => this.terminated,
      () => Promise.resolve()
    ).then((result) => tell({ kind: "done", result }));
  }
  terminate(): void {
    this.terminated = true;
  }
}

const without = (): Promise<DrawsWorker> => Promise.reject(new Error("no workers here"));

test("the published case has the published shares", () => {
  expect(published?.probability["V3"]).toBeCloseTo(0.622, 12);
  expect(published?.draws).toBe(2000);
});

describe.each([
  ["in a worker", () => Promise.resolve(new NearWorker("works"))],
  ["on the page, where no worker may be made", without],
  [
    "on the page, where a worker is refused when it loads",
    () => Promise.resolve(new NearWorker("refused")),
  ],
])("%s", (_, open) => {
  it("gives the same numbers and tells how far it is", async () => {
    const shares: number[] = [];
    const { result } = simulate(input, (share) => shares.push(share), open);
    expect(await result).toEqual(published);
    expect(shares.at(-1)).toBe(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  });
});

test("too little evidence gives no draws", async () => {
  expect(await simulate({ values: {} }, () => {}, without).result).toBeNull();
});

test("ended on the page, it makes no further draws", async () => {
  const shares: number[] = [];
  const long = { ...input, config: { ...input.config, draws: 1e9 } };
  const running = simulate(long, (share) => shares.push(share), without);
  while (shares.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  running.cancel();
  expect(await running.result).toBeNull();
  expect(shares.at(-1)).toBeLessThan(0.01);
});

test("ended in a worker, the worker is stopped", async () => {
  const worker = new NearWorker("silent");
  const running = simulate(
    input,
    () => {},
    () => Promise.resolve(worker)
  );
  await new Promise((resolve) => setTimeout(resolve, 5));
  running.cancel();
  expect(await running.result).toBeNull();
  expect(worker.terminated).toBe(true);
});

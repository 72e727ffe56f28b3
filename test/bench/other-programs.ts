/**
 * The same work in numpy, R and LibreOffice, where this machine has them; a missing one is said aloud. They read
 * the same numbers from files; numpy and R find them in their own arrays already, our calls in Excel's rows. They do
 * not run in turn with ours, so processor time is compared: other work on the machine shows less in it.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recalculate } from "../support/libreoffice";
import { libreOffice } from "../support/tools";
import { BookCell } from "../support/xlsx-writer";
import { call } from "./calling";
import { coefficients, column, employment, tableOf, uniform } from "./data";
import { timeOf } from "./ratio";
import { figure, heading, report, reportAtLeast } from "./report";

interface Peer {
  readonly name: string;
  /** Goal: how many times as fast ours is, at least. */
  readonly goal: number | null;
}

const million = column(uniform(1_000_000).map((u) => 1 + u));
const codes = Float64Array.from(uniform(1_000_000, 31), (u) => Math.floor(u * 10_000));
const table = employment(300, 1000);
const input = coefficients(500);
const scores = tableOf(uniform(200 * 30, 3), 30);

/** Work both sides do, by the name the scripts print. */
const ours: Readonly<Record<string, () => unknown>> = {
  "hhi 1e6": call("HHI", { sizes: million }),
  "gini 1e6": call("GINI", { values: million }),
  "hhi by 10k codes 1e6": call("HHI.BY", { groups: column(codes), sizes: million }),
  "hhi by 10k texts 1e6": call("HHI.BY", {
    groups: column(Array.from(codes, (code) => `Region ${code}`)),
    sizes: million,
  }),
  "location quotients 300 x 1000": call("LOCATION.QUOTIENTS", { matrix: table }),
  "proximity 300 x 1000": call("PROXIMITY", { matrix: table }),
  "leontief 500": call("LEONTIEF.INVERSE", { coefficients: input }),
  "complexity 300 x 1000": call("REGION.COMPLEXITY", { matrix: table }),
  "ranks 200 x 30 x 10000": call("RANK.ROBUSTNESS", {
    scores,
    weights: [Array.from(uniform(30, 11), (u) => 1 + u)],
    draws: 10_000,
  }),
};

const numpyGoals: Readonly<Record<string, number>> = {
  "gini 1e6": 1,
  "hhi by 10k texts 1e6": 10,
  "location quotients 300 x 1000": 1 / 1.3,
  "proximity 300 x 1000": 1 / 2,
  "leontief 500": 1 / 3,
  "complexity 300 x 1000": 1.5,
  "ranks 200 x 30 x 10000": 1,
};

const ourTimes = new Map<string, number>();
function ourTime(name: string): number {
  const known = ourTimes.get(name);
  if (known !== undefined) return known;
  const work = ours[name];
  const time = work ? timeOf(work, 15).processor : NaN;
  ourTimes.set(name, time);
  return time;
}

function writeData(folder: string): void {
  const write = (name: string, numbers: Float64Array) =>
    writeFileSync(join(folder, name), Buffer.from(numbers.buffer));
  write(
    "sizes.f64",
    Float64Array.from(million, (row) => row[0] as number)
  );
  write("codes.f64", codes);
  write("table.f64", Float64Array.from(table.flat()));
  write("input.f64", Float64Array.from(input.flat()));
  write("scores.f64", Float64Array.from(scores.flat()));
}

function script(peer: Peer, command: string, file: string, folder: string): void {
  const run = spawnSync(command, [join(process.cwd(), "test", "bench", file), folder], {
    encoding: "utf8",
    timeout: 15 * 60_000,
  });
  if (run.status !== 0) {
    report(
      peer.name,
      `skipped: ${run.error?.message ?? run.stderr.trim().split("\n").at(-1) ?? ""}`
    );
    return;
  }
  const times = JSON.parse(run.stdout) as Readonly<Record<string, number>>;
  for (const [name, time] of Object.entries(times)) {
    const own = ourTime(name);
    const goal = command.startsWith("python") ? (numpyGoals[name] ?? null) : null;
    reportAtLeast(
      `${name} against ${peer.name}`,
      time / own,
      goal === null ? null : Number(goal.toPrecision(2)),
      ` (${figure(own)} ms against ${figure(time)})`
    );
  }
}

/** The time LibreOffice needs for one formula: a book with four hundred of them less a book with one. */
async function perFormula(rows: number, formula: (k: number) => string): Promise<number> {
  const numbers = uniform(rows);
  const book = (count: number) => {
    const cells: Record<string, BookCell> = {};
    numbers.forEach((x, i) => (cells[`A${i + 1}`] = x));
    for (let k = 0; k < count; k++) cells[`C${k + 1}`] = { formula: formula(k) };
    return { sheets: [{ name: "Data", cells }] };
  };
  const timed = async (count: number) => {
    let best = Infinity;
    for (let round = 0; round < 3; round++) {
      const start = Date.now();
      await recalculate(book(count));
      best = Math.min(best, Date.now() - start);
    }
    return best;
  };
  return ((await timed(401)) - (await timed(1))) / 400;
}

async function libreOfficeFormulas(): Promise<void> {
  if (libreOffice().path === null) {
    report("LibreOffice", "skipped: it was not found");
    return;
  }
  const rows = 50_000;
  const own = timeOf(call("HHI", { sizes: column(uniform(rows)) }), 9).wall;
  const formulas = {
    "SUMPRODUCT((x/SUM(x))^2)": {
      goal: 20,
      write: (range: string) => `=SUMPRODUCT((${range}/SUM(${range}))^2)`,
    },
    "SUMSQ(x)/SUM(x)^2": {
      goal: 1.3,
      write: (range: string) => `=SUMSQ(${range})/SUM(${range})^2`,
    },
  };
  for (const [name, { goal, write }] of Object.entries(formulas)) {
    // A range of its own for each, so that nothing calculated before can be taken again.
    const time = await perFormula(rows, (k) => write(`A${k + 1}:A${rows - 401 + k}`));
    if (!(time > 0)) {
      report(`HHI against LibreOffice ${name}`, "skipped: lost in the noise of starting it");
      continue;
    }
    reportAtLeast(
      `HHI, ${rows} rows, against LibreOffice ${name}`,
      time / own,
      goal,
      ` (${figure(own)} ms against ${figure(time)})`
    );
  }
}

export async function otherPrograms(): Promise<void> {
  heading("other programs on the same numbers");
  const folder = mkdtempSync(join(tmpdir(), "assay-bench-"));
  try {
    writeData(folder);
    script(
      { name: "numpy", goal: null },
      process.platform === "win32" ? "python" : "python3",
      "peer-numpy.py",
      folder
    );
    script({ name: "R", goal: null }, "Rscript", "peer-r.R", folder);
    await libreOfficeFormulas();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

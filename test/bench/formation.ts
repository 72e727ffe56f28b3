/** An assessment of 100 indicators in 20 regions: all verdicts again after an answer, and what goes to the workbook. */
import type { FormationInput, Indicator } from "../../src/assessments/assessment";
import { assessFormation } from "../../src/assessments/cluster-formation/assess";
import { indicators } from "../../src/assessments/cluster-formation/indicators";
import { profileOf } from "../../src/assessments/cluster-formation/profiles";
import { loadExcel } from "../../src/excel-host/bridge";
import { createHost } from "../../src/excel-host/host";
import { planFormation } from "../../src/workbook/layout/formation";
import { OfficeWorkbook } from "../../src/workbook/office";
import { MemoryBackend } from "../excel-host/memory-backend";
import { uniform } from "./data";
import { timeOf } from "./ratio";
import { figure, heading, report, reportAtMost } from "./report";

const indicatorCount = 100;
const regionCount = 20;

/** The published indicators over and over under codes of their own, all of them counted. */
const listed: readonly Indicator[] = Array.from({ length: indicatorCount }, (_, i) => {
  const model = indicators[i % indicators.length];
  if (!model) throw new Error("no indicators");
  const goalposts = model.T === null ? { L: 0, T: 50, G: 100 } : {};
  return { ...model, ...goalposts, code: `${model.block}${i + 100}`, on: true };
});

/** A region's answers: every indicator somewhere between its floor and its target. */
function regionInput(seed: number): FormationInput {
  const drawn = uniform(indicatorCount, seed);
  return {
    profile: { ...profileOf("general"), id: "own", indicators: listed },
    values: Object.fromEntries(
      listed.map(({ code, L, G }, i) => [code, (L ?? 0) + ((G ?? 1) - (L ?? 0)) * (drawn[i] ?? 0)])
    ),
    grades: Object.fromEntries(listed.map(({ code }, i) => [code, i % 2 === 0 ? "A" : "B"])),
    gate_inputs: { independent_firms: 12, compulsory_standard: false, f3_n: 64 },
    coefficients: { KL: 1 + seed / 10, KP: 1.2, KS: 1.3 },
  };
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export async function formation(): Promise<void> {
  heading(`assessment, ${indicatorCount} indicators × ${regionCount} regions`);
  const regions = Array.from({ length: regionCount }, (_, i) => regionInput(i + 1));
  const work = () => regions.map((region) => assessFormation(region));
  for (const { coverage, rows } of work())
    if (rows.length !== indicatorCount || Math.abs(coverage - 1) > 1e-9)
      throw new Error(`assessFormation: ${rows.length} rows, coverage ${coverage}`);
  for (let i = 0; i < 5; i++) work();
  const { wall, processor } = timeOf(work, 9);
  reportAtMost("verdicts of all regions", wall, 50, "ms", ` (processor ${figure(processor)} ms)`);

  const backend = new MemoryBackend();
  const host = createHost({ backend });
  const addin = await loadExcel(host);
  const workbook = new OfficeWorkbook({
    excel: addin.Excel,
    settings: { get: () => null, set: () => undefined, saveAsync: () => undefined },
    displayLanguage: "en-US",
    spills: true,
  });
  const [input] = regions;
  if (!input) throw new Error("no region");
  const subject = {
    locale: "en" as const,
    region: "Region",
    cluster: "Cluster",
    reference: "Country",
    year: "2024",
    input,
  };
  await workbook.add((number, taken) => planFormation(subject, number, taken));
  const adding = await seconds(() =>
    workbook.add((number, taken) => planFormation(subject, number, taken))
  );
  report("sheets of a second assessment, simulated host", `${figure(adding)} s`);
  // One region after the other, as answers are given: each write finds its cells, compares and puts.
  const writing = await seconds(async () => {
    for (const [index, region] of regions.entries())
      await workbook.write(
        1 + (index % 2),
        listed.map(({ code }, row) => ({
          name: "ind_value",
          row,
          content: region.values[code] ?? "",
        }))
      );
  });
  const last = regions.at(-1);
  const read = (await workbook.read(2, ["ind_value"]))["ind_value"];
  listed.forEach(({ code }, row) => {
    if (read?.values[row]?.[0] !== last?.values[code]) throw new Error(`${code} was not written`);
  });
  reportAtMost("writing all values, simulated host", writing, 2, "s");
  addin.close();
  host.dispose();
  backend.dispose();
}

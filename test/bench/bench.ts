/**
 * `npm run bench [part …]`: every part, or those named, as one table of measurements, goals and whether they were met.
 * Results are asserted before anything is timed; nothing is asserted about time.
 */
import { cpus, loadavg } from "node:os";
import { callShape } from "./call-shape";
import { formation } from "./formation";
import { grouped } from "./grouped";
import { matrices } from "./matrices";
import { onePass, ranks, reading } from "./one-pass";
import { otherPrograms } from "./other-programs";
import { table } from "./report";
import { simulation } from "./simulation";
import { startUp } from "./start-up";

const parts: Readonly<Record<string, () => void | Promise<void>>> = {
  reading,
  "one-pass": onePass,
  ranks,
  grouped,
  matrices,
  simulation,
  formation,
  call: callShape,
  programs: otherPrograms,
  start: startUp,
};

async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const unknown = named.find((name) => !(name in parts));
  if (unknown !== undefined)
    throw new Error(`no part "${unknown}"; there are ${Object.keys(parts).join(", ")}`);
  for (const [name, run] of Object.entries(parts)) {
    if (named.length > 0 && !named.includes(name)) continue;
    process.stderr.write(`${name} …\n`);
    await run();
  }
  const { text, met, missed } = table();
  process.stdout.write(
    `${text}\n\nNode ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "?"}, load ${loadavg()[0]?.toFixed(1) ?? "?"}\n${met} goals met, ${missed} missed\n`
  );
}

void main();

/** `npm run fuzz [calls per function] [seed]`: the long run of the hostile calls, 10 000 per function. */
import { measures } from "../../src/measures";
import { hostileCalls } from "./hostile";

const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 20_261_121);
let wrong = 0;
for (const measure of measures) {
  const found = hostileCalls(measure, count, seed);
  wrong += found.length;
  for (const line of found.slice(0, 5)) process.stdout.write(`${line}\n`);
  process.stdout.write(`${measure.id}: ${count} calls, ${found.length} wrong\n`);
}
process.exitCode = wrong > 0 ? 1 : 0;

/** Hostile calls with a fixed seed; the long run is `npm run fuzz`. */
import { measures } from "../../src/measures";
import { hostileCalls } from "./hostile";

it.each(measures.map((measure) => [measure.id, measure] as const))(
  "%s answers numbers and named faults, whatever it is given",
  (_, measure) => {
    expect(hostileCalls(measure, 400, 1).slice(0, 3)).toEqual([]);
  }
);

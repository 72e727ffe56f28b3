/** Hostile calls with a fixed seed; the long run is `npm run fuzz`. */
import { hostileCalls } from "./hostile";
import { measuresUnderTest } from "../support/measures-under-test";

it.each(measuresUnderTest.map((measure) => [measure.id, measure] as const))(
  "%s answers numbers and named faults, whatever it is given",
  (_, measure) => {
    expect(hostileCalls(measure, 400, 1).slice(0, 3)).toEqual([]);
  }
);

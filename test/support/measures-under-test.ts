/**
 * The measures the derived tests go through: all of them, or while one is being written only those that the
 * environment variable ONLY names (ids or families, by commas). CI refuses the variable.
 */
import { measures } from "../../src/measures";

const only = process.env.ONLY?.split(",").map((word) => word.trim());
if (only && process.env.CI) throw new Error("ONLY is for a person at work: CI tests every measure");
if (only) process.stderr.write(`ONLY: measures other than ${only.join(", ")} are not tested\n`);

export const measuresUnderTest = measures.filter(
  ({ id, family }) => !only || only.includes(id) || only.includes(family)
);

/** The measures, in the order Excel and the pane show them. */
import { AnyMeasure } from "../core/measure";
import { hhi } from "./concentration/hhi";
import { giniCoefficient } from "./inequality/gini";
import { locationQuotients } from "./specialization/location-quotients";
import { apparentConsumption } from "./trade/apparent-consumption";

export const measures: readonly AnyMeasure[] = [
  hhi,
  giniCoefficient,
  locationQuotients,
  apparentConsumption,
];

/** The measures, in the order Excel and the pane show them. */
import { AnyMeasure } from "../core/measure";
import { concentrationRatioOfLargest } from "./concentration/concentration-ratio";
import { entropy } from "./concentration/entropy";
import { equivalentNumber } from "./concentration/equivalent-number";
import { hhi } from "./concentration/hhi";
import { hhiBounds } from "./concentration/hhi-bounds";
import { largestShare } from "./concentration/largest-share";
import { giniCoefficient } from "./inequality/gini";
import { hooverCoefficient } from "./inequality/hoover";
import { theil } from "./inequality/theil";
import { dartboardZ } from "./specialization/dartboard-z";
import { ellisonGlaeserIndex } from "./specialization/ellison-glaeser";
import { jointSpecialization } from "./specialization/joint-specialization";
import { krugmanIndicesOfMatrix } from "./specialization/krugman-indices";
import { locationQuotient } from "./specialization/location-quotient";
import { locationQuotients } from "./specialization/location-quotients";
import { perCapitaCoefficient } from "./specialization/per-capita-coefficient";
import { specializationCoefficient } from "./specialization/specialization-coefficient";
import { growthRates } from "./dynamics/growth-rate";
import { shiftShare } from "./dynamics/shift-share";
import { targetGrowth } from "./dynamics/target-growth";
import { apparentConsumption } from "./trade/apparent-consumption";
import { comparativeAdvantage } from "./trade/comparative-advantage";
import { domesticShare } from "./trade/domestic-share";
import { exportCoverage } from "./trade/export-coverage";
import { grubelLloyd } from "./trade/grubel-lloyd";
import { importDependence } from "./trade/import-dependence";
import { lafay } from "./trade/lafay";
import { marketBalance } from "./trade/market-balance";
import { normalizedBalance } from "./trade/normalized-balance";
import { selfSufficiency } from "./trade/self-sufficiency";
import { strategicDependency } from "./trade/strategic-dependency";
import { unitValue } from "./trade/unit-value";
import { ahpConsistency } from "./weights/ahp-consistency";
import { ahpWeights } from "./weights/ahp-weights";
import { goalpostScore } from "./scoring/goalpost-score";
import { powerMeans } from "./scoring/power-mean";
import { chiSquare } from "./survey/chi-square";
import { consensus } from "./survey/consensus";
import { cramerV } from "./survey/cramer-v";
import { cronbachAlpha } from "./survey/cronbach-alpha";
import { intraclassCorrelation } from "./survey/intraclass-correlation";
import { kendallW } from "./survey/kendall-w";
import { krippendorffAlpha } from "./survey/krippendorff-alpha";
import { sampleSize } from "./survey/sample-size";
import { wilsonInterval } from "./survey/wilson-interval";

export const measures: readonly AnyMeasure[] = [
  hhi,
  hhiBounds,
  equivalentNumber,
  concentrationRatioOfLargest,
  entropy,
  largestShare,
  giniCoefficient,
  theil,
  hooverCoefficient,
  locationQuotient,
  locationQuotients,
  perCapitaCoefficient,
  specializationCoefficient,
  jointSpecialization,
  krugmanIndicesOfMatrix,
  ellisonGlaeserIndex,
  dartboardZ,
  shiftShare,
  growthRates,
  targetGrowth,
  apparentConsumption,
  importDependence,
  selfSufficiency,
  domesticShare,
  exportCoverage,
  normalizedBalance,
  grubelLloyd,
  comparativeAdvantage,
  lafay,
  strategicDependency,
  unitValue,
  marketBalance,
  ahpWeights,
  ahpConsistency,
  goalpostScore,
  powerMeans,
  kendallW,
  cronbachAlpha,
  wilsonInterval,
  sampleSize,
  chiSquare,
  cramerV,
  intraclassCorrelation,
  krippendorffAlpha,
  consensus,
];

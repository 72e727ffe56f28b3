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
import { proximityOfIndustries } from "./relatedness/proximity";
import { cooccurrenceOfIndustries } from "./relatedness/cooccurrence";
import { relatednessOfIndustries } from "./relatedness/relatedness";
import { relatednessDensity } from "./relatedness/relatedness-density";
import { diversityOfRegions } from "./relatedness/diversity";
import { ubiquityOfIndustries } from "./relatedness/ubiquity";
import { regionComplexity } from "./relatedness/region-complexity";
import { industryComplexity } from "./relatedness/industry-complexity";
import { methodOfReflections } from "./relatedness/reflections";
import { complexityOutlook } from "./relatedness/complexity-outlook";
import { opportunityGain } from "./relatedness/opportunity-gain";
import { apparentConsumption } from "./trade/apparent-consumption";
import { exportCoverage } from "./trade/export-coverage";
import { grubelLloyd } from "./trade/grubel-lloyd";
import { importDependence } from "./trade/import-dependence";
import { normalizedBalance } from "./trade/normalized-balance";
import { selfSufficiency } from "./trade/self-sufficiency";
import { strategicDependency } from "./trade/strategic-dependency";
import { inverseOfLeontief } from "./linkages/leontief-inverse";
import { outputMultipliers } from "./linkages/output-multipliers";
import { backwardLinkages } from "./linkages/backward-linkages";
import { forwardLinkages } from "./linkages/forward-linkages";
import { chainDepth } from "./linkages/chain-depth";
import { ahpConsistency } from "./weights/ahp-consistency";
import { ahpWeights } from "./weights/ahp-weights";
import { goalpostScore } from "./scoring/goalpost-score";
import { powerMeans } from "./scoring/power-mean";
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
  proximityOfIndustries,
  cooccurrenceOfIndustries,
  relatednessOfIndustries,
  relatednessDensity,
  diversityOfRegions,
  ubiquityOfIndustries,
  regionComplexity,
  industryComplexity,
  methodOfReflections,
  complexityOutlook,
  opportunityGain,
  apparentConsumption,
  importDependence,
  selfSufficiency,
  exportCoverage,
  normalizedBalance,
  grubelLloyd,
  strategicDependency,
  inverseOfLeontief,
  outputMultipliers,
  backwardLinkages,
  forwardLinkages,
  chainDepth,
  ahpWeights,
  ahpConsistency,
  goalpostScore,
  powerMeans,
  wilsonInterval,
];

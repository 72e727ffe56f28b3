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
import { betaConvergence } from "./dynamics/beta-convergence";
import { convergenceSpeeds } from "./dynamics/convergence-speed";
import { growthRates } from "./dynamics/growth-rate";
import { shiftShare } from "./dynamics/shift-share";
import { shiftShareDynamic } from "./dynamics/shift-share-dynamic";
import { sigmaConvergence } from "./dynamics/sigma-convergence";
import { targetGrowth } from "./dynamics/target-growth";
import { apparentConsumption } from "./trade/apparent-consumption";
import { exportCoverage } from "./trade/export-coverage";
import { grubelLloyd } from "./trade/grubel-lloyd";
import { importDependence } from "./trade/import-dependence";
import { normalizedBalance } from "./trade/normalized-balance";
import { selfSufficiency } from "./trade/self-sufficiency";
import { strategicDependency } from "./trade/strategic-dependency";
import { ahpConsistency } from "./weights/ahp-consistency";
import { ahpWeights } from "./weights/ahp-weights";
import { blockScore } from "./scoring/block-score";
import { clusterTier } from "./scoring/cluster-tier";
import { formationInterval } from "./scoring/formation-interval";
import { formationVerdict } from "./scoring/formation-verdict";
import { goalpostScore } from "./scoring/goalpost-score";
import { leverage } from "./scoring/leverage";
import { powerMeans } from "./scoring/power-mean";
import { promethee } from "./scoring/promethee";
import { rankRobustness } from "./scoring/rank-robustness";
import { topsis } from "./scoring/topsis";
import { vikor } from "./scoring/vikor";
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
  shiftShareDynamic,
  growthRates,
  targetGrowth,
  betaConvergence,
  convergenceSpeeds,
  sigmaConvergence,
  apparentConsumption,
  importDependence,
  selfSufficiency,
  exportCoverage,
  normalizedBalance,
  grubelLloyd,
  strategicDependency,
  ahpWeights,
  ahpConsistency,
  goalpostScore,
  powerMeans,
  blockScore,
  formationVerdict,
  formationInterval,
  clusterTier,
  leverage,
  topsis,
  vikor,
  promethee,
  rankRobustness,
  wilsonInterval,
];

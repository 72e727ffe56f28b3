/** The measures, in the order Excel and the pane show them. */
import { AnyMeasure } from "../core/measure";
import { hhi } from "./concentration/hhi";
import { hhiBounds } from "./concentration/hhi-bounds";
import { hhiByGroup } from "./concentration/hhi-by";
import { equivalentNumber } from "./concentration/equivalent-number";
import { concentrationRatioOfLargest } from "./concentration/concentration-ratio";
import { rosenbluthIndex } from "./concentration/rosenbluth";
import { hannahKayIndex } from "./concentration/hannah-kay";
import { entropy } from "./concentration/entropy";
import { renyiEntropy } from "./concentration/renyi";
import { largestShare } from "./concentration/largest-share";
import { relatedVariety } from "./concentration/variety";
import { giniCoefficient } from "./inequality/gini";
import { theil } from "./inequality/theil";
import { theilDecomposition } from "./inequality/theil-decomposition";
import { atkinsonIndex } from "./inequality/atkinson";
import { generalizedEntropyIndex } from "./inequality/generalized-entropy";
import { hooverCoefficient } from "./inequality/hoover";
import { williamsonCoefficient } from "./inequality/williamson";
import { variationCoefficient } from "./inequality/variation-coefficient";
import { kolmIndex } from "./inequality/kolm";
import { coulterCoefficient } from "./inequality/coulter";
import { wolfsonIndex } from "./inequality/wolfson";
import { locationQuotient } from "./specialization/location-quotient";
import { locationQuotients } from "./specialization/location-quotients";
import { perCapitaCoefficient } from "./specialization/per-capita-coefficient";
import { specializationCoefficient } from "./specialization/specialization-coefficient";
import { jointSpecialization } from "./specialization/joint-specialization";
import { krugmanIndex } from "./specialization/krugman-index";
import { krugmanIndicesOfMatrix } from "./specialization/krugman-indices";
import { hachmanIndicesOfMatrix } from "./specialization/hachman-indices";
import { averageQuotientsOfMatrix } from "./specialization/average-quotients";
import { relativeDiversity } from "./specialization/relative-diversity";
import { locationalGini } from "./specialization/locational-gini";
import { ellisonGlaeserIndex } from "./specialization/ellison-glaeser";
import { coagglomeration } from "./specialization/coagglomeration";
import { colocation } from "./specialization/colocation";
import { clusterIndexOfRegion } from "./specialization/cluster-index";
import { clusterIndicesOfMatrix } from "./specialization/cluster-indices";
import { clusterStars } from "./specialization/cluster-stars";
import { dartboardZ } from "./specialization/dartboard-z";
import { fleggQuotients } from "./specialization/flegg-quotients";
import { shiftShare } from "./dynamics/shift-share";
import { shiftShareDynamic } from "./dynamics/shift-share-dynamic";
import { growthRates } from "./dynamics/growth-rate";
import { targetGrowth } from "./dynamics/target-growth";
import { betaConvergence } from "./dynamics/beta-convergence";
import { convergenceSpeeds } from "./dynamics/convergence-speed";
import { sigmaConvergence } from "./dynamics/sigma-convergence";
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
import { importDependence } from "./trade/import-dependence";
import { selfSufficiency } from "./trade/self-sufficiency";
import { domesticShare } from "./trade/domestic-share";
import { exportCoverage } from "./trade/export-coverage";
import { normalizedBalance } from "./trade/normalized-balance";
import { grubelLloyd } from "./trade/grubel-lloyd";
import { comparativeAdvantage } from "./trade/comparative-advantage";
import { lafay } from "./trade/lafay";
import { strategicDependency } from "./trade/strategic-dependency";
import { unitValue } from "./trade/unit-value";
import { marketBalance } from "./trade/market-balance";
import { inverseOfLeontief } from "./linkages/leontief-inverse";
import { outputMultipliers } from "./linkages/output-multipliers";
import { backwardLinkages } from "./linkages/backward-linkages";
import { forwardLinkages } from "./linkages/forward-linkages";
import { chainDepth } from "./linkages/chain-depth";
import { ahpWeights } from "./weights/ahp-weights";
import { ahpConsistency } from "./weights/ahp-consistency";
import { ahpComplete } from "./weights/ahp-complete";
import { ahpCombine } from "./weights/ahp-combine";
import { ahpGroupWeights } from "./weights/ahp-group-weights";
import { ahpSynthesis } from "./weights/ahp-synthesis";
import { bestWorstWeights } from "./weights/best-worst-weights";
import { rankWeights } from "./weights/rank-weights";
import { entropyWeights } from "./weights/entropy-weights";
import { criticWeights } from "./weights/critic-weights";
import { swotWeights } from "./swot/swot-weights";
import { swotBalance } from "./swot/swot-balance";
import { swotPosture } from "./swot/swot-posture";
import { swotDirections } from "./swot/swot-directions";
import { evaluationMatrix } from "./swot/evaluation-matrix";
import { spaceCoordinates } from "./swot/space-coordinates";
import { goalpostScore } from "./scoring/goalpost-score";
import { powerMeans } from "./scoring/power-mean";
import { blockScore } from "./scoring/block-score";
import { formationVerdict } from "./scoring/formation-verdict";
import { formationInterval } from "./scoring/formation-interval";
import { clusterTier } from "./scoring/cluster-tier";
import { leverage } from "./scoring/leverage";
import { topsis } from "./scoring/topsis";
import { vikor } from "./scoring/vikor";
import { promethee } from "./scoring/promethee";
import { rankRobustness } from "./scoring/rank-robustness";
import { kendallW } from "./survey/kendall-w";
import { cronbachAlpha } from "./survey/cronbach-alpha";
import { wilsonInterval } from "./survey/wilson-interval";
import { sampleSize } from "./survey/sample-size";
import { chiSquare } from "./survey/chi-square";
import { cramerV } from "./survey/cramer-v";
import { intraclassCorrelation } from "./survey/intraclass-correlation";
import { krippendorffAlpha } from "./survey/krippendorff-alpha";
import { consensus } from "./survey/consensus";

export const measures: readonly AnyMeasure[] = [
  hhi,
  hhiBounds,
  hhiByGroup,
  equivalentNumber,
  concentrationRatioOfLargest,
  rosenbluthIndex,
  hannahKayIndex,
  entropy,
  renyiEntropy,
  largestShare,
  relatedVariety,
  giniCoefficient,
  theil,
  theilDecomposition,
  atkinsonIndex,
  generalizedEntropyIndex,
  hooverCoefficient,
  williamsonCoefficient,
  variationCoefficient,
  kolmIndex,
  coulterCoefficient,
  wolfsonIndex,
  locationQuotient,
  locationQuotients,
  perCapitaCoefficient,
  specializationCoefficient,
  jointSpecialization,
  krugmanIndex,
  krugmanIndicesOfMatrix,
  hachmanIndicesOfMatrix,
  averageQuotientsOfMatrix,
  relativeDiversity,
  locationalGini,
  ellisonGlaeserIndex,
  coagglomeration,
  colocation,
  clusterIndexOfRegion,
  clusterIndicesOfMatrix,
  clusterStars,
  dartboardZ,
  fleggQuotients,
  shiftShare,
  shiftShareDynamic,
  growthRates,
  targetGrowth,
  betaConvergence,
  convergenceSpeeds,
  sigmaConvergence,
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
  domesticShare,
  exportCoverage,
  normalizedBalance,
  grubelLloyd,
  comparativeAdvantage,
  lafay,
  strategicDependency,
  unitValue,
  marketBalance,
  inverseOfLeontief,
  outputMultipliers,
  backwardLinkages,
  forwardLinkages,
  chainDepth,
  ahpWeights,
  ahpConsistency,
  ahpComplete,
  ahpCombine,
  ahpGroupWeights,
  ahpSynthesis,
  bestWorstWeights,
  rankWeights,
  entropyWeights,
  criticWeights,
  swotWeights,
  swotBalance,
  swotPosture,
  swotDirections,
  evaluationMatrix,
  spaceCoordinates,
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

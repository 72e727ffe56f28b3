/** Every module, in the order of lists. One line per module. */
import { dataModule } from "./data-sheet";
import type { SheetModule } from "./module";
import { participantsModule } from "./participants-sheet";
import { screeningModule } from "./screening-sheet";

export const modules: readonly SheetModule[] = [dataModule, screeningModule, participantsModule];
import { actorsModule } from "./actors-sheet";
import { chainModule } from "./chain-sheet";
import { decompositionModule } from "./decomposition-sheet";
import { innovationModule } from "./innovation-sheet";
import type { SheetModule } from "./module";
import { comparisonModule } from "./comparison-sheet";
import { groupingModule } from "./grouping-sheet";
import { participantsModule } from "./participants-sheet";
import { resourcesModule } from "./resources-sheet";

export const modules: readonly SheetModule[] = [
  participantsModule,
  chainModule,
  resourcesModule,
  innovationModule,
  actorsModule,
  decompositionModule,
import { surveyModule } from "./survey-sheet";
import { factorsModule } from "./factors-sheet";
import { coverageModule } from "./coverage-sheet";
import { policiesModule } from "./policies-sheet";
import { stagesModule } from "./stages-sheet";
import { criteriaModule } from "./criteria-sheet";
import { registerModule } from "./register-sheet";

// prettier-ignore
export const modules: readonly SheetModule[] = [
  participantsModule,
  surveyModule,
  factorsModule,
  coverageModule,
  policiesModule,
  stagesModule,
  criteriaModule,
  registerModule,
import { effectivenessModule } from "./effectiveness-sheet";
import type { SheetModule } from "./module";
import { participantsModule } from "./participants-sheet";
import { scenariosModule } from "./scenarios-sheet";
import { territoriesModule } from "./territories-sheet";

export const modules: readonly SheetModule[] = [
  // One line per module.
  participantsModule,
  scenariosModule,
  effectivenessModule,
  territoriesModule,
import { tiersModule } from "./tiers-sheet";

export const modules: readonly SheetModule[] = [
  participantsModule,
  tiersModule,
  comparisonModule,
  groupingModule,
import { lensesModule } from "./lenses-sheet";
import { logModule } from "./log-sheet";
import type { SheetModule } from "./module";
import { participantsModule } from "./participants-sheet";
import { recommendationsModule } from "./recommendations-sheet";
import { risksModule } from "./risks-sheet";
import { scoringModule } from "./scoring-sheet";
import { sensitivityModule } from "./sensitivity-sheet";

export const modules: readonly SheetModule[] = [
  participantsModule,
  lensesModule,
  risksModule,
  sensitivityModule,
  recommendationsModule,
  scoringModule,
  logModule,
];

/** Every module, in the order of lists. One line per module. */
import { actorsModule } from "./actors-sheet";
import { auditModule } from "./audit-sheet";
import { chainModule } from "./chain-sheet";
import { comparisonModule } from "./comparison-sheet";
import { coverageModule } from "./coverage-sheet";
import { criteriaModule } from "./criteria-sheet";
import { dataModule } from "./data-sheet";
import { decompositionModule } from "./decomposition-sheet";
import { effectivenessModule } from "./effectiveness-sheet";
import { factorsModule } from "./factors-sheet";
import { groupingModule } from "./grouping-sheet";
import { innovationModule } from "./innovation-sheet";
import { lensesModule } from "./lenses-sheet";
import { logModule } from "./log-sheet";
import { participantsModule } from "./participants-sheet";
import { policiesModule } from "./policies-sheet";
import { profileModule } from "./profile-sheet";
import { recommendationsModule } from "./recommendations-sheet";
import { registerModule } from "./register-sheet";
import { reportModule } from "./report-sheet";
import { resourcesModule } from "./resources-sheet";
import { risksModule } from "./risks-sheet";
import { scenariosModule } from "./scenarios-sheet";
import { scoringModule } from "./scoring-sheet";
import { screeningModule } from "./screening-sheet";
import { sensitivityModule } from "./sensitivity-sheet";
import { stagesModule } from "./stages-sheet";
import { surveyModule } from "./survey-sheet";
import { territoriesModule } from "./territories-sheet";
import { tiersModule } from "./tiers-sheet";
import type { SheetModule } from "./module";

export const modules: readonly SheetModule[] = [
  dataModule,
  screeningModule,
  participantsModule,
  chainModule,
  resourcesModule,
  innovationModule,
  actorsModule,
  decompositionModule,
  surveyModule,
  factorsModule,
  lensesModule,
  sensitivityModule,
  recommendationsModule,
  reportModule,
  scoringModule,
  risksModule,
  scenariosModule,
  effectivenessModule,
  comparisonModule,
  tiersModule,
  territoriesModule,
  groupingModule,
  stagesModule,
  coverageModule,
  policiesModule,
  criteriaModule,
  registerModule,
  auditModule,
  profileModule,
  logModule,
];

/** What the pane says about each module. One line per module. */
import { actorsView } from "./actors-view";
import { auditView } from "./audit-view";
import { chainView } from "./chain-view";
import { comparisonView } from "./comparison-view";
import { coverageView } from "./coverage-view";
import { criteriaView } from "./criteria-view";
import { dataView } from "./data-view";
import { decompositionView } from "./decomposition-view";
import { effectivenessView } from "./effectiveness-view";
import { factorsView } from "./factors-view";
import { groupingView } from "./grouping-view";
import { innovationView } from "./innovation-view";
import { lensesView } from "./lenses-view";
import { logView } from "./log-view";
import { participantsView } from "./participants-view";
import { policiesView } from "./policies-view";
import { profileView } from "./profile-view";
import { recommendationsView } from "./recommendations-view";
import { registerView } from "./register-view";
import { reportView } from "./report-view";
import { resourcesView } from "./resources-view";
import { risksView } from "./risks-view";
import { scenariosView } from "./scenarios-view";
import { scoringView } from "./scoring-view";
import { screeningView } from "./screening-view";
import { sensitivityView } from "./sensitivity-view";
import { stagesView } from "./stages-view";
import { surveyView } from "./survey-view";
import { territoriesView } from "./territories-view";
import { tiersView } from "./tiers-view";
import type { ModuleView } from "./module-view";

export const moduleViews: readonly ModuleView[] = [
  dataView,
  screeningView,
  participantsView,
  chainView,
  resourcesView,
  innovationView,
  actorsView,
  decompositionView,
  surveyView,
  factorsView,
  lensesView,
  sensitivityView,
  recommendationsView,
  reportView,
  scoringView,
  risksView,
  scenariosView,
  effectivenessView,
  comparisonView,
  tiersView,
  territoriesView,
  groupingView,
  stagesView,
  coverageView,
  policiesView,
  criteriaView,
  registerView,
  auditView,
  profileView,
  logView,
];

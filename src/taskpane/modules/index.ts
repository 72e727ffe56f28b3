/** What the pane says about each module. One line per module. */
import { actorsView } from "./actors-view";
import { chainView } from "./chain-view";
import { decompositionView } from "./decomposition-view";
import type { ModuleView } from "./module-view";
import { comparisonView } from "./comparison-view";
import { groupingView } from "./grouping-view";
import { dataView } from "./data-view";
import type { ModuleView } from "./module-view";
import { effectivenessView } from "./effectiveness-view";
import { lensesView } from "./lenses-view";
import { logView } from "./log-view";
import { participantsView } from "./participants-view";
import { tiersView } from "./tiers-view";

export const moduleViews: readonly ModuleView[] = [
  participantsView,
  tiersView,
  comparisonView,
  groupingView,
import { effectivenessView } from "./effectiveness-view";
import { innovationView } from "./innovation-view";
import { participantsView } from "./participants-view";
import { resourcesView } from "./resources-view";
import { coverageView } from "./coverage-view";
import { criteriaView } from "./criteria-view";
import { effectivenessView } from "./effectiveness-view";
import { factorsView } from "./factors-view";
import { participantsView } from "./participants-view";
import { policiesView } from "./policies-view";
import { registerView } from "./register-view";
import { profileView } from "./profile-view";
import { scenariosView } from "./scenarios-view";
import { stagesView } from "./stages-view";
import { surveyView } from "./survey-view";
import { screeningView } from "./screening-view";
import { recommendationsView } from "./recommendations-view";
import { reportView } from "./report-view";
import { risksView } from "./risks-view";
import { scenariosView } from "./scenarios-view";
import { scoringView } from "./scoring-view";
import { sensitivityView } from "./sensitivity-view";
import { territoriesView } from "./territories-view";

// prettier-ignore
export const moduleViews: readonly ModuleView[] = [
  dataView,
  screeningView,
  participantsView,
  chainView,
  resourcesView,
  innovationView,
  actorsView,
  decompositionView,
  profileView,
  scenariosView,
  effectivenessView,
  scenariosView,
  territoriesView,
  surveyView,
  factorsView,
  coverageView,
  policiesView,
  stagesView,
  criteriaView,
  registerView,
  lensesView,
  sensitivityView,
  recommendationsView,
  risksView,
  reportView,
  scoringView,
  logView,
];

/** What the pane says about each module. One line per module. */
import { effectivenessView } from "./effectiveness-view";
import type { ModuleView } from "./module-view";
import { participantsView } from "./participants-view";
import { surveyView } from "./survey-view";
import { factorsView } from "./factors-view";
import { coverageView } from "./coverage-view";
import { policiesView } from "./policies-view";
import { stagesView } from "./stages-view";
import { criteriaView } from "./criteria-view";
import { registerView } from "./register-view";

// prettier-ignore
export const moduleViews: readonly ModuleView[] = [
  participantsView,
  surveyView,
  factorsView,
  coverageView,
  policiesView,
  stagesView,
  criteriaView,
  registerView,
import { scenariosView } from "./scenarios-view";
import { territoriesView } from "./territories-view";

export const moduleViews: readonly ModuleView[] = [
  // One line per module.
  participantsView,
  scenariosView,
  effectivenessView,
  territoriesView,
];

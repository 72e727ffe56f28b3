/** What the pane says about each module. One line per module. */
import { coverageView } from "./coverage-view";
import { criteriaView } from "./criteria-view";
import { effectivenessView } from "./effectiveness-view";
import { factorsView } from "./factors-view";
import { participantsView } from "./participants-view";
import { policiesView } from "./policies-view";
import { registerView } from "./register-view";
import { scenariosView } from "./scenarios-view";
import { stagesView } from "./stages-view";
import { surveyView } from "./survey-view";
import { territoriesView } from "./territories-view";
import type { ModuleView } from "./module-view";

export const moduleViews: readonly ModuleView[] = [
  participantsView,
  scenariosView,
  effectivenessView,
  territoriesView,
  surveyView,
  factorsView,
  coverageView,
  policiesView,
  stagesView,
  criteriaView,
  registerView,
];

/** What the pane says about each module. One line per module. */
import { effectivenessView } from "./effectiveness-view";
import { participantsView } from "./participants-view";
import { scenariosView } from "./scenarios-view";
import { territoriesView } from "./territories-view";
import type { ModuleView } from "./module-view";

export const moduleViews: readonly ModuleView[] = [
  participantsView,
  scenariosView,
  effectivenessView,
  territoriesView,
];

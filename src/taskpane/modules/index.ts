/** What the pane says about each module. One line per module. */
import { dataView } from "./data-view";
import { effectivenessView } from "./effectiveness-view";
import type { ModuleView } from "./module-view";
import { participantsView } from "./participants-view";
import { scenariosView } from "./scenarios-view";
import { territoriesView } from "./territories-view";

export const moduleViews: readonly ModuleView[] = [dataView, participantsView];
export const moduleViews: readonly ModuleView[] = [
  // One line per module.
  participantsView,
  scenariosView,
  effectivenessView,
  territoriesView,
];

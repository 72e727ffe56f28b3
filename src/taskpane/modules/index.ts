/** What the pane says about each module. One line per module. */
import type { ModuleView } from "./module-view";
import { comparisonView } from "./comparison-view";
import { groupingView } from "./grouping-view";
import { participantsView } from "./participants-view";
import { tiersView } from "./tiers-view";

export const moduleViews: readonly ModuleView[] = [
  participantsView,
  tiersView,
  comparisonView,
  groupingView,
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

/** What the pane says about each module. One line per module. */
import { effectivenessView } from "./effectiveness-view";
import { lensesView } from "./lenses-view";
import { logView } from "./log-view";
import { participantsView } from "./participants-view";
import { recommendationsView } from "./recommendations-view";
import { reportView } from "./report-view";
import { risksView } from "./risks-view";
import { scenariosView } from "./scenarios-view";
import { scoringView } from "./scoring-view";
import { sensitivityView } from "./sensitivity-view";
import { territoriesView } from "./territories-view";
import type { ModuleView } from "./module-view";

export const moduleViews: readonly ModuleView[] = [
  participantsView,
  scenariosView,
  effectivenessView,
  territoriesView,
  lensesView,
  sensitivityView,
  recommendationsView,
  risksView,
  reportView,
  scoringView,
  logView,
];

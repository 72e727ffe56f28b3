/** What the pane says about each module. One line per module. */
import { dataView } from "./data-view";
import type { ModuleView } from "./module-view";
import { participantsView } from "./participants-view";

export const moduleViews: readonly ModuleView[] = [dataView, participantsView];

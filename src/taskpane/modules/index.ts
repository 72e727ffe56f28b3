/** What the pane says about each module. One line per module. */
import type { ModuleView } from "./module-view";
import { participantsView } from "./participants-view";
import { profileView } from "./profile-view";

export const moduleViews: readonly ModuleView[] = [participantsView, profileView];

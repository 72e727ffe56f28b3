/** What the pane says about each module. One line per module. */
import type { ModuleView } from "./module-view";
import { auditView } from "./audit-view";
import { effectivenessView } from "./effectiveness-view";
import { participantsView } from "./participants-view";
import { profileView } from "./profile-view";
import { scenariosView } from "./scenarios-view";
import { territoriesView } from "./territories-view";

// prettier-ignore
export const moduleViews: readonly ModuleView[] = [
  participantsView,
  profileView,
  auditView,
  scenariosView,
  effectivenessView,
  territoriesView,
];

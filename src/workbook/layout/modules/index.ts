/** Every module, in the order of lists. One line per module. */
import type { SheetModule } from "./module";
import { participantsModule } from "./participants-sheet";
import { profileModule } from "./profile-sheet";

export const modules: readonly SheetModule[] = [participantsModule, profileModule];

/** Every module, in the order of lists. One line per module. */
import type { SheetModule } from "./module";
import { chainModule } from "./chain-sheet";
import { participantsModule } from "./participants-sheet";

export const modules: readonly SheetModule[] = [participantsModule, chainModule];

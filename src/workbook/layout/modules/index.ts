/** Every module, in the order of lists. One line per module. */
import { dataModule } from "./data-sheet";
import type { SheetModule } from "./module";
import { participantsModule } from "./participants-sheet";
import { screeningModule } from "./screening-sheet";

export const modules: readonly SheetModule[] = [dataModule, screeningModule, participantsModule];

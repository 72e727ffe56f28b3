/** Every module, in the order of lists. One line per module. */
import { effectivenessModule } from "./effectiveness-sheet";
import type { SheetModule } from "./module";
import { participantsModule } from "./participants-sheet";
import { scenariosModule } from "./scenarios-sheet";
import { territoriesModule } from "./territories-sheet";

export const modules: readonly SheetModule[] = [
  // One line per module.
  participantsModule,
  scenariosModule,
  effectivenessModule,
  territoriesModule,
];

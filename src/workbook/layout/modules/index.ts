/** Every module, in the order of lists. One line per module. */
import { actorsModule } from "./actors-sheet";
import { chainModule } from "./chain-sheet";
import { decompositionModule } from "./decomposition-sheet";
import { innovationModule } from "./innovation-sheet";
import type { SheetModule } from "./module";
import { participantsModule } from "./participants-sheet";
import { resourcesModule } from "./resources-sheet";

export const modules: readonly SheetModule[] = [
  participantsModule,
  chainModule,
  resourcesModule,
  innovationModule,
  actorsModule,
  decompositionModule,
];

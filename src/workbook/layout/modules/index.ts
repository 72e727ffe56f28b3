/** Every module, in the order of lists. One line per module. */
import type { SheetModule } from "./module";
import { comparisonModule } from "./comparison-sheet";
import { groupingModule } from "./grouping-sheet";
import { participantsModule } from "./participants-sheet";
import { tiersModule } from "./tiers-sheet";

export const modules: readonly SheetModule[] = [
  participantsModule,
  tiersModule,
  comparisonModule,
  groupingModule,
];

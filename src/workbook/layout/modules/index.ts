/** Every module, in the order of lists. One line per module. */
import { lensesModule } from "./lenses-sheet";
import { logModule } from "./log-sheet";
import type { SheetModule } from "./module";
import { participantsModule } from "./participants-sheet";
import { recommendationsModule } from "./recommendations-sheet";
import { reportModule } from "./report-sheet";
import { risksModule } from "./risks-sheet";
import { scoringModule } from "./scoring-sheet";
import { sensitivityModule } from "./sensitivity-sheet";

export const modules: readonly SheetModule[] = [
  participantsModule,
  lensesModule,
  risksModule,
  sensitivityModule,
  recommendationsModule,
  reportModule,
  scoringModule,
  logModule,
];

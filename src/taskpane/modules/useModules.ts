/** Adds and removes modules of one assessment, or of the workbook. */
import { useState } from "react";
import { profileOf } from "../../assessments/cluster-formation/profiles";
import { modules } from "../../workbook/layout/modules/index";
import type { SheetModule } from "../../workbook/layout/modules/module";
import { planModule } from "../../workbook/layout/modules/plan-module";
import type { Workbook } from "../../workbook/workbook";
import { Failure, failureOf } from "../guide/cell-writer";
import type { Guide, OpenAssessment } from "../guide/useAssessment";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { detachFeeds } from "./feeds";
import { texts } from "./texts";

export interface Modules {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly dismiss: () => void;
  /** @returns whether the sheet was written */
  readonly add: (module: SheetModule) => Promise<boolean>;
  readonly remove: (module: SheetModule) => Promise<boolean>;
}

/** @param opened  null for the workbook as a whole */
export function useModules(
  workbook: Workbook,
  guide: Guide,
  opened: OpenAssessment | null,
  relist: () => Promise<unknown>
): Modules {
  const { say, locale } = useSpeech();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const number = opened?.entry.number ?? 0;
  const attempt = async (action: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    try {
      await action();
      await relist();
      return true;
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return {
    busy,
    failure,
    dismiss: () => setFailure(null),
    add: (module) =>
      attempt(async () => {
        const profile = opened?.answers.profile ?? profileOf(undefined);
        const assessments = (guide.entries ?? []).filter(({ complete }) => complete);
        const present = opened?.entry.modules ?? [];
        const needed = modules.filter(
          ({ key }) => module.reads?.includes(key) === true && !present.includes(key)
        );
        // One after the other, those it reads first: their names must stand before its formulas do.
        for (const joining of [...needed, module])
          await workbook.addModule(number, (taken) =>
            planModule(joining, { locale, profile, assessments }, number, taken)
          );
        announce(say(texts.added([...needed, module].map(({ tab }) => say(tab)).join(", "))));
      }),
    remove: (module) =>
      attempt(async () => {
        // Before the sheet goes: its formulas would leave errors where there were answers.
        if (opened) await workbook.write(number, detachFeeds(module, opened));
        await workbook.removeModule(number, module.key);
        announce(say(texts.removed(say(module.tab))));
      }),
  };
}

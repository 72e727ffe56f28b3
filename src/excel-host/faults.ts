/** The fault that is switched on, and what it does to each batch that meets it. */
import type { Backend } from "./backend";
import type { Fault } from "./profiles";
import { REFUSALS, Refusal } from "./protocol";

/** A batch's fate: refused outright, or carried out with its answer lost. */
export interface Verdict {
  readonly when: "before" | "after";
  readonly refusal: Refusal;
}

export class Faults {
  private fault: Fault | null = null;
  private met = 0;

  set(fault: Fault | null): void {
    this.fault = fault;
    this.met = 0;
  }

  /** Called once per batch. Answers null when the batch may pass. */
  async meet(
    edit: (change: (backend: Backend) => Promise<void>) => Promise<void>
  ): Promise<Verdict | null> {
    const { fault } = this;
    if (!fault) return null;
    this.met++;
    switch (fault.kind) {
      case "cell-edit-mode":
        return this.first(fault.batches, REFUSALS.cellEditMode);
      case "activity-limit":
        return this.first(fault.batches, REFUSALS.activityLimit);
      case "modal-dialog":
        return this.first(fault.batches, REFUSALS.modalDialog);
      case "session-lost":
        return { when: "before", refusal: REFUSALS.sessionLost };
      case "no-permission":
        return { when: "before", refusal: REFUSALS.noPermission };
      case "fail-at":
        return this.met === fault.batch ? { when: fault.when, refusal: REFUSALS.internal } : null;
      case "slow":
        await new Promise<void>((resolve) => {
          setTimeout(resolve, fault.milliseconds);
        });
        return null;
      case "co-author":
        if (this.met === fault.batch) await edit(fault.edit);
        return null;
    }
  }

  private first(batches: number, refusal: Refusal): Verdict | null {
    return this.met <= batches ? { when: "before", refusal } : null;
  }
}

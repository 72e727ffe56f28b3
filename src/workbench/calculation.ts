/** Knows whether Univer's formula engine still has something to calculate, and who waits for it. */
import type { ICommandInfo, ICommandService, IExecutionOptions } from "@univerjs/core";
import {
  FormulaExecutedStateType,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import type {
  IActiveDirtyManagerService,
  ISetFormulaCalculationNotificationMutation,
} from "@univerjs/engine-formula";

/** Univer collects changes for 100 ms before it calculates; a change that needs no calculation starts none. */
const START_LATEST = 400;

export interface Calculation {
  /** Answers when no calculation is running or about to start and `busy` says no. */
  idle(): Promise<void>;
  /** To be called whenever `busy` may have changed its answer. */
  check(): void;
  dispose(): void;
}

/**
 * @param dirty  tells which commands make the engine calculate
 * @param busy   whether something beside the engine (a custom function) is still awaited
 * @param ended  called after each calculation that changed something
 */
export function watchCalculation(
  commands: ICommandService,
  dirty: IActiveDirtyManagerService,
  busy: () => boolean,
  ended: () => void
): Calculation {
  let running = false;
  let expected: ReturnType<typeof setTimeout> | undefined;
  let waiting: (() => void)[] = [];

  const check = (): void => {
    if (running || expected !== undefined || busy()) return;
    const released = waiting;
    waiting = [];
    released.forEach((release) => release());
  };
  const stopExpecting = (): void => {
    clearTimeout(expected);
    expected = undefined;
  };
  const expect = (): void => {
    stopExpecting();
    expected = setTimeout(() => {
      expected = undefined;
      check();
    }, START_LATEST);
  };

  const listener = commands.onCommandExecuted(
    (command: Readonly<ICommandInfo>, options?: IExecutionOptions) => {
      if (command.id === SetFormulaCalculationStartMutation.id) {
        stopExpecting();
        running = true;
        return;
      }
      if (command.id === SetFormulaCalculationNotificationMutation.id) {
        const state = (command.params as ISetFormulaCalculationNotificationMutation | undefined)
          ?.functionsExecutedState;
        if (state === undefined) return;
        running = false;
        // A stopped calculation starts again at once with the changes that stopped it.
        if (state === FormulaExecutedStateType.STOP_EXECUTION) expect();
        else if (state === FormulaExecutedStateType.SUCCESS) ended();
        // The results are applied in the same turn, after this notification.
        setTimeout(check, 0);
        return;
      }
      const ofCalculation =
        options?.onlyLocal === true && command.id === "sheet.mutation.set-range-values";
      if (!ofCalculation && dirty.get(command.id) !== undefined) expect();
    }
  );

  return {
    idle: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        setTimeout(check, 0);
      }),
    check,
    dispose: () => {
      listener.dispose();
      stopExpecting();
      running = false;
      const released = waiting;
      waiting = [];
      released.forEach((release) => release());
    },
  };
}

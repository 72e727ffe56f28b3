/** What the page says about keeping has to be true at that moment. */
import { createKeeper } from "../../src/workbench/keeper";
import type { KeptWorkbook, Store } from "../../src/workbench/store";

it("says kept only when the latest change is kept, not when an earlier one is", async () => {
  jest.useFakeTimers();
  try {
    const finish: (() => void)[] = [];
    const store = {
      keep: () => new Promise<void>((done) => finish.push(done)),
    } as unknown as Store;
    const told: string[] = [];
    const keeper = createKeeper(
      store,
      () => ({}) as KeptWorkbook,
      (state) => told.push(state)
    );
    keeper.changed();
    await jest.advanceTimersByTimeAsync(1000);
    keeper.changed();
    finish[0]?.();
    await jest.advanceTimersByTimeAsync(0);
    expect(told).toEqual(["keeping", "keeping"]);
    await jest.advanceTimersByTimeAsync(1000);
    finish[1]?.();
    await jest.advanceTimersByTimeAsync(0);
    expect(told).toEqual(["keeping", "keeping", "kept"]);
  } finally {
    jest.useRealTimers();
  }
});

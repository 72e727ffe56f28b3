import { CellWriter, WriteStatus } from "../../src/taskpane/guide/cell-writer";
import { CellChange, WorkbookFailure } from "../../src/workbook/workbook";

const because = { en: "Sheet is protected.", ru: "Лист защищён.", kk: "Парақ қорғалған." };
const value = (row: number, content: number): CellChange => ({ name: "ind_value", row, content });

describe("writing cells", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("many keystrokes become one write of the last content", async () => {
    const written: (readonly CellChange[])[] = [];
    const writer = new CellWriter(
      async (changes) => void written.push(changes),
      () => undefined
    );
    writer.put([value(0, 1)]);
    writer.put([value(0, 13)]);
    writer.put([value(3, 5)]);
    expect(written).toEqual([]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(written).toEqual([[value(0, 13), value(3, 5)]]);
  });

  it("one write runs at a time, and what comes meanwhile waits its turn", async () => {
    let running = 0;
    let most = 0;
    const written: CellChange[] = [];
    const writer = new CellWriter(
      async (changes) => {
        running++;
        most = Math.max(most, running);
        await new Promise((resolve) => setTimeout(resolve, 2000));
        written.push(...changes);
        running--;
      },
      () => undefined
    );
    writer.put([value(0, 1)]);
    await jest.advanceTimersByTimeAsync(500);
    writer.put([value(0, 2)]);
    expect(writer.pending()).toEqual([value(0, 2)]);
    await jest.advanceTimersByTimeAsync(10_000);
    expect(most).toBe(1);
    expect(written).toEqual([value(0, 1), value(0, 2)]);
    expect(writer.pending()).toEqual([]);
  });

  it("a failed write keeps what it held beneath what was typed since, and says why", async () => {
    const statuses: WriteStatus[] = [];
    const written: (readonly CellChange[])[] = [];
    let refuse = true;
    const writer = new CellWriter(
      async (changes) => {
        if (refuse) throw new WorkbookFailure(because, "AccessDenied");
        written.push(changes);
      },
      (status) => statuses.push(status)
    );
    writer.put([value(0, 1), value(1, 8)]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(statuses.at(-1)).toEqual({ kind: "failed", because, detail: "AccessDenied" });
    expect(writer.pending()).toEqual([value(0, 1), value(1, 8)]);

    refuse = false;
    writer.put([value(0, 2)]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(written).toEqual([[value(0, 2), value(1, 8)]]);
    expect(statuses.at(-1)).toEqual({ kind: "written" });
  });

  it("flushing writes at once", async () => {
    const written: CellChange[] = [];
    const writer = new CellWriter(
      async (changes) => void written.push(...changes),
      () => undefined
    );
    writer.put([value(0, 4)]);
    await writer.flush();
    expect(written).toEqual([value(0, 4)]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(written).toHaveLength(1);
  });
});

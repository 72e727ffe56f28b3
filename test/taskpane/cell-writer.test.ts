import { CellWriter, Question, WriteStatus } from "../../src/taskpane/guide/cell-writer";
import {
  CellChange,
  CellContent,
  CellsChanged,
  clashesOf,
  WorkbookFailure,
} from "../../src/workbook/workbook";

const because = { en: "Sheet is protected.", ru: "Лист защищён.", kk: "Парақ қорғалған." };
const value = (row: number, content: number): CellChange => ({ name: "ind_value", row, content });

describe("writing cells", () => {
  const held = (changes: readonly CellChange[]): readonly CellContent[] =>
    changes.map(({ content }) => content);
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("many keystrokes become one write of the last content", async () => {
    const written: (readonly CellChange[])[] = [];
    const writer = new CellWriter(
      async (changes) => {
        written.push(changes);
        return held(changes);
      },
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
        return held(changes);
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
        return held(changes);
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
      async (changes) => {
        written.push(...changes);
        return held(changes);
      },
      () => undefined
    );
    writer.put([value(0, 4)]);
    await writer.flush();
    expect(written).toEqual([value(0, 4)]);
    await jest.advanceTimersByTimeAsync(1000);
    expect(written).toHaveLength(1);
  });
});

describe("two people at the same cells", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  /** A sheet of values, and a writer that knows what was read of it. */
  function shared(start: Readonly<Record<number, CellContent>> = { 0: 1, 1: 1, 2: 1 }) {
    const sheet = new Map(Object.entries(start).map(([row, content]) => [Number(row), content]));
    const read = new Map(sheet);
    const state: { questions: readonly Question[]; statuses: WriteStatus[]; refuse: boolean } = {
      questions: [],
      statuses: [],
      refuse: false,
    };
    const writer = new CellWriter(
      async (changes) => {
        if (state.refuse) throw new WorkbookFailure(because, "busy");
        const clashes = clashesOf(
          changes,
          changes.map(({ row }) => sheet.get(row) ?? "")
        );
        if (clashes.length > 0) throw new CellsChanged(clashes);
        for (const { row, content } of changes) {
          sheet.set(row, content);
          read.set(row, content);
        }
        return changes.map(({ content }) => content);
      },
      (status) => state.statuses.push(status),
      ({ row }) => read.get(row),
      (questions) => (state.questions = questions)
    );
    return { sheet, read, state, writer };
  }
  const pass = () => jest.advanceTimersByTimeAsync(1000);

  it("what somebody else has put there is not overwritten; everything else is written", async () => {
    const { sheet, state, writer } = shared();
    writer.put([value(0, 5), value(1, 6)]);
    sheet.set(0, 7);
    await pass();
    expect([...sheet.values()]).toEqual([7, 6, 1]);
    expect(state.questions).toMatchObject([
      { clashes: [{ change: { row: 0, content: 5 }, theirs: 7 }] },
    ]);
    expect(writer.pending()).toMatchObject([value(0, 5)]);
    expect(state.statuses.at(-1)).toEqual({ kind: "written" });
  });

  it("a reading between the typing and the writing does not hide the other person's answer", async () => {
    const { sheet, read, state, writer } = shared();
    writer.put([value(0, 5)]);
    sheet.set(0, 7);
    read.set(0, 7);
    writer.put([value(0, 55)]);
    await pass();
    expect(sheet.get(0)).toBe(7);
    expect(state.questions).toMatchObject([{ clashes: [{ change: value(0, 55), theirs: 7 }] }]);
  });

  it("mine is written over theirs, and only over what the person was shown", async () => {
    const { sheet, state, writer } = shared();
    writer.put([value(0, 5)]);
    sheet.set(0, 7);
    await pass();
    sheet.set(0, 8);
    await writer.settle(state.questions[0]?.row ?? "", "mine");
    expect(sheet.get(0)).toBe(8);
    expect(state.questions).toMatchObject([{ clashes: [{ theirs: 8 }] }]);
    await writer.settle(state.questions[0]?.row ?? "", "mine");
    expect(sheet.get(0)).toBe(5);
    expect(state.questions).toEqual([]);
    expect(writer.pending()).toEqual([]);
  });

  it("theirs stays when mine is let go, and the next answer is written over it", async () => {
    const { sheet, read, state, writer } = shared();
    writer.put([value(0, 5)]);
    sheet.set(0, 7);
    await pass();
    await writer.settle(state.questions[0]?.row ?? "", "theirs");
    expect(sheet.get(0)).toBe(7);
    expect(writer.pending()).toEqual([]);
    read.set(0, 7);
    writer.put([value(0, 9)]);
    await pass();
    expect(sheet.get(0)).toBe(9);
  });

  it("typing goes on while the question stands: the latest answer is the one that is offered", async () => {
    const { sheet, state, writer } = shared();
    writer.put([value(0, 5)]);
    sheet.set(0, 7);
    await pass();
    writer.put([value(0, 50), value(2, 3)]);
    await pass();
    expect([...sheet.values()]).toEqual([7, 1, 3]);
    expect(state.questions).toMatchObject([{ clashes: [{ change: value(0, 50), theirs: 7 }] }]);
  });

  it("a value and its source wait together", async () => {
    const { sheet, state, writer } = shared();
    const source: CellChange = { name: "ind_source", row: 0, content: 1 };
    writer.put([value(0, 5), source, value(1, 6)]);
    sheet.set(0, 7);
    await pass();
    expect(writer.pending()).toMatchObject([value(0, 5), source]);
    expect(sheet.get(1)).toBe(6);
    expect(state.questions).toHaveLength(1);
  });

  it("one's own writes are no surprise: not after a failure, not while one is under way", async () => {
    const { sheet, state, writer } = shared();
    state.refuse = true;
    writer.put([value(0, 2)]);
    await pass();
    state.refuse = false;
    writer.put([value(0, 3)]);
    const first = writer.flush();
    writer.put([value(0, 4)]);
    await first;
    await pass();
    expect(sheet.get(0)).toBe(4);
    expect(state.questions).toEqual([]);
  });

  it("the same answer given by both is no question", async () => {
    const { sheet, state, writer } = shared();
    writer.put([value(0, 5)]);
    sheet.set(0, 5);
    await pass();
    expect(state.questions).toEqual([]);
    expect(writer.pending()).toEqual([]);
  });
});

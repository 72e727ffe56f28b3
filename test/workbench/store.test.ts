/** The workbook kept in the browser: what comes back, and what happens to what cannot be read. */
import { IDBFactory } from "fake-indexeddb";
import { createKeeper } from "../../src/workbench/keeper";
import { sampleWorkbook } from "../../src/workbench/sample";
import { openStore } from "../../src/workbench/store";
import type { KeptWorkbook, Store } from "../../src/workbench/store";

const workbook: KeptWorkbook = {
  document: sampleWorkbook("kk").document,
  settings: { "assay.language": '"kk"' },
  name: "Қазақстан өңірлері",
  untouchedSample: null,
};

let factory: IDBFactory;
let store: Store;

/** Writes a record as another version of the program, or a fault, may have left it. */
async function leave(record: unknown): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = factory.open("assay-workbench", 1);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error(String(opening.error)));
  });
  await new Promise((resolve) => {
    const put = database
      .transaction("workbooks", "readwrite")
      .objectStore("workbooks")
      .put(record, "current");
    put.onsuccess = resolve;
  });
  database.close();
}

beforeEach(async () => {
  factory = new IDBFactory();
  store = await openStore(factory);
});
afterEach(() => store.close());

test("a new browser holds nothing", async () => {
  expect(await store.restore()).toEqual({ kind: "none" });
});

test("the workbook comes back with its settings", async () => {
  await store.keep(workbook);
  expect(await store.restore()).toEqual({ kind: "workbook", workbook });
});

test("forgetting leaves nothing", async () => {
  await store.keep(workbook);
  await store.forget();
  expect(await store.restore()).toEqual({ kind: "none" });
});

test.each([
  ["another version", { ...workbook, document: { ...workbook.document, version: 99 } }],
  ["no sheets", { ...workbook, document: { ...workbook.document, workbook: { id: "workbook" } } }],
  [
    "a missing sheet",
    {
      ...workbook,
      document: {
        ...workbook.document,
        workbook: { ...workbook.document.workbook, sheetOrder: ["gone"] },
      },
    },
  ],
  ["no settings", { ...workbook, settings: null }],
  ["a text", "workbook"],
])("a record with %s is damaged once and set aside", async (_what, record) => {
  await leave(record);
  expect(await store.restore()).toEqual({ kind: "damaged" });
  expect(await store.restore()).toEqual({ kind: "none" });
});

describe("keeping", () => {
  const told: string[] = [];
  const keeper = (on: Store | null) =>
    createKeeper(
      on,
      () => workbook,
      (state) => told.push(state)
    );
  beforeEach(() => told.splice(0));

  test("many changes are kept once, a moment later", async () => {
    let times = 0;
    const counting: Store = {
      ...store,
      keep: async (given) => {
        times += 1;
        await store.keep(given);
      },
    };
    const keep = keeper(counting);
    for (let i = 0; i < 5; i++) keep.changed();
    await keep.flush();
    await keep.flush();
    expect(times).toBe(1);
    expect(told.at(-1)).toBe("kept");
    expect((await store.restore()).kind).toBe("workbook");
  });

  test("a browser that refuses is told, and nothing is thrown", async () => {
    const keep = keeper({ ...store, keep: () => Promise.reject(new Error("no room")) });
    keep.changed();
    await keep.flush();
    expect(told).toEqual(["keeping", "refused"]);
  });

  test("after stopping nothing is kept", async () => {
    const keep = keeper(store);
    keep.changed();
    keep.stop();
    await keep.flush();
    keep.changed();
    await keep.flush();
    expect((await store.restore()).kind).toBe("none");
  });

  test("without a store nothing is promised", async () => {
    const keep = keeper(null);
    keep.changed();
    await keep.flush();
    expect(told).toEqual([]);
  });
});

/** The interpreter of the batch language, tried on a document that is not a workbook. */
import {
  ApiError,
  BatchRequest,
  HostClass,
  HostObject,
  RichApi,
  describeClass,
  link,
  onlyReleases,
  touchesDocument,
} from "../../src/excel-host/richapi";

/** A library: shelves of books; a book's title may be changed, a shelf may be empty. */
class Book extends HostObject {
  constructor(
    public title: string,
    public pages: number
  ) {
    super();
  }
  override get wire(): HostClass {
    return BOOK;
  }
}

class Shelf extends HostObject {
  constructor(readonly books: Book[]) {
    super();
  }
  override get wire(): HostClass {
    return SHELF;
  }
}

const BOOK = describeClass(Book, {
  name: "Book",
  referenced: true,
  properties: {
    Title: {
      get: async (book) => book.title,
      set: async (book, title) => {
        await Promise.resolve();
        book.title = String(title);
      },
    },
    Pages: { get: (book) => book.pages },
    Shelf: link(() => shelf),
  },
  methods: {
    Join: (_, args) => args.raw(0),
    Burn: () => {
      throw new ApiError("AccessDenied", "Books are not burned.", 403);
    },
    Explode: () => {
      throw new Error("boom");
    },
    Lines: (book, args) => args.integer(0) * book.pages,
  },
});

const SHELF = describeClass(Shelf, {
  name: "Shelf",
  items: (self) => self.books,
  properties: { Count: { get: (self) => self.books.length } },
  methods: {
    GetItem: (self, args) => self.books.find(({ title }) => title === args.text(0)) ?? null,
    GetItemOrNullObject: (self, args) =>
      self.books.find(({ title }) => title === args.text(0)) ?? null,
    Sum: (_, args) => {
      const books = args.raw(0) as readonly Book[];
      return books.reduce((sum, { pages }) => sum + pages, 0);
    },
  },
});

let shelf: Shelf;
let api: RichApi;
let uses: [string, boolean][];

beforeEach(() => {
  shelf = new Shelf([new Book("Alpha", 100), new Book("Beta", 200), new Book("Gamma", 300)]);
  uses = [];
  api = new RichApi({
    root: shelf,
    services: { Lender: shelf },
    onUse: (member, known) => uses.push([member, known]),
  });
});

const ROOT = { Id: 1, ObjectPathType: 1, Name: "" };
const byTitle = (id: number, title: string): BatchRequest["ObjectPaths"][string] => ({
  Id: id,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId: 1,
  ArgumentInfo: { Arguments: [title] },
});

const run = (
  actions: BatchRequest["Actions"],
  paths: Record<string, BatchRequest["ObjectPaths"][string]> = {}
): ReturnType<RichApi["run"]> => api.run({ Actions: actions, ObjectPaths: { 1: ROOT, ...paths } });

test("a chosen query answers chosen members under wire names", async () => {
  const { Results } = await run(
    [{ Id: 9, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["title", "shelf/count"] } }],
    { 2: byTitle(2, "Beta") }
  );
  expect(Results).toEqual([
    {
      ActionId: 9,
      Value: {
        _ReferenceId: "reference-1",
        Title: "Beta",
        Shelf: { Count: 3, _Items: expect.any(Array) as unknown },
      },
    },
  ]);
});

test.each([undefined, { Select: [] }, { Select: ["$all"] }])(
  "a query that names nothing (%j) answers all scalars and no links",
  async (QueryInfo) => {
    const { Results } = await run(
      [{ Id: 9, ActionType: 2, ObjectPathId: 2, ...(QueryInfo && { QueryInfo }) }],
      { 2: byTitle(2, "Beta") }
    );
    expect(Results[0]?.Value).toEqual({ _ReferenceId: "reference-1", Title: "Beta", Pages: 200 });
  }
);

test("collections are paged and mix own members with those of items", async () => {
  const QueryInfo = { Select: ["count", "items/title"], Top: 1, Skip: 1 };
  const { Results } = await run([{ Id: 1, ActionType: 2, ObjectPathId: 1, QueryInfo }]);
  expect(Results[0]?.Value).toEqual({
    Count: 3,
    _Items: [{ _ReferenceId: "reference-1", Title: "Beta" }],
  });
});

test("a query as JSON uses lower-case names and marks the null object", async () => {
  const { Results } = await run(
    [
      { Id: 1, ActionType: 7, ObjectPathId: 1, QueryInfo: { Select: ["items/pages"], Top: 1 } },
      { Id: 2, ActionType: 7, ObjectPathId: 2 },
    ],
    { 2: { ...byTitle(2, "Missing"), ObjectPathType: 3, Name: "GetItemOrNullObject" } }
  );
  expect(Results.map(({ Value }) => Value)).toEqual([
    { items: [{ _ReferenceId: "reference-1", pages: 100 }] },
    { _IsNull: true },
  ]);
});

test("what hangs on a null object is null, and only keeping it is allowed", async () => {
  const paths = {
    2: { ...byTitle(2, "Missing"), ObjectPathType: 3, Name: "GetItemOrNullObject" },
    3: { Id: 3, ObjectPathType: 4, Name: "Shelf", ParentObjectPathId: 2 },
  };
  const { Results, Error } = await run(
    [
      { Id: 1, ActionType: 1, ObjectPathId: 3 },
      { Id: 2, ActionType: 3, ObjectPathId: 2, Name: "_KeepReference" },
      { Id: 3, ActionType: 3, ObjectPathId: 2, Name: "Burn" },
    ],
    paths
  );
  expect(Results.map(({ Value }) => Value)).toEqual([null, null]);
  expect(Error).toMatchObject({ Code: "ItemNotFound", ActionIndex: 2 });
});

test("properties are set one by one or several at once", async () => {
  await run(
    [
      { Id: 1, ActionType: 4, ObjectPathId: 2, Name: "Title", ArgumentInfo: { Arguments: ["B"] } },
      { Id: 2, ActionType: 9, ObjectPathId: 3, ObjectState: { title: "G" } },
    ],
    { 2: byTitle(2, "Beta"), 3: byTitle(3, "Gamma") }
  );
  expect(shelf.books.map(({ title }) => title)).toEqual(["Alpha", "B", "G"]);
});

test("objects stand in for their path ids, nested as deep as the arguments", async () => {
  const { Results } = await run(
    [
      {
        Id: 1,
        ActionType: 3,
        ObjectPathId: 1,
        Name: "Sum",
        ArgumentInfo: { Arguments: [[2, 3]], ReferencedObjectPathIds: [[2, 3]] },
      },
      {
        Id: 2,
        ActionType: 3,
        ObjectPathId: 2,
        Name: "Join",
        ArgumentInfo: { Arguments: [3], ReferencedObjectPathIds: [null] },
      },
    ],
    { 2: byTitle(2, "Alpha"), 3: byTitle(3, "Gamma") }
  );
  expect(Results.map(({ Value }) => Value)).toEqual([400, 3]);
});

test("references live until they are removed", async () => {
  const first = await run([{ Id: 1, ActionType: 1, ObjectPathId: 2 }], { 2: byTitle(2, "Alpha") });
  expect(first.Results[0]?.Value).toEqual({ _ReferenceId: "reference-1" });
  expect(api.heldReferences).toBe(1);
  const kept = { 2: { Id: 2, ObjectPathType: 6, Name: "reference-1" } };
  const pages = { Id: 1, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["pages"] } };
  expect((await run([pages], kept)).Results[0]?.Value).toMatchObject({ Pages: 100 });
  await run([
    {
      Id: 1,
      ActionType: 3,
      ObjectPathId: 1,
      Name: "_RemoveReference",
      ArgumentInfo: { Arguments: ["reference-1"] },
    },
  ]);
  expect(api.heldReferences).toBe(0);
  expect((await run([pages], kept)).Error?.Code).toBe("InvalidObjectPath");
});

test("an error keeps its code, says where and at which action, and ends the batch", async () => {
  const lines = { Id: 1, ActionType: 3, ObjectPathId: 2, Name: "Lines" };
  const { Results, Error } = await run(
    [
      { ...lines, ArgumentInfo: { Arguments: [2] } },
      { Id: 2, ActionType: 3, ObjectPathId: 2, Name: "Burn" },
      { ...lines, Id: 3, ArgumentInfo: { Arguments: [3] } },
    ],
    { 2: byTitle(2, "Alpha") }
  );
  expect(Results).toEqual([{ ActionId: 1, Value: 200 }]);
  expect(Error).toEqual({
    Code: "AccessDenied",
    Message: "Books are not burned.",
    HttpStatusCode: 403,
    Location: "Book.burn",
    ActionIndex: 1,
  });
});

test("a fault of the host itself is a general exception", async () => {
  const { Error } = await run([{ Id: 1, ActionType: 3, ObjectPathId: 2, Name: "Explode" }], {
    2: byTitle(2, "Alpha"),
  });
  expect(Error).toMatchObject({ Code: "GeneralException", Message: "boom", HttpStatusCode: 500 });
});

test("arguments are read with the type the member expects", async () => {
  const { Error } = await run(
    [
      {
        Id: 1,
        ActionType: 3,
        ObjectPathId: 2,
        Name: "Lines",
        ArgumentInfo: { Arguments: ["two"] },
      },
    ],
    { 2: byTitle(2, "Alpha") }
  );
  expect(Error?.Code).toBe("InvalidArgument");
  expect(Error?.Message).toContain("Book.lines: argument 1 should be a number");
});

test.each([
  [{ ActionType: 3, Name: "Lend" }, "Book.Lend (method)"],
  [{ ActionType: 2, QueryInfo: { Select: ["author"] } }, "Book.Author (get)"],
  [{ ActionType: 4, Name: "Pages", ArgumentInfo: { Arguments: [1] } }, "Book.Pages (set)"],
  [{ ActionType: 8 }, "action type 8"],
])("what does not exist is refused by name: %j", async (action, name) => {
  const { Error } = await run([{ Id: 1, ObjectPathId: 2, ...action }], { 2: byTitle(2, "Alpha") });
  expect(Error).toMatchObject({ Code: "ApiNotFound", HttpStatusCode: 404 });
  expect(Error?.Message).toContain(name);
  expect(uses).toContainEqual([name, false]);
});

test("an unknown service is refused, a known one answers", async () => {
  const count = { Id: 1, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["count"] } };
  const service = (Name: string): BatchRequest["ObjectPaths"] => ({
    2: { Id: 2, ObjectPathType: 2, Name },
  });
  expect((await run([count], service("Lender"))).Results[0]?.Value).toMatchObject({ Count: 3 });
  expect((await run([count], service("Printer"))).Error?.Message).toContain("service Printer");
});

test("withheld members are refused with the reason, and not counted as used", async () => {
  api = new RichApi({
    root: shelf,
    withheld: (name, member) => (member === "pages" ? `${name} has no pages here.` : null),
    onUse: (member, known) => uses.push([member, known]),
  });
  const { Error } = await run(
    [{ Id: 1, ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["title", "pages"] } }],
    { 2: byTitle(2, "Alpha") }
  );
  expect(Error).toMatchObject({ Code: "ApiNotFound", Message: "Book has no pages here." });
  expect(uses).toEqual([
    ["Shelf.GetItem (method)", true],
    ["Book.Title (get)", true],
  ]);
});

test("trace ids come back in order, also of a batch that fails", async () => {
  const { TraceIds, Error } = await run(
    [
      { Id: 4, ActionType: 5, ObjectPathId: 0 },
      { Id: 7, ActionType: 5, ObjectPathId: 0 },
      { Id: 8, ActionType: 3, ObjectPathId: 1, Name: "Nothing" },
      { Id: 9, ActionType: 5, ObjectPathId: 0 },
    ],
    {}
  );
  expect(TraceIds).toEqual([4, 7]);
  expect(Error?.ActionIndex).toBe(2);
});

test("a path that is used twice is resolved once", async () => {
  const query = { ActionType: 2, ObjectPathId: 2, QueryInfo: { Select: ["title"] } };
  await run(
    [
      { Id: 1, ...query },
      { Id: 2, ...query },
    ],
    { 2: byTitle(2, "Alpha") }
  );
  expect(uses.filter(([member]) => member === "Shelf.GetItem (method)")).toHaveLength(1);
});

test("batches of services and releases are told from those that ask the document", () => {
  const service = { Id: 2, ObjectPathType: 2, Name: "Lender" };
  const mention: BatchRequest = {
    Actions: [
      { Id: 1, ActionType: 1, ObjectPathId: 1 },
      { Id: 2, ActionType: 3, ObjectPathId: 2, Name: "Sum" },
    ],
    ObjectPaths: { 1: ROOT, 2: service },
  };
  const question: BatchRequest = {
    Actions: [{ Id: 1, ActionType: 2, ObjectPathId: 2 }],
    ObjectPaths: { 1: ROOT, 2: byTitle(2, "Alpha") },
  };
  const release: BatchRequest = {
    Actions: [
      { Id: 1, ActionType: 1, ObjectPathId: 1 },
      { Id: 2, ActionType: 3, ObjectPathId: 1, Name: "_RemoveReference" },
    ],
    ObjectPaths: { 1: ROOT },
  };
  expect([mention, question, release].map(touchesDocument)).toEqual([false, true, true]);
  expect([mention, question, release].map(onlyReleases)).toEqual([false, false, true]);
});

/**
 * Drift: everything the host claims to simulate exists under that name in the installed office.js. An update
 * of the library that renames or drops a member fails here, and so does a slip of our own.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { EVENT, EventName, eventMethods } from "../../src/excel-host/model/events";
import { CLASSES } from "../../src/excel-host/model/workbook";
import type { HostClass } from "../../src/excel-host/richapi";
import { SERVICE_CLASSES } from "../../src/excel-host/services";

const LIBRARY = readFileSync(
  join(process.cwd(), "node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js"),
  "utf8"
);
const EXCEL = LIBRARY.slice(LIBRARY.indexOf('var _hostName = "Excel"'));

interface LibraryClass {
  readonly readable: ReadonlySet<string>;
  readonly writable: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
}

/** Classes of one part of the library with the wire names they use. */
function classesIn(text: string): ReadonlyMap<string, LibraryClass> {
  const starts = [...text.matchAll(/^ {4}(?:var )?(\w+) = \(?function ?\(_super\)/gm)];
  return new Map(
    starts.map((start, index) => {
      const body = text.slice(start.index, starts[index + 1]?.index);
      const names = (pattern: RegExp): string[] =>
        [...body.matchAll(pattern)].map((match) => match[1] ?? "");
      const scalars = /_scalarPropertyOriginalNames"[^[]*\[([^\]]*)\]/.exec(body)?.[1] ?? "";
      const methods = names(/_(?:invokeMethod|createMethodObject)\((?:[\w.]+, )?\w+, "(\w+)"/g);
      return [
        start[1] ?? "",
        {
          readable: new Set([
            ...scalars.split(",").map((name) => name.trim().replaceAll('"', "")),
            ...names(/_createPropertyObject\([\w.]+, this, "(\w+)"/g),
          ]),
          writable: new Set(names(/_invokeSetProperty\(\w+, "(\w+)"/g)),
          methods: new Set(
            body.includes("_createIndexerObject(") ? [...methods, "GetItem"] : methods
          ),
        },
      ];
    })
  );
}

const OWN = classesIn(EXCEL);
const ALL = classesIn(LIBRARY);

/** A class that the library makes from a table of names; methods stand there in lower case. */
function tableClass(name: string): LibraryClass | undefined {
  const start = LIBRARY.indexOf(`"strings": ["${name}"]`);
  if (start < 0) return undefined;
  const table = LIBRARY.slice(start, LIBRARY.indexOf("};", start));
  const names = [...table.matchAll(/\[\["(\w+)"/g)].map(([, found = ""]) => found);
  return {
    readable: new Set(),
    writable: new Set(),
    methods: new Set(names.map((found) => found.charAt(0).toUpperCase() + found.slice(1))),
  };
}

function strangers(claimed: HostClass, found: LibraryClass | undefined): readonly string[] {
  if (!found) return [`class ${claimed.name}`];
  const properties = [...claimed.properties].flatMap(([name, { get, set }]) => [
    ...(get && !found.readable.has(name) ? [`${claimed.name}.${name} (get)`] : []),
    ...(set && !found.writable.has(name) ? [`${claimed.name}.${name} (set)`] : []),
  ]);
  const methods = [...claimed.methods.keys()]
    .filter((name) => !found.methods.has(name))
    .map((name) => `${claimed.name}.${name} (method)`);
  return [...properties, ...methods];
}

test("the library is read as it should be: many classes, and what everybody knows of them", () => {
  expect(OWN.size).toBeGreaterThan(180);
  expect(OWN.get("Range")?.readable).toContain("ValueTypes");
  expect(OWN.get("Range")?.writable).not.toContain("ValueTypes");
  expect(OWN.get("WorksheetCollection")?.methods).toContain("GetItem");
});

test.each(CLASSES.map((claimed) => [claimed.name, claimed] as const))(
  "all members of %s exist in the library",
  (name, claimed) => {
    expect(strangers(claimed, OWN.get(name))).toEqual([]);
  }
);

test.each(SERVICE_CLASSES.map((claimed) => [claimed.name, claimed] as const))(
  "all members of the service %s exist in the library",
  (name, claimed) => {
    expect(strangers(claimed, ALL.get(name) ?? tableClass(name))).toEqual([]);
  }
);

test("a member that does not exist would be found", () => {
  const [range] = CLASSES.filter(({ name }) => name === "Range");
  if (!range) throw new Error("no Range");
  const invented: HostClass = {
    ...range,
    properties: new Map([["Formulae", { get: () => null }]]),
    methods: new Map([["Fly", () => null]]),
  };
  expect(strangers(invented, OWN.get("Range"))).toEqual([
    "Range.Formulae (get)",
    "Range.Fly (method)",
  ]);
});

test("the host claims each class once", () => {
  const names = [...CLASSES, ...SERVICE_CLASSES].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test("events carry the library's numbers", () => {
  const registered = new Map(
    [
      ...EXCEL.matchAll(
        /eventType: (\d+),\s+registerFunc: function \(\) \{ return _this\.(_Register\w+)\(\)/g
      ),
    ].map((match) => [`${match[2]} ${match[1]}`, true])
  );
  for (const name of Object.keys(EVENT) as EventName[]) {
    const [register = ""] = Object.keys(
      eventMethods([name], () => {
        throw new Error("not called");
      })
    );
    expect([name, registered.has(`${register} ${EVENT[name]}`)]).toEqual([name, true]);
  }
});

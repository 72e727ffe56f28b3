/** The house rules that no compiler sees: who imports whom, whole lists, fresh generated texts, clean words. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { withFunctionsTable } from "../src/build/readme-table";
import { measures } from "../src/measures";
import { programVersion } from "../src/taskpane/version";
import agreed from "./catalogue/functions.json";

const root = join(__dirname, "..");
const source = join(root, "src");

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

const slashed = (path: string) => path.split(sep).join("/");
const files = filesUnder(source)
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => slashed(relative(source, path)));

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), "utf8");
  return [...text.matchAll(/(?:from\s+|import\s*\(\s*|import\s+|require\(\s*)"([^"]+)"/g)].map(
    (match) => match[1] ?? ""
  );
}

/** @returns the file an import means, or the package's name */
function resolved(file: string, request: string): string {
  if (!request.startsWith(".")) return request;
  const base = slashed(normalize(join(dirname(file), request)));
  const found = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find(
    (path) => existsSync(join(source, path)) && statSync(join(source, path)).isFile()
  );
  return found ?? base;
}

const graph = new Map(
  files.map((file) => [file, importsOf(file).map((request) => resolved(file, request))])
);

/** What a file may import: folders or files of the house, and packages. */
interface Rule {
  readonly room: RegExp;
  readonly may: readonly RegExp[];
}

const pure = [
  /^core\//,
  /^measures\//,
  /^assessments\//,
  /^checks\//,
  /^statistics\//,
  /^workbook\/workbook\.ts$/,
  /^workbook\/layout\//,
];
const rules: readonly Rule[] = [
  { room: /^core\//, may: [/^core\//] },
  { room: /^measures\//, may: [/^core\//, /^measures\//] },
  { room: /^assessments\//, may: [/^core\//, /^measures\//, /^assessments\//] },
  { room: /^checks\//, may: [/^core\//, /^checks\//] },
  { room: /^statistics\//, may: [/^core\//, /^checks\//, /^statistics\//] },
  { room: /^workbook\/(workbook\.ts|layout\/)/, may: pure },
  { room: /^workbook\/failures\.ts$/, may: pure },
  { room: /^workbook\/office/, may: [...pure, /^workbook\/(office|failures)/] },
  {
    room: /^functions\//,
    may: [/^core\//, /^measures\/index\.ts$/, /^functions\//, /^custom-functions-metadata$/],
  },
  {
    room: /^taskpane\/index\.tsx$/,
    may: [/^taskpane\//, ...pure, /^workbook\/office\.ts$/, /^react/, /^@fluentui\/react\/lib\//],
  },
  {
    room: /^taskpane\/modules\/partitions\.ts$/,
    may: [/^assessments\//, /^simple-statistics$/, /^ml-hclust$/],
  },
  {
    room: /^taskpane\//,
    may: [
      /^taskpane\//,
      ...pure,
      /^functions\/call\.ts$/,
      /^react/,
      /^@fluentui\/react\/lib\//,
      /^search\//,
      /\.css$/,
    ],
  },
  { room: /^excel-host\/(bridge)\.ts$/, may: [/^excel-host\//, /^node:/, /^jsdom$/] },
  { room: /^excel-host\//, may: [/^excel-host\//] },
  {
    room: /^workbench\//,
    may: [
      /^workbench\//,
      /^excel-host\//,
      /^core\//,
      /^statistics\/regions\.ts$/,
      /^@univerjs\//,
      /^rxjs/,
      /^node:/,
      /^selfsigned$/,
      /\.(css|csv|svg|json)$/,
    ],
  },
  { room: /^search\//, may: [/^core\//, /^search\//, /^minisearch$/] },
  { room: /^manual\//, may: [/^core\//, /^measures\//, /^search\//, /^manual\//] },
  { room: /^cli\//, may: [...pure, /^functions\//, /^cli\//, /^node:/] },
  {
    room: /^build\//,
    may: [
      /^core\//,
      /^measures\//,
      /^assessments\//,
      /^functions\/metadata\.ts$/,
      /^manual\/pages\.ts$/,
      /^build\//,
      /^excel-host\/api-sets\.ts$/,
      /^workbench\/(serve|browser)\.ts$/,
      /^node:/,
      /^@resvg\//,
      /^typescript$/,
      /^office-addin-dev-certs$/,
    ],
  },
];

describe("rooms", () => {
  it("every file lies in a room with rules", () => {
    expect(files.filter((file) => !rules.some((rule) => rule.room.test(file)))).toEqual([]);
  });

  it.each(files.map((file) => [file]))("%s imports only what its room may", (file) => {
    const rule = rules.find((one) => one.room.test(file));
    expect(
      (graph.get(file) ?? []).filter((target) => !rule?.may.some((allowed) => allowed.test(target)))
    ).toEqual([]);
  });

  it("no import goes round in a circle", () => {
    const done = new Set<string>();
    const walk = (file: string, path: readonly string[]): void => {
      if (path.includes(file))
        throw new Error(`circle: ${[...path.slice(path.indexOf(file)), file].join(" → ")}`);
      if (done.has(file)) return;
      for (const target of graph.get(file) ?? []) {
        if (graph.has(target)) walk(target, [...path, file]);
      }
      done.add(file);
    };
    for (const file of files) walk(file, []);
  });

  it("only workbook/office.ts says Excel., only functions/functions.ts says CustomFunctions.", () => {
    const saying = (word: RegExp, allowed: RegExp) =>
      files.filter(
        (file) =>
          !allowed.test(file) &&
          !/^excel-host\//.test(file) &&
          word.test(
            readFileSync(join(source, file), "utf8")
              .replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, "")
              .replace(/"[^"\n]*"|`[^`]*`/g, "")
          )
      );
    expect(saying(/\bExcel\.(?!\s)/, /^workbook\/office/)).toEqual([]);
    expect(saying(/\bCustomFunctions\.(?!\s)/, /^functions\/functions\.ts$/)).toEqual([]);
  });

  it("no file only re-exports, but for the lists", () => {
    const reexporting = files.filter((file) => {
      const text = readFileSync(join(source, file), "utf8");
      return (
        /^export (\*|\{[^}]*\}) from/m.test(text) &&
        !/^(measures|assessments)\/index\.ts$/.test(file)
      );
    });
    expect(reexporting).toEqual([]);
  });

  it("no folder is named after nothing", () => {
    expect(
      files.filter((file) =>
        /(^|\/)(utils?|helpers?|common|types|constants|misc)(\/|\.)/.test(file)
      )
    ).toEqual([]);
  });
});

describe("measures", () => {
  const measureFiles = files.filter((file) => /^measures\/[^/]+\/[^/]+\.ts$/.test(file));

  it("each lies in the file of its Excel name, in the folder of its family", () => {
    const expected = measures.map(
      (measure) => `measures/${measure.family}/${measure.id.toLowerCase().replaceAll(".", "-")}.ts`
    );
    expect(expected.filter((file) => !measureFiles.includes(file))).toEqual([]);
  });

  it("each file with a card stands in the list", () => {
    const list = readFileSync(join(source, "measures", "index.ts"), "utf8");
    const forgotten = measureFiles
      .map((file) => ({
        file,
        name: /export const (\w+) = defineMeasure\(/.exec(
          readFileSync(join(source, file), "utf8")
        )?.[1],
      }))
      .filter(({ name }) => name !== undefined && !new RegExp(`^  ${name},$`, "m").test(list))
      .map(
        ({ file, name }) =>
          `paste into src/measures/index.ts:  import { ${name} } from "./${file.slice("measures/".length, -".ts".length)}";  and the line  ${name},`
      );
    expect(forgotten).toEqual([]);
  });

  it("the list follows the order of the catalogue", () => {
    const order = agreed.functions.map((entry) => entry.id);
    const places = measures.map((measure) => order.indexOf(measure.id));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("ids keep apart when a file turns their dots into underscores", () => {
    const written = measures.map((measure) => measure.id.replaceAll(".", "_"));
    expect(new Set(written).size).toBe(written.length);
    for (const { id } of measures) {
      expect(id).toMatch(/^[A-Z][A-Z0-9_.]{2,}$/);
      expect(id).not.toMatch(/^[A-Z]{1,3}[0-9]+$/);
    }
  });
});

describe("texts", () => {
  it("the README's table of functions is fresh (npm run generate)", () => {
    const readme = readFileSync(join(root, "README.md"), "utf8");
    expect(withFunctionsTable(readme, measures)).toBe(readme);
  });

  it("the pane tells the version of package.json", () => {
    expect(programVersion).toBe(
      (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version
    );
  });
});

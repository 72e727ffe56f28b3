/** The manifest: valid by Microsoft's schemas, and whole where the schemas do not look. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { developmentAddress, manifestFor, placeholderAddress } from "../../src/build/manifest";

const root = join(__dirname, "..", "..");
const xml = readFileSync(join(root, "manifest.xml"), "utf8");
const document = new JSDOM(xml, { contentType: "text/xml" }).window.document;
const all = (name: string) => [...document.getElementsByTagName(name)];
const languages = ["ru-RU", "kk-KZ"];

it("is valid against the schemas", () => {
  const done = spawnSync(process.execPath, [join(root, "src", "build", "validate.mjs")], {
    encoding: "utf8",
  });
  expect(done.stdout + done.stderr).toContain("is valid");
  expect(done.status).toBe(0);
}, 60_000);

it("the schemas refuse a manifest with a wrong element", () => {
  const done = spawnSync(
    process.execPath,
    [join(root, "src", "build", "validate.mjs"), join(__dirname, "wrong-element.xml")],
    { encoding: "utf8" }
  );
  expect(done.stdout).toContain("is not valid");
  expect(done.status).toBe(1);
}, 60_000);

it("every resid names a resource and every resource is used", () => {
  const used = new Set(
    [...document.querySelectorAll("[resid]")].map((e) => e.getAttribute("resid"))
  );
  const defined = [...all("bt:Image"), ...all("bt:Url"), ...all("bt:String")]
    .map((e) => e.getAttribute("id"))
    .filter((id) => id !== null);
  expect([...used].filter((id) => !defined.includes(id ?? ""))).toEqual([]);
  expect(defined.filter((id) => !used.has(id))).toEqual([]);
  expect(new Set(defined).size).toBe(defined.length);
});

it("no id is used twice by controls, groups and tabs", () => {
  const ids = [...all("Control"), ...all("Group"), ...all("CustomTab")].map((e) =>
    e.getAttribute("id")
  );
  expect(new Set(ids).size).toBe(ids.length);
});

it("every address is https and of one origin", () => {
  const values = [...document.querySelectorAll("[DefaultValue],[Value]")].flatMap((e) => [
    e.getAttribute("DefaultValue"),
    e.getAttribute("Value"),
  ]);
  const addresses = values.filter(
    (value): value is string => value !== null && /^[a-z]+:\/\//.test(value)
  );
  expect(addresses.length).toBeGreaterThan(8);
  expect(addresses.filter((address) => !address.startsWith(`${developmentAddress}/`))).toEqual([]);
});

it("every text and the function metadata are given in Russian and Kazakh", () => {
  const untranslated = [
    ...all("bt:String"),
    ...all("DisplayName"),
    ...all("Description").filter((e) => e.hasAttribute("DefaultValue")),
  ].filter((e) => e.getAttribute("id") !== "Functions.Namespace");
  for (const element of untranslated) {
    const overrides = [...element.children].map((child) => child.getAttribute("Locale"));
    expect([element.getAttribute("id") ?? element.tagName, overrides]).toEqual([
      element.getAttribute("id") ?? element.tagName,
      languages,
    ]);
  }
  const metadata = all("bt:Url").find((e) => e.getAttribute("id") === "Functions.Metadata.Url");
  expect(
    [...(metadata?.children ?? [])].map((e) => [
      e.tagName,
      e.getAttribute("Locale"),
      e.getAttribute("Value"),
    ])
  ).toEqual([
    ["bt:Override", "ru-RU", `${developmentAddress}/functions.ru-RU.json`],
    ["bt:Override", "kk-KZ", `${developmentAddress}/functions.kk-KZ.json`],
  ]);
});

it("the namespace is ASSAY in every language", () => {
  const namespace = all("bt:String").find((e) => e.getAttribute("id") === "Functions.Namespace");
  expect(namespace?.getAttribute("DefaultValue")).toBe("ASSAY");
  expect(namespace?.children.length).toBe(0);
});

it("runtime, functions page, commands and pane share one page with a long lifetime", () => {
  const page = "Taskpane.Url";
  expect(all("Runtime").map((e) => [e.getAttribute("resid"), e.getAttribute("lifetime")])).toEqual([
    [page, "long"],
  ]);
  expect(all("FunctionFile").map((e) => e.getAttribute("resid"))).toEqual([page]);
  expect(all("Page").map((e) => e.firstElementChild?.getAttribute("resid"))).toEqual([page]);
  const shown = all("Action").filter((e) => e.getAttribute("xsi:type") === "ShowTaskpane");
  expect(
    shown.map((e) => e.getElementsByTagName("SourceLocation")[0]?.getAttribute("resid"))
  ).toEqual([page]);
  expect(all("TaskpaneId")).toEqual([]);
});

it("every ribbon command has a handler in the pane", () => {
  const handlers = readFileSync(join(root, "src", "taskpane", "commands.ts"), "utf8");
  const names = all("FunctionName").map((e) => e.textContent ?? "");
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(handlers).toContain(`${name}:`);
});

it("every icon named is drawn", () => {
  const drawn = readFileSync(join(root, "src", "build", "emit.ts"), "utf8");
  const sizes = [...xml.matchAll(/icon-(\d+)\.png/g)].map((m) => m[1]);
  for (const size of sizes) expect(drawn).toMatch(new RegExp(`\\b${size}: "mark`));
  expect(existsSync(join(root, "assets", "mark.svg"))).toBe(true);
});

it("one setting gives the production address, and a build without it says so", () => {
  const release = manifestFor(xml, "https://assay.gov.example/office/");
  expect(release.notice).toBeNull();
  expect(release.xml).not.toContain("localhost");
  expect(release.xml).toContain('"https://assay.gov.example/office/taskpane.html"');
  const open = manifestFor(xml, undefined);
  expect(open.xml).toContain(placeholderAddress);
  expect(open.notice).toContain("ASSAY_ADDRESS");
  expect(() => manifestFor(xml, "http://assay.gov.example")).toThrow("https");
});

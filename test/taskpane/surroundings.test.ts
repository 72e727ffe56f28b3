import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDark } from "../../src/taskpane/darkness";
import { onSection, showSection, wantedSection } from "../../src/taskpane/sections";
import { diagnosticsOf } from "../../src/taskpane/settings/surroundings";
import { programVersion } from "../../src/taskpane/version";

describe("where the pane runs", () => {
  it("the version is that of the package", () => {
    const written = readFileSync(join(__dirname, "../../package.json"), "utf8");
    expect(JSON.parse(written)).toMatchObject({ version: programVersion });
  });

  it.each([
    ["#FFFFFF", false],
    ["#F0F0F0", false],
    ["#1F1F1F", true],
    ["0A0A0A", true],
    [undefined, false],
    ["", false],
    ["white", false],
  ])("a host with the background %p is dark: %p", (background, dark) => {
    expect(isDark(background)).toBe(dark);
  });

  it("diagnostics tell versions, languages and abilities", () => {
    const host = {
      name: "Excel",
      platform: "OfficeOnline",
      version: "16.0",
      sets: [
        { name: "ExcelApi 1.9", has: true },
        { name: "ExcelApi 1.17", has: false },
      ],
      displayLanguage: "en-US",
      contentLanguage: "kk-KZ",
    };
    expect(diagnosticsOf(host, { program: "1.2.3", functions: 32, method: "m 1" }, "ru")).toBe(
      [
        "Assay 1.2.3",
        "Functions 32, method m 1",
        "Host Excel 16.0, OfficeOnline",
        "Languages: pane ru, display en-US, content kk-KZ",
        "Requirement sets: ExcelApi 1.9 yes, ExcelApi 1.17 no",
      ].join("\n")
    );
  });

  it("a button pressed before the pane is drawn is remembered, later ones are told", () => {
    showSection("functions");
    expect(wantedSection()).toBe("functions");
    const heard: string[] = [];
    const stop = onSection((section) => heard.push(section));
    showSection("settings");
    stop();
    showSection("assess");
    expect(heard).toEqual(["settings"]);
  });
});

describe("the page", () => {
  const page = readFileSync(join(__dirname, "../../src/taskpane/taskpane.html"), "utf8");

  it("loads office.js, then the functions, and nothing else from elsewhere", () => {
    const scripts = [...page.matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes);
    expect(scripts).toEqual([
      ' src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"',
      ' src="functions.js"',
    ]);
    expect(page.match(/https?:\/\/[^"/]+/g)).toEqual(["https://appsforoffice.microsoft.com"]);
  });
  it("says its language and holds no script of its own", () => {
    expect(page).toMatch(/<html lang="en">/);
    expect(page).not.toMatch(/<script[^>]*>[^<]/);
  });
});

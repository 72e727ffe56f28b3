/**
 * The entry of the pane, small on purpose: Excel's functions are registered by the script before it,
 * the buttons of the ribbon by this one, and only then is the pane itself loaded.
 */
import "./fabric";
import { localeOf, Text } from "../core/locale";
import { registerCommands } from "./commands";
import { isDark } from "./darkness";
import { hostSentences } from "./host-sentences";
import type { HostFacts } from "./settings/surroundings";

/** The workbook's adapter uses nothing newer. */
const neededSet = { name: "ExcelApi", version: "1.9" } as const;

/** Asked for diagnostics only. */
const knownSets = [
  ["ExcelApi", "1.9"],
  ["ExcelApi", "1.14"],
  ["ExcelApi", "1.17"],
  ["SharedRuntime", "1.1"],
  ["CustomFunctionsRuntime", "1.4"],
] as const;

function pageRoot(): HTMLElement {
  const root = document.getElementById("assay");
  if (!root) throw new Error("the page has no place for the pane");
  return root;
}

function tell(sentence: Text, detail = ""): void {
  const locale = localeOf(Office.context?.displayLanguage ?? navigator.language);
  const words = document.createElement("p");
  words.setAttribute("role", "alert");
  words.textContent = [sentence[locale], detail].filter((part) => part !== "").join(" ");
  words.style.cssText = 'margin:16px;font:13px/18px "Segoe UI",sans-serif;white-space:pre-line';
  document.documentElement.lang = locale;
  pageRoot().replaceChildren(words);
}

function hostFacts(): HostFacts {
  const { diagnostics, displayLanguage, contentLanguage, requirements } = Office.context;
  return {
    name: String(diagnostics?.host ?? "Excel"),
    platform: String(diagnostics?.platform ?? ""),
    version: diagnostics?.version ?? "",
    sets: knownSets.map(([name, version]) => ({
      name: `${name} ${version}`,
      has: requirements.isSetSupported(name, version),
    })),
    displayLanguage,
    contentLanguage: contentLanguage ?? displayLanguage,
  };
}

async function showPane(): Promise<void> {
  const [{ mount }, { openWorkbook }] = await Promise.all([
    import(/* webpackChunkName: "main" */ "./mount"),
    import(/* webpackChunkName: "main" */ "../workbook/office"),
  ]);
  mount(pageRoot(), {
    workbook: openWorkbook(),
    host: hostFacts(),
    dark: isDark(Office.context.officeTheme?.bodyBackgroundColor),
  });
}

async function start(host: Office.HostType): Promise<void> {
  if (host !== Office.HostType.Excel) {
    tell(hostSentences.notExcel);
    return;
  }
  registerCommands();
  if (!Office.context.requirements.isSetSupported(neededSet.name, neededSet.version)) {
    tell(hostSentences.tooOld);
    return;
  }
  await showPane();
}

void Office.onReady(async ({ host }) => {
  try {
    await start(host);
  } catch (failure) {
    // The one place where the entry catches: whatever stops the pane is said in the pane.
    tell(hostSentences.notLoaded, failure instanceof Error ? failure.message : String(failure));
  }
});

/** The workbench's page: puts grid, pane, header and store together. */
import type { Locale, Text } from "../core/locale";
import { startAddin } from "./addin";
import type { PaneState } from "./addin";
import { createCellLine } from "./cell-line";
import { cellPlaces } from "./cell-places";
import { createChartLayer } from "./charts";
import { element } from "./element";
import { TAGS, historyOf, numberIn, openGrid } from "./grid";
import { createHeader } from "./header";
import { createKeeper } from "./keeper";
import { pageLanguage, rememberLanguage } from "./language";
import { createPaneFrame } from "./pane-frame";
import { nameGridParts } from "./grid-names";
import { ask } from "./question";
import { moveBetweenRegions } from "./regions";
import { sampleWorkbook } from "./sample";
import { openStore } from "./store";
import type { KeptWorkbook, Store } from "./store";
import { texts } from "./texts";
import "./workbench.css";

/** Beyond this many rows of formulas Univer becomes too slow to type in. */
const FORMULA_ROWS = 20000;

interface Opening {
  readonly workbook: KeptWorkbook;
  readonly damaged: boolean;
}

function freshSample(locale: Locale): KeptWorkbook {
  const { name, document: content } = sampleWorkbook(locale);
  return { name, document: content, settings: {}, untouchedSample: locale };
}

/** What was open last; the sample at first, and again in another language while nobody has changed it. */
async function opening(store: Store | null, locale: Locale): Promise<Opening> {
  const restored = (await store?.restore()) ?? { kind: "none" };
  if (restored.kind !== "workbook")
    return { workbook: freshSample(locale), damaged: restored.kind === "damaged" };
  const { workbook } = restored;
  const translate = workbook.untouchedSample !== null && workbook.untouchedSample !== locale;
  return { workbook: translate ? freshSample(locale) : workbook, damaged: false };
}

async function start(root: HTMLElement): Promise<void> {
  const locale = pageLanguage();
  document.documentElement.lang = locale;
  const say = (text: Text): string => text[locale];

  const line = createCellLine(locale);
  const pane = createPaneFrame(locale);
  const surface = element("div", { class: "surface" });
  const wait = element("p", { class: "opening", role: "status" }, say(texts.loading));
  const main = element("main", { class: "grid", "aria-label": say(texts.grid) }, surface, wait);

  const store = await openStore().catch(() => null);
  const { workbook, damaged } = await opening(store, locale);
  let settings = workbook.settings;
  let untouchedSample = workbook.untouchedSample;

  const replace = async (sentence: Text, yes: Text): Promise<void> => {
    const unchanged = untouchedSample !== null;
    if (!unchanged && !(await ask(say(sentence), say(yes), say(texts.cancel)))) return;
    keeper.stop();
    await store?.forget();
    location.reload();
  };
  const header = createHeader(locale, {
    undo: () => history.undo(),
    redo: () => history.redo(),
    openSample: () => void replace(texts.confirmSample, texts.replace),
    startAfresh: () => void replace(texts.confirmAfresh, texts.drop),
    speak: (chosen) => {
      rememberLanguage(chosen);
      void keeper.flush().then(() => location.reload());
    },
  });
  header.showName(workbook.name);
  root.append(
    element("div", { class: "page" }, header.node, main, pane.handle, pane.node, line.node)
  );

  const backend = await openGrid(surface, workbook.document, locale);
  nameGridParts(surface, locale);
  main.append(
    createChartLayer(locale, backend, cellPlaces(backend, main), numberIn(TAGS[locale])).node
  );
  const history = historyOf(backend);
  history.follow((undo, redo) => header.showHistory(undo, redo));
  line.follow(backend);

  const keeper = createKeeper(
    store,
    () => ({ document: backend.snapshot(), settings, name: workbook.name, untouchedSample }),
    (state) => {
      if (state === "refused") line.warn(say(texts.storeRefused));
      else line.sayKept(say(state === "kept" ? texts.kept : texts.keeping));
    }
  );
  const sentences = (): string =>
    [
      damaged ? say(texts.storeDamaged) : "",
      store === null ? say(texts.storeRefused) : "",
      backend.formulaRows() > FORMULA_ROWS ? say(texts.tooManyFormulas) : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" ");
  line.warn(sentences());

  backend.changed(() => {
    untouchedSample = null;
    keeper.changed();
  });
  backend.listen((event) => {
    if (event.kind === "calculated") line.warn(sentences());
  });
  window.addEventListener("pagehide", () => void keeper.flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void keeper.flush();
  });
  moveBetweenRegions([header.node, main, pane.frame], () => history.focusGrid());

  const paneSentences: Readonly<Record<PaneState, string>> = {
    ready: "",
    failed: say(texts.paneFailed),
    "no-functions": say(texts.functionsMissing),
  };
  pane.say(say(texts.paneStarting));
  const addin = startAddin({
    backend,
    frame: pane.frame,
    language: TAGS[locale],
    name: `${workbook.name}.xlsx`,
    settings,
    onSettings: (changed) => {
      settings = changed;
      keeper.changed();
    },
    onState: (state) => pane.say(paneSentences[state]),
  });

  await backend.settled();
  wait.remove();
  await addin;
  await backend.settled();
  // For the benchmark: everything on the sheets has its value, custom functions included.
  performance.mark("assay-calculated");
}

const root = document.getElementById("workbench");
if (root) {
  start(root).catch((reason: unknown) => {
    const sentence = texts.notStarted[pageLanguage()];
    root.replaceChildren(
      element("p", { role: "alert", class: "failed" }, `${sentence} (${String(reason)})`)
    );
  });
}

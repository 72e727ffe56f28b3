/** The charts of the sheet in front, over the grid and anchored to their cells, from the values as they stand. */
import type { Block, CellValue, ChartData } from "../excel-host/backend";
import type { Locale } from "../core/locale";
import { drawChart } from "./chart-drawing";
import type { ShownChart } from "./chart-drawing";
import { element } from "./element";
import { texts } from "./texts";
import type { UniverBackend } from "./univer-backend";

/** Where cells stand on the screen; of a grid that draws. */
export interface CellPlaces {
  /** Pixels from the grid's corner; null while the sheet is not drawn. */
  of(block: Block): DOMRectReadOnly | null;
  /** The part of the grid that holds scrolling cells. */
  window(): DOMRectReadOnly | null;
  /** Calls when places have changed: scrolled, zoomed, resized, another sheet. */
  follow(listener: () => void): void;
}

export interface ChartLayer {
  readonly node: HTMLElement;
}

/** Calculations come in bursts; drawing waits for a short rest. */
const rest = 80;

export function createChartLayer(
  locale: Locale,
  backend: UniverBackend,
  places: CellPlaces,
  say: ShownChart["say"]
): ChartLayer {
  const node = element("div", {
    class: "charts",
    role: "group",
    "aria-label": texts.charts[locale],
    hidden: true,
  });
  let frames: readonly { readonly place: Block; readonly frame: HTMLElement }[] = [];
  let turn = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const move = (): void => {
    const window = places.window();
    node.hidden = frames.length === 0 || window === null;
    if (!window) return;
    Object.assign(node.style, {
      left: `${window.x}px`,
      top: `${window.y}px`,
      width: `${window.width}px`,
      height: `${window.height}px`,
    });
    for (const { place, frame } of frames) {
      const box = places.of(place);
      frame.hidden = box === null;
      if (box)
        Object.assign(frame.style, {
          left: `${box.x - window.x}px`,
          top: `${box.y - window.y}px`,
          width: `${box.width}px`,
          height: `${box.height}px`,
        });
    }
  };

  const draw = async (): Promise<void> => {
    const mine = ++turn;
    const sheet = backend.activeSheet();
    const shown = await Promise.all(
      backend
        .furnishing(sheet)
        .charts.flatMap(({ place, ...chart }) =>
          place ? [read(backend, chart, say).then((read) => ({ place, chart: read }))] : []
        )
    );
    // Meanwhile another sheet may have come to the front.
    if (mine !== turn || sheet !== backend.activeSheet()) return;
    frames = shown.map(({ place, chart }) => {
      const box = places.of(place);
      const drawing = drawChart(chart, box?.width ?? 480, box?.height ?? 300);
      return { place, frame: element("div", { class: "chart" }, drawing) };
    });
    node.replaceChildren(...frames.map(({ frame }) => frame));
    move();
  };

  const schedule = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void draw(), rest);
  };
  backend.listen(({ kind }) => {
    if (kind === "activated") {
      frames = [];
      node.replaceChildren();
    }
    if (kind !== "selection") schedule();
  });
  places.follow(move);
  schedule();
  return { node };
}

async function read(
  backend: UniverBackend,
  chart: Omit<ChartData, "place">,
  say: ShownChart["say"]
): Promise<ShownChart> {
  const cells = async (block: Block | null): Promise<readonly CellValue[]> =>
    block ? (await backend.read(block)).values.flat() : [];
  const words = async (source: string | Block | null): Promise<string> =>
    typeof source === "string" ? source : String((await cells(source))[0] ?? "");
  const series = await Promise.all(
    chart.series.map(async ({ name, values, across, look }) => ({
      name: await words(name),
      values: (await cells(values)).map(asNumber),
      across: (await cells(across)).map(asNumber),
      look,
    }))
  );
  return {
    type: chart.type,
    title: await words(chart.title),
    categories: (await cells(chart.series[0]?.across ?? null)).map(String),
    series,
    look: chart.look,
    say,
  };
}

function asNumber(value: CellValue): number | null {
  return typeof value === "number" ? value : null;
}

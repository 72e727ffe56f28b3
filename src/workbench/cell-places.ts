/** Where cells stand on the screen, from Univer's own measures: for what is drawn over the grid. */
import { IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import type { IRender, Viewport } from "@univerjs/engine-render";
import { SheetSkeletonManagerService } from "@univerjs/sheets-ui";
import type { Block } from "../excel-host/backend";
import type { CellPlaces } from "./charts";
import type { UniverBackend } from "./univer-backend";

/** Univer sets up its drawing a moment after the workbook is opened. */
const again = 100;

/** @param over  the element whose corner places are counted from */
export function cellPlaces(backend: UniverBackend, over: HTMLElement): CellPlaces {
  const injector = backend.univer.__getInjector();
  const drawn = (): { readonly render: IRender; readonly main: Viewport } | null => {
    const unit = injector
      .get(IUniverInstanceService)
      .getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET);
    const render = unit && injector.get(IRenderManagerService).getRenderById(unit.getUnitId());
    const main = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    return render && main ? { render, main } : null;
  };
  const corner = (render: IRender): { readonly x: number; readonly y: number } => {
    const canvas = render.engine.getCanvasElement().getBoundingClientRect();
    const outer = over.getBoundingClientRect();
    return { x: canvas.x - outer.x, y: canvas.y - outer.y };
  };
  return {
    of(block: Block) {
      const found = drawn();
      const current = found?.render.with(SheetSkeletonManagerService).getCurrentParam();
      if (!found || current?.sheetId !== block.sheet) return null;
      const { render, main } = found;
      const { skeleton } = current;
      const { scaleX, scaleY } = render.scene.getAncestorScale();
      const before = (ends: readonly number[], index: number): number =>
        index === 0 ? 0 : (ends[Math.min(index, ends.length) - 1] ?? 0);
      const { columnWidthAccumulation: columns, rowHeightAccumulation: rows } = skeleton;
      const left = before(columns, block.column);
      const top = before(rows, block.row);
      const { x, y } = corner(render);
      return new DOMRect(
        x + (skeleton.rowHeaderWidthAndMarginLeft + left - main.viewportScrollX) * scaleX,
        y + (skeleton.columnHeaderHeightAndMarginTop + top - main.viewportScrollY) * scaleY,
        (before(columns, block.column + block.columns) - left) * scaleX,
        (before(rows, block.row + block.rows) - top) * scaleY
      );
    },
    window() {
      const found = drawn();
      if (!found) return null;
      const { render, main } = found;
      const { x, y } = corner(render);
      const { width, height } = render.engine;
      const { scaleX, scaleY } = render.scene.getAncestorScale();
      const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
      // While nothing is scrolled, frozen cells lie beside the others as on a sheet without frozen panes.
      const left =
        (main.viewportScrollX > 0 ? main.left : (skeleton?.rowHeaderWidthAndMarginLeft ?? 0)) *
        scaleX;
      const top =
        (main.viewportScrollY > 0 ? main.top : (skeleton?.columnHeaderHeightAndMarginTop ?? 0)) *
        scaleY;
      return new DOMRect(x + left, y + top, width - left, height - top);
    },
    follow(listener) {
      const found = drawn();
      if (!found) {
        setTimeout(() => this.follow(listener), again);
        return;
      }
      const { render, main } = found;
      main.onScrollAfter$.subscribeEvent(listener);
      render.engine.onTransformChange$.subscribeEvent(listener);
      render.with(SheetSkeletonManagerService).currentSkeleton$.subscribe(listener);
      listener();
    },
  };
}

/**
 * F6 and Shift+F6 move between header, grid and pane, as they do in Excel: inside the grid the Tab key
 * belongs to the cells.
 */
export function moveBetweenRegions(
  regions: readonly [header: HTMLElement, grid: HTMLElement, pane: HTMLIFrameElement],
  focusGrid: () => void
): void {
  const [header, grid, pane] = regions;
  const enter = [
    () => header.querySelector<HTMLElement>("button:not(:disabled), select")?.focus(),
    focusGrid,
    () => pane.focus(),
  ] as const;

  const current = (): number => {
    const active = document.activeElement;
    if (active === pane) return 2;
    return header.contains(active) ? 0 : grid.contains(active) ? 1 : -1;
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    const next = (current() + (event.shiftKey ? -1 : 1) + enter.length) % enter.length;
    enter[next]?.();
  };

  window.addEventListener("keydown", onKey, { capture: true });
  // The pane is a page of its own, of the same origin: without this, F6 would not lead out of it.
  pane.addEventListener("load", () =>
    pane.contentWindow?.addEventListener("keydown", onKey, { capture: true })
  );
}

/** office.js keeps the Tab key to itself while nothing in its page has the focus; Excel gives it to the first control. */
function enterPane(pane: HTMLIFrameElement): void {
  pane.focus();
  const page = pane.contentDocument;
  if (!page || page.activeElement !== page.body) return;
  const controls = page.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea");
  [...controls].find((one) => one.tabIndex >= 0 && !one.matches(":disabled"))?.focus();
}

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
    () => enterPane(pane),
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

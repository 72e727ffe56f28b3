/**
 * The Tab key inside the pane. In Excel on the web office.js takes it over at the window: it knows neither headings
 * that hold the focus nor folded parts (`summary`), and from there it leads out of the pane. So the browser moves the
 * focus as everywhere, and office.js hears of the key only where the pane begins and ends, to lead out of it.
 */

const stops = "a[href], button, input, select, textarea, summary, [tabindex]";

function isStop(node: HTMLElement): boolean {
  if (node.tabIndex < 0 || node.matches(":disabled") || node.getClientRects().length === 0)
    return false;
  // Of a group of radio buttons only the chosen one is a stop.
  return !(node instanceof HTMLInputElement) || node.type !== "radio" || node.checked;
}

/** @returns whether a stop for the Tab key follows, or with Shift comes before, the one that has the focus */
function leadsOn(pane: HTMLElement, from: Node, backwards: boolean): boolean {
  const side = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING;
  return [...pane.querySelectorAll<HTMLElement>(stops)].some(
    (stop) =>
      (from.compareDocumentPosition(stop) & side) !== 0 && !stop.contains(from) && isStop(stop)
  );
}

interface KeyPress {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly target: EventTarget;
  readonly currentTarget: HTMLElement;
  stopPropagation(): void;
}

/** For the outermost element of the pane. */
export function keepTabInside(event: KeyPress): void {
  const { target, currentTarget } = event;
  if (
    event.key === "Tab" &&
    target instanceof Node &&
    leadsOn(currentTarget, target, event.shiftKey)
  )
    event.stopPropagation();
}

/** @jest-environment jsdom */
import { keepTabInside } from "../../src/taskpane/tab-key";

beforeAll(() => {
  // jsdom lays nothing out: whatever is not marked as hidden counts as drawn.
  jest.spyOn(Element.prototype, "getClientRects").mockImplementation(function (this: Element) {
    const drawn = this.closest("[hidden]") === null;
    return (drawn ? [{}] : []) as unknown as DOMRectList;
  });
});
afterAll(() => jest.restoreAllMocks());

const page = (markup: string): HTMLElement => {
  document.body.innerHTML = `<main>${markup}</main>`;
  return document.querySelector("main") ?? document.body;
};
/** @returns whether the key stays inside the pane */
const stays = (pane: HTMLElement, from: string, shiftKey = false): boolean => {
  let stopped = false;
  const target = pane.querySelector(from);
  if (!target) throw new Error(`no ${from}`);
  keepTabInside({
    key: "Tab",
    shiftKey,
    target,
    currentTarget: pane,
    stopPropagation: () => (stopped = true),
  });
  return stopped;
};

const markup = `
  <button id="first">a</button>
  <h1 tabindex="-1">b</h1>
  <details><summary id="fold">c</summary></details>
  <input type="radio" name="x" checked id="chosen"><input type="radio" name="x" id="other">
  <button disabled>d</button><div hidden><button>e</button></div><a tabindex="-1" href="#">f</a>`;

describe("the Tab key", () => {
  it("from a heading leads on and back inside the pane", () => {
    const pane = page(markup);
    expect(stays(pane, "h1")).toBe(true);
    expect(stays(pane, "h1", true)).toBe(true);
  });
  it("leads out before the first and behind the last stop", () => {
    const pane = page(markup);
    expect(stays(pane, "#first", true)).toBe(false);
    expect(stays(pane, "#first")).toBe(true);
    expect(stays(pane, "#chosen")).toBe(false);
    expect(stays(pane, "#chosen", true)).toBe(true);
  });
  it("leaves other keys alone", () => {
    const pane = page(markup);
    const stop = jest.fn();
    keepTabInside({
      key: "Escape",
      shiftKey: false,
      target: pane,
      currentTarget: pane,
      stopPropagation: stop,
    });
    expect(stop).not.toHaveBeenCalled();
  });
});

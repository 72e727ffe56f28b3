/** Draws the pane into the page. */
import { createRoot } from "react-dom/client";
import { App, AppProps } from "./App";

export function mount(place: HTMLElement, props: AppProps): void {
  createRoot(place).render(<App {...props} />);
}

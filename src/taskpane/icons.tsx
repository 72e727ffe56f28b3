/**
 * The icons of the pane, drawn here: 16 × 16, strokes of 1.25, in the color of the text around them.
 * They are registered with Fluent under these names and under those its controls ask for, so that
 * nothing is fetched. States differ in silhouette, not in color alone.
 */
import { registerIcons } from "@fluentui/react/lib/Styling";
import type { JSX, ReactNode } from "react";

const drawn = (content: ReactNode): JSX.Element => (
  <svg
    viewBox="0 0 16 16"
    width="1em"
    height="1em"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.25"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {content}
  </svg>
);
const line = (d: string): JSX.Element => drawn(<path d={d} />);
const ring = <circle cx="8" cy="8" r="5.75" />;

const drawings = {
  Assess: line("M2.5 13.5h11M4.5 11V8.5M8 11V3.5M11.5 11V6"),
  Function: line(
    "M10.5 2.5C8.7 2.5 8.2 3.6 8 5l-1 6.5c-.2 1.3-.8 2-2 2M4.8 6.5h5.4M10.5 9.5l3.2 4M13.7 9.5l-3.2 4"
  ),
  Settings: line("M2.5 4.5h5.8M11.7 4.5h1.8M2.5 11.5h1.8M7.7 11.5h5.8M10 2.8v3.4M6 9.8v3.4"),
  Back: line("M9.8 3.5 5.3 8l4.5 4.5"),
  Next: line("M6.2 3.5 10.7 8l-4.5 4.5"),
  ChevronDown: line("M3.5 6 8 10.5 12.5 6"),
  ChevronUp: line("M3.5 10 8 5.5l4.5 4.5"),
  Search: drawn(
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  Clear: line("m4.2 4.2 7.6 7.6M11.8 4.2l-7.6 7.6"),
  Selection: line("M2.5 5V2.5H5M11 2.5h2.5V5M13.5 11v2.5H11M5 13.5H2.5V11M5.8 8h4.4M8 5.8v4.4"),
  Plus: line("M8 3.2v9.6M3.2 8h9.6"),
  CheckMark: line("m3 8.6 3.3 3.2L13 4.9"),
  Undo: line("M3.2 6.5h6.1a3.4 3.4 0 0 1 0 6.8H6M3.2 6.5l3-3M3.2 6.5l3 3"),
  Star: line("m8 2.3 1.75 3.7 4 .5-2.95 2.8.75 4L8 11.35 4.45 13.3l.75-4L2.25 6.5l4-.5z"),
  StarFill: drawn(
    <path
      d="m8 2.3 1.75 3.7 4 .5-2.95 2.8.75 4L8 11.35 4.45 13.3l.75-4L2.25 6.5l4-.5z"
      fill="currentColor"
    />
  ),
  Sheet: line("M2.5 2.5h11v11h-11zM2.5 6h11M6 6v7.5"),
  Lock: drawn(
    <>
      <path d="M3.5 7.5h9v6h-9z" />
      <path d="M5.5 7.5V5.2a2.5 2.5 0 0 1 5 0v2.3" />
    </>
  ),
  Copy: drawn(
    <>
      <path d="M5.5 5.5h8v8h-8z" />
      <path d="M10.5 5.5v-3h-8v8h3" />
    </>
  ),
  Delete: line("M3 4.5h10M6.2 4.5v-2h3.6v2M4.3 4.5l.6 9h6.2l.6-9M6.8 7v4M9.2 7v4"),
  Method: line("M3 2.5h10v11H3zM5.5 5.5h5M5.5 8h5M5.5 10.5h3"),
  Pass: drawn(
    <>
      {ring}
      <path d="m5.4 8.2 1.8 1.8 3.4-3.8" />
    </>
  ),
  Fail: drawn(
    <>
      <path d="M5.6 2.25h4.8l3.35 3.35v4.8l-3.35 3.35H5.6L2.25 10.4V5.6z" />
      <path d="m6 6 4 4M10 6l-4 4" />
    </>
  ),
  Unknown: drawn(
    <>
      <circle cx="8" cy="8" r="5.75" strokeDasharray="2.6 2" />
      <path d="M6.5 6.5a1.5 1.5 0 1 1 2.3 1.3c-.5.3-.8.6-.8 1.1M8 10.9v.1" />
    </>
  ),
  NotApplicable: drawn(
    <>
      {ring}
      <path d="M5.3 8h5.4" />
    </>
  ),
  Warning: drawn(
    <>
      <path d="M8 2.5 14 13H2z" />
      <path d="M8 6.5v3M8 11.2v.1" />
    </>
  ),
  Info: drawn(
    <>
      {ring}
      <path d="M8 7.4V11M8 5v.1" />
    </>
  ),
  Stale: drawn(
    <>
      <path d="M13.5 8A5.5 5.5 0 1 1 11.7 3.9M13.5 2v3h-3" />
      <path d="M8 5.5V8l1.7 1.2" />
    </>
  ),
} as const;

export type IconName = keyof typeof drawings;

/** Fluent's controls ask for icons by names of their own. */
export function registerPaneIcons(): void {
  registerIcons({
    style: {},
    icons: {
      ...drawings,
      Cancel: drawings.Clear,
      Error: drawings.Fail,
      ErrorBadge: drawings.Fail,
      Completed: drawings.Pass,
      Blocked2: drawings.Fail,
    },
  });
}

/** A decoration: whatever it says stands beside it in words. */
export const Icon = ({
  name,
  tone = "",
}: {
  readonly name: IconName;
  readonly tone?: string;
}): JSX.Element => (
  <span className={`icon ${tone}`} aria-hidden="true">
    {drawings[name]}
  </span>
);

/** The mark: three cells of a cluster above the touchstone line; the assayed one is gold. */
export const Mark = ({ size }: { readonly size: number }): JSX.Element => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <path d="M16 1.5 28.6 8.75v14.5L16 30.5 3.4 23.25V8.75z" fill="#0F5C66" />
    {size > 20 && <path d="M6.5 21.2h19" stroke="#FFFFFF" strokeWidth="1.5" strokeOpacity=".75" />}
    <circle cx="10.9" cy="16.4" r="3.6" fill="#FFFFFF" />
    <circle cx="21.1" cy="16.4" r="3.6" fill="#FFFFFF" />
    <circle cx="16" cy="9.6" r="3.6" fill="#F2B84B" />
  </svg>
);

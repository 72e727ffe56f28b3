/** A sentence for the page or a part of it: icon, words, and what can be done. */
import type { JSX, ReactNode } from "react";
import { Icon, IconName } from "../icons";
import type { Tone } from "./Chip";

const icons: Readonly<Record<Tone, IconName>> = {
  pass: "Pass",
  fail: "Fail",
  unknown: "Warning",
  na: "Info",
  info: "Info",
  brand: "Info",
};

interface NoteProps {
  readonly tone: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A failure is announced at once; anything else is read where it stands. */
export const Note = ({ tone, icon, children }: NoteProps): JSX.Element => (
  <div className={`note ${tone}`} role={tone === "fail" ? "alert" : "note"}>
    <Icon name={icon ?? icons[tone]} tone={tone} />
    <div className="note-words">{children}</div>
  </div>
);

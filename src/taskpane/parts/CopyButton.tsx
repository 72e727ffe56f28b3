/** Copies a text; where the host closes the clipboard to the pane, it says so. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState, type JSX } from "react";
import { useSpeech } from "../language";
import { texts } from "../texts";
import { useAnnounce } from "./Announcer";
import { copyText } from "./clipboard";

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
}

export const CopyButton = ({ text, label }: CopyButtonProps): JSX.Element => {
  const { say } = useSpeech();
  const announce = useAnnounce();
  const [outcome, setOutcome] = useState<"idle" | "copied" | "refused">("idle");
  const copy = async (): Promise<void> => {
    const copied = await copyText(text);
    setOutcome(copied ? "copied" : "refused");
    announce(say(copied ? texts.general.copied : texts.general.copyFailed));
  };
  return (
    <div className="col tight">
      <div>
        <DefaultButton
          iconProps={{ iconName: outcome === "copied" ? "CheckMark" : "Copy" }}
          text={outcome === "copied" ? say(texts.general.copied) : label}
          onClick={() => void copy()}
        />
      </div>
      {outcome === "refused" && <p className="soft">{say(texts.general.copyFailed)}</p>}
    </div>
  );
};

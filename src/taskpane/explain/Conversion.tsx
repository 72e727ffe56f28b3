/** Asks before a function is replaced by its native twin, says what was done, and offers to take it back. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { TextField } from "@fluentui/react/lib/TextField";
import { useEffect, useRef, useState, type JSX } from "react";
import { FailureNote } from "../guide/FailureNote";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Note } from "../parts/Note";
import { texts } from "../texts";
import type { Asked, Converting } from "./useConversion";
import { explainTexts } from "./texts";

const words = explainTexts.convert;

const Question = ({
  asked,
  converting,
  onConvert,
}: {
  readonly asked: Asked;
  readonly converting: Converting;
  readonly onConvert: (origin: string) => void;
}): JSX.Element => {
  const { say } = useSpeech();
  const [origin, setOrigin] = useState(asked.origin);
  const box = useRef<HTMLDivElement>(null);
  const question = say(words.question(asked.story.anchor.address));
  // The question, not its first button, takes the focus: nobody replaces a formula by pressing Enter twice.
  useEffect(() => {
    box.current?.focus();
    box.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  return (
    <div
      ref={box}
      tabIndex={-1}
      className="note info"
      role="group"
      aria-label={question}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        converting.cancel();
      }}
    >
      <div className="note-words">
        <p className="strong">{question}</p>
        <p>{say(words.consequence)}</p>
        {asked.helpers > 0 && (
          <>
            <p>{say(words.helpers(asked.helpers))}</p>
            <TextField
              label={say(words.origin)}
              value={origin}
              autoComplete="off"
              onChange={(_, typed) => setOrigin(typed ?? "")}
            />
          </>
        )}
        {converting.refused && <p role="alert">{say(converting.refused)}</p>}
        <div className="row wrap">
          <PrimaryButton
            text={say(words.confirm)}
            disabled={converting.working}
            onClick={() => onConvert(origin)}
          />
          <DefaultButton
            text={say(texts.general.cancel)}
            disabled={converting.working}
            onClick={converting.cancel}
          />
        </div>
      </div>
    </div>
  );
};

interface ConversionProps {
  readonly converting: Converting;
  /** The cell reads differently now. */
  readonly onChanged: () => void;
}

export const Conversion = ({ converting, onChanged }: ConversionProps): JSX.Element => {
  const { say } = useSpeech();
  const announce = useAnnounce();
  const { asked, done, working, refused, failure } = converting;
  const convert = async (origin: string): Promise<void> => {
    const address = await converting.convert(origin);
    if (address === null) return;
    announce(say(words.done(address)));
    onChanged();
  };
  const takeBack = async (): Promise<void> => {
    const address = await converting.takeBack();
    if (address === null) return;
    announce(say(words.takenBack(address)));
    onChanged();
  };
  return (
    <>
      {failure && <FailureNote failure={failure} onClose={converting.dismiss} />}
      {refused && !asked && (
        <Note tone="unknown">
          <p role="alert">{say(refused)}</p>
        </Note>
      )}
      {asked && (
        <Question
          key={asked.story.anchor.address}
          asked={asked}
          converting={converting}
          onConvert={(origin) => void convert(origin)}
        />
      )}
      {done && (
        <Note tone="pass">
          <p>{say(words.done(done.address))}</p>
          <div className="row wrap">
            <DefaultButton
              text={say(words.takeBack)}
              iconProps={{ iconName: "Undo" }}
              disabled={working}
              onClick={() => void takeBack()}
            />
            <button type="button" className="link small" onClick={converting.dismiss}>
              {say(texts.general.close)}
            </button>
          </div>
        </Note>
      )}
    </>
  );
};

/** What was inserted last, and the way back: the latest first, then the ones before it. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, useState, type JSX } from "react";
import type { Inserted, Workbook } from "../../workbook/workbook";
import { Failure, failureOf } from "../guide/cell-writer";
import { FailureNote } from "../guide/FailureNote";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Note } from "../parts/Note";
import { functionTexts } from "./texts";

interface InsertionsProps {
  readonly workbook: Workbook;
  /** In the order in which they were inserted. */
  readonly inserted: readonly Inserted[];
  readonly onTakenBack: () => void;
}

export const Insertions = ({ workbook, inserted, onTakenBack }: InsertionsProps): JSX.Element => {
  const { say } = useSpeech();
  const announce = useAnnounce();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [takenBack, setTakenBack] = useState<{
    readonly address: string;
    /** How many insertions were left then: after another one nobody needs to hear of it. */
    readonly left: number;
  } | null>(null);
  const outcome = useRef<HTMLParagraphElement>(null);
  const last = inserted.at(-1);

  // The button that was pressed may be gone with the question or the note it stood in.
  useEffect(() => {
    if (document.activeElement === document.body) outcome.current?.focus();
  }, [last, takenBack]);

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await work();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setBusy(false);
    }
  };
  const takeBack = (one: Inserted): Promise<void> =>
    attempt(async () => {
      await workbook.takeBack(one);
      setTakenBack({ address: one.address, left: inserted.length - 1 });
      onTakenBack();
      announce(say(functionTexts.insert.takenBack(one.address)));
    });
  return (
    <>
      {takenBack?.left === inserted.length && (
        <p ref={last ? null : outcome} tabIndex={-1} className="soft">
          {say(functionTexts.insert.takenBack(takenBack.address))}
        </p>
      )}
      {last && (
        <Note tone="pass">
          <p ref={outcome} tabIndex={-1} className="strong">
            {say(functionTexts.insert.inserted(last.address))}
          </p>
          {inserted.length > 1 && <p>{say(functionTexts.insert.earlier(inserted.length - 1))}</p>}
          <div className="actions">
            <DefaultButton
              iconProps={{ iconName: "Undo" }}
              text={say(functionTexts.insert.takeBack)}
              disabled={busy}
              allowDisabledFocus
              onClick={() => void takeBack(last)}
            />
            <button
              type="button"
              className="link"
              disabled={busy}
              onClick={() => void attempt(() => workbook.show(last.address))}
            >
              {say(functionTexts.insert.show)}
            </button>
          </div>
        </Note>
      )}
      {failure && <FailureNote failure={failure} onClose={() => setFailure(null)} />}
    </>
  );
};

/** Brings the rows of a sheet that looks at assessments up to date, and takes that back. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import type { JSX } from "react";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Note } from "../parts/Note";
import { say as text } from "../texts";
import type { Refreshed, RowState } from "./assessment-rows";
import type { ExtraProps } from "./module-view";
import { useTakeBack } from "./useTakeBack";

interface RowRefreshProps extends Pick<ExtraProps, "contents" | "write"> {
  readonly state: RowState;
  readonly refreshed: () => Refreshed;
}

const words = {
  refresh: text("Bring rows up to date", "Обновить строки", "Жолдарды жаңарту"),
  done: text("Rows are up to date.", "Строки обновлены.", "Жолдар жаңартылды."),
  back: text("Take back the refresh", "Отменить обновление", "Жаңартуды қайтару"),
  undone: text("Taken back.", "Отменено.", "Қайтарылды."),
  full: text(
    "No row is free for every new assessment",
    "Свободных строк хватает не для всех новых оценок",
    "Барлық жаңа бағалауға бос жол жетпейді"
  ),
};

export const RowRefresh = ({
  contents,
  write,
  state,
  refreshed,
}: RowRefreshProps): JSX.Element | null => {
  const { say } = useSpeech();
  const announce = useAnnounce();
  const kept = useTakeBack(contents, write);
  const stale = state.missing.length > 0 || state.gone.length > 0;
  const { takeBack } = kept;
  if (!stale && takeBack === null) return null;
  const left = stale ? refreshed().left : [];
  return (
    <>
      {left.length > 0 && (
        <Note tone="unknown">
          <p>
            {say(words.full)}: {left.map(({ number }) => number).join(", ")}
          </p>
        </Note>
      )}
      <div className="row wrap">
        {stale && (
          <DefaultButton
            text={say(words.refresh)}
            onClick={() =>
              void kept
                .write(refreshed().changes)
                .then((written) => written && announce(say(words.done)))
            }
          />
        )}
        {takeBack && (
          <DefaultButton
            text={say(words.back)}
            onClick={() =>
              void takeBack().then((restored) => restored && announce(say(words.undone)))
            }
          />
        )}
      </div>
    </>
  );
};

/** One polite live region for the whole pane: results are said once, in words, to those who hear it. */
import { createContext, useCallback, useContext, useState, type JSX, type ReactNode } from "react";

type Announce = (sentence: string) => void;

const AnnounceContext = createContext<Announce>(() => undefined);

export const Announcer = ({ children }: { readonly children: ReactNode }): JSX.Element => {
  const [spoken, setSpoken] = useState({ sentence: "", turn: 0 });
  // A sentence said twice in a row must change the region, or the second time stays silent.
  const announce = useCallback<Announce>(
    (sentence) => setSpoken((last) => ({ sentence, turn: last.turn + 1 })),
    []
  );
  return (
    <AnnounceContext.Provider value={announce}>
      {children}
      <div className="silent" role="status" aria-live="polite">
        {spoken.sentence}
        {spoken.turn % 2 === 1 ? "\u00a0" : ""}
      </div>
    </AnnounceContext.Provider>
  );
};

export function useAnnounce(): Announce {
  return useContext(AnnounceContext);
}

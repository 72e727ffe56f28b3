/**
 * The one bridge between the guide and the workbook: it loads what the sheets say, hands changes to the
 * pure reducer, writes changed cells back, and loads again when somebody edits a sheet.
 */
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { FormationResult } from "../../assessments/assessment";
import { assessFormation } from "../../assessments/cluster-formation/assess";
import type { Locale, Text } from "../../core/locale";
import { planFormation } from "../../workbook/layout";
import type { AssessmentEntry, Workbook } from "../../workbook/workbook";
import { CellWriter, failureOf, WriteStatus } from "./cell-writer";
import type { Draft } from "./draft";
import { Cut, cutSelection } from "./selection";
import {
  emptySession,
  Opened,
  placeOf,
  readPlace,
  reduceSession,
  StepId,
} from "./session";
import { Answers, Change, change, Contents, inputOf, namesToRead, readAnswers, withChanges } from "./sheets";

/** Name of the setting in the workbook that holds the last place: assessment and step. */
const placeSetting = "assay.place";
/** Edits by hand come in bursts: a fill or a paste is loaded once. */
const settleAfter = 150;

export interface Failure {
  readonly because: Text;
  readonly detail: string;
}

/** What the pane wrote and offers to take back. */
export interface Wrote {
  readonly number: number;
  readonly sheets: readonly string[];
}

export interface OpenAssessment {
  readonly entry: AssessmentEntry;
  readonly step: StepId;
  readonly contents: Contents;
  readonly answers: Answers;
  readonly result: FormationResult;
  readonly status: WriteStatus;
}

export interface Guide {
  readonly entries: readonly AssessmentEntry[] | null;
  readonly opened: OpenAssessment | null;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly wrote: Wrote | null;
  start(draft: Draft): Promise<void>;
  open(number: number): Promise<void>;
  close(): void;
  remove(number: number): Promise<void>;
  goTo(step: StepId): void;
  give(changes: readonly Change[]): void;
  /** Writes again what a failed write held. */
  retry(): void;
  selection(): Promise<Cut>;
  goToSheet(name: string): Promise<void>;
  dismissWrote(): void;
  dismissFailure(): void;
}

/** @param locale  language of new sheets; changing it changes the labels of the open assessment's sheets */
export function useAssessment(workbook: Workbook, locale: Locale): Guide {
  const [session, dispatch] = useReducer(reduceSession, emptySession);
  const [status, setStatus] = useState<WriteStatus>({ kind: "idle" });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [wrote, setWrote] = useState<Wrote | null>(null);
  const writers = useRef(new Map<number, CellWriter>());
  const latest = useRef<Opened | null>(null);
  latest.current = session.opened;

  const { entries, opened } = session;
  const openNumber = opened?.number ?? null;

  const load = useCallback(
    async (number: number, step?: StepId): Promise<void> => {
      const read = await workbook.read(number, namesToRead);
      // A page left meanwhile is not opened again by a late answer.
      if (step === undefined && latest.current?.number !== number) return;
      // What is typed but not yet written lies over what the sheets still say.
      const waiting = writers.current.get(number)?.pending() ?? [];
      dispatch({
        kind: "loaded",
        number,
        contents: withChanges(read, waiting),
        ...(step === undefined ? {} : { step }),
      });
    },
    [workbook]
  );

  const list = useCallback(async (): Promise<readonly AssessmentEntry[]> => {
    const found = await workbook.assessments();
    dispatch({ kind: "listed", entries: found });
    return found;
  }, [workbook]);

  /** Runs one action on the workbook; what it throws becomes a sentence. */
  const attempt = useCallback(async (action: () => Promise<void>): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      await action();
    } catch (thrown) {
      setFailure(failureOf(thrown));
    } finally {
      setBusy(false);
    }
  }, []);

  const writerOf = useCallback(
    (number: number): CellWriter => {
      const known = writers.current.get(number);
      if (known) return known;
      const writer = new CellWriter(async (changes) => {
        await workbook.write(number, changes);
        // A new formula shows its result only after the sheet has calculated it.
        const hasFormula = changes.some(
          ({ content }) => typeof content === "string" && content.startsWith("=")
        );
        if (hasFormula && latest.current?.number === number) setTimeout(() => void load(number), 0);
      }, setStatus);
      writers.current.set(number, writer);
      return writer;
    },
    [workbook, load]
  );

  // The first look: the list, and the place where the person was last.
  useEffect(() => {
    void attempt(async () => {
      const found = await list();
      const place = readPlace(workbook.setting(placeSetting));
      const entry = found.find(({ number, complete }) => complete && number === place?.number);
      if (place && entry) await load(place.number, place.step);
    });
  }, [attempt, list, load, workbook]);

  // Edits on the sheets, by hand or by another person.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    let over = false;
    const reload = async (): Promise<void> => {
      try {
        const found = await list();
        const open = latest.current?.number;
        if (open !== undefined && found.some(({ number }) => number === open)) await load(open);
      } catch (thrown) {
        setFailure(failureOf(thrown));
      }
    };
    const listening = workbook.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void reload(), settleAfter);
    });
    listening.then(
      (ending) => {
        if (over) ending();
        else stop = ending;
      },
      (thrown: unknown) => setFailure(failureOf(thrown))
    );
    return () => {
      over = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [workbook, list, load]);

  // Where the person is survives closing and reloading.
  const place = opened ? placeOf(opened) : "";
  const keptPlace = useRef<string | null>(null);
  useEffect(() => {
    if (entries === null || (keptPlace.current === null && place === "")) return;
    if (keptPlace.current === place) return;
    keptPlace.current = place;
    workbook.keepSetting(placeSetting, place).catch((thrown: unknown) => setFailure(failureOf(thrown)));
  }, [workbook, place, entries]);

  // Whatever waits is written before the pane goes.
  useEffect(() => {
    const all = writers.current;
    const flush = (): void => {
      for (const writer of all.values()) void writer.flush();
    };
    const hidden = (): void => {
      if (document.visibilityState === "hidden") flush();
    };
    document.addEventListener("visibilitychange", hidden);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      flush();
    };
  }, []);

  const give = useCallback(
    (changes: readonly Change[]): void => {
      const number = latest.current?.number;
      if (number === undefined) return;
      dispatch({ kind: "changed", number, changes });
      writerOf(number).put(changes);
    },
    [writerOf]
  );

  // The labels of the open sheets follow the language of the pane.
  const spokenLocale = useRef(locale);
  useEffect(() => {
    if (spokenLocale.current === locale) return;
    spokenLocale.current = locale;
    give(change.language(locale));
  }, [locale, give]);

  const answers = useMemo(() => (opened ? readAnswers(opened.contents) : null), [opened?.contents]);
  const result = useMemo(() => (answers ? assessFormation(inputOf(answers)) : null), [answers]);
  const entry = entries?.find(({ number }) => number === openNumber);

  return {
    entries,
    opened:
      opened && answers && result && entry
        ? { entry, step: opened.step, contents: opened.contents, answers, result, status }
        : null,
    busy,
    failure,
    wrote,

    start: (draft) =>
      attempt(async () => {
        const number = await workbook.add((assessment, taken) =>
          planFormation(
            {
              locale,
              region: draft.region.trim(),
              cluster: draft.cluster.trim(),
              reference: draft.reference.trim(),
              year: draft.year.trim(),
              input: { profile: draft.profile, config: { mode: draft.mode }, values: {} },
            },
            assessment,
            taken
          )
        );
        const found = await list();
        const sheets = found.find((one) => one.number === number)?.sheets ?? [];
        setStatus({ kind: "idle" });
        await load(number, "A");
        setWrote({ number, sheets });
      }),

    open: (number) =>
      attempt(async () => {
        setStatus({ kind: "idle" });
        setWrote(null);
        await load(number, "A");
      }),

    close: () => {
      if (openNumber !== null) void writers.current.get(openNumber)?.flush();
      setWrote(null);
      dispatch({ kind: "closed" });
    },

    remove: (number) =>
      attempt(async () => {
        await writers.current.get(number)?.flush();
        writers.current.delete(number);
        await workbook.remove(number);
        setWrote(null);
        await list();
      }),

    goTo: (step) => dispatch({ kind: "goTo", step }),
    give,
    retry: () => {
      if (openNumber !== null) void writerOf(openNumber).flush();
    },
    selection: async () => cutSelection(await workbook.selection(), entry?.sheets ?? []),
    goToSheet: (name) =>
      attempt(async () => {
        if (openNumber !== null) await workbook.goTo(openNumber, name);
      }),
    dismissWrote: () => setWrote(null),
    dismissFailure: () => setFailure(null),
  };
}

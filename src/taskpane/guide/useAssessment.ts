/**
 * The one bridge between the guide and the workbook: it loads what the sheets say, hands changes to the
 * pure reducer, writes changed cells back, and loads again when somebody edits a sheet.
 */
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from "react";
import type { FormationResult } from "../../assessments/assessment";
import { assessFormation } from "../../assessments/cluster-formation/assess";
import type { ProfileRead } from "../../assessments/cluster-formation/profile-sheet";
import type { Sample } from "../../assessments/cluster-formation/samples";
import type { GuideState } from "../../assessments/guide";
import type { Locale } from "../../core/locale";
import type { BookPlan } from "../../workbook/layout/plan";
import type { AssessmentEntry, CellChange, CellContent, Workbook } from "../../workbook/workbook";
import { CellWriter, Failure, failureOf, Question, WriteStatus } from "./cell-writer";
import type { Draft } from "./draft";
import { Cut, cutSelection } from "./selection";
import { emptySession, Opened, placeOf, readPlace, reduceSession, StepId, stepOf } from "./session";
import {
  Answers,
  answersOf,
  Change,
  change,
  Contents,
  isUncalculated,
  namesToRead,
  uncalculatedLinks,
  unseenLinks,
  withChanges,
} from "./sheets";

/** Name of the setting in the workbook that holds the last place: assessment and step. */
const placeSetting = "assay.place";
/** Edits by hand come in bursts: a fill or a paste is loaded once. */
const settleAfter = 150;
/** Names of cells that hold choices of the method, or answers that may override a formula. */
const mayBeLogged = /^(cfg_|blk_w$|ind_(floor|sufficient|target|scale|weight|on|value)$)/;
/** What the pane itself sets or works out, and can again: nobody's answer is lost when the last one wins. */
const isNobodys = /^(cfg_lang$|mc_)/;
/** Looks for the result of a formula: after 0.3, 0.6, 1.2, 2.4 and 4.8 seconds. */
const looks = 5;
const firstLook = 150;

/** What the pane wrote and offers to take back. */
interface Wrote {
  readonly number: number;
  readonly sheets: readonly string[];
}

export interface OpenAssessment {
  readonly entry: AssessmentEntry;
  readonly step: StepId;
  readonly contents: Contents;
  readonly state: GuideState;
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
  /** @returns whether the sheets were written */
  readonly start: (draft: Draft) => Promise<boolean>;
  /** @returns the profile on the workbook's sheet of its own; null when there is none that can be read */
  readonly ownProfile: () => Promise<ProfileRead | null>;
  /** @returns whether the sheets were written */
  readonly startSample: (sample: Sample) => Promise<boolean>;
  readonly open: (number: number) => Promise<boolean>;
  readonly close: () => void;
  /** @returns whether the sheets were deleted */
  readonly remove: (number: number) => Promise<boolean>;
  readonly goTo: (step: StepId) => void;
  readonly give: (changes: readonly Change[]) => void;
  /** Writes again what a failed write held. */
  readonly retry: () => void;
  /** Changes of the open assessment that meet somebody else's, and wait for a decision. */
  readonly questions: readonly Question[];
  readonly settle: (question: Question, keep: "mine" | "theirs") => void;
  readonly selection: () => Promise<Cut>;
  readonly goToSheet: (name: string) => Promise<boolean>;
  /** Looks again which assessments and modules there are, and what the open one says. */
  readonly relist: () => Promise<boolean>;
  readonly dismissWrote: () => void;
  readonly dismissFailure: () => void;
}

/** @param locale  language of new sheets; changing it changes the labels of the open assessment's sheets */
export function useAssessment(workbook: Workbook, locale: Locale): Guide {
  const [session, dispatch] = useReducer(reduceSession, emptySession);
  const [status, setStatus] = useState<WriteStatus>({ kind: "idle" });
  const [busy, setBusy] = useState(false);
  const [wrote, setWrote] = useState<Wrote | null>(null);
  const writers = useRef(new Map<number, CellWriter>());
  const latest = useRef<Opened | null>(null);
  latest.current = session.opened;

  const { entries, opened } = session;
  const openNumber = opened?.number ?? null;

  const [failure, setFailure] = useState<Failure | null>(null);
  /** Links given since the pane opened: what they show is known before the sheet has calculated it. */
  const links = useRef<readonly Change[]>([]);
  /** Changes given while a reading is under way: its answer may be older than they are. */
  const meanwhile = useRef<{ readonly number: number; readonly change: Change }[]>([]);
  const readings = useRef(0);
  /** What the sheets were last known to hold, without what is not written yet. */
  const seen = useRef(new Map<number, Contents>());
  /** Written while a reading was under way. */
  const laid = useRef<{ readonly number: number; readonly change: Change }[]>([]);
  const [, setQuestions] = useState<readonly Question[]>([]);
  const again = useRef<{ timer?: ReturnType<typeof setTimeout>; tries: number }>({ tries: 0 });

  const load = useCallback(
    async (number: number, step?: StepId): Promise<void> => {
      const writer = writers.current.get(number);
      const unwritten = writer?.pending() ?? [];
      if (readings.current === 0) {
        meanwhile.current = [];
        laid.current = [];
      }
      const from = meanwhile.current.length;
      const written = laid.current.length;
      readings.current += 1;
      let read: Contents;
      try {
        read = await workbook.read(number, namesToRead);
      } finally {
        readings.current -= 1;
      }
      const of = (given: typeof laid.current, start: number): readonly Change[] =>
        given.slice(start).flatMap((one) => (one.number === number ? one.change : []));
      seen.current.set(number, withChanges(read, of(laid.current, written)));
      // A page left meanwhile is not opened again by a late answer.
      if (step === undefined && latest.current?.number !== number) return;
      // A link that shows nothing after every look is linked to an empty cell.
      const patient = again.current.tries < looks;
      links.current = patient ? unseenLinks(read, links.current) : [];
      // What is typed but not yet written lies over what the sheets still say.
      const overlay = [
        ...uncalculatedLinks(read, links.current),
        ...unwritten,
        ...of(meanwhile.current, from),
      ];
      dispatch({
        kind: "loaded",
        number,
        contents: withChanges(read, overlay),
        ...(step === undefined ? {} : { step }),
      });
      // A formula that shows nothing is probably still being calculated: a few more looks will tell.
      clearTimeout(again.current.timer);
      if (!isUncalculated(read)) again.current = { tries: 0 };
      else if (patient) {
        const tries = again.current.tries + 1;
        const timer = setTimeout(() => void reload.current(number), firstLook * 2 ** tries);
        again.current = { timer, tries };
      }
    },
    [workbook]
  );
  /** Reads once more, and says so when that fails. */
  const reload = useRef<(number: number) => Promise<void>>(async () => undefined);
  reload.current = (number) =>
    load(number).catch((thrown: unknown) => setFailure(failureOf(thrown)));

  const list = useCallback(async (): Promise<readonly AssessmentEntry[]> => {
    const found = await workbook.assessments();
    dispatch({ kind: "listed", entries: found });
    return found;
  }, [workbook]);

  /** Runs one action on the workbook; what it throws becomes a sentence. */
  const attempt = useCallback(async (action: () => Promise<void>): Promise<boolean> => {
    setBusy(true);
    setFailure(null);
    try {
      await action();
      return true;
    } catch (thrown) {
      setFailure(failureOf(thrown));
      return false;
    } finally {
      setBusy(false);
    }
  }, []);

  const writerOf = useCallback(
    (number: number): CellWriter => {
      const known = writers.current.get(number);
      if (known) return known;
      const write = async (changes: readonly CellChange[]): Promise<readonly CellContent[]> => {
        const now = await workbook.write(number, changes);
        const done = changes.map((change, index) => ({
          ...change,
          content: now[index] ?? change.content,
        }));
        seen.current.set(number, withChanges(seen.current.get(number) ?? {}, done));
        if (readings.current > 0) laid.current.push(...done.map((change) => ({ number, change })));
        // A new formula shows its result only after the sheet has calculated it.
        const hasFormula = changes.some(
          ({ content }) => typeof content === "string" && content.startsWith("=")
        );
        if (hasFormula && latest.current?.number === number) {
          again.current.tries = 0;
          setTimeout(() => void reload.current(number), 0);
        }
        return now;
      };
      const lastRead = ({ name, row, column = 0 }: CellChange): CellContent | undefined =>
        isNobodys.test(name)
          ? undefined
          : seen.current.get(number)?.[name]?.formulas[row]?.[column];
      const writer = new CellWriter(write, setStatus, lastRead, setQuestions);
      writers.current.set(number, writer);
      return writer;
    },
    [workbook]
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

  // Edits on the sheets, by hand or by another person. A cell that an answer is linked to may stand on
  // any sheet, and nobody tells of it: whoever comes back to the pane sees the sheets read again.
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop: (() => void) | undefined;
    let over = false;
    const readAll = async (): Promise<void> => {
      try {
        const found = await list();
        const open = latest.current?.number;
        if (open === undefined || !found.some(({ number }) => number === open)) return;
        again.current.tries = 0;
        await load(open);
      } catch (thrown) {
        setFailure(failureOf(thrown));
      }
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void readAll(), settleAfter);
    };
    workbook.onChange(soon).then(
      (ending) => {
        if (over) ending();
        else stop = ending;
      },
      (thrown: unknown) => setFailure(failureOf(thrown))
    );
    window.addEventListener("focus", soon);
    return () => {
      over = true;
      clearTimeout(timer);
      window.removeEventListener("focus", soon);
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
    workbook
      .keepSetting(placeSetting, place)
      .catch((thrown: unknown) => setFailure(failureOf(thrown)));
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
    const looking = again;
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      clearTimeout(looking.current.timer);
      flush();
    };
  }, []);

  const give = useCallback(
    (changes: readonly Change[]): void => {
      const number = latest.current?.number;
      if (number === undefined) return;
      dispatch({ kind: "changed", number, changes });
      if (readings.current > 0) {
        meanwhile.current.push(...changes.map((one) => ({ number, change: one })));
      }
      links.current = [...links.current, ...changes.filter(({ shown }) => shown !== undefined)];
      writerOf(number).put(changes);
      if (changes.some(({ name }) => mayBeLogged.test(name))) logChanges.current(number, changes);
    },
    [writerOf]
  );
  /** Changes of the method are written down, in a part of the program that few sessions need. */
  const logChanges = useRef<(number: number, changes: readonly Change[]) => void>(() => undefined);
  logChanges.current = (number, changes) => {
    const before = latest.current;
    const hasLog = entries?.find((one) => one.number === number)?.modules.includes("log") === true;
    if (!before || !hasLog) return;
    import(/* webpackChunkName: "log" */ "../modules/method-log").then(
      ({ methodLogOf }) =>
        methodLogOf(workbook, locale, (thrown) => setFailure(failureOf(thrown))).note(
          number,
          changes,
          before.contents,
          answersOf(before.contents, before.guide.answers),
          locale
        ),
      (thrown: unknown) => setFailure(failureOf(thrown))
    );
  };

  // The labels of the open sheets follow the language of the pane.
  const spokenLocale = useRef(locale);
  useEffect(() => {
    if (spokenLocale.current === locale) return;
    spokenLocale.current = locale;
    give(change.language(locale));
  }, [locale, give]);

  /** Writes the sheets of a plan and opens them. */
  const begin = async (
    plan: (assessment: number, taken: readonly string[]) => BookPlan,
    step: StepId
  ): Promise<void> => {
    const number = await workbook.add(plan);
    const found = await list();
    const sheets = found.find((one) => one.number === number)?.sheets ?? [];
    setStatus({ kind: "idle" });
    links.current = [];
    await load(number, step);
    setWrote({ number, sheets });
  };

  const contents = opened?.contents;
  const stored = opened?.guide.answers;
  const answers = useMemo(
    () => (contents && stored ? answersOf(contents, stored) : null),
    [contents, stored]
  );
  const result = useMemo(() => (answers ? assessFormation(answers.input) : null), [answers]);
  const entry = entries?.find(({ number }) => number === openNumber);

  return {
    entries,
    opened:
      opened && answers && result && entry
        ? {
            entry,
            step: stepOf(opened),
            contents: opened.contents,
            state: opened.guide,
            answers,
            result,
            status,
          }
        : null,
    busy,
    failure,
    wrote,

    start: (draft) =>
      attempt(async () => {
        // The words and formulas of the sheets are loaded when sheets are written, and only then.
        const { planFormation } = await import(
          /* webpackChunkName: "sheets" */ "../../workbook/layout/formation"
        );
        const subject = {
          locale,
          region: draft.region.trim(),
          cluster: draft.cluster.trim(),
          reference: draft.reference.trim(),
          year: draft.year.trim(),
          input: { profile: draft.profile, config: { mode: draft.mode }, values: {} },
        };
        await begin((assessment, taken) => planFormation(subject, assessment, taken), "A");
      }),

    startSample: (sample) =>
      attempt(async () => {
        const { planSample } = await import(
          /* webpackChunkName: "sheets" */ "../../workbook/layout/sample-plan"
        );
        await begin(
          (assessment, taken) => planSample(sample, locale, assessment, taken),
          "verdict"
        );
      }),

    ownProfile: async () => {
      try {
        if (!(await workbook.sharedModules()).includes("profile")) return null;
        const { profileIn, profileNames } = await import(
          /* webpackChunkName: "modules" */ "../modules/own-profile"
        );
        return profileIn(await workbook.read(0, profileNames));
      } catch (thrown) {
        setFailure(failureOf(thrown));
        return null;
      }
    },

    open: (number) =>
      attempt(async () => {
        setStatus({ kind: "idle" });
        setWrote(null);
        links.current = [];
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
    questions:
      (openNumber === null ? undefined : writers.current.get(openNumber))?.questions() ?? [],
    settle: ({ row }, keep) => {
      if (openNumber === null) return;
      void writerOf(openNumber)
        .settle(row, keep)
        .then(() => reload.current(openNumber));
    },
    selection: async () => cutSelection(await workbook.selection(), entry?.sheets ?? []),
    goToSheet: (name) =>
      attempt(async () => {
        if (openNumber !== null) await workbook.goTo(openNumber, name);
      }),
    relist: () =>
      attempt(async () => {
        await list();
        if (openNumber !== null) await load(openNumber);
      }),
    dismissWrote: () => setWrote(null),
    dismissFailure: () => setFailure(null),
  };
}

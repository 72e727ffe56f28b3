/** Grouping in the pane: classes that need a calculation, their stability, and what the live classes say. */
import { DefaultButton, PrimaryButton } from "@fluentui/react/lib/Button";
import { useEffect, useRef, useState, type JSX } from "react";
import type { Text } from "../../core/locale";
import { usualRows } from "../../workbook/layout/modules/module-sheet";
import { methodWords } from "../../workbook/layout/modules/grouping-sheet";
import { Failure, failureOf } from "../guide/cell-writer";
import type { Contents } from "../guide/sheets";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Note } from "../parts/Note";
import { Section } from "../parts/Page";
import { say as text } from "../texts";
import { calculateGroups, GroupingObstacle, taskIn } from "./grouping-run";
import {
  columnOf,
  ExtraProps,
  Finding,
  inEach,
  ModuleView,
  numberAt,
  wordsAt,
} from "./module-view";
import { today } from "./today";
import { useTakeBack } from "./useTakeBack";

const obstacles: Readonly<Record<GroupingObstacle, Text>> = {
  method: text(
    "Choose a method on the sheet.",
    "Выберите метод на листе.",
    "Парақта әдісті таңдаңыз."
  ),
  classes: text(
    "The number of classes must be a whole number from 2 to 7.",
    "Число групп должно быть целым от 2 до 7.",
    "Топтар саны 2-ден 7-ге дейінгі бүтін сан болуы керек."
  ),
  "too few": text(
    "At least two objects with all variables known are needed.",
    "Нужны хотя бы два объекта, у которых известны все признаки.",
    "Барлық белгісі белгілі кемінде екі объект керек."
  ),
  alike: text(
    "There are fewer different objects than classes.",
    "Различных объектов меньше, чем групп.",
    "Әртүрлі объектілер топтардан аз."
  ),
};

const words = {
  title: text("Calculate groups", "Рассчитать группы", "Топтарды есептеу"),
  lead: text(
    "The pane writes the class of each object as a value, with method, seed and date. Then each object is left out in turn to see which pairs stay together or apart.",
    "Панель записывает группу каждого объекта как значение, с методом, начальным числом и датой. Затем каждый объект по очереди исключается: видно, какие пары остаются вместе или врозь.",
    "Панель әр объектінің тобын әдісі, бастапқы саны және күнімен мән ретінде жазады. Содан кейін әр объект кезекпен алынып тасталады: қай жұптар бірге не бөлек қалатыны көрінеді."
  ),
  stop: text("Stop", "Остановить", "Тоқтату"),
  stopped: text(
    "Stopped. Nothing was written.",
    "Остановлено. Ничего не записано.",
    "Тоқтатылды. Ештеңе жазылмады."
  ),
  back: text("Take back the groups", "Отменить группы", "Топтарды қайтару"),
  undone: text("Taken back.", "Отменено.", "Қайтарылды."),
  progress: text("Groups are being calculated", "Группы рассчитываются", "Топтар есептелуде"),
} as const;

/** Classes and what is written beside them. */
const written = [
  "grp_calculated",
  "grp_done_method",
  "grp_done_classes",
  "grp_done_seed",
  "grp_done_on",
  "grp_done_check",
  "grp_stability",
] as const;

function isStale(contents: Contents): boolean {
  const [done, check] = [numberAt(contents, "grp_done_check"), numberAt(contents, "grp_check")];
  return (
    wordsAt(contents, "grp_done_on") !== "" &&
    (done === null ||
      check === null ||
      Math.abs(done - check) > 1e-9 * Math.max(1, Math.abs(check)))
  );
}

const GroupingExtra = ({ contents, write, fail }: ExtraProps): JSX.Element => {
  const { say, share } = useSpeech();
  const announce = useAnnounce();
  const [progress, setProgress] = useState<number | null>(null);
  const stop = useRef(false);
  // Leaving the page stops what nobody waits for any more.
  useEffect(() => () => void (stop.current = true), []);
  const kept = useTakeBack(contents, write);
  const { takeBack } = kept;
  const task = taskIn(contents);
  const calculate = async (): Promise<void> => {
    if (typeof task === "string") return;
    stop.current = false;
    setProgress(0);
    let failure: Failure | null = null;
    try {
      const found = await calculateGroups(task, setProgress, () => stop.current);
      if (found === null) {
        announce(say(words.stopped));
        return;
      }
      const classOf = new Map(task.rows.map((row, i) => [row, found.labels[i] ?? ""]));
      const done = await kept.write([
        ...Array.from({ length: usualRows }, (_, row) => ({
          name: "grp_calculated",
          row,
          content: classOf.get(row) ?? "",
        })),
        { name: "grp_done_method", row: 0, content: say(methodWords[task.method]) },
        { name: "grp_done_classes", row: 0, content: new Set(found.labels).size },
        // Only k-means begins with random numbers.
        { name: "grp_done_seed", row: 0, content: task.method === "kmeans" ? task.seed : "" },
        { name: "grp_done_on", row: 0, content: today() },
        { name: "grp_done_check", row: 0, content: numberAt(contents, "grp_check") ?? "" },
        { name: "grp_stability", row: 0, content: found.stability ?? "" },
      ]);
      if (done)
        announce(
          found.stability === null
            ? say(words.title)
            : say({
                en: `Groups are written; ${share(found.stability, 0)} of pairs are stable.`,
                ru: `Группы записаны; устойчивы ${share(found.stability, 0)} пар.`,
                kk: `Топтар жазылды; жұптардың ${share(found.stability, 0)} орнықты.`,
              })
        );
    } catch (thrown) {
      failure = failureOf(thrown);
    } finally {
      setProgress(null);
    }
    if (failure) fail(failure);
  };
  return (
    <Section title={say(words.title)}>
      <p className="soft">{say(words.lead)}</p>
      {typeof task === "string" && (
        <Note tone="info">
          <p>{say(obstacles[task])}</p>
        </Note>
      )}
      {progress !== null && (
        <progress aria-label={say(words.progress)} max={1} value={progress}>
          {share(progress, 0)}
        </progress>
      )}
      <div className="row wrap">
        {progress === null ? (
          <PrimaryButton
            text={say(words.title)}
            disabled={typeof task === "string"}
            onClick={() => void calculate()}
          />
        ) : (
          <DefaultButton text={say(words.stop)} onClick={() => (stop.current = true)} />
        )}
        {takeBack && progress === null && (
          <DefaultButton
            text={say(words.back)}
            onClick={() =>
              void takeBack().then((restored) => restored && announce(say(words.undone)))
            }
          />
        )}
      </div>
    </Section>
  );
};

function findingsOf(contents: Contents): readonly Finding[] {
  const takesPart = columnOf(contents, "grp_in");
  const named = columnOf(contents, "grp_object").map((cell) => String(cell).trim());
  const left = named.filter((name, row) => name !== "" && takesPart[row] !== 1).length;
  const twice = named.filter((name, row) => name !== "" && named.indexOf(name) < row).length;
  const count = (n: number, said: Text, at: string): readonly Finding[] =>
    n === 0 ? [] : [{ tone: "unknown", words: inEach((locale) => `${said[locale]}: ${n}`), at }];
  return [
    ...count(
      left,
      text(
        "Objects left out because a variable is unknown",
        "Объектов исключено: признак неизвестен",
        "Белгісі белгісіз болғандықтан қалдырылған объектілер"
      ),
      "grp_note"
    ),
    ...count(
      twice,
      text("Names that stand twice", "Названий, которые стоят дважды", "Екі рет тұрған атаулар"),
      "grp_object"
    ),
    ...(isStale(contents)
      ? [
          {
            tone: "unknown" as const,
            words: text(
              "Figures or settings have changed since the groups were calculated",
              "После расчёта групп числа или настройки изменились",
              "Топтар есептелгеннен кейін сандар не баптаулар өзгерді"
            ),
            at: "grp_state",
          },
        ]
      : []),
  ];
}

export const groupingView: ModuleView = {
  key: "grouping",
  names: [
    "grp_object",
    "grp_in",
    "grp_x",
    "grp_x1",
    "grp_x2",
    "grp_x3",
    "grp_k",
    "grp_method_code",
    "grp_seed",
    "grp_starts",
    "grp_objects",
    "grp_used",
    "grp_check",
    "grp_equal_between",
    "grp_quantile_between",
    "grp_calculated_between",
    ...written,
  ],
  review: (contents) => {
    const objects = numberAt(contents, "grp_objects");
    const percent = (name: string) => {
      const share = numberAt(contents, name);
      return share === null ? null : 100 * share;
    };
    const between = (method: Text, name: string) => ({
      label: inEach(
        (locale) =>
          `${
            {
              en: "Variance between classes, %",
              ru: "Дисперсия между группами, %",
              kk: "Топтар арасындағы дисперсия, %",
            }[locale]
          }: ${method[locale]}`
      ),
      value: percent(name),
    });
    if (objects === null || objects === 0) return { figures: [], findings: findingsOf(contents) };
    return {
      figures: [
        {
          label: text("Objects taking part", "Объектов участвует", "Қатысатын объектілер"),
          value: objects,
          digits: 0,
        },
        {
          label: text("Variables used", "Признаков использовано", "Пайдаланылған белгілер"),
          value: numberAt(contents, "grp_used"),
          digits: 0,
        },
        between(text("equal intervals", "равные интервалы", "тең аралықтар"), "grp_equal_between"),
        between(text("quantiles", "квантили", "квантильдер"), "grp_quantile_between"),
        between(
          text("calculated by the pane", "рассчитано панелью", "панель есептеген"),
          "grp_calculated_between"
        ),
        {
          label: text(
            "Stability: pairs that stay together or apart, %",
            "Устойчивость: пары, что остаются вместе или врозь, %",
            "Орнықтылық: бірге не бөлек қалатын жұптар, %"
          ),
          value: isStale(contents) ? null : percent("grp_stability"),
          ...(wordsAt(contents, "grp_done_on") === ""
            ? {}
            : {
                note: inEach(
                  () =>
                    `${wordsAt(contents, "grp_done_method")}, ${wordsAt(contents, "grp_done_on")}`
                ),
              }),
        },
      ],
      findings: findingsOf(contents),
    };
  },
  Extra: GroupingExtra,
};

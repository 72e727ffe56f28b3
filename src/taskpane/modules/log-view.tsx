/** The log of changes in the pane: the latest lines, and the name that stands in new ones. */
import { TextField } from "@fluentui/react/lib/TextField";
import { useState, type JSX } from "react";
import { useSpeech } from "../language";
import { Section } from "../parts/Page";
import { say } from "../texts";
import { keepAuthor, readAuthor } from "./author";
import type { ExtraProps, ModuleView } from "./module-view";
import { columnOf } from "./module-view";

const texts = {
  lines: say("Changes logged", "Записано изменений", "Жазылған өзгерістер"),
  latest: say("Latest", "Последние", "Соңғылары"),
  author: say("Your name in the log", "Ваше имя в журнале", "Журналдағы атыңыз"),
  authorNote: say(
    "It is kept on this computer alone and may be blank.",
    "Хранится только на этом компьютере и может быть пустым.",
    "Тек осы компьютерде сақталады, бос болуы да мүмкін."
  ),
  notKept: say(
    "This program keeps no names between sessions.",
    "Программа не хранит имён между сеансами.",
    "Бұл бағдарлама сеанс арасында атты сақтамайды."
  ),
} as const;

const shown = 5;

export const logView: ModuleView = {
  key: "log",
  names: ["log_date", "log_author", "log_cell", "log_old", "log_new"],
  review: (contents) => ({
    figures: [
      {
        label: texts.lines,
        value: columnOf(contents, "log_cell").filter((cell) => cell !== "").length,
        digits: 0,
      },
    ],
    findings: [],
  }),
  Extra: (props: ExtraProps) => <Latest {...props} />,
};

const Latest = ({ contents }: ExtraProps): JSX.Element => {
  const { say: tell } = useSpeech();
  const at = (name: string, row: number): string =>
    String(contents[name]?.values[row]?.[0] ?? "").trim();
  const lines = columnOf(contents, "log_cell")
    .flatMap((cell, row) => (cell === "" ? [] : [{ cell: String(cell), row }]))
    .slice(-shown)
    .reverse();
  return (
    <>
      {lines.length > 0 && (
        <Section title={tell(texts.latest)}>
          <ul className="card rows">
            {lines.map(({ cell, row }) => (
              <li key={row} className="item row top">
                <span className="grow">
                  <span className="code">{cell}</span>
                  <br />
                  <span className="caption">{at("log_author", row) || "—"}</span>
                </span>
                <span className="num">
                  {`${at("log_old", row) || "—"}\u00a0→\u00a0${at("log_new", row) || "—"}`}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <AuthorField />
    </>
  );
};

/** The one place where the name is asked for; the settings show it as well. */
export const AuthorField = (): JSX.Element => {
  const { say: tell } = useSpeech();
  const [name, setName] = useState(readAuthor);
  const [isKept, setKept] = useState(true);
  return (
    <TextField
      label={tell(texts.author)}
      value={name}
      description={tell(isKept ? texts.authorNote : texts.notKept)}
      onChange={(_, typed = "") => {
        setName(typed);
        setKept(keepAuthor(typed));
      }}
    />
  );
};

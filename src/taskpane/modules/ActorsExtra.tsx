/** The drawing of the model, and the offer to take over the register of participants as actors. */
import { DefaultButton } from "@fluentui/react/lib/Button";
import { useEffect, useState, type JSX } from "react";
import { Role, roleCodes, roles } from "../../assessments/cluster-formation/participants";
import { inLocale } from "../../core/locale";
import type { CellChange } from "../../workbook/workbook";
import { failureOf } from "../guide/cell-writer";
import { asWords } from "../guide/sheets";
import { useSpeech } from "../language";
import { useAnnounce } from "../parts/Announcer";
import { Note } from "../parts/Note";
import { russian, say as text } from "../texts";
import { ActorsDiagram } from "./actors-diagram";
import { actorsModel } from "./actors-model";
import { columnOf, ExtraProps } from "./module-view";

interface Participant {
  readonly name: string;
  readonly role: Role | null;
}

const texts = {
  empty: text(
    "List the actors on the sheet; the model is drawn here.",
    "Перечислите действующих лиц на листе; схема появится здесь.",
    "Әрекет етушілерді парақта тізіңіз; сызба осында шығады."
  ),
  offer: (count: number) =>
    text(
      `Participants of the register that are no actors yet: ${count}.`,
      `В реестре ${count} ${russian(count, "участник", "участника", "участников")}, которых здесь ещё нет.`,
      `Тізілімде бар, бірақ мұнда әлі жоқ қатысушылар: ${count}.`
    ),
  take: text("Take over", "Перенести", "Көшіру"),
  taken: (count: number) =>
    text(`Taken over: ${count}.`, `Перенесено: ${count}.`, `Көшірілді: ${count}.`),
  full: text(
    "The table has no free rows for all of them.",
    "Для всех в таблице не хватает свободных строк.",
    "Кестеде бәріне бос жол жетпейді."
  ),
} as const;

const roleOf = (cell: unknown): Role | null => roleCodes.find((code) => code === cell) ?? null;

export const ActorsExtra = ({
  workbook,
  assessment,
  contents,
  write,
  fail,
}: ExtraProps): JSX.Element => {
  const { say, locale } = useSpeech();
  const announce = useAnnounce();
  const [participants, setParticipants] = useState<readonly Participant[]>([]);
  const [busy, setBusy] = useState(false);

  // The register is another module: it may be absent, and this one does not need it.
  useEffect(() => {
    let over = false;
    workbook.read(assessment, ["par_name", "par_role_code"]).then(
      (read) => {
        if (over) return;
        const codes = columnOf(read, "par_role_code");
        setParticipants(
          columnOf(read, "par_name").flatMap((cell, row) => {
            const name = String(cell).trim();
            return name === "" ? [] : [{ name, role: roleOf(codes[row]) }];
          })
        );
      },
      (thrown: unknown) => {
        if (!over) fail(failureOf(thrown));
      }
    );
    return () => {
      over = true;
    };
  }, [workbook, assessment, contents]);

  const model = actorsModel(contents);
  const here = new Set(model.actors.map(({ name }) => name.trim().toLowerCase()));
  const absent = participants.filter(
    ({ name }, index) =>
      !here.has(name.toLowerCase()) &&
      participants.findIndex((one) => one.name.toLowerCase() === name.toLowerCase()) === index
  );
  const free = model.actors.flatMap(({ name }, row) => (name.trim() === "" ? [row] : []));
  const take = async (): Promise<void> => {
    setBusy(true);
    const changes = absent.flatMap(({ name, role }, index): readonly CellChange[] => {
      const row = free[index];
      if (row === undefined) return [];
      return [
        { name: "act_name", row, content: asWords(name) },
        ...(role === null
          ? []
          : [{ name: "act_role", row, content: inLocale(roles[role], locale) }]),
      ];
    });
    if (await write(changes)) announce(say(texts.taken(Math.min(absent.length, free.length))));
    setBusy(false);
  };
  const isDrawn = model.actors.some(
    ({ name, role, coordinates }) => name !== "" && (role !== null || coordinates === true)
  );
  return (
    <>
      {absent.length > 0 && (
        <Note tone="info">
          <p>{say(texts.offer(absent.length))}</p>
          {absent.length > free.length && <p>{say(texts.full)}</p>}
          {free.length > 0 && (
            <div>
              <DefaultButton text={say(texts.take)} disabled={busy} onClick={() => void take()} />
            </div>
          )}
        </Note>
      )}
      {isDrawn ? <ActorsDiagram {...model} /> : <p className="soft">{say(texts.empty)}</p>}
    </>
  );
};

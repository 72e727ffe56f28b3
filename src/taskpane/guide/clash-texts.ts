/** Words for two people who change the same cell; loaded when that happens. */
import type { Text } from "../../core/locale";
import { say } from "../texts";

export const texts = {
  changed: (what: string): Text =>
    say(
      `${what}: somebody else has changed this on the sheet meanwhile. Nothing was overwritten.`,
      `${what}: тем временем это изменил на листе кто-то другой. Ничего не перезаписано.`,
      `${what}: осы арада парақта мұны басқа біреу өзгертті. Ештеңе үстінен жазылған жоқ.`
    ),
  both: (mine: string, theirs: string): Text =>
    say(
      `Here: ${mine}. On the sheet: ${theirs}.`,
      `Здесь: ${mine}. На листе: ${theirs}.`,
      `Мұнда: ${mine}. Парақта: ${theirs}.`
    ),
  field: (field: string, mine: string, theirs: string): Text =>
    say(
      `${field}. Here: ${mine}. On the sheet: ${theirs}.`,
      `${field}. Здесь: ${mine}. На листе: ${theirs}.`,
      `${field}. Мұнда: ${mine}. Парақта: ${theirs}.`
    ),
  mine: say("Keep mine", "Оставить моё", "Менікін қалдыру"),
  theirs: say("Take theirs", "Взять с листа", "Парақтағысын алу"),
  /** For a screen reader, that knows the button by itself. */
  of: (action: string, what: string): Text =>
    say(`${action}: ${what}`, `${action}: ${what}`, `${action}: ${what}`),
  empty: say("empty", "пусто", "бос"),
  weightOf: (block: string): Text =>
    say(`Weight of block ${block}`, `Вес блока ${block}`, `${block} блогының салмағы`),
  weight: say("Weight", "Вес", "Салмақ"),
  counts: say("Counted", "Учитывается", "Есепке алынады"),
  scale: say("Scale", "Шкала", "Шкала"),
  floor: say("Floor", "Нижняя граница", "Төменгі шек"),
  sufficient: say("Sufficient level", "Достаточный уровень", "Жеткілікті деңгей"),
  target: say("Target", "Цель", "Мақсат"),
} as const;

/** Words of the random draws, loaded with the verdict. */
import type { Text } from "../../core/locale";
import { say } from "../texts";

export const texts = {
  title: say("Random draws", "Случайные розыгрыши", "Кездейсоқ сынақтар"),
  caption: say(
    "Weights and scores are moved at random within their uncertainty. Not covered: goalposts, common errors, missing indicators, gates and the choice of mean. The shares are no probabilities of being right.",
    "Веса и баллы случайно сдвигаются в пределах их неопределённости. Не учтены границы шкал, общие ошибки, пропуски, обязательные условия и выбор средней. Доли — не вероятности правоты.",
    "Салмақтар мен балдар белгісіздігі шегінде кездейсоқ жылжытылады. Шкала шектері, ортақ қателер, жетіспейтін көрсеткіштер, міндетті шарттар және орташаны таңдау ескерілмейді. Үлестер — дұрыс болу ықтималдығы емес."
  ),
  start: (draws: string): Text =>
    say(`Make ${draws} draws`, `Сделать розыгрышей: ${draws}`, `Сынақ жүргізу: ${draws}`),
  working: (share: string): Text =>
    say(`Drawing: ${share}`, `Розыгрыши: ${share}`, `Сынақтар: ${share}`),
  cancel: say("Stop", "Остановить", "Тоқтату"),
  done: say("The draws are done.", "Розыгрыши готовы.", "Сынақтар аяқталды."),
  old: say(
    "Answers have changed since. Draw again.",
    "С тех пор ответы изменились. Повторите розыгрыши.",
    "Содан бері жауаптар өзгерді. Сынақты қайталаңыз."
  ),
  mean: say("Mean index", "Средний индекс", "Орташа индекс"),
  quantiles: say(
    "5%, half and 95% lie below",
    "Ниже 5 %, половина и 95 %",
    "5 %, жартысы және 95 % төмен"
  ),
  repeat: say(
    "Draws, starting number",
    "Розыгрышей, начальное число",
    "Сынақтар саны, бастапқы сан"
  ),
  keep: say(
    "Write to the Robustness sheet",
    "Записать на лист устойчивости",
    "Орнықтылық парағына жазу"
  ),
  kept: say("Written as values.", "Записано значениями.", "Мән ретінде жазылды."),
  noCells: say(
    "These sheets were written by an earlier version and have no cells for the draws. A new assessment has them.",
    "Эти листы записаны прежней версией, ячеек для розыгрышей на них нет. В новой оценке они есть.",
    "Бұл парақтарды бұрынғы нұсқа жазған, оларда сынақтарға арналған ұяшықтар жоқ. Жаңа бағалауда бар."
  ),
  onSheet: (draws: string, seed: string, date: string): Text =>
    say(
      `On the sheet: ${draws} draws from ${seed}, ${date}. They do not follow later changes.`,
      `На листе: розыгрышей ${draws}, начальное число ${seed}, ${date}. За изменениями они не следуют.`,
      `Парақта: ${draws} сынақ, бастапқы саны ${seed}, ${date}. Кейінгі өзгерістерге ілеспейді.`
    ),
} as const;

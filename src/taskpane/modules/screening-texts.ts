/** Words of the screening in the pane. */
import type { Text } from "../../core/locale";
import { say } from "../texts";

export const texts = {
  axis: say("What to compare", "Что сравнить", "Нені салыстыру"),
  axes: {
    regions: say(
      "all regions of one industry",
      "все регионы по одной отрасли",
      "бір сала бойынша барлық өңір"
    ),
    industries: say(
      "all industries of one region",
      "все отрасли одного региона",
      "бір өңірдің барлық саласы"
    ),
  },
  year: say("Year", "Год", "Жыл"),
  preview: say("What it would say", "Что покажет скрининг", "Скрининг не көрсетеді"),
  counts: (candidates: string, rows: string): Text =>
    say(
      `Candidates: ${candidates} of ${rows}. A candidate is worth an assessment, no more.`,
      `Кандидатов: ${candidates} из ${rows}. Кандидат заслуживает оценки, не более.`,
      `Кандидаттар: ${rows} ішінен ${candidates}. Кандидат бағалауға лайық, одан артық емес.`
    ),
  tooMany: (most: string): Text =>
    say(
      `The sheet holds ${most} rows: the first are taken.`,
      `Лист вмещает строк: ${most}; берутся первые.`,
      `Параққа ${most} жол сыяды: алғашқылары алынады.`
    ),
  write: say("Write the screening", "Записать скрининг", "Скринингті жазу"),
  written: say(
    "Written as live links.",
    "Записано живыми ссылками.",
    "Тірі сілтемелермен жазылды."
  ),
  rows: say("Rows of the sheet", "Строки листа", "Парақ жолдары"),
  assess: say("Assess", "Оценить", "Бағалау"),
  assessNamed: (name: string): Text =>
    say(`Assess: ${name}`, `Оценить: ${name}`, `Бағалау: ${name}`),
  assessing: (name: string): Text =>
    say(
      `New assessment with its data linked: ${name}`,
      `Новая оценка со связанными данными: ${name}`,
      `Деректері байланған жаңа бағалау: ${name}`
    ),
  general: say(
    "service of general interest",
    "общественно значимая услуга",
    "қоғамдық маңызы бар қызмет"
  ),
  alarms: (tests: string, alarms: string): Text =>
    say(
      `${tests} tests of chance; false alarms to be expected: ${alarms}.`,
      `Проверок случайности: ${tests}; ожидаемо ложных срабатываний: ${alarms}.`,
      `Кездейсоқтық тексерулері: ${tests}; күтілетін жалған белгілер: ${alarms}.`
    ),
  untested: say(
    "Chance is not tested: no figures of plants. With many regions some pass by chance alone.",
    "Случайность не проверена: нет данных о заводах. При многих регионах часть проходит порог случайно.",
    "Кездейсоқтық тексерілмеген: зауыттар туралы дерек жоқ. Өңірлер көп болса, кейбірі шектен кездейсоқ өтеді."
  ),
  noPeople: say(
    "Population is missing: KP cannot be computed, and no row could pass the gate of critical mass yet.",
    "Нет данных о населении: KP не вычислить, и ни одна строка пока не пройдёт условие критической массы.",
    "Халық саны жоқ: KP есептелмейді, әзірге бірде-бір жол сыни масса шартынан өте алмайды."
  ),
  wide: say(
    "Sections are wide: look at divisions of a candidate next.",
    "Секции широки: у кандидата посмотрите следом разделы.",
    "Секциялар кең: кандидаттың бөлімдерін келесі қараңыз."
  ),
} as const;

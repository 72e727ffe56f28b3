/** What a kind of argument does with blanks, zeros, negatives, text and errors, told in a sentence each. Derived from the kinds. */
import { Text } from "../core/locale";
import type { Kind } from "../core/params";

const anyShape: Text = {
  en: "a table of any shape",
  ru: "таблица любой формы",
  kk: "кез келген пішіндегі кесте",
};

/** @returns what the argument is: a row or column, a table, one value, a word … */
export function formOf(kind: Kind): Text {
  switch (kind.kind) {
    case "range":
      return kind.shape === "vector"
        ? { en: "one row or column", ru: "одна строка или столбец", kk: "бір жол немесе баған" }
        : kind.shape === "square"
          ? { en: "square table", ru: "квадратная таблица", kk: "шаршы кесте" }
          : anyShape;
    case "element":
      return {
        en: "one value, or a range answered cell by cell",
        ru: "одно значение или диапазон, ответ на каждую ячейку",
        kk: "бір мән немесе ауқым, әр ұяшыққа жеке жауап",
      };
    case "codes":
      return {
        en: "row or column of codes, numbers or text",
        ru: "строка или столбец кодов, числа или текст",
        kk: "кодтар жолы немесе бағаны, сан немесе мәтін",
      };
    case "code":
      return {
        en: "one code, number or text",
        ru: "один код, число или текст",
        kk: "бір код, сан немесе мәтін",
      };
    case "table":
      return anyShape;
    case "number":
      return { en: "number", ru: "число", kk: "сан" };
    case "logical":
      return { en: "TRUE or FALSE", ru: "ИСТИНА или ЛОЖЬ", kk: "TRUE немесе FALSE" };
    case "choice":
      return { en: "one of the words", ru: "одно из слов", kk: "сөздердің бірі" };
    case "text":
      return { en: "text", ru: "текст", kk: "мәтін" };
  }
}

const rule = {
  text: {
    en: "Text or a logical value is #VALUE!, an error is handed on.",
    ru: "Текст или логическое значение даёт #ЗНАЧ!, ошибка передаётся дальше.",
    kk: "Мәтін немесе логикалық мән #VALUE! береді, қате сол күйінде беріледі.",
  },
  negative: {
    en: "A negative number is #VALUE!.",
    ru: "Отрицательное число даёт #ЗНАЧ!.",
    kk: "Теріс сан #VALUE! береді.",
  },
  harmless: {
    en: "Blanks and zeros are 0 and change nothing.",
    ru: "Пустые ячейки и нули равны 0 и ничего не меняют.",
    kk: "Бос ұяшықтар мен нөлдер 0-ге тең және ештеңені өзгертпейді.",
  },
  declared: {
    en: "A zero or blank must be declared by the argument zeros, otherwise the answer is #VALUE!.",
    ru: "Ноль или пустую ячейку нужно объявить аргументом zeros, иначе ответ #ЗНАЧ!.",
    kk: "Нөлді немесе бос ұяшықты zeros аргументімен көрсету керек, әйтпесе жауап #VALUE! болады.",
  },
  sometimes: {
    en: "With some settings a zero or blank must be declared by the argument zeros.",
    ru: "При некоторых настройках ноль или пустую ячейку нужно объявить аргументом zeros.",
    kk: "Кейбір баптауларда нөлді немесе бос ұяшықты zeros аргументімен көрсету керек.",
  },
  refused: {
    en: "A blank cell is #VALUE!; a host that hands it over as 0 cannot tell the difference.",
    ru: "Пустая ячейка даёт #ЗНАЧ!; если Excel передаёт её как 0, отличить нельзя.",
    kk: "Бос ұяшық #VALUE! береді; Excel оны 0 деп берсе, ажырату мүмкін емес.",
  },
  unavailable: {
    en: "A blank cell has no answer: #N/A.",
    ru: "Для пустой ячейки ответа нет: #Н/Д.",
    kk: "Бос ұяшыққа жауап жоқ: #N/A.",
  },
  total: {
    en: "A total of 0 is #DIV/0!.",
    ru: "Сумма, равная 0, даёт #ДЕЛ/0!.",
    kk: "Қосынды 0 болса, #DIV/0! береді.",
  },
} as const satisfies Readonly<Record<string, Text>>;

/** @returns the sentences that hold for this argument, in the order in which faults are looked for */
export function rulesOf(kind: Kind): readonly Text[] {
  if (kind.kind !== "range" && kind.kind !== "element") return [];
  const conditional = kind.zeros?.when !== undefined || kind.zeros?.unless !== undefined;
  const zeros = kind.zeros ? (conditional ? rule.sometimes : rule.declared) : null;
  return [
    rule.text,
    ...(kind.negatives === "refused" ? [rule.negative] : []),
    ...(kind.blanks === "refused" ? [rule.refused] : []),
    ...(kind.blanks === "notAvailable" ? [rule.unavailable] : []),
    ...(zeros ? [zeros] : kind.blanks === "zero" ? [rule.harmless] : []),
    ...(kind.kind === "range" && kind.total === "divisionByZero" ? [rule.total] : []),
  ];
}

/** @returns the limits of a single number, in the words of its fault */
export function domainOf(kind: Kind): Text | null {
  return kind.kind === "number" ? (kind.domain?.expected ?? null) : null;
}

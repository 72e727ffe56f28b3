/** What a person has to know of a recognized table before figures are taken from it, in words. */
import { Text, text } from "../core/locale";
import type { DataTable, Place } from "./data-table";
import { Choice, industryIndices, regionIndices, wholeGap, wholeTolerance } from "./figures";
import { addressOf, linkTo, sumTo } from "./references";

export type TableFindingKind =
  | "noRegions"
  | "someUnknown"
  | "ambiguous"
  | "noTotal"
  | "totalOff"
  | "wholeOff"
  | "wholeSummed"
  | "textNumbers"
  | "marks"
  | "errors"
  | "blanks"
  | "partial"
  | "noYear"
  | "oldBorders"
  | "mixedBorders"
  | "doubled"
  | "exceeds";

export interface TableFinding {
  readonly kind: TableFindingKind;
  /** stop: figures would be wrong; look: a person should decide; note: good to know. */
  readonly severity: "stop" | "look" | "note";
  readonly said: Text;
  /** Addresses with their sheet. */
  readonly cells: readonly string[];
}

const mostNamed = 4;

function list(words: readonly string[], locale: keyof Text): string {
  const shown = words.slice(0, mostNamed).join(", ");
  const rest = words.length - mostNamed;
  if (rest <= 0) return shown;
  return {
    en: `${shown} and ${rest} more`,
    ru: `${shown} и ещё ${rest}`,
    kk: `${shown} және тағы ${rest}`,
  }[locale];
}

const quoted = (words: readonly string[], locale: keyof Text): string =>
  list(
    words.map((word) => (locale === "en" ? `“${word}”` : `«${word}»`)),
    locale
  );

/** All cells of the lines that count. */
function figurePlaces(table: DataTable, regions: readonly number[]): readonly Place[] {
  const industries = table.industries.map((_, i) => i);
  return regions.flatMap((r) =>
    industries.flatMap((i) =>
      table.years.flatMap((_, k) => {
        const place = table.place(r, i, k);
        return place ? [place] : [];
      })
    )
  );
}

/** @param percent  writes a share as a person reads it */
export function findingsOf(
  table: DataTable,
  choice: Choice,
  percent: (share: number, locale: keyof Text) => string
): readonly TableFinding[] {
  const found: TableFinding[] = [];
  const add = (
    kind: TableFindingKind,
    severity: TableFinding["severity"],
    said: Text,
    places: readonly (Place | null)[] = []
  ): void => {
    const cells = places.flatMap((place) => (place ? [addressOf(table.area, place)] : []));
    found.push({ kind, severity, said, cells });
  };
  const { regions, industries, years } = table;

  if (!table.regionsAreKnown)
    add("noRegions", "look", {
      en: "No region is known by its name here. Select the table with its column of regions.",
      ru: "Ни один регион не узнан по названию. Выделите таблицу вместе со столбцом регионов.",
      kk: "Бірде-бір өңір атауы бойынша танылмады. Кестені өңірлер бағанымен бірге белгілеңіз.",
    });
  const unknown = regions.filter(({ role }) => role === "unknown").map(({ label }) => label);
  if (unknown.length > 0)
    add(
      "someUnknown",
      "look",
      text(
        (locale) =>
          ({
            en: `Not counted as regions: ${quoted(unknown, locale)}.`,
            ru: `Не считаются регионами: ${quoted(unknown, locale)}.`,
            kk: `Өңір ретінде саналмайды: ${quoted(unknown, locale)}.`,
          })[locale]
      )
    );
  const unsure = regions.filter(({ role, sure, code }) => role === "region" && code && !sure);
  if (unsure.length > 0)
    add(
      "ambiguous",
      "look",
      text((locale) => {
        const names = quoted(
          unsure.map(({ label }) => label),
          locale
        );
        return {
          en: `${names} may mean the city or the region around it; taken as the city.`,
          ru: `${names} может означать и город, и область; принято за город.`,
          kk: `${names} қаланы да, облысты да білдіруі мүмкін; қала деп алынды.`,
        }[locale];
      })
    );

  if (choice.total === "sum" && regionIndices(table).length > 1)
    add("noTotal", "note", {
      en: "There is no line for the whole country: the regions of the table are added up.",
      ru: "Строки по стране в целом нет: складываются регионы таблицы.",
      kk: "Бүкіл ел бойынша жол жоқ: кестедегі өңірлер қосылады.",
    });
  if (choice.total !== "sum") {
    const gap = totalGap(table, choice, choice.total);
    if (gap.share > wholeTolerance)
      add(
        "totalOff",
        "look",
        text((locale) => {
          const name = quoted([regions[gap.region]?.label ?? ""], locale);
          const share = percent(gap.share, locale);
          return {
            en: `The regions do not add up to ${name}: the difference is up to ${share}.`,
            ru: `Сумма регионов не равна строке ${name}: расхождение до ${share}.`,
            kk: `Өңірлердің қосындысы ${name} жолына тең емес: айырмасы ${share} дейін.`,
          }[locale];
        }),
        [table.place(choice.total, choice.industry, gap.year)]
      );
  }
  const whole = industries.findIndex(({ role }) => role === "total");
  if (whole >= 0 && industryIndices(table).length > 1 && wholeGap(table, whole) > wholeTolerance)
    add(
      "wholeOff",
      "look",
      text((locale) => {
        const name = quoted([industries[whole]?.label ?? ""], locale);
        return {
          en: `The industries do not add up to ${name}: other units, or some are missing.`,
          ru: `Сумма отраслей не равна столбцу ${name}: другие единицы или не все отрасли.`,
          kk: `Салалардың қосындысы ${name} бағанына тең емес: өлшем бірлігі басқа немесе салалар толық емес.`,
        }[locale];
      })
    );
  if (choice.whole === "sum")
    add(
      "wholeSummed",
      "note",
      text((locale) => {
        const parts = industryIndices(table).length;
        return {
          en: `All industries together: the sum of ${parts} lines, without subtotals and taxes.`,
          ru: `Все отрасли вместе: сумма ${parts} строк без подытогов и налогов.`,
          kk: `Барлық салалар бірге: аралық қорытындылар мен салықтарсыз ${parts} жолдың қосындысы.`,
        }[locale];
      })
    );

  const chosen = [...regionIndices(table), ...(choice.total === "sum" ? [] : [choice.total])];
  const places = figurePlaces(table, chosen);
  const ofKind = (kind: string): readonly Place[] =>
    places.filter((place) => table.figure(place).kind === kind);
  const texts = ofKind("text");
  if (texts.length > 0)
    add(
      "textNumbers",
      "stop",
      {
        en: `Numbers kept as text: ${texts.length}. Formulas pass them over. Make a cleaned copy with “Check range”.`,
        ru: `Числа, сохранённые как текст: ${texts.length}. Формулы их пропускают. Сделайте очищенную копию в «Проверке диапазона».`,
        kk: `Мәтін түрінде сақталған сандар: ${texts.length}. Формулалар оларды аттап өтеді. «Ауқымды тексеру» арқылы тазартылған көшірме жасаңыз.`,
      },
      texts
    );
  const marks = ofKind("missing");
  if (marks.length > 0)
    add(
      "marks",
      "look",
      {
        en: `Cells with a mark or words instead of a number: ${marks.length}. They count as unknown, not as 0.`,
        ru: `Ячейки со знаком или словами вместо числа: ${marks.length}. Они считаются неизвестными, а не нулём.`,
        kk: `Сан орнына белгі немесе сөз тұрған ұяшықтар: ${marks.length}. Олар нөл емес, белгісіз деп саналады.`,
      },
      marks
    );
  const errors = ofKind("error");
  if (errors.length > 0)
    add(
      "errors",
      "stop",
      {
        en: `Cells with an error: ${errors.length}. What depends on them shows the error too.`,
        ru: `Ячейки с ошибкой: ${errors.length}. Всё, что от них зависит, тоже покажет ошибку.`,
        kk: `Қатесі бар ұяшықтар: ${errors.length}. Оларға тәуелді мәндер де қате көрсетеді.`,
      },
      errors
    );
  // A line without any figure, such as a section that is not published, is no gap in the others.
  const gaps = industries.flatMap((_, i) => {
    const own = chosen.flatMap((r) => years.map((_year, k) => table.place(r, i, k)));
    const blank = own.filter((place) => place !== null && table.figure(place).kind === "blank");
    return blank.length === own.length ? [] : blank;
  });
  if (gaps.length > 0)
    add(
      "blanks",
      "note",
      {
        en: `Blank cells among the figures: ${gaps.length}. They count as unknown, not as 0.`,
        ru: `Пустые ячейки среди данных: ${gaps.length}. Они считаются неизвестными, а не нулём.`,
        kk: `Деректер арасындағы бос ұяшықтар: ${gaps.length}. Олар нөл емес, белгісіз деп саналады.`,
      },
      gaps
    );

  const partial = years
    .filter((line) => line.partial)
    .map(({ label, year }) => label || String(year));
  if (partial.length > 0)
    add(
      "partial",
      "look",
      text(
        (locale) =>
          ({
            en: `Parts of a year: ${quoted(partial, locale)}. Set beside figures of whole years they mislead.`,
            ru: `Неполный год: ${quoted(partial, locale)}. Рядом с годовыми данными это вводит в заблуждение.`,
            kk: `Толық емес жыл: ${quoted(partial, locale)}. Жылдық деректермен қатар қойылса, жаңылыстырады.`,
          })[locale]
      )
    );
  if (years.some(({ year }) => year === null))
    add("noYear", "look", {
      en: "The table does not say its year: enter it.",
      ru: "В таблице не указан год: введите его.",
      kk: "Кестеде жыл көрсетілмеген: оны енгізіңіз.",
    });
  if (table.borders === "from2018" || table.borders === "before2018")
    add("oldBorders", "look", {
      en: "Regions within their old borders (before 2022): not to be compared with figures of the present regions.",
      ru: "Регионы в старых границах (до 2022 года): несопоставимы с данными нынешних регионов.",
      kk: "Өңірлер ескі шекараларында (2022 жылға дейін): қазіргі өңірлердің деректерімен салыстыруға болмайды.",
    });
  if (table.borders === "mixed")
    add("mixedBorders", "stop", {
      en: "Old and new regions stand side by side: the same territory would be counted twice.",
      ru: "Старые и новые регионы стоят рядом: одна территория учтётся дважды.",
      kk: "Ескі және жаңа өңірлер қатар тұр: бір аумақ екі рет есептеледі.",
    });
  if (table.doubled.length > 0)
    add(
      "doubled",
      "stop",
      {
        en: `Figures given twice for one region, industry and year: ${table.doubled.length}. The first is taken.`,
        ru: `Данные, указанные дважды для одного региона, отрасли и года: ${table.doubled.length}. Берётся первое.`,
        kk: `Бір өңір, сала және жыл үшін екі рет берілген деректер: ${table.doubled.length}. Біріншісі алынады.`,
      },
      table.doubled
    );
  const exceeding = years.flatMap((_, k) => {
    if (choice.total === "sum") return [];
    const place = table.place(choice.region, choice.industry, k, choice.measure);
    const part = linkTo(table, place).value;
    const all = linkTo(table, table.place(choice.total, choice.industry, k, choice.measure)).value;
    return part !== null && all !== null && part > all ? [place] : [];
  });
  if (exceeding.length > 0)
    add(
      "exceeds",
      "stop",
      {
        en: "The region has more of the industry than the whole country: check the line of the country and the units.",
        ru: "В регионе отрасли больше, чем во всей стране: проверьте строку страны и единицы.",
        kk: "Өңірдегі сала бүкіл елдегіден көп: ел жолы мен өлшем бірліктерін тексеріңіз.",
      },
      exceeding
    );
  return found;
}

/** The largest difference between the line of the country and the sum of regions, as a share. */
function totalGap(
  table: DataTable,
  { industry, measure }: Choice,
  total: number
): { readonly share: number; readonly region: number; readonly year: number } {
  let worst = { share: 0, region: total, year: 0 };
  const regions = regionIndices(table);
  table.years.forEach((_, k) => {
    const said = linkTo(table, table.place(total, industry, k, measure)).value;
    const cells = regions.map((r) => table.place(r, industry, k, measure));
    const added = sumTo(table, cells).value;
    if (said === null || added === null || said === 0) return;
    const share = Math.abs(said - added) / Math.abs(said);
    if (share > worst.share) worst = { share, region: total, year: k };
  });
  return worst;
}

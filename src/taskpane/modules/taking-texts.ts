/** Words for taking figures from a table. */
import type { DataFigureKey } from "../../assessments/cluster-formation/data-binding";
import { Text, text } from "../../core/locale";
import type { DataTable } from "../../statistics/data-table";
import { industryIndices, regionIndices } from "../../statistics/figures";
import { say } from "../texts";
import type { MarketColumn, YearColumn } from "./data-taking";

export const texts = {
  title: say("Take figures from a table", "Взять данные из таблицы", "Кестеден деректер алу"),
  lead: say(
    "Select a table of regional statistics with its headers, then read it. Nothing is written until you confirm.",
    "Выделите таблицу региональной статистики вместе с заголовками и прочтите её. До подтверждения ничего не записывается.",
    "Өңірлік статистика кестесін тақырыптарымен бірге белгілеп, оқыңыз. Растағанға дейін ештеңе жазылмайды."
  ),
  read: say("Read the selection", "Прочитать выделенное", "Белгіленгенді оқу"),
  reading: say("Reading", "Чтение", "Оқылуда"),
  single: say(
    "One cell is selected. Select the whole table with its headers.",
    "Выделена одна ячейка. Выделите всю таблицу с заголовками.",
    "Бір ұяшық белгіленген. Бүкіл кестені тақырыптарымен белгілеңіз."
  ),
  tooLarge: say(
    "The selection is too large. Select the table only.",
    "Выделено слишком много. Выделите только таблицу.",
    "Белгіленген аумақ тым үлкен. Тек кестені белгілеңіз."
  ),
  noFigures: say(
    "No figures are found here. Select a table with numbers and its headers.",
    "Здесь нет чисел. Выделите таблицу с числами и заголовками.",
    "Мұнда сан табылмады. Сандары мен тақырыптары бар кестені белгілеңіз."
  ),
  seen: say("What was recognized", "Что распознано", "Не танылды"),
  confirm: say("Confirm or choose", "Подтвердите или выберите", "Растаңыз немесе таңдаңыз"),
  kind: say("The table holds", "В таблице", "Кестеде"),
  region: say("Region", "Регион", "Өңір"),
  country: say("Whole country", "Страна в целом", "Бүкіл ел"),
  industry: say("Industry or product", "Отрасль или продукт", "Сала немесе өнім"),
  whole: say("All industries", "Все отрасли", "Барлық сала"),
  product: say("Gross regional product", "Валовой региональный продукт", "Жалпы өңірлік өнім"),
  none: say("not in this table", "нет в этой таблице", "бұл кестеде жоқ"),
  sumRegions: say("sum of the regions", "сумма регионов", "өңірлердің қосындысы"),
  sumIndustries: say("sum of the industries", "сумма отраслей", "салалардың қосындысы"),
  measure: say("Column of figures", "Столбец данных", "Деректер бағаны"),
  year: say("Year of the figures", "Год данных", "Деректер жылы"),
  yearFault: say("A year such as 2024", "Год, например 2024", "Жыл, мысалы 2024"),
  flows: {
    production: say("Production", "Производство", "Өндіріс"),
    imports: say("Imports", "Импорт", "Импорт"),
    exports: say("Exports", "Экспорт", "Экспорт"),
  },
  links: (year: string): Text =>
    say(`Figures of ${year}`, `Данные за ${year}`, `${year} жылғы деректер`),
  unknown: say("unknown", "нет данных", "дерек жоқ"),
  follows: say("What would follow", "Что отсюда следует", "Бұдан не шығады"),
  score: (score: string): Text => say(`${score} points`, `балл: ${score}`, `балл: ${score}`),
  lacking: say("What is still missing", "Чего ещё не хватает", "Әлі не жетіспейді"),
  write: say(
    "Write links and use them",
    "Записать ссылки и использовать",
    "Сілтемелерді жазып, қолдану"
  ),
  written: (count: string): Text =>
    say(
      `Written as live links. Answers that follow now: ${count}.`,
      `Записано живыми ссылками. Ответов, связанных с ними: ${count}.`,
      `Тірі сілтемелермен жазылды. Енді байланған жауаптар: ${count}.`
    ),
  another: (before: string): Text =>
    say(
      `Years that stand on the sheet were taken for “${before}”. Take them again, or empty their rows: one assessment has one region and one industry.`,
      `Годы на листе взяты для «${before}». Возьмите их заново или очистите их строки: у одной оценки один регион и одна отрасль.`,
      `Парақтағы жылдар «${before}» үшін алынған. Оларды қайта алыңыз немесе жолдарын тазалаңыз: бір бағалауда бір өңір мен бір сала болады.`
    ),
  taken: say("(your answer stays)", "(ваш ответ остаётся)", "(жауабыңыз сақталады)"),
} as const;

export const columnTexts: Readonly<Record<YearColumn | MarketColumn, Text>> = {
  oir: say("Industry, region", "Отрасль, регион", "Сала, өңір"),
  or: say("All industries, region", "Все отрасли, регион", "Барлық сала, өңір"),
  oi: say("Industry, country", "Отрасль, страна", "Сала, ел"),
  o: say("All industries, country", "Все отрасли, страна", "Барлық сала, ел"),
  nr: say("Population, region", "Население, регион", "Халық, өңір"),
  nn: say("Population, country", "Население, страна", "Халық, ел"),
  grp: say("Gross regional product", "Валовой региональный продукт", "Жалпы өңірлік өнім"),
  gdp: say("Gross domestic product", "Валовой внутренний продукт", "Жалпы ішкі өнім"),
  lir: say("Employed, region", "Занятые, регион", "Жұмыспен қамтылғандар, өңір"),
  li: say("Employed, country", "Занятые, страна", "Жұмыспен қамтылғандар, ел"),
  production: texts.flows.production,
  imports: texts.flows.imports,
  exports: texts.flows.exports,
  prices: say("Price index", "Индекс цен", "Баға индексі"),
};

/** How each figure is computed, as people write it, and what it takes. */
export const figureTexts: Readonly<
  Record<DataFigureKey, { readonly formula: string; readonly needs: Text }>
> = {
  KL: {
    formula: "(Oᵢᵣ/Oᵣ)/(Oᵢ/O)",
    needs: say(
      "output by region and industry",
      "выпуск по регионам и отраслям",
      "өңірлер мен салалар бойынша өндіріс"
    ),
  },
  KP: {
    formula: "(Oᵢᵣ/Oᵢ)/(Nᵣ/N)",
    needs: say("population by region", "население по регионам", "өңірлер бойынша халық"),
  },
  KS: {
    formula: "(Oᵢᵣ/Oᵢ)/(GRPᵣ/GDP)",
    needs: say(
      "gross regional product by region",
      "валовой региональный продукт по регионам",
      "өңірлер бойынша жалпы өңірлік өнім"
    ),
  },
  A1: {
    formula: "K* = ⁿ√(KL·KP·KS)",
    needs: say("any of KL, KP, KS", "любой из KL, KP, KS", "KL, KP, KS біреуі"),
  },
  A2: {
    formula: "100·(LOGEST(K*) − 1)",
    needs: say(
      "the same table for three or more consecutive years, within the same borders",
      "та же таблица за три и более лет подряд, в тех же границах",
      "сол шекарадағы қатарынан үш және одан көп жылға осы кесте"
    ),
  },
  A3: {
    formula: "n·Oᵢᵣ/Oᵢ",
    needs: say(
      "output of the industry by region",
      "выпуск отрасли по регионам",
      "өңірлер бойынша сала өндірісі"
    ),
  },
  A4: {
    formula: "100·(k + ½·m)/n",
    needs: say(
      "industry and all industries of every region",
      "отрасль и все отрасли каждого региона",
      "әр өңірдің саласы мен барлық саласы"
    ),
  },
  A5: {
    formula: "100·(Oᵢᵣ/Lᵢᵣ)/(Oᵢ/Lᵢ)",
    needs: say(
      "employed in the industry by region",
      "занятые в отрасли по регионам",
      "өңірлер бойынша саладағы жұмыспен қамтылғандар"
    ),
  },
  B3: {
    formula: "Eᵣ/E",
    needs: say(
      "price of energy in the region and the country, typed on the sheet",
      "цена энергии в регионе и стране, вводится на листе",
      "өңірдегі және елдегі энергия бағасы, параққа енгізіледі"
    ),
  },
  C1: {
    formula: "100·(M − max(0, X − P))/(P + M − X)",
    needs: say(
      "production, imports and exports of the products by year",
      "производство, импорт и экспорт продукции по годам",
      "өнімнің жылдар бойынша өндірісі, импорты, экспорты"
    ),
  },
  C2: {
    formula: "100·(LOGEST((P + M − X)/p) − 1)",
    needs: say(
      "the same for three consecutive years, and a price index",
      "то же за три года подряд и индекс цен",
      "қатарынан үш жылға сол деректер және баға индексі"
    ),
  },
  C3: {
    formula: "(RCA − 1)/(RCA + 1)",
    needs: say(
      "exports of the final products and all exports, country and world, typed on the sheet",
      "экспорт конечной продукции и весь экспорт, страна и мир, вводится на листе",
      "түпкілікті өнім экспорты мен жалпы экспорт, ел және әлем, параққа енгізіледі"
    ),
  },
  E2: {
    formula: "100·graduates/Lᵢᵣ",
    needs: say(
      "graduates of the field a year, typed on the sheet, and employed in the industry",
      "выпускники по профилю за год, вводятся на листе, и занятые в отрасли",
      "бейін бойынша жылдық түлектер, параққа енгізіледі, және саладағы жұмыспен қамтылғандар"
    ),
  },
  E3: {
    formula: "iᵣ/i",
    needs: say(
      "share of innovation-active enterprises in the region and the country, typed on the sheet",
      "доля инновационно-активных предприятий в регионе и стране, вводится на листе",
      "өңір мен елдегі инновациялық белсенді кәсіпорындар үлесі, параққа енгізіледі"
    ),
  },
  G4: {
    formula: "(Iᵢᵣ/Oᵢᵣ)/(Iᵢ/Oᵢ)",
    needs: say(
      "investment in the industry in the region and the country, typed on the sheet",
      "инвестиции в отрасль в регионе и стране, вводятся на листе",
      "өңір мен елдегі салаға инвестициялар, параққа енгізіледі"
    ),
  },
};

/** What a table was taken for, in one line a part. */
export function recognizedLines(table: DataTable): readonly Text[] {
  const regions = regionIndices(table).length;
  const parts = industryIndices(table).length;
  const years = table.years.flatMap(({ year }) => (year === null ? [] : [String(year)]));
  const total = table.total === null ? null : (table.regions[table.total]?.label ?? null);
  const lines: Text[] = [];
  if (table.regionsIn !== "nowhere")
    lines.push(
      table.regionsIn === "rows"
        ? say(
            `Regions in rows: ${regions}`,
            `Регионы в строках: ${regions}`,
            `Жолдардағы өңірлер: ${regions}`
          )
        : say(
            `Regions in columns: ${regions}`,
            `Регионы в столбцах: ${regions}`,
            `Бағандардағы өңірлер: ${regions}`
          )
    );
  if (total !== null) lines.push(say(`The country: ${total}`, `Страна: ${total}`, `Ел: ${total}`));
  if (table.industries.length > 1)
    lines.push(
      say(
        `Industries or products: ${parts}, other lines: ${table.industries.length - parts}`,
        `Отраслей или продуктов: ${parts}, прочих строк: ${table.industries.length - parts}`,
        `Салалар немесе өнімдер: ${parts}, өзге жолдар: ${table.industries.length - parts}`
      )
    );
  if (years.length > 0) {
    const from = {
      header: say("from the header", "из заголовка", "тақырыптан"),
      column: say("from a column", "из столбца", "бағаннан"),
      title: say("from the title", "из названия", "атауынан"),
      nowhere: say("", "", ""),
    }[table.yearsIn];
    const list = [...new Set(years)].join(", ");
    lines.push(
      text(
        (locale) =>
          `${{ en: "Years", ru: "Годы", kk: "Жылдар" }[locale]}: ${list} (${from[locale]})`
      )
    );
  }
  if (table.notes.length > 0)
    lines.push(
      say(
        `Notes left aside: ${table.notes.length}`,
        `Примечаний оставлено в стороне: ${table.notes.length}`,
        `Шетте қалдырылған ескертпелер: ${table.notes.length}`
      )
    );
  return lines;
}

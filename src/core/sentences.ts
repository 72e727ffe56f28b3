/** Every sentence a kind of argument can answer with, in three languages. What is wrong; what is expected. */
import { Position } from "./cells";
import { Fault, fault } from "./fault";
import { Locale, Text } from "./locale";

/** Writes "row 3, column 2", leaving out what a single row or column makes obvious. */
function place(at: Position, rows: number, columns: number, locale: Locale): string {
  const row = { en: `row ${at.row + 1}`, ru: `строка ${at.row + 1}`, kk: `${at.row + 1}-жол` }[
    locale
  ];
  const column = {
    en: `column ${at.column + 1}`,
    ru: `столбец ${at.column + 1}`,
    kk: `${at.column + 1}-баған`,
  }[locale];
  if (rows === 1 && columns === 1) return "";
  if (columns === 1) return `${row} `;
  if (rows === 1) return `${column} `;
  return `${row}, ${column} `;
}

/** A cell of an argument: whose, where, and in what shape of range. */
export interface Where {
  readonly label: Text;
  readonly at: Position;
  readonly rows: number;
  readonly columns: number;
}

function say(where: Where, sentence: Text): Text {
  const write = (locale: Locale) =>
    `${where.label[locale]}: ${place(where.at, where.rows, where.columns, locale)}${sentence[locale]}`;
  return { en: write("en"), ru: write("ru"), kk: write("kk") };
}

/** Starts a sentence with the label of an argument. */
export function about(label: Text, sentence: Text): Text {
  return {
    en: `${label.en}: ${sentence.en}`,
    ru: `${label.ru}: ${sentence.ru}`,
    kk: `${label.kk}: ${sentence.kk}`,
  };
}

const shown = (cell: unknown) => {
  const words = typeof cell === "boolean" ? String(cell).toUpperCase() : String(cell);
  return words.length > 40 ? `${words.slice(0, 40)}…` : words;
};

export function textInNumbers(where: Where, found: unknown): Fault {
  const it = shown(found);
  return fault(
    "#VALUE!",
    say(
      where,
      typeof found === "boolean"
        ? {
            en: `is the logical value ${it}; expected a number`,
            ru: `содержит логическое значение ${it}; ожидается число`,
            kk: `логикалық мән ${it}; сан болуы керек`,
          }
        : {
            en: `is the text “${it}”; expected a number`,
            ru: `содержит текст «${it}»; ожидается число`,
            kk: `мәтін «${it}»; сан болуы керек`,
          }
    )
  );
}

/** An error a function cannot return itself, such as #REF!. */
export function foreignError(where: Where, code: string): Fault {
  return fault(
    "#VALUE!",
    say(where, {
      en: `holds the error ${code}; mend it first`,
      ru: `содержит ошибку ${code}; сначала исправьте её`,
      kk: `${code} қатесі бар; алдымен оны түзетіңіз`,
    })
  );
}

/** An error cell handed on as it is. */
export function passedOn(
  where: Where,
  code: "#VALUE!" | "#DIV/0!" | "#N/A" | "#NUM!" | "#NULL!"
): Fault {
  return fault(
    code,
    say(where, {
      en: `holds the error ${code}`,
      ru: `содержит ошибку ${code}`,
      kk: `${code} қатесі бар`,
    })
  );
}

export function negative(where: Where, found: number): Fault {
  return fault(
    "#VALUE!",
    say(where, {
      en: `is negative (${found}); expected 0 or more`,
      ru: `содержит отрицательное число (${found}); ожидается 0 или больше`,
      kk: `теріс сан (${found}); 0 немесе одан үлкен болуы керек`,
    })
  );
}

export function blankRefused(where: Where): Fault {
  return fault(
    "#VALUE!",
    say(where, {
      en: "is blank; expected a number",
      ru: "пусто; ожидается число",
      kk: "бос; сан болуы керек",
    })
  );
}

export function zerosUndeclared(where: Where): Fault {
  return fault(
    "#VALUE!",
    say(where, {
      en: 'is 0 or blank; say with zeros whether that is a real zero ("count") or absent ("skip")',
      ru: 'содержит 0 или пусто; укажите в аргументе zeros, настоящий ли это ноль ("count") или значения нет ("skip")',
      kk: 'мәні 0 немесе бос; zeros аргументінде бұл нақты нөл ("count") ме, әлде мән жоқ ("skip") па, көрсетіңіз',
    })
  );
}

export function totalIsZero(label: Text): Fault {
  return fault(
    "#DIV/0!",
    about(label, {
      en: "the total is 0, so shares are undefined",
      ru: "сумма равна 0, доли не определены",
      kk: "қосынды 0-ге тең, үлестер анықталмайды",
    })
  );
}

export function totalTooLarge(label: Text): Fault {
  return fault(
    "#VALUE!",
    about(label, {
      en: "the total is too large to be written as a number; choose a larger unit",
      ru: "сумма слишком велика, чтобы записать её числом; возьмите более крупную единицу",
      kk: "қосынды сан ретінде жазуға тым үлкен; ірірек өлшем бірлігін алыңыз",
    })
  );
}

export function notAVector(label: Text, rows: number, columns: number): Fault {
  return fault(
    "#VALUE!",
    about(label, {
      en: `has ${rows} rows and ${columns} columns; expected one row or one column`,
      ru: `строк ${rows}, столбцов ${columns}; ожидается одна строка или один столбец`,
      kk: `жол саны ${rows}, баған саны ${columns}; бір жол немесе бір баған болуы керек`,
    })
  );
}

export function notSquare(label: Text, rows: number, columns: number): Fault {
  return fault(
    "#VALUE!",
    about(label, {
      en: `has ${rows} rows and ${columns} columns; expected as many rows as columns`,
      ru: `строк ${rows}, столбцов ${columns}; их должно быть поровну`,
      kk: `жол саны ${rows}, баған саны ${columns}; олар тең болуы керек`,
    })
  );
}

export function notOneCell(label: Text): Fault {
  return fault(
    "#VALUE!",
    about(label, {
      en: "is a range of several cells; expected one value",
      ru: "указан диапазон из нескольких ячеек; ожидается одно значение",
      kk: "бірнеше ұяшық көрсетілген; бір мән болуы керек",
    })
  );
}

export function shapesDiffer(
  first: Text,
  second: Text,
  a: { readonly rows: number; readonly columns: number },
  b: { readonly rows: number; readonly columns: number }
): Fault {
  return fault("#VALUE!", {
    en: `${second.en}: has ${b.rows} × ${b.columns} cells, but ${first.en} has ${a.rows} × ${a.columns}; expected equal ranges`,
    ru: `${second.ru}: ${b.rows} × ${b.columns} ячеек, а «${first.ru}» — ${a.rows} × ${a.columns}; диапазоны должны быть одинаковыми`,
    kk: `${second.kk}: ${b.rows} × ${b.columns} ұяшық, ал «${first.kk}» — ${a.rows} × ${a.columns}; ауқымдар бірдей болуы керек`,
  });
}

/** A list that belongs to the rows or columns of a table and has another number of cells. */
export function notOnePer(
  along: "rows" | "columns",
  label: Text,
  found: number,
  table: Text,
  expected: number
): Fault {
  const per = {
    rows: { en: ["rows", "row"], ru: ["строк", "строку"], kk: ["жол", "жолға"] },
    columns: { en: ["columns", "column"], ru: ["столбцов", "столбец"], kk: ["баған", "бағанға"] },
  }[along];
  return fault("#VALUE!", {
    en: `${label.en}: the number of cells is ${found}, but ${table.en} has ${expected} ${per.en[0]}; expected one cell per ${per.en[1]}`,
    ru: `${label.ru}: ячеек ${found}, а в «${table.ru}» ${per.ru[0]} ${expected}; ожидается одна ячейка на ${per.ru[1]}`,
    kk: `${label.kk}: ұяшық саны ${found}, ал «${table.kk}» ішінде ${expected} ${per.kk[0]} бар; әр ${per.kk[1]} бір ұяшық болуы керек`,
  });
}

export function missing(label: Text): Fault {
  return fault("#VALUE!", about(label, { en: "is not given", ru: "не задано", kk: "берілмеген" }));
}

export function notALogical(label: Text, found: unknown): Fault {
  return fault(
    "#VALUE!",
    about(label, {
      en: `is “${shown(found)}”; expected TRUE or FALSE`,
      ru: `указано «${shown(found)}»; ожидается ИСТИНА или ЛОЖЬ`,
      kk: `«${shown(found)}» берілген; АҚИҚАТ немесе ЖАЛҒАН болуы керек`,
    })
  );
}

export function unknownWord(label: Text, found: unknown, words: readonly string[]): Fault {
  const list = words.map((word) => `"${word}"`).join(", ");
  return fault(
    "#VALUE!",
    about(label, {
      en: `is “${shown(found)}”; expected one of ${list}`,
      ru: `указано «${shown(found)}»; ожидается одно из: ${list}`,
      kk: `«${shown(found)}» берілген; мыналардың бірі болуы керек: ${list}`,
    })
  );
}

export function outsideDomain(label: Text, found: number, expected: Text): Fault {
  return fault(
    "#VALUE!",
    about(label, {
      en: `is ${found}; expected ${expected.en}`,
      ru: `указано ${found}; ожидается ${expected.ru}`,
      kk: `${found} берілген; ${expected.kk} болуы керек`,
    })
  );
}

/** The same sentence with the place of one cell of a range put in front. */
export function atPlace(problem: Fault, at: Position, rows: number, columns: number): Fault {
  const write = (locale: Locale) => {
    const because = problem.because[locale];
    const colon = because.indexOf(": ");
    return colon < 0
      ? because
      : `${because.slice(0, colon + 2)}${place(at, rows, columns, locale)}${because.slice(colon + 2)}`;
  };
  return { error: problem.error, because: { en: write("en"), ru: write("ru"), kk: write("kk") } };
}

export function noValue(label: Text): Fault {
  return fault(
    "#N/A",
    about(label, {
      en: "has no value, so there is no answer",
      ru: "значения нет, поэтому нет и ответа",
      kk: "мәні жоқ, сондықтан жауап та жоқ",
    })
  );
}

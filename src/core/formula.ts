/**
 * Reads a formula as Excel's interface hands it over: English function names, commas, points. Good enough to
 * find calls, their arguments and where each part stands; it calculates nothing. References, structured
 * references and defined names are kept as text. Hostile input gives null, never an exception.
 */

/** Where a part stands in the formula, so that it can be cut out or replaced. */
interface Span {
  readonly from: number;
  readonly to: number;
}

export type Expression =
  | (Span & { readonly kind: "number"; readonly text: string; readonly value: number })
  | (Span & { readonly kind: "text"; readonly value: string })
  | (Span & { readonly kind: "logical"; readonly value: boolean })
  | (Span & { readonly kind: "error"; readonly code: string })
  /** An address, a spilled range ("A1#"), a structured reference or a defined name, as written. */
  | (Span & { readonly kind: "reference"; readonly text: string })
  | (Span & { readonly kind: "array"; readonly rows: readonly (readonly Expression[])[] })
  | Call
  | (Span & { readonly kind: "prefix"; readonly sign: string; readonly operand: Expression })
  | (Span & { readonly kind: "postfix"; readonly sign: string; readonly operand: Expression })
  | (Span & {
      readonly kind: "binary";
      readonly sign: string;
      readonly left: Expression;
      readonly right: Expression;
    })
  /** In parentheses; several parts are a union of references. */
  | (Span & { readonly kind: "group"; readonly parts: readonly Expression[] });

export interface Call extends Span {
  readonly kind: "call";
  /** As written, prefixes included. */
  readonly name: string;
  /** null where nothing stands between two commas. */
  readonly args: readonly (Expression | null)[];
}

/** Excel nests 64 levels of functions; signs and parentheses add some. */
const deepest = 160;
/** Operands of one sort of sign in a row: their tree is as deep as they are many. */
const longest = 1000;

const word = /[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/uy;
/** With its exclamation mark: Sheet1!, 'My sheet'!, [Book.xlsx]Sheet!, Jan:Dec! */
const sheetPrefix =
  /(?:'(?:[^']|'')+'|(?:\[[^\][]+\])?[\p{L}\p{N}_.\\]+(?::[\p{L}\p{N}_.\\]+)?|\[[^\][]+\])!/uy;
const numeral = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
const rowEnd = /\$?\d+/y;
const quoted = /"(?:[^"]|"")*"/y;
const errorCode = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|[A-Z_]+[!?]?)/iy;
const blanks = /[ \t\r\n\u00a0]+/y;
const comparison = /<>|<=|>=|[=<>]/y;

/** Thrown inside this file where the text is no formula. */
class Malformed extends Error {}

class Reader {
  private at = 0;
  private depth = 0;

  constructor(private readonly source: string) {}

  formula(): Expression {
    this.take(blanks);
    if (this.source[this.at] === "=") this.at++;
    const whole = this.expression();
    this.take(blanks);
    if (this.at < this.source.length) throw new Malformed();
    return whole;
  }

  private take(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }

  private sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.source);
  }

  private sign(signs: string): string | null {
    this.take(blanks);
    const next = this.source[this.at];
    if (next === undefined || !signs.includes(next)) return null;
    this.at++;
    return next;
  }

  private expression(): Expression {
    if (++this.depth > deepest) throw new Malformed();
    const found = this.chain(
      () => this.concatenation(),
      () => {
        this.take(blanks);
        return this.take(comparison);
      }
    );
    this.depth--;
    return found;
  }

  private chain(operand: () => Expression, sign: () => string | null): Expression {
    let left = operand();
    let length = 1;
    for (let found = sign(); found !== null; found = sign()) {
      this.bounded(++length);
      const right = operand();
      left = { kind: "binary", sign: found, left, right, from: left.from, to: right.to };
    }
    return left;
  }

  private bounded(length: number): void {
    if (length > longest) throw new Malformed();
  }

  private concatenation(): Expression {
    return this.chain(
      () => this.sum(),
      () => this.sign("&")
    );
  }

  private sum(): Expression {
    return this.chain(
      () => this.product(),
      () => this.sign("+-")
    );
  }

  private product(): Expression {
    return this.chain(
      () => this.power(),
      () => this.sign("*/")
    );
  }

  private power(): Expression {
    return this.chain(
      () => this.prefixed(),
      () => this.sign("^")
    );
  }

  /** In Excel a minus binds tighter than a power: -2^2 is 4. */
  private prefixed(): Expression {
    this.take(blanks);
    const from = this.at;
    const sign = this.sign("+-@");
    if (sign === null) return this.percent();
    if (++this.depth > deepest) throw new Malformed();
    const operand = this.prefixed();
    this.depth--;
    return { kind: "prefix", sign, operand, from, to: operand.to };
  }

  private percent(): Expression {
    let operand = this.intersection();
    for (let signs = 0; this.sign("%") !== null; this.bounded(++signs))
      operand = { kind: "postfix", sign: "%", operand, from: operand.from, to: this.at };
    return operand;
  }

  /** A space between two references is an operator; anywhere else it is nothing. */
  private intersection(): Expression {
    return this.chain(
      () => this.area(),
      () => {
        const before = this.at;
        if (this.take(blanks) === null) return null;
        const goesOn = this.sees(sheetPrefix) || this.sees(word) || this.source[this.at] === "(";
        if (!goesOn) this.at = before;
        return goesOn ? " " : null;
      }
    );
  }

  /** Two corners joined by a colon are one reference; other uses of the colon stay an operator. */
  private area(): Expression {
    let left = this.primary();
    for (let corners = 1; this.source[this.at] === ":"; this.bounded(++corners)) {
      this.at++;
      const right = this.corner();
      const span = { from: left.from, to: right.to };
      const joined = addressPart(left) !== null && addressPart(right) !== null;
      left = joined
        ? { kind: "reference", text: `${addressPart(left)}:${addressPart(right)}`, ...span }
        : { kind: "binary", sign: ":", left, right, ...span };
    }
    if (this.source[this.at] !== "#" || this.sees(errorCode)) return left;
    if (left.kind !== "reference" && left.kind !== "call") throw new Malformed();
    const to = ++this.at;
    return left.kind === "reference"
      ? { kind: "reference", text: `${left.text}#`, from: left.from, to }
      : { kind: "postfix", sign: "#", operand: left, from: left.from, to };
  }

  private corner(): Expression {
    const from = this.at;
    const row = this.sees(rowEnd) ? this.take(rowEnd) : null;
    if (row !== null) return { kind: "reference", text: row, from, to: this.at };
    return this.primary();
  }

  private primary(): Expression {
    this.take(blanks);
    const from = this.at;
    const next = this.source[this.at];
    if (next === undefined) throw new Malformed();
    if (next === "(") return this.group();
    if (next === "{") return this.array();
    if (next === '"') {
      const text = this.take(quoted);
      if (text === null) throw new Malformed();
      const value = text.slice(1, -1).replaceAll('""', '"');
      return { kind: "text", value, from, to: this.at };
    }
    const prefix = this.take(sheetPrefix);
    if (prefix !== null) return this.onSheet(prefix, from);
    if (next === "#") {
      const code = this.take(errorCode);
      if (code === null) throw new Malformed();
      return { kind: "error", code: code.toUpperCase(), from, to: this.at };
    }
    if (next === "[") return { kind: "reference", text: this.brackets(), from, to: this.at };
    const number = this.take(numeral);
    if (number !== null)
      return { kind: "number", text: number, value: Number(number), from, to: this.at };
    return this.worded(from);
  }

  private onSheet(prefix: string, from: number): Expression {
    const text = this.take(word) ?? this.take(rowEnd) ?? this.take(errorCode);
    if (text === null) throw new Malformed();
    if (this.source[this.at] === "(") return this.call(prefix + text, from);
    return { kind: "reference", text: prefix + text + this.brackets(), from, to: this.at };
  }

  /** A function, a logical value, a cell, a name or a table. */
  private worded(from: number): Expression {
    const text = this.take(word);
    if (text === null) throw new Malformed();
    if (this.source[this.at] === "(") return this.call(text, from);
    if (/^(?:true|false)$/i.test(text))
      return { kind: "logical", value: text.toUpperCase() === "TRUE", from, to: this.at };
    return { kind: "reference", text: text + this.brackets(), from, to: this.at };
  }

  /** Columns of a table: balanced, an apostrophe takes the next character as it is. */
  private brackets(): string {
    if (this.source[this.at] !== "[") return "";
    const from = this.at;
    let open = 0;
    do {
      const next = this.source[this.at++];
      if (next === undefined) throw new Malformed();
      if (next === "'") this.at++;
      else if (next === "[") open++;
      else if (next === "]") open--;
    } while (open > 0);
    return this.source.slice(from, this.at);
  }

  private call(name: string, from: number): Call {
    this.at++;
    const args: (Expression | null)[] = [];
    if (this.sign(")") !== null) return { kind: "call", name, args, from, to: this.at };
    for (;;) {
      this.take(blanks);
      const next = this.source[this.at];
      args.push(next === "," || next === ")" ? null : this.expression());
      const end = this.sign(",)");
      if (end === ")") return { kind: "call", name, args, from, to: this.at };
      if (end === null) throw new Malformed();
    }
  }

  private group(): Expression {
    const from = this.at++;
    const parts = [this.expression()];
    while (this.sign(",") !== null) parts.push(this.expression());
    if (this.sign(")") === null) throw new Malformed();
    return { kind: "group", parts, from, to: this.at };
  }

  private array(): Expression {
    const from = this.at++;
    const rows: Expression[][] = [[this.constant()]];
    for (;;) {
      const end = this.sign(",;}");
      if (end === "}") return { kind: "array", rows, from, to: this.at };
      if (end === null) throw new Malformed();
      if (end === ";") rows.push([this.constant()]);
      else rows.at(-1)?.push(this.constant());
    }
  }

  /** Only literals: an array constant holds no references and no arrays. */
  private constant(): Expression {
    this.take(blanks);
    const from = this.at;
    const sign = this.sign("+-");
    this.take(blanks);
    const next = this.source[this.at];
    if (next === "(" || next === "{") throw new Malformed();
    const operand = this.primary();
    if (!["number", "text", "logical", "error"].includes(operand.kind)) throw new Malformed();
    return sign === null ? operand : { kind: "prefix", sign, operand, from, to: operand.to };
  }
}

/** The corner of an area as written: rows and columns alone are no expressions of their own. */
function addressPart(part: Expression): string | null {
  if (part.kind === "reference") return part.text;
  return part.kind === "number" && /^\d+$/.test(part.text) ? part.text : null;
}

/** @param formula  with or without "="   @returns null for anything that is no formula */
export function parseFormula(formula: string): Expression | null {
  try {
    return new Reader(formula).formula();
  } catch (thrown) {
    if (thrown instanceof Malformed) return null;
    throw thrown;
  }
}

/** How a host writes what differs from country to country. */
export interface Punctuation {
  readonly decimal: "." | ",";
  readonly argument: "," | ";";
  readonly column: "," | "\\" | ".";
  readonly row: ";";
}

export const invariant: Punctuation = { decimal: ".", argument: ",", column: ",", row: ";" };
export const withDecimalComma: Punctuation = {
  decimal: ",",
  argument: ";",
  column: "\\",
  row: ";",
};

/** Writes a formula's part again, without "=" and without spaces that mean nothing. */
export function printExpression(expression: Expression, marks: Punctuation = invariant): string {
  const print = (part: Expression): string => printExpression(part, marks);
  switch (expression.kind) {
    case "number":
      return expression.text.replace(".", marks.decimal);
    case "text":
      return `"${expression.value.replaceAll('"', '""')}"`;
    case "logical":
      return expression.value ? "TRUE" : "FALSE";
    case "error":
      return expression.code;
    case "reference":
      return expression.text;
    case "array":
      return `{${expression.rows.map((row) => row.map(print).join(marks.column)).join(marks.row)}}`;
    case "call":
      return `${expression.name}(${expression.args.map((arg) => (arg === null ? "" : print(arg))).join(marks.argument)})`;
    case "prefix":
      return expression.sign + print(expression.operand);
    case "postfix":
      return print(expression.operand) + expression.sign;
    case "binary":
      return print(expression.left) + expression.sign + print(expression.right);
    case "group":
      return `(${expression.parts.map(print).join(marks.argument)})`;
  }
}

/** A formula as a reader of these marks writes it; unchanged where it cannot be read. */
export function formulaFor(formula: string, marks: Punctuation): string {
  const parsed = formula.startsWith("=") ? parseFormula(formula) : null;
  return parsed === null ? formula : `=${printExpression(parsed, marks)}`;
}

function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "array":
      return expression.rows.flat();
    case "call":
      return expression.args.filter((arg) => arg !== null);
    case "prefix":
    case "postfix":
      return [expression.operand];
    case "binary":
      return [expression.left, expression.right];
    case "group":
      return expression.parts;
    default:
      return [];
  }
}

/** @returns every call inside an expression, an outer one before those in its arguments */
export function callsIn(expression: Expression): readonly Call[] {
  const inner = partsOf(expression).flatMap(callsIn);
  return expression.kind === "call" ? [expression, ...inner] : inner;
}

const ownPrefix = /^(?:_xldudf_|_xll\.|_xlfn\.)?ASSAY[._]/i;

/**
 * @param name  of a function as a formula has it: "ASSAY.GINI", in files also "_xldudf_ASSAY_GINI"
 * @returns whether it is the function of this id
 */
export function isOwnFunction(name: string, id: string): boolean {
  const own = ownPrefix.exec(name)?.[0];
  return (
    own !== undefined &&
    name.slice(own.length).replaceAll(".", "_").toUpperCase() === id.replaceAll(".", "_")
  );
}

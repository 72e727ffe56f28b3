/** Writing HTML by hand, safely: everything goes through `escape` unless it is already `Html`. */

/** A piece of finished markup. */
export class Html {
  constructor(readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

type Piece = Html | string | number | null | false | undefined | readonly Piece[];

export function escape(words: string): string {
  return words
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function written(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (piece instanceof Html) return piece.markup;
  if (typeof piece === "string") return escape(piece);
  if (typeof piece === "number") return String(piece);
  return piece.map(written).join("");
}

/** A template whose values are escaped unless they are `Html`. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return new Html(parts.reduce((all, part, i) => all + part + written(values[i]), ""));
}

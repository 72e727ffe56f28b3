/**
 * Formulas of the cards, written in one line ("H = Σ sₖ², sₖ = xₖ / Σx"), as MathML: variables in italics,
 * subscripts, roots and stacked fractions. A slash between spaces divides the whole terms beside it, a slash
 * without spaces only the two things it touches; words of a language stay words.
 */

type Node =
  | { readonly is: "element"; readonly tag: string; readonly of: readonly Node[] | string }
  | { readonly is: "space" };

/** An item of a line while it is being put together. */
interface Item {
  readonly node: Node;
  /** Ends the term to its left and begins one to its right: relations, plus and minus, commas, words. */
  readonly boundary: boolean;
  /** What stands between parentheses, when the item is nothing but them. */
  readonly inside?: Node;
}

const element = (tag: string, of: readonly Node[] | string): Node => ({ is: "element", tag, of });

const subscripts = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ";
const subscriptsPlain = "0123456789+−=()aehijklmnoprstuvxβγρφχ";
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵅᵝᵞᵀ";
const superscriptsPlain = "0123456789+−=()abcdefghijklmnoprstuvwxyzαβγT";

/** Names of functions: upright, and part of a term. */
const functionNames = new Set(["log", "ln", "exp", "max", "min", "lim", "sgn", "det", "mod"]);

const operators = new Set([..."=<>≤≥≠≈∝⇔+−±,:→←∈…"]);

function plainOf(run: string, from: string, to: string): string {
  return [...run].map((c) => [...to][[...from].indexOf(c)] ?? c).join("");
}

/** A short index or power: letters in italics, numbers upright. */
function small(words: string): Node {
  const parts = words.match(/\p{L}+|\d+(?:\.\d+)?|[^\p{L}\d]/gu) ?? [];
  const nodes = parts.map((part) =>
    /^\d/.test(part)
      ? element("mn", part)
      : /^\p{L}/u.test(part)
        ? element("mi", part)
        : element("mo", part)
  );
  return nodes.length === 1 ? nodes[0]! : element("mrow", nodes);
}

class Reader {
  private at = 0;
  constructor(private readonly text: readonly string[]) {}

  /** Items up to a closing sign or the end. */
  line(closing: string | null): Item[] {
    const items: Item[] = [];
    let spaced = false;
    while (this.at < this.text.length) {
      const c = this.text[this.at]!;
      if (closing !== null && c === closing) break;
      if (/\s/.test(c)) {
        spaced = true;
        this.at++;
        continue;
      }
      if (c === "/" && items.length > 0) {
        this.divide(items, spaced, closing);
        spaced = false;
        continue;
      }
      spaced = false;
      items.push(this.item(closing));
    }
    return items;
  }

  private divide(items: Item[], spacedBefore: boolean, closing: string | null): void {
    this.at++;
    const spacedAfter = /\s/.test(this.text[this.at] ?? "");
    while (/\s/.test(this.text[this.at] ?? "")) this.at++;
    const whole = spacedBefore && spacedAfter;
    let from = items.length - 1;
    if (whole) while (from > 0 && !items[from - 1]!.boundary) from--;
    const above = items.splice(from);
    const below: Item[] = [];
    while (this.at < this.text.length && this.text[this.at] !== closing) {
      if (/\s/.test(this.text[this.at]!)) {
        if (!whole) break;
        this.at++;
        continue;
      }
      if (whole && this.text[this.at] === "/") break;
      const before = this.at;
      const next = this.item(closing);
      if (next.boundary && below.length > 0) {
        this.at = before;
        break;
      }
      below.push(next);
      if (!whole) break;
    }
    items.push({
      node: element("mfrac", [bare(above), bare(below)]),
      boundary: false,
    });
  }

  private item(closing: string | null): Item {
    const start = this.applied(this.atom(closing));
    let { node } = start;
    let scripted = false;
    for (;;) {
      const c = this.text[this.at];
      if (c === undefined) break;
      const isSub = subscripts.includes(c);
      const isSup = superscripts.includes(c);
      if (isSub || isSup) {
        const signs = isSub ? subscripts : superscripts;
        let run = "";
        while (this.at < this.text.length && signs.includes(this.text[this.at]!))
          run += this.text[this.at++];
        node = element(isSub ? "msub" : "msup", [
          node,
          small(
            isSub
              ? plainOf(run, subscripts, subscriptsPlain)
              : plainOf(run, superscripts, superscriptsPlain)
          ),
        ]);
        scripted = true;
        continue;
      }
      if ((c === "_" || c === "^") && this.at + 1 < this.text.length) {
        this.at++;
        node = element(c === "_" ? "msub" : "msup", [node, this.script()]);
        scripted = true;
        continue;
      }
      break;
    }
    return scripted ? { node, boundary: start.boundary } : start;
  }

  /** A function and the parentheses right behind it are one thing: "ln(x)/T" divides both. */
  private applied(name: Item): Item {
    if (!isFunction(name.node) || this.text[this.at] !== "(") return name;
    const argument = this.atom(null);
    return { node: element("mrow", [name.node, argument.node]), boundary: false };
  }

  private script(): Node {
    const c = this.text[this.at]!;
    if (c === "(" || c === "{") {
      this.at++;
      const close = c === "(" ? ")" : "}";
      const inside = this.line(close);
      this.at++;
      return row(inside);
    }
    let run = "";
    while (this.at < this.text.length && /[\p{L}\d.*−+]/u.test(this.text[this.at]!)) {
      const next = this.text[this.at]!;
      // A sign belongs to an index such as y_{t−1} only in front of a digit.
      if (/[−+]/.test(next) && !/\d/.test(this.text[this.at + 1] ?? "")) break;
      run += next;
      this.at++;
    }
    return small(run === "" ? this.text[this.at++]! : run.replace(/\.(?!\d)/g, "·"));
  }

  private atom(closing: string | null): Item {
    const c = this.text[this.at]!;
    const open = "([{⌊⌈".indexOf(c);
    if (open >= 0) {
      this.at++;
      const close = ")]}⌋⌉"[open]!;
      const inside = row(this.line(close));
      this.at++;
      return {
        node: element("mrow", [element("mo", c), inside, element("mo", close)]),
        boundary: false,
        inside,
      };
    }
    if (c === "|" && closing !== "|") {
      this.at++;
      const inside = row(this.line("|"));
      this.at++;
      return {
        node: element("mrow", [element("mo", "|"), inside, element("mo", "|")]),
        boundary: false,
      };
    }
    if (c === "√") {
      this.at++;
      while (this.text[this.at] === " ") this.at++;
      if (this.at >= this.text.length) return { node: element("mo", c), boundary: false };
      const of = this.atom(closing);
      return { node: element("msqrt", [of.inside ?? of.node]), boundary: false };
    }
    if (c === "½") {
      this.at++;
      return {
        node: element("mfrac", [element("mn", "1"), element("mn", "2")]),
        boundary: false,
      };
    }
    if (/\d/.test(c)) {
      let run = "";
      while (this.at < this.text.length && /[\d.,]/.test(this.text[this.at]!)) {
        if (/[.,]/.test(this.text[this.at]!) && !/\d/.test(this.text[this.at + 1] ?? "")) break;
        run += this.text[this.at++];
      }
      return { node: element("mn", run), boundary: false };
    }
    if (/\p{L}/u.test(c) && c !== "Σ" && c !== "Π") return this.word();
    this.at++;
    if (c === "Σ" || c === "Π")
      return { node: element("mo", c === "Σ" ? "∑" : "∏"), boundary: false };
    return { node: element("mo", c), boundary: operators.has(c) };
  }

  private word(): Item {
    let run = "";
    while (this.at < this.text.length && /\p{L}/u.test(this.text[this.at]!)) {
      const c = this.text[this.at]!;
      if (run !== "" && (subscripts.includes(c) || superscripts.includes(c))) break;
      run += c;
      this.at++;
      // ln(x) and W are whole by themselves; Greek letters never make a word.
      if (/\p{Script=Greek}/u.test(c)) break;
    }
    // Variables are never Cyrillic: a single letter of Russian is a preposition or a conjunction.
    if (/^\p{L}$/u.test(run) && !/\p{Script=Cyrillic}/u.test(run)) {
      // A tilde or a bar belongs to its letter.
      while (/\p{M}/u.test(this.text[this.at] ?? "")) run += this.text[this.at++];
      return { node: element("mi", run), boundary: false };
    }
    if (functionNames.has(run) && this.text[this.at] !== ":")
      return { node: element("mi", run), boundary: false };
    // Two or three capitals, or a variable of two letters beside one, are names of quantities: LQ, KS, GRP.
    if (/^[A-Z]{2,5}$/.test(run)) return { node: element("mi", run), boundary: false };
    const hyphenated = this.text[this.at] === "-" && /\p{L}/u.test(this.text[this.at + 1] ?? "");
    if (
      !hyphenated &&
      /^[a-zA-Z]{2}$/.test(run) &&
      !/^(of|by|or|if|in|is|no|on|to|at|as)$/.test(run)
    )
      return {
        node: element(
          "mrow",
          [...run].map((c) => element("mi", c))
        ),
        boundary: false,
      };
    while (this.at < this.text.length) {
      const rest = this.text.slice(this.at).join("");
      // Small letters (rₖ) are letters to Unicode too, but of another kind.
      const more =
        /^(?:[\s-]+)([\p{Lu}\p{Ll}\p{Lo}]{2,}|\p{Script=Cyrillic})(?!\p{L})(?![₀-₉_^(])/u.exec(
          rest
        );
      const word = more?.[1];
      // A name with an index is a quantity: "where SLQⱼ".
      if (!more || word === undefined || /^[A-Z]{2,5}[ₐ-ₜᵢ-ᵪⱼ]*$/u.test(word)) break;
      if (functionNames.has(word) && !more[0].startsWith("-")) break;
      run += more[0];
      this.at += [...more[0]].length;
    }
    // "geometric:" names what follows.
    if (this.text[this.at] === ":") run += this.text[this.at++];
    return { node: element("mtext", run), boundary: true };
  }
}

function row(items: readonly Item[]): Node {
  return items.length === 1
    ? items[0]!.node
    : element(
        "mrow",
        items.flatMap((item, i): Node[] => {
          const before = items[i - 1];
          return before && gapped(before, item) ? [{ is: "space" }, item.node] : [item.node];
        })
      );
}

const isWord = (node: Node): boolean => node.is === "element" && node.tag === "mtext";

const isFunction = (node: Node): boolean =>
  node.is === "element" && typeof node.of === "string" && functionNames.has(node.of);

/** "ln" alone or "ln(x)". */
const beginsWithFunction = (node: Node): boolean =>
  isFunction(node) ||
  (node.is === "element" &&
    typeof node.of !== "string" &&
    node.of[0] !== undefined &&
    isFunction(node.of[0]));

const isPunctuation = (node: Node): boolean =>
  node.is === "element" && (node.of === "," || node.of === ":");

/** Words need gaps, but not before a comma or colon; so do names of functions: "s ln s", "2 min(a, b)". */
function gapped(before: Item, item: Item): boolean {
  if (isWord(before.node)) return !isPunctuation(item.node);
  if (isWord(item.node)) return true;
  if (isFunction(before.node)) return true;
  return beginsWithFunction(item.node) && !before.boundary;
}

/** Above or below a bar parentheses around everything are not needed. */
function bare(items: readonly Item[]): Node {
  const only = items.length === 1 ? items[0] : undefined;
  return only?.inside ?? row(items);
}

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function written(node: Node): string {
  if (node.is === "space") return '<mspace width="0.35em"/>';
  const inside = typeof node.of === "string" ? escaped(node.of) : node.of.map(written).join("");
  return `<${node.tag}>${inside}</${node.tag}>`;
}

/** Cuts at semicolons and sentence ends outside of parentheses. */
function linesOf(formula: string): string[] {
  const lines: string[] = [];
  let depth = 0;
  let line = "";
  for (const c of formula) {
    if ("([{".includes(c)) depth++;
    if (")]}".includes(c)) depth--;
    if (c === ";" && depth === 0) {
      lines.push(line.trim());
      line = "";
    } else line += c;
  }
  return [...lines, line.trim()].filter((one) => one !== "");
}

/** @param formula  one line of text, several formulas divided by semicolons   @returns one `<math>` element each */
export function formulaMathML(formula: string): readonly string[] {
  return linesOf(formula).map((line) => {
    const inside = written(row(new Reader([...line]).line(null)));
    return `<math displaystyle="true" alttext="${escaped(line).replaceAll('"', "&quot;")}">${inside}</math>`;
  });
}

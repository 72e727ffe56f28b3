/**
 * The hidden sheet of words: a key, the text in three languages, and the one of the language chosen on the setup
 * sheet. Labels everywhere else fetch it by key, so that changing one cell changes the language of all sheets.
 */
import { locales, Text } from "../../core/locale";
import { colors } from "./colors";
import { plainWords, SheetDraft } from "./draft";

export class WordList {
  private readonly entries = new Map<string, Text>();

  /** @returns an expression that shows the text in the chosen language */
  show(key: string, text: Text): string {
    const known = this.entries.get(key);
    if (known && known !== text) throw new Error(`two texts under the key ${key}`);
    this.entries.set(key, text);
    return `INDEX(lst_word,MATCH("${key}",lst_key,0))`;
  }

  draft(): SheetDraft {
    const draft = new SheetDraft({
      tabColor: colors.secondary,
      widths: [28, 60, 60, 60, 60, 4, 10],
      freeze: { rows: 1, columns: 1 },
      hidden: true,
    });
    draft.row("A1", ["key", ...locales, "word"]).look("A1:E1", "header");
    draft.put("G1", "=IFERROR(MATCH(cfg_lang,G2:G4,0),1)").name("lang", "G1");
    locales.forEach((locale, index) => draft.put(`G${index + 2}`, locale));
    let row = 2;
    for (const [key, text] of this.entries) {
      // A profile of a person's own brings words that nobody here has seen.
      draft.row(`A${row}`, [key, ...locales.map((locale) => plainWords(text[locale]))]);
      draft.put(`E${row}`, `=INDEX(B${row}:D${row},lang)&""`);
      row += 1;
    }
    return draft
      .look(`A2:D${row - 1}`, "helper", { format: "@" })
      .look(`E2:E${row - 1}`, "helper")
      .name("lst_key", `A2:A${row - 1}`)
      .name("lst_word", `E2:E${row - 1}`);
  }
}

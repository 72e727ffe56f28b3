/** The search of the list of functions: as you type, in any language, by other names too, forgiving small slips. */
import MiniSearch from "minisearch";
import type { SearchEntry } from "./pages";

function start(): void {
  const form = document.querySelector("form");
  const input = document.querySelector<HTMLInputElement>("#query");
  const status = document.querySelector<HTMLElement>("[role=status]");
  const entries = document.getElementById("entries")?.textContent;
  const hits = document.getElementById("hits");
  const list = hits?.querySelector("ul");
  const families = document.getElementById("families");
  if (!form || !input || !status || !entries || !hits || !list || !families) return;

  const index = new MiniSearch<SearchEntry>({
    fields: ["id", "names", "summaries", "others"],
    // ё and е are one letter to a person who types.
    processTerm: (term) => term.toLowerCase().replaceAll("ё", "е"),
    searchOptions: {
      prefix: true,
      fuzzy: 0.2,
      combineWith: "AND",
      boost: { id: 4, names: 3, others: 2 },
    },
  });
  index.addAll(JSON.parse(entries) as SearchEntry[]);

  const show = (): void => {
    const query = input.value.trim();
    const found = query === "" ? [] : index.search(query);
    families.hidden = query !== "";
    hits.hidden = query === "";
    list.replaceChildren(
      ...found.flatMap(({ id }) => {
        const item = families.querySelector(`[data-id="${CSS.escape(String(id))}"]`);
        return item ? [item.cloneNode(true)] : [];
      })
    );
    status.textContent =
      query === ""
        ? ""
        : found.length === 0
          ? (status.dataset["nothing"] ?? "")
          : `${status.dataset["found"] ?? ""}${found.length}`;
  };
  form.hidden = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  input.addEventListener("input", show);
  show();
}

start();

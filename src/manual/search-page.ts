/** The search of the list of functions: as you type, in any language, by other names too, forgiving small slips. */
import { Entry, EntrySearch } from "../search/measure-search";

function start(): void {
  const form = document.querySelector("form");
  const input = document.querySelector<HTMLInputElement>("#query");
  const status = document.querySelector<HTMLElement>("[role=status]");
  const entries = document.getElementById("entries")?.textContent;
  const hits = document.getElementById("hits");
  const list = hits?.querySelector("ul");
  const families = document.getElementById("families");
  if (!form || !input || !status || !entries || !hits || !list || !families) return;

  const search = new EntrySearch(JSON.parse(entries) as Entry[]);

  const show = (): void => {
    const query = input.value.trim();
    const found = query === "" ? [] : search.find(query);
    families.hidden = query !== "";
    hits.hidden = query === "";
    list.replaceChildren(
      ...found.flatMap(({ id }) => {
        const item = families.querySelector(`[data-id="${CSS.escape(id)}"]`);
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

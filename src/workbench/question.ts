/** Asks before something is lost. Answers true only for the button that says so. */
import { element } from "./element";

export function ask(sentence: string, yes: string, no: string): Promise<boolean> {
  const confirm = element("button", { type: "submit", value: "yes", class: "primary" }, yes);
  const cancel = element("button", { type: "submit", value: "no", autofocus: true }, no);
  const dialog = element(
    "dialog",
    { class: "question", "aria-labelledby": "question" },
    element(
      "form",
      { method: "dialog" },
      element("p", { id: "question" }, sentence),
      cancel,
      confirm
    )
  );
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => {
      resolve(dialog.returnValue === "yes");
      dialog.remove();
    });
  });
}

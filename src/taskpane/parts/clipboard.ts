/** Copies text out of the pane. Some hosts allow only one of the two ways, some none. */

/** @returns whether the text reached the clipboard */
export async function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch (refusal) {
      // Office on the web frames the pane without the clipboard permission: the old way may still work.
      if (!(refusal instanceof DOMException)) throw refusal;
    }
  }
  return copyBySelecting(text);
}

function copyBySelecting(text: string): boolean {
  if (typeof document.execCommand !== "function") return false;
  const field = document.createElement("textarea");
  const focused = document.activeElement;
  field.value = text;
  field.style.position = "fixed";
  field.style.opacity = "0";
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return copied;
}

/** Shows which words of the text an entry of the margin belongs to, while one points at it. */
export function linkStatements() {
  for (const entry of document.querySelectorAll(".said[data-statement]")) {
    const id = CSS.escape(entry.dataset.statement);
    const words = document.querySelectorAll(`.statement[data-statement="${id}"]`);
    const show = (isOn) => words.forEach((piece) => piece.toggleAttribute("data-shown", isOn));
    entry.addEventListener("pointerenter", () => show(true));
    entry.addEventListener("pointerleave", () => show(false));
    entry.addEventListener("focusin", () => show(true));
    entry.addEventListener("focusout", () => show(false));
  }
}

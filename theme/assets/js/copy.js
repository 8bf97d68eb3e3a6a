/**
 * Whoever copies a passage gets the text and nothing that editors added: no note, no number of one, no resolved date. The name that stands for a
 * hidden one stays, since without it the sentence would be another.
 */
export function copyText(body) {
  document.addEventListener("copy", (event) => {
    const range = selectedIn(body);
    if (!range || !event.clipboardData) return;
    const copy = document.createElement("div");
    copy.append(range.cloneContents());
    copy.querySelectorAll("[data-aside]:not(.redacted)").forEach((aside) => aside.remove());
    // The links of what is pasted elsewhere lead where they led here.
    copy.querySelectorAll("a[href]").forEach((link) => link.setAttribute("href", link.href));
    const blocks = copy.querySelectorAll(":scope > :is(p, h2)");
    const paragraphs = [...(blocks.length ? blocks : [copy])].map((block) => block.textContent).filter(Boolean);
    if (!paragraphs.length) return;
    event.clipboardData.setData("text/plain", paragraphs.join("\n\n"));
    event.clipboardData.setData("text/html", copy.innerHTML);
    event.preventDefault();
  });
}

/** What is selected, where it lies within the text; null where it reaches beyond, or is a note's own words. */
function selectedIn(body) {
  const selection = getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0).cloneRange();
  // Some browsers leave out what cannot be selected, and keep the pieces.
  const last = selection.getRangeAt(selection.rangeCount - 1);
  range.setEnd(last.endContainer, last.endOffset);
  if (!body.contains(range.startContainer)) return null;
  if (!body.contains(range.endContainer)) {
    // Three clicks on the last paragraph select up to the beginning of whatever follows.
    const beyond = range.cloneRange();
    beyond.setStartAfter(body);
    if (beyond.toString().trim()) return null;
    range.setEnd(body, body.childNodes.length);
  }
  const common = range.commonAncestorContainer;
  return (common.closest ? common : common.parentElement).closest("[data-aside]") ? null : range;
}

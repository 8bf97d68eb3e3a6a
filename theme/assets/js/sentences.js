/**
 * Every sentence has an address; whoever points at one, or touches it, is offered the link. It stands in the text as an aside without words of
 * its own, so what is selected and copied stays the text.
 */
export function linkSentences(body) {
  const link = document.createElement("a");
  link.className = "sentence-address";
  link.dataset.aside = "";
  link.setAttribute("aria-label", body.dataset.sentenceLink);
  body.addEventListener("pointerover", (event) => {
    const sentence = event.target.closest(".sentence[id]");
    // A name has a card to open; it needs no second thing beside it.
    if (!sentence || link.parentElement === sentence || event.target.closest("a")) return;
    link.href = `#${sentence.id}`;
    sentence.append(link);
  });
  body.addEventListener("pointerleave", (event) => {
    if (event.pointerType !== "touch" && document.activeElement !== link) link.remove();
  });
}

/**
 * Cards: who or what a linked name means, without leaving the text. Nothing is requested until somebody rests on a name with the mouse or
 * the keyboard; whoever asks to save data is left alone, and a finger simply follows the link.
 */
const [REST, AWAY] = [280, 220];

export function offerCards() {
  const skeleton = document.querySelector("template[data-card]");
  const main = document.querySelector("main");
  if (!skeleton || !main || navigator.connection?.saveData) return;
  let waiting = 0;
  let cards = null;
  const wish = (link, isKeyboard) => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      // The card itself is fetched with the first wish for one.
      cards ??= import("./card.js").then((module) => module.makeCards(skeleton, AWAY));
      (await cards).open(link, isKeyboard);
    }, REST);
  };
  const leave = async (link) => {
    clearTimeout(waiting);
    if (cards) (await cards).leave(link);
  };

  main.addEventListener("pointerover", (event) => {
    const link = linkAt(event);
    if (link && event.pointerType !== "touch") wish(link, false);
  });
  main.addEventListener("pointerout", (event) => {
    const link = linkAt(event);
    if (link && !link.contains(event.relatedTarget)) leave(link);
  });
  main.addEventListener("focusin", (event) => {
    const link = linkAt(event);
    // Whoever comes back from its card wants no card.
    if (link?.matches(":focus-visible") && !event.relatedTarget?.closest(".card")) wish(link, true);
  });
  main.addEventListener("focusout", (event) => {
    const link = linkAt(event);
    if (link) leave(link);
  });
}

function linkAt(event) {
  const link = event.target.closest?.("a.mention, a.record");
  if (!link || link.closest(".card") || link.origin !== location.origin || link.pathname === location.pathname) return null;
  return link;
}

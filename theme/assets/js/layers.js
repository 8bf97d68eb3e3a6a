/** Buttons that show and hide the marks of one kind in the text: <button data-layer="actor">. */
export function switchLayers() {
  const group = document.querySelector("[data-layers]");
  const article = group?.closest("article");
  if (!article) return;
  const hidden = new Set(read());
  for (const button of group.querySelectorAll("[data-layer]")) {
    const layer = button.dataset.layer;
    const show = () => {
      button.setAttribute("aria-pressed", String(!hidden.has(layer)));
      article.toggleAttribute(`data-hide-${layer}`, hidden.has(layer));
    };
    button.addEventListener("click", () => {
      if (!hidden.delete(layer)) hidden.add(layer);
      show();
      try {
        sessionStorage.setItem("hidden-layers", [...hidden].join(" "));
      } catch {
        // Nothing to remember it in.
      }
    });
    show();
  }
}

function read() {
  try {
    return (sessionStorage.getItem("hidden-layers") ?? "").split(" ").filter(Boolean);
  } catch {
    return [];
  }
}

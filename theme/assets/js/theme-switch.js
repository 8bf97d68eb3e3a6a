/** The button that turns the page light or dark, against what the system says, and remembers it. */
export function switchThemes() {
  const button = document.querySelector("[data-theme-switch]");
  if (!button) return;
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = () => (root.dataset.theme ?? (system.matches ? "dark" : "light")) === "dark";
  const bars = document.querySelectorAll('meta[name="theme-color"]');
  const show = () => {
    button.setAttribute("aria-pressed", String(isDark()));
    // The browser's own bar follows the page, not the system.
    ["light", "dark"].forEach((scheme, i) => {
      const chosen = root.dataset.theme;
      if (bars[i]) bars[i].media = !chosen ? `(prefers-color-scheme: ${scheme})` : chosen === scheme ? "all" : "not all";
    });
  };
  button.addEventListener("click", () => {
    const next = isDark() ? "light" : "dark";
    // What the system shows anyway needs no memory.
    const isSystem = next === (system.matches ? "dark" : "light");
    if (isSystem) delete root.dataset.theme;
    else root.dataset.theme = next;
    try {
      if (isSystem) localStorage.removeItem("theme");
      else localStorage.setItem("theme", next);
    } catch {
      // The choice then lasts as long as the page.
    }
    show();
  });
  system.addEventListener("change", show);
  show();
}

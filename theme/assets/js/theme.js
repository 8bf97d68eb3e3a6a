// Runs before the first paint, so that a reader who chose a view never sees the other one flash by.
(() => {
  const root = document.documentElement;
  root.dataset.script = "";
  try {
    const chosen = localStorage.getItem("theme");
    if (chosen === "light" || chosen === "dark") root.dataset.theme = chosen;
  } catch {
    // Storage may be forbidden; the system's view is then the one shown.
  }
})();

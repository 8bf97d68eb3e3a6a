// Every feature here is an enhancement: without this file all pages read, all links work, all lists are complete.

const root = document.documentElement;
const stored = (() => { try { return localStorage; } catch { return null; } })();

/** Light or dark, remembered. */
function themeSwitch(button) {
  const saved = stored?.getItem("theme");
  if (saved) root.dataset.theme = saved;
  button.hidden = false;
  button.addEventListener("click", () => {
    const isDark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
    stored?.setItem("theme", root.dataset.theme);
  });
}

/** Kinds of mention that can be switched off. */
function layers(group) {
  group.hidden = false;
  for (const button of group.querySelectorAll("button")) {
    button.addEventListener("click", () => {
      const isOn = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(isOn));
      root.toggleAttribute(`data-hide-${button.dataset.layer}`, !isOn);
    });
  }
}

/** Notes stand open beside the text where there is room for them. */
function margin() {
  const wide = matchMedia("(min-width: 70rem)");
  const open = () => { for (const note of document.querySelectorAll("details.note")) note.open = wide.matches; };
  open();
  wide.addEventListener("change", open);
  const show = () => { const note = document.getElementById(location.hash.slice(1)); if (note?.matches("details")) note.open = true; };
  addEventListener("hashchange", show);
  show();
}

/** Narrows a list to the entries that hold the words typed. */
function filter(form) {
  const input = form.querySelector("input");
  const output = form.querySelector("output");
  const entries = [...document.querySelectorAll("[data-filterable] li")];
  const fold = text => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  form.hidden = false;
  form.addEventListener("submit", event => event.preventDefault());
  input.addEventListener("input", () => {
    const wanted = fold(input.value.trim());
    let shown = 0;
    for (const entry of entries) {
      entry.hidden = wanted !== "" && !fold(entry.textContent).includes(wanted);
      if (!entry.hidden) shown++;
    }
    for (const section of document.querySelectorAll("[data-filterable] section")) section.hidden = !section.querySelector("li:not([hidden])");
    output.textContent = wanted === "" ? "" : String(shown);
  });
}

for (const element of document.querySelectorAll("[data-theme-switch]")) themeSwitch(element);
for (const element of document.querySelectorAll("[data-layers]")) layers(element);
for (const element of document.querySelectorAll("[data-filter]")) filter(element);
if (document.querySelector("details.note")) margin();

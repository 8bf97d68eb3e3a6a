/** A field that leaves only the entries of a long list that hold what was typed. */
export function filterLists() {
  const form = document.querySelector("[data-filter]");
  const list = document.querySelector("[data-filterable]");
  if (!form || !list) return;
  const [field, output] = [form.querySelector("input"), form.querySelector("output")];
  const entries = [...list.querySelectorAll("li")].map((item) => ({ item, words: fold(item.textContent) }));
  const sections = [...list.querySelectorAll("section")];
  form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", () => {
    const wanted = fold(field.value.trim());
    let found = 0;
    for (const { item, words } of entries) {
      item.hidden = !words.includes(wanted);
      if (!item.hidden) found++;
    }
    for (const section of sections) section.hidden = !section.querySelector("li:not([hidden])");
    const words = found ? output.dataset.some.replace("{0}", found) : output.dataset.none;
    output.value = wanted ? words : "";
  });
}

/** Without case and accents: what one types is rarely spelled like a name. */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").toLowerCase();
}

/**
 * Finds actors, places, events and articles of the whole archive by how their words begin, and articles by the words of their texts. What can be
 * found stands in files beside the search page; the few that a word needs are fetched when it is typed (src/Archive/Exports/Search).
 */
export const [MOST_FILES, LONGEST_WORD] = [4, 16];
const MOST_SHOWN = 30;
const SECTIONS = ["actors", "places", "events", "articles"];

export function offerSearch(form) {
  const [field, output, results] = [form.querySelector("input"), form.querySelector("output"), form.nextElementSibling];
  const { search: folder, section, icons } = form.dataset;
  const files = new Map();
  let latest = 0;
  const get = (file) => {
    if (!files.has(file)) {
      const wanted = fetch(folder + file).then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)));
      // What failed is asked for again with the next letter.
      wanted.catch(() => files.delete(file));
      files.set(file, wanted);
    }
    return files.get(file);
  };

  const look = async () => {
    const turn = ++latest;
    const wanted = wordsOf(field.value);
    if (!wanted.length) return clear();
    try {
      const index = await get("index.json");
      const found = await find(index, wanted, get);
      if (turn !== latest) return;
      show(index.words, found, wanted);
      const texts = await import("./search-texts.js");
      const sought = texts.soughtIn(field.value);
      const numbers = await texts.findInTexts(index, sought, get);
      if (turn !== latest) return;
      if (numbers.length) results.append(texts.show(numbers, sought, index, get, folder.slice(0, -"search/".length)));
      tell(index.words, found, numbers.length);
    } catch {
      if (turn === latest) output.value = output.dataset.failed;
    }
  };
  const clear = () => {
    results.hidden = true;
    results.replaceChildren();
    output.value = "";
  };
  const show = (words, { entries }, wanted) => {
    const order = [section, ...SECTIONS.filter((one) => one !== section)].filter(Boolean);
    const groups = order.map((one) => [one, entries.filter((entry) => entry.section === one)]).filter(([, some]) => some.length);
    results.replaceChildren(...groups.map(([one, some]) => groupOf(one, some, words, folder.slice(0, -"search/".length), icons, wanted)));
    results.hidden = false;
  };
  const tell = (words, { entries, isPartial }, texts) => {
    const said = [["search.some", entries.length], ["search.texts.some", texts]].filter(([, count]) => count)
      .map(([key, count]) => words[count === 1 ? `${key}.one` : key].replace("{0}", number(count)));
    if (!said.length && !isPartial) said.push(words["search.none"]);
    output.value = [said.join(" · "), isPartial ? words["search.letters"] : ""].filter(Boolean).join(" ");
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    results.querySelector("a")?.click();
  });
  field.addEventListener("input", look);
  for (const [place, event] of [[field, "change"], [results, "click"]]) place.addEventListener(event, () => remember(field.value.trim()));
  moveByKeys(form, field, results);
  const asked = new URLSearchParams(location.search).get("q");
  if (asked && !field.value) field.value = asked;
  // Whoever comes to search may type at once; a finger would only be shown a keyboard over the ways in.
  else if (!asked && document.body.matches(".on-search") && document.activeElement === document.body && matchMedia("(pointer: fine)").matches) field.focus({ preventScroll: true });
  // What was typed before this script arrived, or on the way back from something found.
  if (field.value) look();
}

/** Entries of all parts in which a word could stand, the best first. */
async function find(index, wanted, get) {
  const key = rarestOf(wanted.map((word) => keyOf(word.slice(0, LONGEST_WORD))), index);
  let isPartial = false;
  const parts = [];
  for (const set of ["records", "articles"]) {
    const names = index[set].filter((name) => name.startsWith(key) || key.startsWith(name));
    if (names.length > MOST_FILES) isPartial = true;
    else parts.push(...names.map(async (name) => readerOf(set)(await get(name ? `${set}-${name}.json` : `${set}.json`))));
  }
  const seen = new Map();
  for (const { entries, isCut } of await Promise.all(parts)) {
    isPartial ||= isCut;
    for (const entry of entries) {
      const score = scoreOf(entry, wanted);
      if (score < 9 && !seen.has(entry.path)) seen.set(entry.path, { ...entry, score });
    }
  }
  // A stable sort: of equal ones those that are mentioned more, or are newer, stay first.
  return { entries: [...seen.values()].sort((a, b) => a.score - b.score), isPartial };
}

/** The word by which entries are looked up: one so frequent that it has files of its own only where there is no other, else the longest. */
function rarestOf(keys, index) {
  const isFrequent = (key) => [...index.records, ...index.articles].includes(`${key}_`);
  return [...keys].sort((a, b) => isFrequent(a) - isFrequent(b) || b.length - a.length)[0];
}

/** 0: the name begins like that, 1: its words do, 2: another name's, 3: something said of it, 4: somewhere within a word; 9: not at all. */
function scoreOf(entry, wanted) {
  const hit = (words) => wanted.every((word) => words.some((one) => one.startsWith(word)));
  const [name, alias, about] = entry.words;
  if (hit(name)) return name.join(" ").startsWith(wanted.join(" ")) ? 0 : 1;
  if (hit(alias)) return 2;
  const all = [...name, ...alias, ...about];
  if (hit(all)) return 3;
  return wanted.every((word) => word.length > 2 && all.some((one) => one.includes(word))) ? 4 : 9;
}

const readerOf = (set) => (file) => (file.read ??= {
  isCut: Boolean(file.cut),
  entries: file.entries.map(set === "records"
    ? ([section, id, name, type, detail, alias, about, count, when]) => ({ section, path: `${section}/${id}/`, name, type, detail, alias, count, when, words: [name, alias, `${detail} ${about}`].map(wordsOf) })
    : ([slug, name, date, detail]) => ({ section: "articles", path: `articles/${slug}/`, name, date, detail, words: [name, "", ""].map(wordsOf) })),
});

function groupOf(section, entries, words, root, icons, wanted) {
  const group = element("section", { "data-kind": section.slice(0, -1), "aria-labelledby": `found-${section}` });
  const head = element("h2", { id: `found-${section}` }, words[`nav.${section}`], " ", element("span", { class: "count" }, number(entries.length)));
  const list = element("ul", { class: "entries" }, ...entries.slice(0, MOST_SHOWN).map((entry) => element("li", {}, ...rowOf(entry, words, root, icons, wanted))));
  group.append(head, list);
  if (entries.length > MOST_SHOWN) group.append(element("p", { class: "detail" }, words["search.more"].replace("{0}", number(entries.length - MOST_SHOWN))));
  return group;
}

function rowOf(entry, words, root, icons, wanted) {
  const isArticle = entry.section === "articles";
  const link = element("a", { class: isArticle ? "article-link" : "record", href: root + entry.path }, entry.name);
  const said = [];
  if (entry.date) said.push(dayOf(entry.date));
  if (entry.detail) said.push(entry.detail);
  else if (entry.section === "actors") said.push(words[`actor-type.${entry.type}`]);
  if (entry.section === "places") said.unshift(words[`place-type.${entry.type}`]);
  const isByAlias = entry.alias && !wanted.every((word) => entry.words[0].some((one) => one.startsWith(word))) && wanted.some((word) => entry.words[1].some((one) => one.startsWith(word)));
  if (entry.when) said.push(element("time", {}, entry.when));
  // A name may hold what a replacement would read as a pattern.
  if (isByAlias) said.push(words["search.also"].replace("{0}", () => entry.alias));
  const row = [element("span", { class: "entry" }, link, ...(entry.section === "events" ? [" ", statusOf(entry.type, words, icons)] : []), " ", element("span", { class: "role" }, ...said.filter(Boolean).flatMap((one, i) => (i ? [", ", one] : [one]))))];
  if (entry.count) row.push(" ", element("span", { class: "count" }, number(entry.count), element("span", { class: "visually-hidden" }, " ", words[entry.count === 1 ? "articles.unit.one" : "articles.unit"])));
  return row;
}

function statusOf(type, words, icons) {
  const icon = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  icon.setAttribute("class", "icon");
  icon.setAttribute("aria-hidden", "true");
  icon.append(document.createElementNS("http://www.w3.org/2000/svg", "use"));
  icon.firstChild.setAttribute("href", `${icons}#status-${type}`);
  return element("span", { class: "status", "data-status": type }, icon, " ", words[`status.${type}`]);
}

/** Down leads from the field into what was found and on, up back again; Escape begins anew. */
function moveByKeys(form, field, results) {
  const step = (event) => {
    if (event.key === "Escape" && field.value) {
      field.value = "";
      field.dispatchEvent(new Event("input"));
      field.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const stops = [field, ...results.querySelectorAll("a")];
      const next = stops[stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
      if (!next) return;
      next.focus();
    } else return;
    event.preventDefault();
  };
  form.addEventListener("keydown", step);
  results.addEventListener("keydown", step);
}

/** The address tells what was asked for: the way back from a page found leads to what was found. */
function remember(text) {
  const address = new URL(location.href);
  if (text) address.searchParams.set("q", text);
  else address.searchParams.delete("q");
  if (address.href !== location.href) history.replaceState(history.state, "", address);
}

/** Words without case, accents and apostrophes, ß as ss, ä and ae as a; the same as WordReader.cs. */
export function wordsOf(text) {
  const letters = { ß: "ss", æ: "ae", œ: "oe", þ: "th", ø: "o", ł: "l", đ: "d", ð: "d", ı: "i", ς: "σ" };
  return text.normalize("NFD").replace(/[\p{M}'’ʼ`´]/gu, "").toLowerCase().replace(/[ßæœþøłđðıς]/g, (letter) => letters[letter])
    .replace(/([aou])e/g, "$1").split(/[^\p{L}\p{Nd}]+/u).filter(Boolean);
}

/** A day as people write it. */
export const dayOf = (date) => new Date(`${date}T00:00Z`).toLocaleDateString(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" });

/** A word as names of files write it. */
export const keyOf = (word) => word.replace(/[^a-z0-9]/g, (sign) => `-${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

export const number = (count) => count.toLocaleString(document.documentElement.lang);

export function element(name, attributes, ...content) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...content);
  return made;
}

/**
 * Finds articles by the words of their texts. Beside each word stand the numbers of the articles that have it; what is shown of an article is fetched
 * with its neighbours', and the sentences are read from the article's own page once they come into view, so that the two cannot disagree.
 */
import { MOST_FILES, LONGEST_WORD, dayOf, element, keyOf, number, wordsOf } from "./search.js";

const [SHORT, MOST_SHOWN, MOST_SENTENCES, LONGEST_QUOTE, MOST_PAGES, PAUSE] = [3, 10, 3, 280, 60, 250];
const WORD = /[\p{L}\p{M}\p{Nd}'’ʼ`´]+/gu;

/** What is looked for: beginnings of words; of short ones, and where too many words begin like that, whole words. */
export function soughtIn(text) {
  const words = wordsOf(text).map((word) => word.slice(0, LONGEST_WORD).replace(/[\uD800-\uDBFF]$/, ""));
  // Somebody is still writing it.
  if (words.length > 1 && words.at(-1).length < SHORT && !/\s$/.test(text)) words.pop();
  return [...new Set(words)].map((word) => ({ word, isWhole: word.length < SHORT }));
}

/** The numbers of the articles that have all the words, the newest first. */
export async function findInTexts(index, sought, get) {
  const [rarest, ...others] = (await Promise.all(sought.map((one) => articlesWith(one, index, get)))).sort((a, b) => a.size - b.size);
  return [...rarest].filter((article) => others.every((some) => some.has(article))).sort((a, b) => b - a);
}

async function articlesWith(sought, index, get) {
  const key = keyOf(sought.word);
  let names = index.texts.filter((name) => name.startsWith(key) || key.startsWith(name));
  sought.isWhole ||= names.length > MOST_FILES;
  if (sought.isWhole) names = names.filter((name) => name === `${key}_` || key.startsWith(name));
  const found = new Set();
  for (const { words } of await Promise.all(names.map((name) => get(name ? `texts-${name}.json` : "texts.json"))))
    for (const [word, ...gaps] of words) {
      if (!fits(word, sought)) continue;
      let article = -1;
      for (const gap of gaps) found.add(article += gap);
    }
  return found;
}

const fits = (word, { word: beginning, isWhole }) => (isWhole ? word === beginning : word.startsWith(beginning));

/** Articles with the sentences in which the words stand, a few at a time. */
export function show(numbers, sought, index, get, root) {
  const list = element("ol", { class: "mentions" });
  const button = element("button", { type: "button" }, index.words["search.texts.more"]);
  const more = element("p", { class: "more" }, button);
  const reading = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      reading.unobserve(target);
      // Whoever writes on wants other articles.
      setTimeout(() => target.isConnected && quote(target, sought), PAUSE);
    }
  }, { rootMargin: "200px" });
  let shown = 0;
  const go = async () => {
    const next = numbers.slice(shown, shown += MOST_SHOWN);
    more.hidden = shown >= numbers.length;
    const rows = await Promise.all(next.map(async (article) => {
      const { entries } = await get(`list-${Math.floor(article / index.listed)}.json`);
      return rowOf(entries[article % index.listed], sought, root);
    }));
    list.append(...rows);
    for (const row of rows) reading.observe(row);
    return rows[0];
  };
  button.addEventListener("click", async () => (await go()).querySelector("a").focus());
  go();
  const head = element("h2", { id: "found-texts" }, index.words["search.texts"], " ", element("span", { class: "count" }, number(numbers.length)));
  return element("section", { class: "in-texts", "aria-labelledby": "found-texts" }, head, list, more);
}

function rowOf([slug, headline, date, publisher], sought, root) {
  const link = element("a", { class: "article-link", href: `${root}articles/${slug}/` }, ...marked(headline, sought));
  const head = element("p", { class: "dated" }, element("time", { datetime: date }, dayOf(date)), " ", link);
  if (publisher) head.append(" ", element("span", { class: "detail" }, publisher));
  return element("li", {}, head, element("ul", { class: "sentences" }));
}

/** The sentences that hold the words, as few as hold all of them. */
async function quote(row, sought) {
  const { pathname } = row.querySelector("a");
  const sentences = (await sentencesOf(pathname)).map(({ words, ...sentence }) => ({ ...sentence, has: sought.filter((one) => words.some((word) => fits(word, one))) }));
  const chosen = [];
  for (let missing = sought; missing.length && chosen.length < MOST_SENTENCES;) {
    const gains = sentences.map(({ has }) => has.filter((one) => missing.includes(one)).length);
    const best = gains.indexOf(Math.max(...gains));
    if (!gains[best]) break;
    chosen.push(best);
    missing = missing.filter((one) => !sentences[best].has.includes(one));
  }
  row.querySelector(".sentences").append(...chosen.sort((a, b) => a - b).map((one) =>
    element("li", {}, element("a", { class: "sentence-link", href: `${pathname}#${sentences[one].id}` }, ...marked(around(sentences[one].text, sought), sought)))));
}

const pages = new Map();

/** What the page of an article says, sentence by sentence; nothing where it cannot be had. */
function sentencesOf(path) {
  if (!pages.has(path)) {
    if (pages.size >= MOST_PAGES) pages.clear();
    const read = fetch(path, { priority: "low" }).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer.status))).then((html) => {
      const page = new DOMParser().parseFromString(html, "text/html");
      for (const aside of page.querySelectorAll("[data-aside]:not(.redacted)")) aside.remove();
      return [...page.querySelectorAll("main .sentence[id]")].map((sentence) => {
        const text = sentence.textContent.trim().replace(/\s+/g, " ");
        return { id: sentence.id, text, words: wordsOf(text) };
      });
    });
    // What failed may be tried again.
    pages.set(path, read.catch(() => (pages.delete(path), [])));
  }
  return pages.get(path);
}

/** What stands around the first of the words, where a sentence is very long. */
function around(text, sought) {
  if (text.length <= LONGEST_QUOTE) return text;
  const first = [...text.matchAll(WORD)].find(([word]) => isSought(word, sought))?.index ?? 0;
  const from = first < LONGEST_QUOTE / 2 ? 0 : text.indexOf(" ", first - LONGEST_QUOTE / 3) + 1;
  const to = from + LONGEST_QUOTE < text.length ? text.lastIndexOf(" ", from + LONGEST_QUOTE) : text.length;
  return `${from ? "… " : ""}${text.slice(from, to)}${to < text.length ? " …" : ""}`;
}

const isSought = (word, sought) => wordsOf(word).some((one) => sought.some((wanted) => fits(one, wanted)));

/** A text with the words marked. */
function marked(text, sought) {
  const parts = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (!isSought(word, sought)) continue;
    parts.push(text.slice(at, index), element("mark", {}, word));
    at = index + word.length;
  }
  return [...parts, text.slice(at)];
}

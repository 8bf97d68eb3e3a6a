// Each part is an addition to a page that works without it.
import { switchThemes } from "./theme-switch.js";
import { switchLayers } from "./layers.js";
import { linkStatements } from "./statements.js";
import { offerCards } from "./cards.js";

switchThemes();
switchLayers();
linkStatements();
offerCards();

// Not every page has something to search with, and only one a map to move.
const form = document.querySelector("[data-search]");
if (form) import("./search.js").then((module) => module.offerSearch(form));
const map = document.querySelector("[data-map]");
if (map) import("./map.js").then((module) => module.moveMap(map));

// Only an article has sentences to link to, and a text to quote.
const text = document.querySelector("[data-sentence-link]");
if (text) import("./sentences.js").then((module) => module.linkSentences(text));
if (text) import("./copy.js").then((module) => module.copyText(text));

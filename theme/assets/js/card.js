/**
 * Shows cards. What a card says is read from the record's own page, so the two cannot disagree; only its texts are taken over, never its
 * markup, but for the map and the sign of a status, which the generator drew. What somebody was on the day of the article stands on the article's page already.
 */
export function makeCards(skeleton, away) {
  const pages = new Map();
  let current = null;
  let leaving = 0;

  const open = async (link, isKeyboard) => {
    clearTimeout(leaving);
    if (current?.link === link) return;
    const card = current && !current.isPinned ? current : null;
    card?.close();
    const facts = await read(link);
    // Somebody who has gone on meanwhile wants no card.
    if (!facts || !(isKeyboard ? document.activeElement === link : link.matches(":hover"))) return;
    current?.isPinned || current?.close();
    current = show(skeleton, link, facts, {
      enter: () => clearTimeout(leaving),
      leave: () => leave(link),
      closed: (one) => { if (current === one) current = null; },
    });
  };

  const leave = (link) => {
    clearTimeout(leaving);
    const card = current;
    if (!card || card.isPinned || card.link !== link) return;
    leaving = setTimeout(() => { if (!card.isPinned && !card.holdsFocus()) card.close(); }, away);
  };

  document.addEventListener("keydown", (event) => {
    if (!current) return;
    if (event.key === "Escape") {
      event.preventDefault();
      current.close(true);
    } else if (event.key === "ArrowDown" && document.activeElement === current.link) {
      event.preventDefault();
      current.focus();
    }
  });
  return { open, leave };

  async function read(link) {
    const url = link.pathname;
    if (!pages.has(url)) {
      if (pages.size > 60) pages.clear();
      pages.set(url, fetch(url, { priority: "low" }).then((answer) => (answer.ok ? answer.text() : null)).then((html) => html && factsOf(html)).catch(() => null));
    }
    const facts = await pages.get(url);
    // What failed may be tried again.
    if (!facts) pages.delete(url);
    return facts;
  }
}

/** What the page of a record says of it. */
function factsOf(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const main = page.querySelector("main[data-kind]");
  const text = (selector) => main?.querySelector(selector)?.textContent.trim().replace(/\s+/g, " ") ?? "";
  const name = text(".entity-header h1");
  if (!name) return null;
  const planned = main.querySelectorAll('.event-list > :is([data-status="planned"], [data-status="proposed"], [data-status="postponed"])');
  return {
    name,
    kind: main.dataset.kind,
    sort: [text(".entity-header .kind"), text(".entity-header .ancestors")].filter(Boolean).join(" · "),
    line: text(".entity-header .standfirst"),
    status: main.querySelector(".event-state .status"),
    state: main.dataset.kind === "event" ? [text(".event-state .certainty"), text(".entity-header .facts dd")].filter(Boolean).join(" · ") : "",
    count: text(".mention-facts"),
    next: [...planned].find((item) => !isPast(item.querySelector(".event-when :is(time, .edtf)"))),
    map: main.querySelector(".map-figure svg.map"),
  };
}

/** Whether the last day that a date may mean is over; what has no end is not. */
function isPast(date) {
  const text = date?.dateTime ?? date?.dataset.edtf ?? "";
  if (/(\/|\.\.)[\]}]?$/.test(text)) return false;
  const last = text.match(/\d{4}(-\d\d){0,2}/g)?.sort().at(-1);
  return Boolean(last) && last < new Date().toISOString().slice(0, last.length);
}

/** What is planned, when, and how sure it is. */
function wordsOf(item) {
  const text = (selector) => item.querySelector(selector)?.textContent.trim().replace(/\s+/g, " ") ?? "";
  const when = document.createElement("time");
  when.textContent = text(".event-when :is(time, .edtf)");
  return [...(when.textContent ? [when, ": "] : []), `${text(".event-what .record")} (${text(".status")})`];
}

/** The office that stands beside the name on this page, and the day it holds for. */
function roleOf(link) {
  for (const entry of document.querySelectorAll(".cast li"))
    if (entry.querySelector("a.record")?.pathname === link.pathname)
      return [entry.querySelector(".role")?.textContent.trim() ?? "", entry.closest("div")?.querySelector("[data-day]")?.dataset.day ?? ""];
  return ["", ""];
}

function show(skeleton, link, facts, on) {
  const card = skeleton.content.firstElementChild.cloneNode(true);
  const part = (name) => card.querySelector(`[data-part="${name}"]`);
  const put = (name, value) => {
    const place = part(name);
    const target = place.querySelector("[data-value]") ?? place;
    target.textContent = value;
    place.hidden = !value;
  };
  card.dataset.kind = facts.kind;
  card.setAttribute("aria-label", facts.name);
  put("sort", facts.sort);
  put("name", facts.name);
  part("name").querySelector("a").href = link.href;
  const [role, day] = facts.kind === "actor" ? roleOf(link) : [facts.state, ""];
  put("role", role);
  if (role && day) part("role").append(Object.assign(document.createElement("span"), { className: "card-label", textContent: ` ${day}` }));
  if (facts.status) part("role").prepend(document.importNode(facts.status, true), " ");
  put("line", facts.line);
  put("next", "");
  if (facts.next && facts.kind !== "event") {
    part("next").querySelector("[data-value]").append(...wordsOf(facts.next));
    part("next").hidden = false;
  }
  put("count", facts.count);
  part("map").hidden = !facts.map;
  if (facts.map) part("map").append(document.importNode(facts.map, true));

  const self = {
    link,
    isPinned: false,
    holdsFocus: () => card.contains(document.activeElement),
    focus: () => part("name").querySelector("a").focus(),
    close: (returns) => {
      // Before it goes, so that the link can tell where the focus comes from.
      if (returns && self.holdsFocus()) link.focus();
      card.remove();
      link.removeAttribute("aria-describedby");
      on.closed(self);
    },
  };
  // A card stands at the page's end, but is read at its link: from there Tab leads on, and back to there with Shift.
  const leaveAtEdge = (event) => {
    const stops = [...card.querySelectorAll("a, button")];
    if (self.isPinned || document.activeElement !== stops.at(event.shiftKey ? 0 : -1)) return;
    if (event.shiftKey) event.preventDefault();
    self.close(true);
  };
  card.addEventListener("pointerenter", on.enter);
  card.addEventListener("pointerleave", on.leave);
  card.addEventListener("focusout", (event) => { if (!card.contains(event.relatedTarget)) on.leave(); });
  part("pin").addEventListener("click", () => {
    self.isPinned = !self.isPinned;
    part("pin").setAttribute("aria-pressed", String(self.isPinned));
    card.toggleAttribute("data-pinned", self.isPinned);
    // A pinned card has done with its link; the next one opens beside it.
    if (self.isPinned) on.closed(self);
  });
  part("close").addEventListener("click", () => self.close(true));
  card.addEventListener("keydown", (event) => {
    if (event.key === "Tab") return leaveAtEdge(event);
    if (event.key !== "Escape") return;
    event.stopPropagation();
    self.close(true);
  });
  card.id = `card-${document.querySelectorAll(".card").length + 1}`;
  link.setAttribute("aria-describedby", card.id);
  document.querySelector("main").append(card);
  place(card, link);
  return self;
}

/** Below the words, or above where there is no room; never beyond the window's edges. */
function place(card, link) {
  const words = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const box = card.getBoundingClientRect();
  const edge = 12;
  const room = document.documentElement.clientWidth;
  const left = Math.max(edge, Math.min(words.left - 8, room - box.width - edge));
  const isBelow = words.bottom + box.height + edge < innerHeight || words.top < box.height + edge;
  const top = isBelow ? words.bottom + 8 : words.top - box.height - 8;
  const parent = card.offsetParent?.getBoundingClientRect() ?? { left: -scrollX, top: -scrollY };
  card.style.left = `${left - parent.left}px`;
  card.style.top = `${top - parent.top}px`;
  card.toggleAttribute("data-shown", true);
}

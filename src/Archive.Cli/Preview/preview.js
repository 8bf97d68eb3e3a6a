// The preview's own script, added to pages as they are served and never part of the site. It reloads the page when a newer edition is
// built, swaps style sheets where only those changed, and shows the errors of a failed build over the page. Everything that comes from
// the archive is put in as text. It works under a strict Content-Security-Policy: no inline style, no inline script, no other origin.
(() => {
  "use strict";
  let edition = document.currentScript.dataset.edition;
  let overlay = null;

  const style = `
    :host { all: initial; }
    dialog { box-sizing: border-box; width: min(60rem, calc(100vw - 2rem)); max-height: calc(100dvh - 2rem); padding: 1.25rem 1.5rem;
      border: 0; border-top: .4rem solid #c0262d; border-radius: .5rem; overflow: auto; background: #fffdf9; color: #1c1917;
      font: 1rem/1.5 system-ui, sans-serif; box-shadow: 0 1rem 4rem #0008; }
    dialog::backdrop { background: #1c1917aa; }
    header { display: flex; gap: 1rem; align-items: baseline; justify-content: space-between; }
    h1 { margin: 0; font-size: 1.25rem; }
    p { margin: .25rem 0; }
    section { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid #d6d3d1; }
    h2 { margin: 0; font-size: 1rem; }
    .at { font: .875rem/1.5 ui-monospace, monospace; color: #57534e; }
    .error { color: #a31d24; } .warning { color: #854d0e; } .note { color: #1d4ed8; }
    pre { margin: .5rem 0; padding: .75rem; overflow: auto; background: #f5f3ee; border-radius: .25rem; font: .875rem/1.4 ui-monospace, monospace; }
    button { font: inherit; padding: .25rem .75rem; border: 1px solid #78716c; border-radius: .25rem; background: none; color: inherit; cursor: pointer; }
    button:focus-visible { outline: 3px solid #2563eb; outline-offset: 2px; }
    @media (prefers-color-scheme: dark) {
      dialog { background: #1c1917; color: #fafaf9; } pre { background: #292524; } .at { color: #a8a29e; } section { border-color: #44403c; }
      .error { color: #fca5a5; } .warning { color: #fcd34d; } .note { color: #93c5fd; }
    }`;

  const add = (parent, name, text, className) => {
    const element = parent.appendChild(document.createElement(name));
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  function showOne(parent, diagnostic) {
    const section = add(parent, "section");
    const heading = add(section, "h2");
    add(heading, "span", `${diagnostic.severity} ${diagnostic.code}`, diagnostic.severity);
    heading.append(` ${diagnostic.message}`);
    add(section, "p", diagnostic.at, "at");
    if (diagnostic.frame) add(section, "pre", diagnostic.frame).tabIndex = 0;
    if (diagnostic.hint) add(section, "p", diagnostic.hint);
  }

  function show(state) {
    hide();
    overlay = document.createElement("archive-preview-errors");
    const root = overlay.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const dialog = add(root, "dialog");
    dialog.lang = "en";
    dialog.setAttribute("aria-labelledby", "title");
    const header = add(dialog, "header");
    add(header, "h1", `${state.summary}: this page is the last good build`).id = "title";
    const close = add(header, "button", "Dismiss (Esc)");
    close.type = "button";
    close.addEventListener("click", hide);
    add(dialog, "p", "It goes away by itself when they are mended.");
    for (const diagnostic of state.diagnostics) showOne(dialog, diagnostic);
    if (state.more > 0) add(dialog, "p", `… and ${state.more} more`);
    dialog.addEventListener("close", hide);
    document.documentElement.append(overlay);
    dialog.showModal();
  }

  function hide() {
    const shown = overlay;
    overlay = null;
    if (shown) shown.remove();
  }

  // Fetches this page as it is now and takes over its style sheets; the names of fingerprinted ones have changed with their content.
  async function swapStyles() {
    const response = await fetch(location.href);
    if (!response.ok) throw new Error(response.statusText);
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    const old = [...document.querySelectorAll('link[rel~="stylesheet"]')];
    const links = [...fresh.querySelectorAll('link[rel~="stylesheet"]')];
    if (links.length !== old.length) throw new Error("other style sheets");
    await Promise.all(links.map((link, i) => new Promise((done, fail) => {
      const next = old[i].cloneNode();
      next.href = link.href;
      next.addEventListener("load", () => { old[i].remove(); done(); });
      next.addEventListener("error", fail);
      old[i].after(next);
    })));
  }

  function take(state) {
    if (state.failed) return show(state);
    hide();
    if (state.edition === edition) return;
    const mayswap = state.styles && state.previous === edition;
    edition = state.edition;
    if (mayswap) swapStyles().catch(() => location.reload());
    else location.reload();
  }

  const events = new EventSource("/_archive/events");
  events.addEventListener("state", (event) => take(JSON.parse(event.data)));
  // A page put back from the browser's history may have missed anything.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
  addEventListener("pagehide", () => events.close());
})();

/** Moves and enlarges the map of all places, by buttons, keys, mouse and two fingers. Without it the map shows everything at once. */
export function moveMap(svg) {
  const frame = svg.closest("[data-map-frame]");
  const output = frame.querySelector("output");
  const whole = svg.viewBox.baseVal;
  const [width, height] = [whole.width, whole.height];
  const [least, most] = [1, 12];
  let [zoom, x, y] = [1, 0, 0];

  const show = (isSaid) => {
    const [w, h] = [width / zoom, height / zoom];
    x = Math.min(Math.max(x, 0), width - w);
    y = Math.min(Math.max(y, 0), height - h);
    svg.setAttribute("viewBox", `${x} ${y} ${w} ${h}`);
    svg.style.setProperty("--zoom", zoom);
    svg.dataset.level = zoom >= 8 ? 8 : zoom >= 4 ? 4 : zoom >= 2 ? 2 : 1;
    if (isSaid) output.value = output.dataset.words.replace("{0}", Math.round(zoom * 10) / 10);
  };
  /** Enlarges around a point of the map. */
  const enlarge = (factor, at = { x: x + width / zoom / 2, y: y + height / zoom / 2 }, isSaid = true) => {
    const next = Math.min(Math.max(zoom * factor, least), most);
    x = at.x - ((at.x - x) * zoom) / next;
    y = at.y - ((at.y - y) * zoom) / next;
    zoom = next;
    show(isSaid);
  };
  const pointOf = (event) => {
    const box = svg.getBoundingClientRect();
    return { x: x + ((event.clientX - box.left) / box.width) * (width / zoom), y: y + ((event.clientY - box.top) / box.height) * (height / zoom) };
  };
  const move = (dx, dy) => { x += dx / zoom; y += dy / zoom; show(false); };
  const reset = () => { [zoom, x, y] = [1, 0, 0]; show(true); };

  frame.querySelector("[data-map-in]").addEventListener("click", () => enlarge(1.6));
  frame.querySelector("[data-map-out]").addEventListener("click", () => enlarge(1 / 1.6));
  frame.querySelector("[data-map-reset]").addEventListener("click", reset);

  svg.tabIndex = 0;
  svg.addEventListener("keydown", (event) => {
    const step = 60;
    const keys = { ArrowLeft: () => move(-step, 0), ArrowRight: () => move(step, 0), ArrowUp: () => move(0, -step), ArrowDown: () => move(0, step), "+": () => enlarge(1.6), "=": () => enlarge(1.6), "-": () => enlarge(1 / 1.6), 0: reset };
    if (event.target !== svg || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });

  // A plain wheel scrolls the page; only who means the map moves it.
  svg.addEventListener("wheel", (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    enlarge(Math.exp(-event.deltaY / 200), pointOf(event), false);
  }, { passive: false });

  const fingers = new Map();
  let moved = 0;
  svg.addEventListener("pointerdown", (event) => {
    fingers.set(event.pointerId, event);
    if (fingers.size === 1) moved = 0;
  });
  svg.addEventListener("pointermove", (event) => {
    const before = fingers.get(event.pointerId);
    if (!before) return;
    const box = svg.getBoundingClientRect();
    if (fingers.size === 1) {
      const [dx, dy] = [event.clientX - before.clientX, event.clientY - before.clientY];
      moved += Math.abs(dx) + Math.abs(dy);
      if (moved > 4 && !svg.hasPointerCapture(event.pointerId)) svg.setPointerCapture(event.pointerId);
      move((-dx * width) / box.width, (-dy * height) / box.height);
    } else if (fingers.size === 2) {
      const other = [...fingers.values()].find((finger) => finger.pointerId !== event.pointerId);
      const span = (a) => Math.hypot(a.clientX - other.clientX, a.clientY - other.clientY);
      const middle = { clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 };
      moved += 5;
      enlarge(span(event) / Math.max(1, span(before)), pointOf(middle), false);
    }
    fingers.set(event.pointerId, event);
  });
  for (const end of ["pointerup", "pointercancel", "pointerleave"]) svg.addEventListener(end, (event) => fingers.delete(event.pointerId));
  // Whoever dragged the map did not mean the place under the pointer.
  svg.addEventListener("click", (event) => { if (moved > 4) event.preventDefault(); }, true);
  svg.addEventListener("dragstart", (event) => event.preventDefault());
}

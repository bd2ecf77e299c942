// Lets an area be drawn on the map, by dragging or with the keyboard: it fills in the four fields
// below, which the form's own button applies. Without this script the fields are typed into.
const map = document.querySelector("svg[data-area]");
const form = document.querySelector(".edges")?.form;
const names = ["west", "south", "east", "north"];
const fields = names.map((name) => form?.elements[`area.${name}`]);
const narrow = Number(map?.dataset.narrow);
const view = map?.viewBox.baseVal;
const units = 10;

const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
rect.setAttribute("class", "area");

const said = document.createElement("output");
said.className = "drag";

// An area as it is drawn: degrees west, south, east, north, without a leap at 180°.
let area = null;

const turned = (degrees) => ((((degrees + 180) % 360) + 360) % 360) - 180;
const round = (degrees, fine) => Number(degrees.toFixed(fine));

function show() {
  const [west, south, east, north] = area;
  const fine = view.height > 300 ? 0 : view.height > 30 ? 1 : 3;
  const values = [turned(west), south, east === 180 ? 180 : turned(east), north];
  values.forEach((value, i) => { fields[i].value = round(value, fine); });
  rect.setAttribute("x", west * units);
  rect.setAttribute("y", -north * units);
  rect.setAttribute("width", (east - west) * units);
  rect.setAttribute("height", (north - south) * units);
  map.querySelector("g").append(rect);
  said.textContent = map.dataset.area.replace(/\[([0-3])\]/g, (whole, i) => fields[i].value);
}

function put(west, south, east, north) {
  const wide = Math.abs(east - west) < 360;
  area = [
    wide ? Math.min(west, east) : -180,
    Math.max(-90, Math.min(south, north)),
    wide ? Math.max(west, east) : 180,
    Math.min(90, Math.max(south, north)),
  ];
  show();
}

function at(event) {
  const point = new DOMPoint(event.clientX, event.clientY);
  const { x, y } = point.matrixTransform(map.getScreenCTM().inverse());
  return [x / narrow / units, -y / units];
}

function byPointer() {
  let start = null;
  let moved = false;
  map.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    start = at(event);
    moved = false;
    event.preventDefault();
  });
  map.addEventListener("pointermove", (event) => {
    // Let go where we were not told of it: outside, before anything was drawn.
    if (event.buttons === 0) start = null;
    if (!start) return;
    const [x, y] = at(event);
    const far = Math.hypot(x - start[0], y - start[1]) * units > view.height / 60;
    if (!moved && !far) return;
    if (!moved) map.setPointerCapture(event.pointerId);
    moved = true;
    put(start[0], start[1], x, y);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    map.addEventListener(end, () => { start = null; });
  }
  // The end of a drag is no click on what lies below it.
  map.addEventListener("click", (event) => { if (moved) event.preventDefault(); }, true);
}

const moves = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

function middle() {
  const wide = view.width / narrow / units;
  const high = view.height / units;
  const left = view.x / narrow / units;
  const top = -view.y / units;
  return [left + wide / 3, top - (high * 2) / 3, left + (wide * 2) / 3, top - high / 3];
}

function byKey(event) {
  if (event.key === "Enter") {
    form.requestSubmit();
    return;
  }
  const move = moves[event.key];
  if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  const [west, south, east, north] = area ?? middle();
  const [x, y] = move.map((part) => (area ? (part * view.height) / units / 30 : 0));
  if (event.shiftKey) {
    put(west, Math.min(south + y, north), Math.max(east + x, west), north);
  } else if (south + y >= -90 && north + y <= 90) {
    put(west + x, south + y, east + x, north + y);
  }
}

if (map && form) {
  map.removeAttribute("aria-hidden");
  map.setAttribute("tabindex", "0");
  map.setAttribute("role", "application");
  map.setAttribute("aria-label", document.querySelector("h1").textContent);
  map.setAttribute("aria-describedby", "drawing");
  map.classList.add("live");
  map.after(said);
  byPointer();
  map.addEventListener("keydown", byKey);
}

// What makes a page of results easier.

// Lets a range be chosen by dragging across the bars of a chart: it fills in the fields below it,
// which the form's own button applies. Without this script the fields are typed into.
function bounds(span) {
  const [from, to = from] = span.split("..");
  return span.includes("..") ? [from, to] : [from, from];
}

function choose(chart, first, last) {
  const bars = [...chart.querySelectorAll("rect")];
  const [low, high] = first <= last ? [first, last] : [last, first];
  bars.forEach((bar, at) => bar.classList.toggle("in", at >= low && at <= high));
  const { elements } = chart.closest("form");
  const name = chart.dataset.range;
  elements[`${name}.from`].value = bounds(bars[low].dataset.span)[0];
  elements[`${name}.to`].value = bounds(bars[high].dataset.span)[1];
}

function listen(chart) {
  const many = chart.querySelectorAll("rect").length;
  const at = (event) => {
    const box = chart.getBoundingClientRect();
    const part = Math.floor(((event.clientX - box.left) / box.width) * many);
    return Math.min(many - 1, Math.max(0, part));
  };
  let start = null;
  chart.classList.add("live");
  chart.addEventListener("pointerdown", (event) => {
    start = at(event);
    chart.setPointerCapture(event.pointerId);
    choose(chart, start, start);
    event.preventDefault();
  });
  chart.addEventListener("pointermove", (event) => {
    if (start !== null) choose(chart, start, at(event));
  });
  for (const end of ["pointerup", "pointercancel"]) {
    chart.addEventListener(end, () => { start = null; });
  }
}

document.querySelectorAll("svg[data-range]").forEach(listen);

// The sheet of filters hides the page: it closes when the focus goes to what lies below it.
const sheet = document.querySelector(".filters");
sheet?.addEventListener("focusout", ({ relatedTarget }) => {
  const below = relatedTarget && !sheet.contains(relatedTarget);
  if (below && sheet.matches(":popover-open")) sheet.hidePopover();
});

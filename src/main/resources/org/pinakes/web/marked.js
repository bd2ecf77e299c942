// Marks records, in this browser and nowhere else. A mark is a ticked box; the boxes of all pages
// know each other by the identifiers kept here. Where the browser keeps nothing, the boxes are those
// of a plain form.
{
  const KEY = "marked";
  const LATER = "marked-later";
  const MOST = 100;

  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };

  const store = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Refused, or full.
    }
  };

  const marks = () => {
    try {
      const all = JSON.parse(stored(KEY));
      return Array.isArray(all) ? all.filter((id) => typeof id === "string").slice(0, MOST) : [];
    } catch {
      return [];
    }
  };

  const keep = (ids) => store(KEY, JSON.stringify(ids.slice(0, MOST)));

  const withMarks = (href) => {
    const address = new URL(href, location.href);
    address.searchParams.delete("id");
    marks().forEach((id) => address.searchParams.append("id", id));
    return address.pathname + address.search;
  };

  const showCount = () => {
    const count = marks().length;
    const item = document.querySelector(".you .marks");
    if (!item) return;
    item.hidden = count === 0;
    item.querySelector(".count").textContent = count;
    item.querySelector("a").href = withMarks(item.querySelector("a").href);
    if (count > 0) item.closest(".you").hidden = false;
  };

  const showOffer = () => {
    const offer = document.querySelector(".offer");
    const pages = document.querySelector("[data-keeps], [data-marked]");
    if (!offer || pages || marks().length === 0 || stored(LATER) === stored(KEY)) return;
    offer.hidden = false;
    offer.querySelector("a").href = withMarks(offer.querySelector("a").href);
    offer.querySelector("button").addEventListener("click", () => {
      store(LATER, stored(KEY));
      offer.hidden = true;
      document.getElementById("main").focus();
    });
  };

  const show = () => {
    const all = new Set(marks());
    document.querySelectorAll("[data-mark]").forEach((box) => (box.checked = all.has(box.value)));
    showCount();
  };

  const toggle = ({ target }) => {
    if (!target.matches?.("[data-mark]")) return;
    const others = marks().filter((id) => id !== target.value);
    if (target.checked && others.length < MOST) others.push(target.value);
    keep(others);
    show();
  };

  // The page of marked records is asked for with the records in its address.
  const page = document.querySelector("[data-marked]");
  const asked = new URLSearchParams(location.search).has("id");
  if (page && !asked && marks().length > 0) location.replace(withMarks(location.href));
  const forget = page?.querySelector(".forget");
  if (forget) {
    forget.hidden = false;
    forget.addEventListener("click", () => {
      keep([]);
      const empty = new URL(location.href);
      empty.searchParams.delete("id");
      location.assign(empty);
    });
  }

  // What goes into a list is not marked any more.
  document.querySelector("[data-keeps]")?.addEventListener("submit", ({ target }) => {
    const kept = new Set(new FormData(target).getAll("id"));
    keep(marks().filter((id) => !kept.has(id)));
  });

  document.addEventListener("change", toggle);
  addEventListener("storage", show);
  addEventListener("pageshow", show);
  show();
  showOffer();
}

// The last searches, kept in this browser and nowhere else: a page of results adds its own, and the
// start page lists them. Where the browser refuses to keep anything, nothing is kept or shown.
{
  const KEY = "searches";
  const KEPT = 10;

  const isSound = (search) =>
    typeof search?.words === "string" && search.words !== "" && typeof search.address === "string";

  const kept = () => {
    try {
      const all = JSON.parse(localStorage.getItem(KEY));
      return Array.isArray(all) ? all.filter(isSound).slice(0, KEPT) : [];
    } catch {
      return [];
    }
  };

  const keep = (searches) => {
    try {
      localStorage.setItem(KEY, JSON.stringify(searches.slice(0, KEPT)));
    } catch {
      // Refused, or full.
    }
  };

  const forget = () => {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Nothing was kept, then.
    }
  };

  const wordsOf = ({ address }) => {
    const parameters = new URLSearchParams(address);
    return JSON.stringify([parameters.get("q"), parameters.get("type")]);
  };

  // The same words with other filters, right after, are the same search made better.
  const remember = ({ words, address }) => {
    const search = { words, address };
    const others = kept().filter((each) => each.address !== address);
    if (others.length > 0 && wordsOf(others[0]) === wordsOf(search)) others.shift();
    keep([search, ...others]);
  };

  const entry = ({ words, address }, section) => {
    const language = section.dataset.language;
    const link = document.createElement("a");
    link.href = `${section.dataset.action}?${address}${language ? `&lng=${language}` : ""}`;
    link.textContent = words;
    link.dir = "auto";
    const item = document.createElement("li");
    item.append(link);
    return item;
  };

  const show = (section) => {
    const searches = kept();
    if (searches.length === 0) return;
    section.querySelector("ol").append(...searches.map((search) => entry(search, section)));
    section.hidden = false;
    section.querySelector("button").addEventListener("click", () => {
      forget();
      section.querySelector(".kept").remove();
      section.querySelector("[role=status]").textContent = section.dataset.forgotten;
      document.getElementById("q").focus();
    });
  };

  document.querySelectorAll("[data-words][data-address]").forEach(({ dataset }) => remember(dataset));
  document.querySelectorAll(".searched").forEach(show);
}

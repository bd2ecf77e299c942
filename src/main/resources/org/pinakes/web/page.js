// What unfolds in the head of a page folds again when the reader turns to something else.
{
  const open = () => document.querySelector(".tongues details[open]");
  document.addEventListener("click", (event) => {
    const list = open();
    if (list && !list.contains(event.target)) list.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const list = open();
    if (!list || event.key !== "Escape") return;
    list.open = false;
    list.querySelector("summary").focus();
  });
}

// On small screens the search box stays in sight: the head sticks by what is above its last row.
{
  const head = document.querySelector(".top");
  const search = head?.querySelector("search");
  const measure = () => head.style.setProperty("--above", `${search.offsetTop - 4}px`);
  if (search) new ResizeObserver(measure).observe(head);
}

// Where a row of links is wider than the screen, the one that is open or focused is in sight.
{
  const show = (link, row) => {
    const [all, one] = [row.getBoundingClientRect(), link.getBoundingClientRect()];
    if (one.left < all.left || one.right > all.right) {
      row.scrollBy({ left: one.left - all.left - (all.width - one.width) / 2, behavior: "instant" });
    }
  };
  for (const here of document.querySelectorAll(".tabs [aria-current]")) show(here, here.closest(".tabs"));
  document.addEventListener("focusin", ({ target }) => {
    const row = target.closest(".tabs, .sorts, .tools, .selection");
    if (row) show(target, row);
  });
}

// Copies what stands in a field.
for (const button of document.querySelectorAll("[data-copies]")) {
  if (!navigator.clipboard) break;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const field = document.getElementById(button.dataset.copies);
    field.select();
    await navigator.clipboard.writeText(field.value);
    button.nextElementSibling.textContent = button.dataset.done;
  });
}

// The page that stands for all others where there is no network lists those that were kept.
{
  const list = document.querySelector("[data-kept]");
  const show = async () => {
    const cache = await caches.open("pages");
    for (const { url } of (await cache.keys()).reverse()) {
      const text = await (await cache.match(url)).text();
      const title = new DOMParser().parseFromString(text, "text/html").title;
      const link = document.createElement("a");
      link.href = url;
      link.dir = "auto";
      link.textContent = title;
      list.append(document.createElement("li"));
      list.lastChild.append(link);
    }
    list.parentElement.hidden = !list.hasChildNodes();
  };
  if (list && "caches" in window) show();
}

addEventListener("load", () => navigator.serviceWorker?.register("/sw.js").catch(() => {}));

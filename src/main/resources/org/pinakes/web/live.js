// Fetches this page again while it says that something runs, and takes over its changing part.
const EVERY = 2000;

async function fetchPart() {
  const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
  if (!answer.ok) return null;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return page.querySelector("[data-live]");
}

function takeOver(now, fresh) {
  const focused = document.activeElement?.id;
  const opened = [...now.querySelectorAll("details[open][id]")].map((part) => part.id);
  now.replaceWith(fresh);
  for (const id of opened) document.getElementById(id)?.setAttribute("open", "");
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

async function refresh() {
  const now = document.querySelector('[data-live="true"]');
  if (!now) return;
  try {
    const fresh = document.hidden ? null : await fetchPart();
    if (fresh && fresh.outerHTML !== now.outerHTML) takeOver(now, fresh);
  } catch {
    // The site is away for a moment; the next turn tries again.
  }
  setTimeout(refresh, EVERY);
}

setTimeout(refresh, EVERY);

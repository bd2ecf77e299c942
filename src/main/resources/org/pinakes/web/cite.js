// Citations: shown over the record's page, copied with a click, in the style that was chosen last,
// which this browser alone remembers. Without this script they are a page of their own.
{
  const KEY = "style";

  const keptStyle = () => {
    try {
      const style = localStorage.getItem(KEY);
      return /^[\w.-]{1,200}$/.test(style ?? "") ? style : null;
    } catch {
      return null;
    }
  };

  const keepStyle = (style) => {
    try {
      localStorage.setItem(KEY, style);
    } catch {
      // Refused, or full.
    }
  };

  const withStyle = (href) => {
    const url = new URL(href, location.href);
    const style = keptStyle();
    if (style && !url.searchParams.has("style")) url.searchParams.set("style", style);
    return url.href;
  };

  // Where the clipboard takes no marks, the text alone; where there is none, it can be selected.
  const copy = async (citation) => {
    const text = citation.textContent;
    try {
      const part = (type, value) => [type, new Blob([value], { type })];
      const parts = [part("text/html", citation.innerHTML), part("text/plain", text)];
      await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(parts))]);
      return true;
    } catch {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        getSelection().selectAllChildren(citation);
        return document.execCommand("copy");
      }
    }
  };

  const prepare = (section) => {
    const button = section.querySelector(".copy");
    if (!button) return;
    button.hidden = false;
    button.addEventListener("click", async () => {
      const done = await copy(section.querySelector(".citation"));
      button.parentElement.querySelector("[role=status]").textContent = done
        ? button.dataset.copied
        : "";
    });
  };

  // What has the focus goes with the part that is replaced; this finds it again in the new one.
  const focused = (dialog) => {
    const { id, dataset } = dialog.contains(document.activeElement) ? document.activeElement : {};
    if (dataset?.style) return `a[data-style="${CSS.escape(dataset.style)}"]`;
    return id ? `#${CSS.escape(id)}` : null;
  };

  const load = async (dialog, href) => {
    try {
      const answer = await fetch(href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const section = page.querySelector(".citing");
      if (!answer.ok || !section) throw new Error("no citation");
      const place = focused(dialog);
      dialog.querySelector(".citing")?.remove();
      dialog.append(section);
      prepare(section);
      if (!dialog.open) dialog.showModal();
      else (place && dialog.querySelector(place))?.focus();
    } catch {
      location.href = href;
    }
  };

  const opened = (link) => {
    const dialog = document.createElement("dialog");
    dialog.className = "over-page";
    dialog.setAttribute("aria-label", link.dataset.label);
    const close = document.createElement("button");
    close.type = "button";
    close.className = "close quiet";
    close.textContent = link.dataset.close;
    close.addEventListener("click", () => dialog.close());
    dialog.append(close);
    dialog.addEventListener("close", () => dialog.remove());
    dialog.addEventListener("click", (event) => {
      const style = event.target.closest("a[data-style]");
      if (!style) return;
      event.preventDefault();
      load(dialog, style.href);
    });
    dialog.addEventListener("submit", (event) => {
      event.preventDefault();
      const query = new URLSearchParams(new FormData(event.target));
      load(dialog, `${event.target.action}?${query}`);
    });
    document.body.append(dialog);
    return dialog;
  };

  document.addEventListener("click", (event) => {
    const style = event.target.closest?.("a[data-style]");
    if (style) keepStyle(style.dataset.style);
  }, true);

  document.querySelectorAll("a[data-cite]").forEach((link) => {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      load(opened(link), withStyle(link.href));
    });
  });

  document.querySelectorAll("main .citing").forEach((section) => {
    prepare(section);
    const chosen = withStyle(location.href);
    if (chosen !== location.href) location.replace(chosen);
  });

  document.querySelectorAll("[data-print]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", () => print());
  });
}

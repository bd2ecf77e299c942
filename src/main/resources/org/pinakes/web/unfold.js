// Unfolds below a result what its links lead to: the reasons why it was found, a quick look at it.
// Without this script they are pages. Escape folds again.
function unfold(paragraph) {
  const link = paragraph.querySelector("a");
  const details = document.createElement("details");
  const summary = document.createElement("summary");
  const box = document.createElement("div");
  details.className = paragraph.className;
  summary.append(...link.cloneNode(true).childNodes);
  details.append(summary, box);
  details.addEventListener("toggle", async () => {
    if (!details.open || box.hasChildNodes()) return;
    box.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(link.dataset.piece);
      if (!answer.ok) throw new Error(answer.statusText);
      box.innerHTML = await answer.text();
    } catch {
      box.replaceChildren(link);
    }
    box.removeAttribute("aria-busy");
  });
  details.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !details.open) return;
    details.open = false;
    summary.focus();
    event.stopPropagation();
  });
  paragraph.replaceWith(details);
}

document.querySelectorAll(".deeper > p").forEach(unfold);

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

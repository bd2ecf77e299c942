// Suggestions below the search box: an editable combobox with a list, by the ARIA pattern.
// Nothing is chosen unless the reader chooses it; Enter searches for what was typed.
const WAIT = 120;
const SHORTEST = 2;
const KEPT = 50;
const KINDS = ["title", "author", "subject", "journal"];

function element(name, attributes, text) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text) made.textContent = text;
  return made;
}

class SearchBox {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("#q");
    this.answers = new Map();
    this.chosen = -1;
    this.options = [];
    this.typed = this.input.value;
    this.list = element("div", { class: "suggestions", id: "suggestions", role: "listbox" });
    this.list.setAttribute("aria-label", form.dataset.label);
    this.list.hidden = true;
    form.append(this.list);
    this.input.type = "text";
    const roles = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false" };
    for (const [key, value] of Object.entries(roles)) this.input.setAttribute(key, value);
    this.input.setAttribute("aria-controls", "suggestions");
    this.listen();
  }

  listen() {
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    // A press must not take the focus away, or the list would close before the click.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target.closest("[role=option]");
      if (option) this.go(option);
    });
    this.form.addEventListener("submit", () => this.stop());
  }

  later() {
    this.typed = this.input.value;
    clearTimeout(this.timer);
    this.asking?.abort();
    if (this.typed.trim().length < SHORTEST) this.close();
    else this.timer = setTimeout(() => this.ask(this.typed), WAIT);
  }

  async ask(typed) {
    const known = this.answers.get(typed);
    if (known) return this.show(known);
    this.asking = new AbortController();
    try {
      const address = this.form.dataset.suggest + "?q=" + encodeURIComponent(typed);
      const answer = await fetch(address, { signal: this.asking.signal });
      if (!answer.ok) return;
      const { groups } = await answer.json();
      if (this.answers.size >= KEPT) this.answers.clear();
      this.answers.set(typed, groups);
      if (typed === this.input.value && document.activeElement === this.input) this.show(groups);
    } catch {
      // Aborted because more was typed, or the site is away: the box goes on without.
    }
  }

  show(groups) {
    this.list.replaceChildren();
    this.options = [];
    this.mark(-1);
    for (const kind of KINDS) {
      const group = groups.find((each) => each.kind === kind);
      if (group) this.list.append(this.group(kind, group.items));
    }
    this.list.hidden = this.options.length === 0;
    this.input.setAttribute("aria-expanded", String(!this.list.hidden));
  }

  group(kind, items) {
    const id = "suggest-" + kind;
    const group = element("div", { role: "group", "aria-labelledby": id });
    group.append(element("div", { class: "kind-of", id, role: "presentation" }, this.form.dataset[kind]));
    for (const item of items) group.append(this.option(item));
    return group;
  }

  option(item) {
    const id = "suggestion-" + this.options.length;
    const option = element("div", { role: "option", id, "aria-selected": "false", dir: "auto" });
    option.dataset.href = item.href;
    option.append(element("span", {}, item.see ? item.text + " → " + item.see : item.text));
    if (item.count > 1) {
      const count = item.count.toLocaleString(document.documentElement.lang);
      option.append(" ", element("span", { class: "count" }, count));
    }
    this.options.push(option);
    return option;
  }

  key(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const moves = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in moves) {
      if (this.list.hidden) this.ask(this.input.value);
      else this.move(moves[event.key]);
      event.preventDefault();
    } else if (event.key === "Escape" && !this.list.hidden) {
      this.close();
      event.preventDefault();
    } else if (event.key === "Enter" && this.chosen >= 0) {
      this.go(this.options[this.chosen]);
      event.preventDefault();
    }
  }

  // One place before the first option is the box itself.
  move(step) {
    const places = this.options.length + 1;
    this.mark(((this.chosen + 1 + step + places) % places) - 1);
  }

  mark(place) {
    this.options[this.chosen]?.setAttribute("aria-selected", "false");
    this.chosen = place;
    const option = this.options[place];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  go(option) {
    const language = this.form.querySelector("[name=lng]")?.value;
    const address = new URL(option.dataset.href, location.href);
    if (language) address.searchParams.set("lng", language);
    this.close();
    location.assign(address);
  }

  close() {
    this.stop();
    this.mark(-1);
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
  }

  stop() {
    clearTimeout(this.timer);
    this.asking?.abort();
  }
}

for (const form of document.querySelectorAll("form[data-suggest]")) new SearchBox(form);

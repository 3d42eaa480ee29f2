// Search: a list of what the word being typed may become (ARIA combobox, list autocomplete, manual selection). Without this script the last
// word is found by its beginning all the same.
const pause = 120;

class Completions {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input");
    this.list = Object.assign(document.createElement("ul"), { id: `${this.input.id}-completions`, className: "completions", hidden: true });
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", form.dataset.name);
    this.said = Object.assign(document.createElement("p"), { className: "visually-hidden" });
    this.said.setAttribute("role", "status");
    form.append(this.list, this.said);
    this.typed = this.input.value;
    this.chosen = -1;
    for (const [name, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-haspopup": "listbox", "aria-controls": this.list.id, "aria-expanded": "false" })) this.input.setAttribute(name, value);
    this.listen();
  }

  listen() {
    this.input.addEventListener("input", event => { if (!event.isComposing) this.ask(); });
    this.input.addEventListener("compositionend", () => this.ask());
    this.input.addEventListener("keydown", event => this.press(event));
    this.input.addEventListener("blur", () => this.close());
    // The field keeps the focus while an option is pressed.
    this.list.addEventListener("pointerdown", event => event.preventDefault());
    this.list.addEventListener("click", event => {
      const option = event.target.closest("[role=option]");
      if (option) this.take(option);
    });
  }

  ask() {
    this.typed = this.input.value;
    clearTimeout(this.waiting);
    this.asking?.abort();
    this.waiting = setTimeout(() => this.answer(this.typed), pause);
  }

  async answer(words) {
    this.asking = new AbortController();
    try {
      const answer = words.trim() ? await fetch(`${this.form.dataset.completions}?q=${encodeURIComponent(words)}`, { signal: this.asking.signal, credentials: "omit" }) : null;
      const [, endings] = answer?.ok ? await answer.json() : [words, []];
      if (words === this.input.value && document.activeElement === this.input) this.show(endings);
    } catch (fault) {
      // Typed further meanwhile, or cut off: the search itself works without the list.
      if (fault.name !== "AbortError") this.close();
    }
  }

  show(endings) {
    this.chosen = -1;
    this.list.replaceChildren(...endings.map((words, index) => {
      const option = Object.assign(document.createElement("li"), { id: `${this.list.id}-${index}`, textContent: words });
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      return option;
    }));
    this.open(endings.length > 0);
    this.said.textContent = endings.length > 0 ? this.form.dataset.many.replace("{n}", endings.length) : "";
  }

  open(isOpen) {
    this.list.hidden = !isOpen;
    this.input.setAttribute("aria-expanded", String(isOpen));
    if (!isOpen) this.input.removeAttribute("aria-activedescendant");
  }

  close() {
    clearTimeout(this.waiting);
    this.asking?.abort();
    this.chosen = -1;
    this.open(false);
    this.said.textContent = "";
  }

  press(event) {
    if (event.isComposing) return;
    const options = [...this.list.children];
    if (this.list.hidden) {
      if (event.key === "ArrowDown" && options.length > 0 && this.typed === this.input.value) this.open(true);
      return;
    }

    if (event.key === "Escape") this.close();
    else if (event.key === "ArrowDown") this.choose(options, this.chosen + 1 >= options.length ? -1 : this.chosen + 1);
    else if (event.key === "ArrowUp") this.choose(options, this.chosen < 0 ? options.length - 1 : this.chosen - 1);
    else if (event.key === "Enter" && this.chosen >= 0) this.take(options[this.chosen]);
    else return;
    event.preventDefault();
  }

  // -1 is the field itself: what was typed is never lost.
  choose(options, index) {
    this.chosen = index;
    for (const [at, option] of options.entries()) option.setAttribute("aria-selected", String(at === index));
    if (index < 0) this.input.removeAttribute("aria-activedescendant");
    else this.input.setAttribute("aria-activedescendant", options[index].id);
  }

  take(option) {
    this.input.value = option.textContent;
    this.close();
    this.form.requestSubmit();
  }
}

for (const form of document.querySelectorAll("form[data-completions]")) new Completions(form);

// The search of an archive. The index is scripts beside the pages, brought in when they are needed: a page on a disk may run a script, and read nothing.
(() => {
  const room = new URL("../search/", document.currentScript.src).href;
  const place = document.querySelector("[data-archive-search]");
  const say = place.dataset;
  const tongue = document.documentElement.lang;
  const small = new Set(("au aux avec ce ces dans de des du elle en est et il la le les leur ne ou par pas pour qu que qui sa se son sur un une "
    + "an and are as at be by for from in is it its of on or that the to was with").split(" "));
  const held = { index: null, facets: null, words: new Map(), titles: new Map() };
  const coming = new Map();
  const shownAtOnce = 40;
  // In a web archive, pages are at the addresses that they had, which are those of the files without their ending.
  const isAtAddresses = !/(\.html|\/)$/.test(location.pathname);

  // The parts of the index call these.
  globalThis.ciel = {
    index: value => { held.index = value; },
    facets: (kinds, years) => { held.facets = { kinds, years: years.split(" ") }; },
    words: (name, value) => { held.words.set(name, value); },
    titles: (number, rows) => { held.titles.set(number, rows); },
  };

  const bring = name => {
    if (!coming.has(name)) coming.set(name, new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = `${room}${name}.js`;
      script.onload = done;
      script.onerror = () => { coming.delete(name); failed(new Error(name)); };
      document.head.append(script);
    }));
    return coming.get(name);
  };

  const fold = text => text.toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae").replaceAll("ß", "ss").normalize("NFD").replace(/\p{Mn}/gu, "");

  // As StaticWords.cs does to the records.
  const stem = word => {
    if (word.length === 0 || (word.length === 1 && !/[0-9]/.test(word)) || small.has(word)) return null;
    if (word.length > 30) return word.slice(0, 30);
    if (word.length <= 3 || /[0-9]$/.test(word)) return word;
    if (word.endsWith("eaux")) return word.slice(0, -1);
    if (word.length > 4 && word.endsWith("aux")) return `${word.slice(0, -2)}l`;
    let short = /[sx]$/.test(word) ? word.slice(0, -1) : word;
    if (short.length > 4 && short.endsWith("e")) short = short.slice(0, -1);
    return short.length > 3 && short.endsWith("y") ? `${short.slice(0, -1)}i` : short;
  };

  const wordsOf = text => [...new Set(fold(text).split(/[^a-z0-9]+/).map(stem).filter(word => word !== null))];

  const numbers = function* (text) {
    let at = 0;
    if (text) for (const away of text.split(" ")) yield at += parseInt(away, 36);
  };

  // The parts in which a word, or a word that begins with it, may be.
  const partsOf = word => held.index.parts.filter(part => {
    const start = part.replace("-", "");
    return word.startsWith(start) || start.startsWith(word);
  });

  // The records that hold a word or a longer one: titles weigh more, and rare words too.
  const weigh = async word => {
    const parts = partsOf(word);
    await Promise.all(parts.map(part => bring(`words-${part}`)));
    const weights = new Map();
    for (const part of parts) for (const [found, places] of Object.entries(held.words.get(part))) {
      if (!found.startsWith(word)) continue;
      const [titles, texts] = places.split("|");
      const whole = found === word ? 1 : 0.5;
      for (const [list, weight] of [[titles, 8 * whole], [texts, whole]])
        for (const record of numbers(list)) weights.set(record, Math.max(weights.get(record) ?? 0, weight));
    }
    const rarity = Math.log(1 + held.index.count / (1 + weights.size));
    for (const [record, weight] of weights) weights.set(record, weight * rarity);
    return weights;
  };

  const find = async words => {
    const all = await Promise.all(words.map(weigh));
    all.sort((one, other) => one.size - other.size);
    const found = [];
    for (const [record, weight] of all[0]) {
      if (all.every(weights => weights.has(record))) found.push([record, all.reduce((sum, weights) => sum + weights.get(record), 0)]);
    }
    return found.sort((one, other) => other[1] - one[1] || one[0] - other[0]).map(([record]) => record);
  };

  const make = (name, dress, ...within) => {
    const element = document.createElement(name);
    if (dress) element.className = dress;
    element.append(...within);
    return element;
  };

  const number = value => new Intl.NumberFormat(tongue).format(value);
  const kindOf = record => held.facets.kinds.charCodeAt(record) - 48;
  const yearOf = record => held.facets.years[record];
  const asked = () => new URLSearchParams(location.search);
  const addressOf = changes => {
    const query = asked();
    for (const [key, value] of Object.entries(changes)) if (value === null) query.delete(key); else query.set(key, value);
    return `?${query}`;
  };

  const marked = (text, words) => text.split(/([\p{L}\p{N}]+)/u).map(piece => {
    const known = stem(fold(piece));
    return known && words.some(word => known.startsWith(word)) ? make("mark", "", piece) : piece;
  });

  const row = (record, words) => {
    const [title, file, extract, date] = held.titles.get(Math.floor(record / held.index.together))[record % held.index.together];
    const link = make("a", "", title);
    link.href = new URL(`../${isAtAddresses ? file.replace(/\.html$/, "") : file}`, room).href;
    const what = make("div", "record-what", make("h2", "record-title", link));
    what.append(make("p", "record-line", make("span", "kind", held.index.kinds[kindOf(record)][tongue]), date ? ` · ${date}` : ""));
    if (extract) what.append(make("p", "record-lede", ...marked(extract, words)));
    return make("li", "record", what);
  };

  const facet = (name, key, choices) => {
    const list = make("ul", "");
    for (const { label, value, count, isChosen } of choices) {
      const link = make("a", "", make("span", "name", label), " ", make("span", "count", number(count)));
      link.href = addressOf({ [key]: isChosen ? null : value });
      if (isChosen) link.setAttribute("aria-current", "true");
      list.append(make("li", "", link));
    }
    return make("section", "facet", make("h2", "", name[0].toUpperCase() + name.slice(1)), list);
  };

  const counts = (records, of) => {
    const count = new Map();
    for (const record of records) count.set(of(record), (count.get(of(record)) ?? 0) + 1);
    return count;
  };

  const facets = (found, kind, year) => {
    const ofYear = found.filter(record => year === null || yearOf(record) === year);
    const ofKind = found.filter(record => kind === null || kindOf(record) === kind);
    const kinds = [...counts(ofYear, kindOf)].sort((one, other) => other[1] - one[1]).map(([value, count]) => ({ label: held.index.kinds[value][tongue], value, count, isChosen: value === kind }));
    const years = [...counts(ofKind, yearOf)].sort((one, other) => other[0].localeCompare(one[0])).slice(0, 30).map(([value, count]) => ({ label: value || say.undated, value: value || "-", count, isChosen: value === year }));
    const aside = make("details", "is-aside facets", make("summary", "", say.refine));
    if (kinds.length > 1 || kind !== null) aside.append(facet(say.kind, "k", kinds));
    if (years.length > 1 || year !== null) aside.append(facet(say.year, "y", years));
    return aside.childElementCount > 1 ? [aside] : [];
  };

  const show = async (list, records, words, more) => {
    const next = records.splice(0, shownAtOnce);
    await Promise.all([...new Set(next.map(record => Math.floor(record / held.index.together)))].map(part => bring(`titles-${tongue}-${part}`)));
    list.append(...next.map(record => row(record, words)));
    more.hidden = records.length === 0;
  };

  const answer = async () => {
    const query = (asked().get("q") ?? "").trim();
    for (const box of document.querySelectorAll("input[name=q]")) box.value = query;
    const words = wordsOf(query);
    if (words.length === 0) return query ? [make("p", "empty", say.none)] : [];
    document.querySelector("h1").textContent = say.title.replace("{q}", query);
    document.querySelector("[data-search-lede]")?.remove();
    await bring("index");
    await bring("facets");
    const found = await find(words);
    const kind = asked().has("k") ? Number(asked().get("k")) : null;
    const year = asked().has("y") ? asked().get("y").replace("-", "") : null;
    const records = found.filter(record => (kind === null || kindOf(record) === kind) && (year === null || yearOf(record) === year));
    if (records.length === 0 && kind === null && year === null) return [make("p", "empty", say.none)];
    const list = make("ol", "records is-plain found");
    const more = make("button", "", say.more);
    more.type = "button";
    more.addEventListener("click", async () => {
      const last = list.lastElementChild;
      await show(list, records, words, more);
      last.nextElementSibling?.querySelector("a").focus();
    });
    const total = records.length;
    await show(list, records, words, more);
    return [...facets(found, kind, year), make("p", "list-count", total === 1 ? say.one : say.many.replace("{n}", number(total))), list, make("p", "more", more)];
  };

  place.setAttribute("aria-busy", "true");
  answer().catch(() => [make("p", "notice is-refusal", say.broken)]).then(parts => {
    place.before(...parts);
    place.setAttribute("aria-busy", "false");
    place.dataset.answered = "";
  });
})();

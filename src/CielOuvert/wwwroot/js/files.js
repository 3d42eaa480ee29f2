// Files: sent as soon as they are chosen or dropped, with how far they have come. Without this script they go with their form.
const say = (place, words) => { place.querySelector("[data-said]").textContent = words; };

function send(place, to, body, done) {
  const bar = place.querySelector("[data-progress]");
  const call = new XMLHttpRequest();
  call.open("POST", to);
  call.upload.addEventListener("progress", event => { if (event.lengthComputable) bar.value = 100 * event.loaded / event.total; });
  call.addEventListener("loadend", () => { bar.hidden = true; done(call); });
  bar.value = 0;
  bar.hidden = false;
  call.send(body);
}

function takeDrops(place, input, then) {
  for (const words of place.querySelectorAll("[data-when-script]")) words.hidden = false;
  for (const name of ["dragenter", "dragover"]) place.addEventListener(name, event => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    place.classList.add("is-over");
  });
  for (const name of ["dragleave", "drop"]) place.addEventListener(name, () => place.classList.remove("is-over"));
  place.addEventListener("drop", event => {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    const kept = new DataTransfer();
    for (const file of input.multiple ? event.dataTransfer.files : [event.dataTransfer.files[0]]) kept.items.add(file);
    input.files = kept.files;
    then();
  });
}

// One field of a form: the file is sent alone, and what the server says of it takes its place in the field.
for (const place of document.querySelectorAll("[data-file-input]")) {
  const input = place.querySelector("input[type=file]");
  const sendNow = () => {
    const [file] = input.files;
    say(place, "");
    if (!file) return;
    if (file.size > Number(place.dataset.most)) {
      say(place, place.dataset.tooHeavy);
      input.value = "";
      return;
    }
    const body = new FormData();
    body.append("ciel-token", place.closest("form").elements.namedItem("ciel-token").value);
    body.append("kind", place.dataset.kind);
    body.append("path", place.dataset.path);
    body.append("file", file);
    send(place, place.dataset.to, body, call => {
      const answer = new DOMParser().parseFromString(call.responseText, "text/html");
      const held = answer.querySelector(".file-held");
      // Whatever else is answered (nobody is signed in any more), the file stays chosen, and goes with the form.
      if (call.status === 200 && held) {
        place.querySelector("[data-held]").replaceChildren(held);
        input.value = "";
      } else if (call.status === 422) {
        say(place, answer.querySelector(".wrong").textContent);
        input.value = "";
      } else say(place, place.dataset.failed);
    });
  };
  input.addEventListener("change", sendNow);
  takeDrops(place, input, sendNow);
}

// A form of files alone: it is sent whole, and leads where the server says.
for (const form of document.querySelectorAll("form[data-sends-files]")) {
  const place = form.querySelector("[data-file-drop]");
  const input = place.querySelector("input[type=file]");
  takeDrops(place, input, () => say(place, [...input.files].map(file => file.name).join(", ")));
  form.addEventListener("submit", event => {
    event.preventDefault();
    send(place, form.action, new FormData(form), call => {
      if (call.status === 200 && call.responseURL !== form.action) location.assign(call.responseURL);
      else if (call.status === 0) form.submit();
      else document.documentElement.replaceWith(document.adoptNode(new DOMParser().parseFromString(call.responseText, "text/html").documentElement));
    });
  });
}

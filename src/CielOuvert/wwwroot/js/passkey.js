// Passkeys: only script can ask the browser for one (WebAuthn level 3, 5.1). The form carries what is asked, takes what is given, and is sent as any other.
const form = document.querySelector("form[data-passkey]");
const credential = form?.elements.namedItem("credential");

function say(what) {
  for (const words of form.querySelectorAll("[data-when]")) words.hidden = words.dataset.when !== what;
}

async function ask() {
  const options = JSON.parse(form.dataset.options);
  return form.dataset.passkey === "create"
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

if (form && !window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  say("unable");
  form.querySelector("button").hidden = true;
} else if (form) {
  form.addEventListener("submit", async event => {
    if (credential.value !== "") return;
    event.preventDefault();
    say("");
    try {
      credential.value = JSON.stringify(await ask());
    } catch {
      // Whoever closed the browser's window chose to; the browser tells no more, on purpose (WebAuthn level 3, 14.5).
      say("refused");
      return;
    }
    form.requestSubmit();
  });
}

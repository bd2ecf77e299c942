// Passkeys: asks the site for what has to be signed, the browser for the signature, and sends that
// as a form. Where a browser knows no passkeys, nothing of this is seen.
{
  const AGAIN = 8 * 60 * 1000;

  const bytes = (text) =>
    Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

  const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
      .replace(/\+/g, "-")
      .replace(/\//g, "_")
      .replace(/=+$/, "");

  const ask = async (form) => {
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.dataset.ask, { method: "POST", body });
    const asked = await answer.json().catch(() => ({}));
    if (!asked.publicKey) throw asked;
    const { publicKey } = asked;
    publicKey.challenge = bytes(publicKey.challenge);
    if (publicKey.user) publicKey.user.id = bytes(publicKey.user.id);
    publicKey.excludeCredentials?.forEach((known) => (known.id = bytes(known.id)));
    return asked;
  };

  const send = (form, challenge, { id, type, response }) => {
    const given = {};
    for (const part of [
      "clientDataJSON",
      "authenticatorData",
      "signature",
      "userHandle",
      "attestationObject",
    ]) {
      if (response[part]) given[part] = text(response[part]);
    }
    form.elements.challenge.value = challenge;
    form.elements.credential.value = JSON.stringify({ id, type, response: given });
    form.submit();
  };

  const say = (form, words) => {
    const place = form.querySelector("[role=alert]");
    place.hidden = !words;
    place.textContent = words;
  };

  // What browsers offer in the field of the address waits in the background; it gives way when the
  // button is used, and is asked anew before what it was asked with is too old.
  let waiting = null;

  const wait = async (form) => {
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return;
    const mine = (waiting = new AbortController());
    const timer = setTimeout(() => {
      mine.abort();
      wait(form);
    }, AGAIN);
    try {
      const { publicKey, challenge } = await ask(form);
      const { signal } = mine;
      const key = await navigator.credentials.get({ publicKey, mediation: "conditional", signal });
      send(form, challenge, key);
    } catch {
      // The reader signs in another way.
    } finally {
      clearTimeout(timer);
    }
  };

  const sign = async (form) => {
    const how = form.dataset.passkey;
    waiting?.abort();
    say(form, "");
    try {
      const { publicKey, challenge } = await ask(form);
      send(form, challenge, await navigator.credentials[how]({ publicKey }));
    } catch (problem) {
      const known = problem.name === "InvalidStateError" && form.dataset.known;
      say(form, known || problem.problem || form.dataset.failed);
    }
  };

  if (window.PublicKeyCredential) {
    document.querySelectorAll("[data-without-passkeys]").forEach((part) => part.remove());
    document.querySelectorAll("[data-with-passkeys]").forEach((part) => (part.hidden = false));
    document.querySelectorAll("form[data-passkey]").forEach((form) => {
      form.hidden = false;
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        sign(form);
      });
      if (form.dataset.passkey === "get") wait(form);
    });
  }
}

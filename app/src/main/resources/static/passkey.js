// Makes and shows passkeys (W3C Web Authentication). Pages work without it: what needs it stays hidden.
"use strict";

const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));

const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer ?? [])))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const make = async ({ dataset: page }) => {
  const key = await navigator.credentials.create({
    publicKey: {
      challenge: toBytes(page.challenge),
      rp: { id: location.hostname, name: "Essor" },
      user: { id: toBytes(page.handle), name: page.name, displayName: page.name },
      pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
      excludeCredentials: page.known
        .split(" ")
        .filter((id) => id)
        .map((id) => ({ type: "public-key", id: toBytes(id) })),
      authenticatorSelection: { residentKey: "required", userVerification: "required" },
    },
  });
  return {
    id: key.id,
    clientData: toText(key.response.clientDataJSON),
    attestation: toText(key.response.attestationObject),
  };
};

const show = async ({ dataset: page }) => {
  const key = await navigator.credentials.get({
    publicKey: { challenge: toBytes(page.challenge), rpId: location.hostname, userVerification: "required" },
  });
  return {
    id: key.id,
    clientData: toText(key.response.clientDataJSON),
    authenticatorData: toText(key.response.authenticatorData),
    signature: toText(key.response.signature),
    userHandle: toText(key.response.userHandle),
  };
};

for (const block of document.querySelectorAll("[data-passkey]")) {
  const form = block.querySelector("form");
  block.hidden = !window.PublicKeyCredential;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const failed = block.querySelector("[data-passkey-failed]");
    failed.hidden = true;
    try {
      const answer = await (block.dataset.passkey === "make" ? make : show)(block);
      for (const [name, value] of Object.entries(answer)) {
        form.elements[name].value = value;
      }
      form.submit();
    } catch {
      failed.hidden = false;
      failed.focus();
    }
  });
}

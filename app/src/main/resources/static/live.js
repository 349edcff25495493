// Shows again what changes on a page by itself, as a reload would, and tells it to those who hear the page; works without. What someone is using stays
// as it is, and so does what would read the same.
"use strict";

const PAUSE = 8000;
const said = document.getElementById("live-said");

const parts = () => [...document.querySelectorAll("[data-live]")];

function renew(shown, fresh) {
  const used = shown.contains(document.activeElement);
  if (!fresh || used || fresh.textContent === shown.textContent) return;
  if (fresh.dataset.said !== shown.dataset.said) said.textContent = fresh.dataset.said;
  shown.querySelectorAll("details[id]").forEach((folded) => {
    const again = fresh.querySelector(`#${folded.id}`);
    if (again) again.open = folded.open;
  });
  shown.replaceWith(document.adoptNode(fresh));
}

async function refresh() {
  if (document.hidden) return;
  const answer = await fetch(parts()[0].dataset.live, { headers: { Accept: "text/html" } });
  if (answer.redirected) location.assign(answer.url);
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  parts().forEach((shown) => renew(shown, page.getElementById(shown.id)));
}

setInterval(() => refresh().catch(() => {}), PAUSE);

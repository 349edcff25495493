// Shows again what changes on a page by itself, as a reload would; works without. What someone is using stays as it is.
"use strict";

const PAUSE = 8000;

async function refresh() {
  const shown = document.querySelector("[data-live]");
  const used = shown.contains(document.activeElement) && document.activeElement !== document.body;
  if (document.hidden || used) return;
  const answer = await fetch(shown.dataset.live, { headers: { Accept: "text/html" } });
  if (answer.redirected) location.assign(answer.url);
  if (!answer.ok || answer.redirected) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-live]");
  if (fresh && !shown.contains(document.activeElement)) shown.replaceWith(document.adoptNode(fresh));
}

if (document.querySelector("[data-live]")) setInterval(() => refresh().catch(() => {}), PAUSE);

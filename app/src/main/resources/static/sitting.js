// Counts down by the time that the server gave, and tells it when the window is left. Works without: the server's clock alone decides.
"use strict";

const clock = document.getElementById("clock");
const said = document.getElementById("clock-said");
const end = performance.now() + Number(clock.dataset.seconds) * 1000;
const MARKS = [10, 5, 1];
let last = Infinity;
let away = false;
let leaving = false;

const two = (number) => String(number).padStart(2, "0");

function tick() {
  const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
  const minutes = Math.ceil(seconds / 60);
  const hours = Math.floor(seconds / 3600);
  const time = `${hours ? `${hours}:` : ""}${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  clock.textContent = clock.dataset.clock.replace("#", time);
  const mark = MARKS.find((each) => minutes <= each && last > each);
  if (mark && last !== Infinity) said.textContent = said.dataset.said.replace("{minutes}", String(mark));
  last = minutes;
  if (seconds === 0) location.replace(clock.dataset.end);
}

function notice(left) {
  if (leaving || left === away) return;
  away = left;
  const body = new URLSearchParams({ left: String(left), _csrf: document.querySelector("input[name=_csrf]").value });
  fetch(clock.dataset.window, { method: "POST", body, keepalive: true }).catch(() => {});
}

clock.hidden = false;
document.getElementById("clock-still").hidden = true;
tick();
setInterval(tick, 1000);
// A page that gives way to the next one is hidden too: that is not leaving the window.
window.addEventListener("beforeunload", () => (leaving = true));
window.addEventListener("pageshow", () => (leaving = false));
document.addEventListener("visibilitychange", () => notice(document.hidden));
window.addEventListener("blur", () => notice(true));
window.addEventListener("focus", () => notice(false));

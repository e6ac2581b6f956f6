// Everything works without this; with it some things need no new page.
"use strict";

// What is read out: it has to be in the page before anything is written into it.
const said = document.createElement("div");
said.className = "hidden";
said.setAttribute("role", "status");
document.body.append(said);

function say(words) {
  said.textContent = "";
  setTimeout(() => { said.textContent = words; }, 50);
}

// Baskets. A form is sent as it would be without this, and answered with what has changed.
// One after the other: the first one makes the basket that the next one is for.
let last = Promise.resolve();

function sent(form) {
  const body = new URLSearchParams(new FormData(form));
  last = last.catch(() => {}).then(async () => {
    const answer = await fetch(form.action, { method: "POST", headers: { "Accept": "application/json" }, body });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  });
  return last;
}

function showCount(number) {
  let count = document.getElementById("basket-count");
  if (!count) {
    const link = document.querySelector("header.site a[href='/basket']");
    if (!link) return;
    count = document.createElement("span");
    count.className = "count";
    count.id = "basket-count";
    link.append(" ", count);
  }
  count.textContent = String(number);
}

document.addEventListener("submit", async event => {
  const form = event.target;
  if (!form.matches("form[data-basket]")) return;
  event.preventDefault();
  if (form.dataset.isSent) return;
  form.dataset.isSent = "1";
  try {
    const answer = await sent(form);
    const place = document.createElement("template");
    place.innerHTML = answer.button;
    const button = place.content.querySelector("form");
    form.replaceWith(button);
    button.querySelector("button").focus();
    showCount(answer.count);
    say(answer.said);
  } catch {
    form.submit();
  }
});

// What is typed into the basket is saved when its field is left, and in any case before another form leads to a new page.
const saving = new Map();

async function save(form) {
  try {
    const answer = await sent(form);
    const revision = form.querySelector("input[name='revision']");
    if (revision) revision.value = String(answer.revision);
    say(answer.said);
    return true;
  } catch {
    say("This is not saved yet. Press the button to save it.");
    return false;
  }
}

document.addEventListener("change", event => {
  const form = event.target.form;
  if (!form || !form.matches("form[data-autosave]")) return;
  const before = saving.get(form) || Promise.resolve(true);
  saving.set(form, before.then(() => save(form)));
});

document.addEventListener("submit", async event => {
  if (event.defaultPrevented || saving.size === 0) return;
  event.preventDefault();
  const [form, button] = [event.target, event.submitter];
  const others = [...saving].filter(([other]) => other !== form);
  await Promise.all([...saving.values()]);
  for (const [other, result] of others) {
    if (await result) continue;
    other.submit();
    return;
  }
  saving.clear();
  form.requestSubmit(button);
});

// After a form that was refused, what is wrong comes first.
const problem = document.querySelector("[data-focus]");
if (problem) problem.focus();

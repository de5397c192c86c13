// Everything works without this script. It saves what was chosen while people choose, counts the working week and the comment, and warns before
// something unsaved is left. Its words stand in data attributes of the page.
"use strict";
(() => {
  const form = document.getElementById("survey");
  const status = document.getElementById("status");
  const draft = form.dataset.draft;
  let dirty = false;
  let leaving = false;
  let timer = 0;
  let request = null;

  const say = (kind) => {
    status.textContent = status.dataset[kind];
  };

  const save = async () => {
    clearTimeout(timer);
    request?.abort();
    const mine = request = new AbortController();
    dirty = false;
    say("saving");
    try {
      const answer = await fetch(draft, { method: "POST", body: new URLSearchParams(new FormData(form)), keepalive: true, signal: mine.signal });
      if (!answer.ok) throw new Error(answer.status);
      if (!dirty) say("saved");
    } catch {
      if (mine.signal.aborted) return;
      dirty = true;
      say("failed");
    }
  };

  const changed = (wait) => {
    dirty = true;
    if (!draft) return;
    clearTimeout(timer);
    timer = setTimeout(save, wait);
  };

  form.addEventListener("change", () => changed(300));
  form.addEventListener("input", (event) => {
    if (event.target.matches("textarea, input.field")) changed(1500);
  });
  form.addEventListener("submit", () => {
    leaving = true;
    clearTimeout(timer);
    request?.abort();
  });
  addEventListener("online", () => dirty && draft && save());
  addEventListener("pageshow", () => {
    leaving = false;
  });
  addEventListener("pagehide", () => {
    if (dirty && draft && !leaving) save();
  });
  addEventListener("beforeunload", (event) => {
    if (dirty && !leaving) event.preventDefault();
  });

  const sum = document.getElementById("sum");
  if (sum) {
    const fields = [...form.querySelectorAll("input.field")];
    const bars = [...sum.querySelectorAll("rect")];
    const hint = document.getElementById("sum-hint");
    const count = (typed) => {
      const parts = fields.map((field) => (/^\s*\d{1,3}\s*$/.test(field.value) ? Math.min(100, Number(field.value)) : 0));
      const total = parts.reduce((all, part) => all + part, 0);
      sum.hidden = total === 0 && !sum.querySelector(".error");
      sum.querySelector("output").textContent = sum.dataset.total.replace("{n}", total);
      let from = 0;
      parts.forEach((part, i) => {
        const width = Math.max(0, Math.min(part, 100 - from));
        bars[i].setAttribute("x", from + (from > 0 ? 0.5 : 0));
        bars[i].setAttribute("width", Math.max(0, width - (from > 0 ? 0.5 : 0)));
        from += width;
      });
      if (!typed && sum.querySelector(".error")) return;
      sum.querySelector(".error")?.remove();
      const kind = total === 100 ? "whole" : total < 100 ? "less" : "more";
      hint.textContent = sum.dataset[kind].replace("{n}", Math.abs(100 - total));
    };
    form.addEventListener("input", () => count(true));
    count(false);
  }

  const comment = form.querySelector("textarea");
  if (comment) {
    const left = document.getElementById("comment-left");
    const limit = Number(comment.dataset.limit);
    const plain = left.textContent;
    const measure = () => {
      const rest = limit - comment.value.trim().length;
      const kind = rest < 0 ? left.dataset.over : rest <= 200 ? left.dataset.left : plain;
      left.textContent = kind.replace("{n}", Math.abs(rest).toLocaleString(document.documentElement.lang));
    };
    comment.addEventListener("input", measure);
    measure();
  }
})();

// Everything works without this script: a link opens in a field, to be selected and copied there. With it, pressing "Copy link" copies at once.
"use strict";
(() => {
  const news = document.getElementById("news");

  const say = (summary) => {
    const before = summary.textContent;
    summary.textContent = news.textContent = news.dataset.copied;
    setTimeout(() => {
      summary.textContent = before;
      news.textContent = "";
    }, 2000);
  };

  document.addEventListener("click", async (event) => {
    const summary = event.target.closest(".copy > summary");
    const details = summary?.parentElement;
    if (!details || details.open || !navigator.clipboard || summary.textContent === news.dataset.copied) return;
    event.preventDefault();
    const field = details.querySelector("input");
    try {
      await navigator.clipboard.writeText(field.value);
      say(summary);
    } catch {
      details.open = true;
      field.select();
    }
  });
})();

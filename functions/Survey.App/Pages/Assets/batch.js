// Everything works without this script, by loading the page again. It asks every two seconds whether the page says anything new, takes what is new, and
// stops when what it follows has ended. A reader who has just pressed or focused something keeps their place.
"use strict";
(() => {
  const news = document.getElementById("news");
  let live = document.getElementById("live");
  let tag = null;
  document.getElementById("refresh")?.remove();

  const take = (html) => {
    const next = new DOMParser().parseFromString(html, "text/html");
    const fresh = next.getElementById("live");
    if (!fresh) return location.reload();
    next.getElementById("refresh")?.remove();
    const focused = live.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    live.replaceWith(fresh);
    live = fresh;
    document.title = next.title;
    if (focused) live.querySelector(`[href="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    if (!live.dataset.going) news.textContent = (live.querySelector("[data-news]") ?? live.querySelector("h1")).textContent;
  };

  const look = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(location.href, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store", redirect: "manual" });
      if (answer.type === "opaqueredirect") return location.reload();
      if (answer.status !== 200) return;
      tag = answer.headers.get("ETag");
      take(await answer.text());
    } catch {
      // Away for a moment: the next look tries again.
    }
  };

  const go = async () => {
    await look();
    if (live.dataset.going) setTimeout(go, 2000);
  };
  setTimeout(go, 1000);
})();

// The desk's own script: the clock and its rings, acts as JSON to the office's doors, live events. No framework.
"use strict";
(() => {
  const body = document.body;
  const zh = body.dataset.lang === "zh";
  const clock = { at: Number(body.dataset.now), read: Date.now() / 1000, speed: body.dataset.virtual === "yes" ? 0 : 1 };
  const now = () => clock.at + (Date.now() / 1000 - clock.read) * clock.speed;
  const two = n => String(n).padStart(2, "0");
  const say = text => { const said = document.getElementById("said"); said.textContent = text; setTimeout(() => { said.textContent = ""; }, 6000); };

  function tick() {
    const t = now();
    const there = new Date((t + 8 * 3600) * 1000);
    const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const time = two(there.getUTCHours()) + ":" + two(there.getUTCMinutes()) + ":" + two(there.getUTCSeconds());
    for (const el of document.querySelectorAll("[data-clock]"))
      el.textContent = (zh ? (there.getUTCMonth() + 1) + "月" + there.getUTCDate() + "日 " : there.getUTCDate() + " " + months[there.getUTCMonth()] + " ") + time;
    for (const ring of document.querySelectorAll("[data-ring]")) {
      const opens = Number(ring.dataset.opens), due = Number(ring.dataset.due), text = ring.querySelector("[data-left]");
      const running = ["running", "soon", "late", "conditional"].some(c => ring.classList.contains(c));
      if (ring.dataset.due && running && ring.dataset.done === undefined) {
        const rest = due - t, whole = Math.max(1, due - opens);
        ring.querySelector(".left").setAttribute("stroke-dasharray", Math.max(0, Math.min(1000, rest * 1000 / whole)) + " 1000");
        text.textContent = period(Math.abs(rest));
        if (rest < 0 && !ring.classList.contains("conditional")) ring.classList.add("late");
        else if (ring.classList.contains("running") && rest < Math.min(7200, whole / 4)) ring.classList.replace("running", "soon");
      } else if (ring.classList.contains("promptly") && !ring.dataset.due) {
        text.textContent = period(t - opens);
        const elapsed = ring.querySelector("[data-elapsed]");
        if (elapsed) elapsed.textContent = period(t - opens);
      }
    }
  }
  function period(s) {
    if (s >= 72 * 3600) return Math.floor(s / 86400) + (zh ? "天" : " d");
    return Math.floor(s / 3600) + ":" + two(Math.floor(s / 60) % 60);
  }

  // ── Acts: a form becomes one JSON request with one key; sending it twice does it once ──
  function fields(form) {
    const json = {};
    const put = (name, value) => {
      const path = name.split(".");
      let at = json;
      for (const step of path.slice(0, -1)) at = at[step] ??= {};
      at[path.at(-1)] = value;
    };
    for (const el of form.elements) {
      if (!el.name || el.disabled) continue;
      if (el.dataset.list !== undefined) { json[el.name] ??= []; if (el.checked) json[el.name].push(el.value); }
      else if (el.dataset.boolean !== undefined) put(el.name, el.checked);
      else if (el.type === "checkbox") { if (el.checked) put(el.name, el.value); }
      else if (el.value.trim() === "") continue;
      else if (el.dataset.instant !== undefined) put(el.name, (el.value.length === 16 ? el.value + ":00" : el.value) + "+08:00");
      else put(el.name, el.value);
    }
    if (form.dataset.type) { json.type = form.dataset.type; json.data ??= {}; }
    return json;
  }
  const fresh = () => crypto.randomUUID ? crypto.randomUUID() : Date.now() + "-" + Math.random().toString(16).slice(2);
  async function post(url, json, key) {
    const answer = await fetch(url, { method: "POST", headers: { "Content-Type": "application/json", "Idempotency-Key": key ?? fresh(), "Accept-Language": zh ? "zh" : "en" }, body: JSON.stringify(json) });
    const text = await answer.text();
    let told = {};
    try { told = JSON.parse(text); } catch { told = { error: text }; }
    if (!answer.ok) throw Object.assign(new Error([told.error, told.where, told.allowed, told.do].filter(Boolean).join("\n") || String(answer.status)), { told });
    return told;
  }
  document.addEventListener("submit", async event => {
    const form = event.target;
    if (form.dataset.login !== undefined) { event.preventDefault(); return login(form.elements.person.value, form.elements.password.value, form); }
    if (!form.dataset.act) return;
    event.preventDefault();
    if (form.dataset.confirm && !window.confirm(form.dataset.confirm)) return;
    const button = form.querySelector("button:not([type=button])");
    form.querySelector(".refused")?.remove();
    button.disabled = true;
    form.dataset.key ??= fresh();
    try {
      const chosen = encodeURIComponent(form.querySelector("[data-path=matter]")?.value ?? "");
      const told = await post(form.dataset.act.replace("{matter}", chosen), fields(form), form.dataset.key);
      if (form.dataset.then) location.href = form.dataset.then.replace("{matter}", chosen || encodeURIComponent(told.matter ?? told.id));
      else { sessionStorage.setItem("said", zh ? "已办理" : "Done"); location.reload(); }
    } catch (fault) {
      delete form.dataset.key;
      const said = document.createElement("p");
      said.className = "refused"; said.setAttribute("role", "alert"); said.textContent = fault.message;
      form.append(said);
      button.disabled = false;
    }
  });
  async function login(person, password, near) {
    try {
      await post("/api/login", { person, password });
      location.href = new URLSearchParams(location.search).get("then")?.replace(/^(?!\/desk)/, "/desk#") ?? "/desk";
    } catch (fault) {
      near.querySelector(".refused")?.remove();
      const said = document.createElement("p");
      said.className = "refused"; said.setAttribute("role", "alert"); said.textContent = fault.message;
      near.append(said);
    }
  }
  document.addEventListener("click", async event => {
    const at = event.target.closest("[data-login-as],[data-logout],[data-theme-switch],[data-drill],[data-open],[data-fill],a[href^='#o-']");
    if (!at) return;
    if (at.dataset.loginAs) {
      await fetch("/desk/login/as", { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ person: at.dataset.loginAs }) });
      location.href = "/desk";
    } else if (at.dataset.logout !== undefined) { await fetch("/api/logout", { method: "POST" }); location.href = "/desk/login"; }
    else if (at.dataset.themeSwitch !== undefined) {
      const next = { auto: "dark", dark: "light", light: "auto" }[document.documentElement.dataset.theme] ?? "dark";
      document.documentElement.dataset.theme = next;
      document.cookie = "mingduo_theme=" + next + ";path=/desk;max-age=31536000;samesite=lax";
    } else if (at.dataset.fill) {
      const form = at.closest("form");
      form.elements[at.dataset.fill].value = at.dataset.value;
      if (at.dataset.fillReason) form.elements[at.dataset.fillReason].value = at.dataset.reason;
    } else if (at.dataset.drill) {
      at.disabled = true;
      try { await post("/drill/" + at.dataset.drill, at.dataset.drill === "pause" ? { paused: !paused } : {}); } catch (fault) { say(fault.message); }
      at.disabled = false;
      drill();
    } else {
      const target = document.getElementById(at.getAttribute("href").slice(1));
      const sheet = target?.matches("details") ? target : target?.querySelector("details.sheet");
      if (sheet) sheet.open = true;
    }
  });

  // ── The drill's virtual clock ──
  let paused = false;
  async function drill() {
    const panel = document.querySelector("[data-drill-controls]");
    if (body.dataset.virtual !== "yes") return;
    try {
      const answer = await fetch("/drill/state");
      if (!answer.ok) return; // an office that is marked as a drill, without a script that plays
      const state = await answer.json();
      if (panel) panel.hidden = false;
      clock.at = Date.parse(state.now) / 1000; clock.read = Date.now() / 1000; paused = Boolean(state.paused);
      clock.speed = paused || state.finished ? 0 : Number(state.speed) || 0;
      if (panel) {
        const says = state.next?.says ?? state.next;
        const next = says ? (state.next.at ?? "").slice(11, 16) + " " + ((zh ? says.zh : says.en) ?? "") : "";
        panel.querySelector("[data-drill-next]").textContent = state.finished ? (zh ? "演练已结束，可继续查看和操作。" : "The drill is over; everything stays open to look at and to try.")
          : (paused ? (zh ? "已暂停。" : "Paused. ") : "") + (next ? (zh ? "接下来 " : "Next ") + next : zh ? "接下来演练结束。" : "Next, the drill ends.");
        panel.querySelector(".buttons").hidden = Boolean(state.finished);
        const button = panel.querySelector("[data-drill=pause]");
        button.dataset.own ??= button.textContent;
        button.textContent = paused ? button.dataset.pausedText : button.dataset.own;
      }
      tick();
    } catch { /* the next round asks again */ }
  }

  // ── Live: the office says what changed, each part of the page fetches itself ──
  if (document.querySelector(".me") && window.EventSource) {
    const events = new EventSource("/desk/events");
    const waiting = new Set();
    let timer = 0;
    let told = Number(body.dataset.told);
    const kinds = ["story", "warning", "announcement", "fact", "obligation", "release", "draft", "conference"];
    const changed = which => {
      for (const kind of which) waiting.add(kind);
      timer ||= setTimeout(() => { timer = 0; for (const one of waiting) body.dispatchEvent(new CustomEvent("mingduo:" + one)); waiting.clear(); }, 700);
    };
    events.addEventListener("hello", event => { // a new line, or one that was cut: what was said meanwhile is fetched
      if (Number(event.data) !== told) changed(kinds);
      told = Number(event.data);
    });
    events.addEventListener("announcement", announce);
    for (const kind of kinds)
      events.addEventListener(kind, event => { told = Math.max(told, Number(event.lastEventId)); changed([kind]); });
  }
  function announce(event) { // what the budget holds back is on the page, and interrupts nobody
    const one = JSON.parse(event.data);
    const colour = { yellow: zh ? "黄色预警" : "Yellow warning", orange: zh ? "橙色预警" : "Orange warning", red: zh ? "红色预警" : "Red warning" }[one.level];
    if (one.told) say(colour + (zh ? "：" : ": ") + one.title);
  }
  document.addEventListener("htmx:beforeSwap", event => { // an open explanation stays open
    const target = event.detail.target;
    const typed = [...target.querySelectorAll("input,textarea,select")].some(el => el === document.activeElement || (el.type === "checkbox" ? el.checked !== el.defaultChecked
      : el.tagName === "SELECT" ? [...el.options].some(o => o.selected !== o.defaultSelected && el.selectedIndex > 0) : el.value !== el.defaultValue));
    if (typed) { // nobody loses what is half written; the part comes again with the next event or the next page
      event.detail.shouldSwap = false;
      say(zh ? "有新情况，提交或刷新后可见" : "Something is new; it shows once you hand in or reload");
      return;
    }
    event.detail.target.dataset.opened = [...event.detail.target.querySelectorAll("details[open][id]")].map(d => d.id).join(" ");
  });
  document.addEventListener("htmx:afterSwap", event => {
    for (const id of (event.detail.target.dataset.opened ?? "").split(" ").filter(Boolean)) { const again = document.getElementById(id); if (again) again.open = true; }
    tick();
  });
  const said = sessionStorage.getItem("said");
  if (said) { sessionStorage.removeItem("said"); say(said); }
  function reveal() { // what a link leads to shows, into whatever it is folded
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    let folded = false;
    for (let at = target && target.closest("details"); at; at = at.parentElement.closest("details")) { folded ||= !at.open; at.open = true; }
    if (folded) target.scrollIntoView();
  }
  window.addEventListener("hashchange", reveal);
  reveal();
  drill(); setInterval(drill, 2000);
  tick(); setInterval(tick, 1000);
})();

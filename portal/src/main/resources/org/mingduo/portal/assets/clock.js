/* Draws every running clock from the reader's own time, and brings in news of the page. Shared by portal and desk.
   <html data-clock="url">    time comes from {"now","speed"?} there (drills); otherwise from the browser
   <html data-refresh="30">   seconds between looks for a newer <main>
   .clock[data-opens][data-due?][data-overdue?] holds .clock-left, .clock-word and a circle.ring-left of pathLength 100. */
(() => {
  'use strict';
  const html = document.documentElement, zh = html.lang.startsWith('zh');
  const say = (c, e) => (zh ? c : e);
  let anchor = null, seen = document.querySelector('main')?.innerHTML;
  const now = () => (anchor ? anchor.now + (performance.now() - anchor.at) * anchor.speed : Date.now());
  const two = n => String(n).padStart(2, '0');
  const span = ms => {
    const s = Math.floor(ms / 1000), h = Math.floor(s / 3600), d = Math.floor(h / 24);
    const t = x => `${two(x)}:${two(Math.floor(s / 60) % 60)}:${two(s % 60)}`;
    return d > 9 ? d + say('天', ' days') : d > 1 ? `${d}${say('天', 'd')} ${two(h % 24)}:${two(Math.floor(s / 60) % 60)}` : t(h);
  };
  const put = (clock, name, text) => {
    const at = clock.querySelector(name);
    if (at && at.textContent !== text) at.textContent = text;
  };
  const draw = clock => {
    const t = now(), opens = Date.parse(clock.dataset.opens), due = Date.parse(clock.dataset.due);
    if (isNaN(due)) {
      put(clock, '.clock-left', span(Math.max(0, t - opens)));
      put(clock, '.clock-word', say('已经过', 'gone by'));
      return;
    }
    const left = due - t, part = Math.min(1, Math.max(0, left / Math.max(1, due - opens)));
    clock.classList.toggle('is-soon', left >= 0 && part < 1 / 6);
    clock.classList.toggle('is-past', left < 0);
    clock.querySelector('.ring-left')?.setAttribute('stroke-dasharray', `${100 * part} 100`);
    put(clock, '.clock-left', left < 0 ? `+${span(-left)}` : span(left));
    put(clock, '.clock-word', left >= 0 ? say('还剩', 'left')
      : 'overdue' in clock.dataset ? say('已逾期', 'overdue') : say('期限已过，尚未确认', 'due passed, not yet confirmed'));
  };
  const tick = () => (anchor || !html.dataset.clock) && document.querySelectorAll('.clock[data-opens]').forEach(draw);
  const sync = async () => {
    const r = await fetch(html.dataset.clock, { cache: 'no-store' }), c = await r.json();
    const at = performance.now(), t = Date.parse(c.now);
    const seenSpeed = anchor ? (t - anchor.now) / (at - anchor.at) : 1;
    anchor = { now: t, speed: c.speed ?? (seenSpeed >= 0 && seenSpeed < 600 ? seenSpeed : 1), at };
    tick();
  };
  const tell = text => { const at = document.getElementById('news'); if (at) at.textContent = text; };
  const look = async () => {
    try {
      const r = await fetch(location.pathname, { cache: 'no-cache' });
      if (!r.ok) return;
      const next = new DOMParser().parseFromString(await r.text(), 'text/html').querySelector('main');
      const main = document.querySelector('main'), held = document.activeElement;
      tell('');
      if (!next || next.innerHTML === seen) return;
      seen = next.innerHTML;
      const open = [...main.querySelectorAll('details[open][id]')].map(d => d.id);
      const key = main.contains(held) && (held.id || held.getAttribute('href'));
      main.replaceWith(next);
      open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
      if (key) (document.getElementById(key) ?? next.querySelector(`[href="${CSS.escape(key)}"]`))?.focus();
      tick();
      tell(say('页面已更新', 'This page was updated'));
    } catch { tell(say('暂时连不上服务器，本页可能不是最新', 'No connection: this page may not be the latest')); }
  };
  const every = (s, work) => setInterval(() => document.hidden || work(), s * 1000);
  if (html.dataset.clock) { sync().catch(() => {}); every(2, () => sync().catch(() => {})); }
  if (html.dataset.refresh) every(Number(html.dataset.refresh), look);
  tick();
  setInterval(tick, 1000);
})();

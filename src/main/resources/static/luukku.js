// Pages work without this. With it, saving one part of a case card keeps what is typed and not yet saved in the others,
// a lost login costs nothing that was typed, and the cursor stands where the writing begins.
(() => {
  'use strict';

  const firstField = 'textarea, select, input:not([type=hidden]):not([type=checkbox])';
  const unsaved = new WeakSet();

  // A part can be focused only while it is: a browser that may focus it would take the cursor from its first field.
  function focus(part, field) {
    if (!field) part.tabIndex = -1;
    (field || part).focus({ preventScroll: true });
    part.addEventListener('blur', () => part.removeAttribute('tabindex'), { once: true });
    part.scrollIntoView();
  }

  function focusPart(part) {
    const field = part.querySelector('.problems') || part.querySelector(firstField);
    focus(part, field && field.offsetParent !== null ? field : null);
  }

  let byKeyboard = false;
  document.addEventListener('keydown', () => { byKeyboard = true; }, true);
  document.addEventListener('pointerdown', () => { byKeyboard = false; }, true);

  // After saving people go on where they were: in the form that was emptied for the next one, at the button they pressed,
  // or at what the form is folded under. Where the form is gone with what it was about, they are told so.
  function goOn(part, action, pressed) {
    const form = [...part.querySelectorAll('form')].find((one) => one.action === action);
    const done = part.querySelector('.done');
    if (!form) {
      focus(part, null);
      if (done) { done.tabIndex = -1; done.focus(); }
      return;
    }
    const folded = [...part.querySelectorAll('details:not([open])')].find((one) => one.contains(form));
    const first = form.querySelector(firstField);
    const emptied = byKeyboard && first && first.tagName !== 'SELECT' && first.value === '';
    const button = [...form.querySelectorAll('button')].find((one) => one.textContent === pressed);
    const place = folded ? folded.querySelector('summary') : (emptied ? first : button) || form.querySelector('button');
    if (done) {
      if (folded) folded.before(done);
      else if (emptied || !form.querySelector('.actions')) form.prepend(done);
      else form.querySelector('.actions').before(done);
      // Written anew where it stands now, so that it is also read out.
      const words = done.textContent;
      done.textContent = '';
      requestAnimationFrame(() => { done.textContent = words; });
      done.scrollIntoView({ block: 'nearest' });
    }
    place.focus();
  }

  function focusAddressed() {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (target && target.matches('.card-section')) focusPart(target);
    else if (target && target.matches(firstField)) target.focus();
  }

  function tell(form, sentence, link) {
    const part = form.closest('.card-section');
    part.querySelectorAll('.problems.told').forEach((old) => old.remove());
    const box = document.createElement('div');
    box.className = 'problems told';
    box.setAttribute('role', 'alert');
    box.tabIndex = -1;
    box.append(Object.assign(document.createElement('p'), { textContent: sentence }));
    if (link) box.append(link);
    form.prepend(box);
    box.focus();
  }

  // Parts with something unsaved stay as they are, except the one that was sent.
  function takeIn(page, sentPart) {
    document.querySelectorAll('.card-section').forEach((part) => {
      const fresh = page.getElementById(part.id);
      const busy = part.id !== sentPart && [...part.querySelectorAll('form')].some((form) => unsaved.has(form));
      if (fresh && !busy) part.replaceWith(document.adoptNode(fresh));
    });
    // Inside a task's form the head is a short one: of it only the state changes.
    const head = document.querySelector('.card-head.slim') ? '.card-head .state' : '.card-head';
    const freshHead = page.querySelector(head);
    if (freshHead) document.querySelector(head).replaceWith(document.adoptNode(freshHead));
    takeTokens(page);
    offerDrafts();
  }

  function takeTokens(page) {
    const token = page.querySelector('input[name=_csrf]');
    if (token) document.querySelectorAll('input[name=_csrf]').forEach((old) => { old.value = token.value; });
  }

  async function fetchPage(address, options) {
    const answer = await fetch(address, { credentials: 'same-origin', ...options });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return { status: answer.status, page };
  }

  // What is typed and not saved yet is kept on the server, so that it is not lost with the connection or the browser.
  const pause = 1500;
  const patience = 10000;
  const waiting = new Map();
  const keeping = new Map();

  const drafted = (form) => form.elements.draft && form.elements.draft.value;
  const draftsOf = (form) => new URL(form.action).pathname.match(/^.*\/cases\/[^/]+/)[0] + '/drafts';

  function post(form, address, body, leaving) {
    const headers = { 'Content-Type': 'application/json;charset=UTF-8', 'X-CSRF-TOKEN': form.elements._csrf.value };
    return fetch(address, { method: 'POST', credentials: 'same-origin', redirect: 'manual', keepalive: leaving, headers, body });
  }

  function fieldsOf(form) {
    const fields = {};
    for (const [name, value] of new FormData(form)) {
      if (name !== '_csrf' && name !== 'draft') (fields[name] = fields[name] || []).push(value);
    }
    return fields;
  }

  function say(form, sentence, urgent) {
    const place = form.querySelector('.actions');
    if (!place) return;
    const old = place.querySelector('.kept');
    if (old && old.textContent === sentence) return;
    if (old) old.remove();
    const word = Object.assign(document.createElement('span'), { className: 'hint kept', textContent: sentence });
    if (urgent) word.setAttribute('role', 'status');
    place.append(word);
  }

  async function keepDraft(form, leaving) {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
    if (!unsaved.has(form) || !form.isConnected) return;
    if (form.querySelector('.draft')) {
      say(form, 'Choose above first: what you had written before waits there, and would be lost.', true);
      return;
    }
    let status = 0;
    try {
      const body = JSON.stringify(fieldsOf(form));
      const answer = await post(form, draftsOf(form) + '/' + drafted(form), body, leaving);
      status = answer.status;
      if (status === 403) takeTokens((await fetchPage(location.pathname, {})).page);
    } catch { /* said below */ }
    if (status === 204) {
      if (!waiting.has(form)) say(form, 'Not saved yet; kept as a draft.', false);
    } else if (status === 0 || status === 403 || status >= 500) {
      say(form, 'Not saved yet, and no draft could be kept: Luukku does not answer, or you have been logged out. What you wrote is still on this page.', true);
      if (!waiting.has(form)) waiting.set(form, setTimeout(keepSoon, patience, form));
    }
  }

  function keepSoon(form, leaving) {
    const kept = (keeping.get(form) || Promise.resolve()).then(() => keepDraft(form, leaving));
    keeping.set(form, kept);
    kept.finally(() => { if (keeping.get(form) === kept) keeping.delete(form); });
    return kept;
  }

  function keepAll(leaving) {
    [...waiting.keys()].forEach((form) => (leaving ? keepDraft(form, true) : keepSoon(form, false)));
  }

  function fill(form, fields) {
    for (const field of form.elements) {
      if (!field.name || field.name === '_csrf' || field.name === 'draft') continue;
      const values = fields[field.name] || [];
      if (field.type === 'checkbox' || field.type === 'radio') field.checked = values.includes(field.value);
      else if (values.length) field.value = values[0];
    }
    form.querySelectorAll('details').forEach((folded) => { folded.open = true; });
  }

  function boxOf(draft, sentence) {
    const box = Object.assign(document.createElement('div'), { className: 'draft' });
    box.dataset.draft = draft.form;
    box.setAttribute('role', 'status');
    box.append(Object.assign(document.createElement('p'), { textContent: sentence }));
    box.append(Object.assign(document.createElement('div'), { className: 'actions' }));
    return box;
  }

  function buttonIn(box, words, className, act) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words, className });
    button.addEventListener('click', act);
    box.querySelector('.actions').append(button);
  }

  function offer(draft, drafts) {
    const field = [...document.querySelectorAll('.card-section input[name=draft]')].find((one) => one.value === draft.form);
    const form = field ? field.form : document.querySelector('.card-section form');
    if (!form || document.querySelector(`.draft[data-draft="${draft.form}"]`)) return;
    if (field && (unsaved.has(form) || form.querySelector('.problems'))) return;
    const throwAway = async () => {
      try {
        if ((await post(form, drafts + '/' + draft.form + '/remove', '', false)).status !== 204) return;
        box.remove();
        const next = field ? form.querySelector(firstField) : document.querySelector('.card-section');
        if (field) next.focus();
        else focus(next, null);
      } catch { /* it stays, and is offered again */ }
    };
    const text = ['version', 'seen', 'formId', 'callerFormId', 'childFormId'];
    const typed = () => Object.keys(draft.fields).filter((name) => !text.includes(name)).map((name) => draft.fields[name]).flat();
    const box = boxOf(draft, field
      ? `You had not saved this (${draft.at}).`
      : `You had not saved this (${draft.at}), and its part is not on the card any more: ${typed().filter((one) => one).join(' · ')}`);
    if (field) {
      buttonIn(box, 'Continue', '', () => {
        fill(form, draft.fields);
        unsaved.add(form);
        box.remove();
        (form.querySelector(firstField) || form).focus();
      });
    }
    buttonIn(box, 'Throw away', 'quiet', throwAway);
    if (field) {
      form.prepend(box);
      for (let folded = form.closest('details'); folded; folded = folded.parentElement.closest('details')) folded.open = true;
    } else document.querySelector('.card-section').before(box);
  }

  async function offerDrafts() {
    const form = [...document.querySelectorAll('.card-section form')].find(drafted);
    if (!form) return;
    try {
      const answer = await fetch(draftsOf(form), { credentials: 'same-origin', redirect: 'manual', headers: { Accept: 'application/json' } });
      if (answer.ok) (await answer.json()).forEach((draft) => offer(draft, draftsOf(form)));
    } catch { /* drafts are offered the next time */ }
  }

  async function send(form, pressed, mayRenew) {
    clearTimeout(waiting.get(form));
    waiting.delete(form);
    await keeping.get(form);
    const part = form.closest('.card-section').id;
    const body = new URLSearchParams(new FormData(form));
    if (form.querySelector('.draft')) body.delete('draft'); // What is offered and not chosen stays.
    const { status, page } = await fetchPage(form.action, { method: 'POST', body });
    if (page.getElementById(part)) {
      unsaved.delete(form);
      takeIn(page, part);
      const shown = document.getElementById(part);
      const refused = shown.querySelector('.problems');
      if (refused && refused.closest('form')) unsaved.add(refused.closest('form'));
      if (refused) focusPart(shown);
      else goOn(shown, form.action, pressed);
      history.replaceState(null, '', '#' + part);
      return;
    }
    const present = await fetchPage(location.pathname, {});
    if (!present.page.getElementById(part)) {
      const refused = present.status === 403 && present.page.querySelector('main p');
      const logIn = Object.assign(document.createElement('a'), { href: '/login', target: '_blank', textContent: 'Log in on another tab' });
      if (refused) tell(form, 'Not saved. ' + refused.textContent);
      else tell(form, 'You have been logged out. Log in on another tab, then save again here: what you wrote is still on this page.', logIn);
    } else if (mayRenew && status === 403) {
      takeTokens(present.page);
      await send(form, pressed, false);
    } else {
      const sentence = page.querySelector('main p');
      tell(form, 'Not saved. ' + (sentence ? sentence.textContent : 'Try again in a moment.'));
    }
  }

  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (!form.closest('.card-section') || form.method !== 'post') return;
    event.preventDefault();
    const button = event.submitter;
    if (button && button.getAttribute('aria-busy') === 'true') return;
    if (button) button.setAttribute('aria-busy', 'true');
    try {
      await send(form, button ? button.textContent : '', true);
    } catch {
      tell(form, 'Luukku does not answer. What you wrote is still on this page: try again in a moment.');
    } finally {
      if (button) button.removeAttribute('aria-busy');
    }
  });

  document.addEventListener('input', (event) => {
    const form = event.target.closest('.card-section form');
    if (!form) return;
    unsaved.add(form);
    if (!drafted(form)) return;
    clearTimeout(waiting.get(form));
    waiting.set(form, setTimeout(keepSoon, pause, form));
  });

  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') keepAll(true); });
  window.addEventListener('pagehide', () => keepAll(true));
  window.addEventListener('online', () => keepAll(false));

  window.addEventListener('beforeunload', (event) => {
    if ([...document.querySelectorAll('.card-section form')].some((form) => unsaved.has(form))) event.preventDefault();
  });

  document.addEventListener('click', (event) => {
    const link = event.target.closest('.problems a[href^="#"], nav a[href^="#"], .card-section a[href^="#"]');
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target) return;
    if (target.matches('.card-section')) { event.preventDefault(); history.replaceState(null, '', link.hash); focusPart(target); }
    else if (target.matches(firstField)) { event.preventDefault(); target.focus(); }
  });

  window.addEventListener('hashchange', focusAddressed);
  const problems = document.querySelector('.problems');
  if (problems && problems.tabIndex === -1) problems.focus();
  // After the browser has gone to the part itself, which takes the cursor from every field.
  else window.addEventListener('load', () => requestAnimationFrame(() => setTimeout(focusAddressed)));
  offerDrafts();
})();

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

  async function send(form, mayRenew) {
    const part = form.closest('.card-section').id;
    const body = new URLSearchParams(new FormData(form));
    const { status, page } = await fetchPage(form.action, { method: 'POST', body });
    if (page.getElementById(part)) {
      unsaved.delete(form);
      takeIn(page, part);
      const shown = document.getElementById(part);
      if (shown.querySelector('.problems')) focusPart(shown);
      else focus(shown, null);
      history.replaceState(null, '', '#' + part);
      return;
    }
    const present = await fetchPage(location.pathname, {});
    if (!present.page.getElementById(part)) {
      const logIn = Object.assign(document.createElement('a'), { href: '/login', target: '_blank', textContent: 'Log in on another tab' });
      tell(form, 'You have been logged out. Log in on another tab, then save again here: what you wrote is still on this page.', logIn);
    } else if (mayRenew && status === 403) {
      takeTokens(present.page);
      await send(form, false);
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
      await send(form, true);
    } catch {
      tell(form, 'Luukku does not answer. What you wrote is still on this page: try again in a moment.');
    } finally {
      if (button) button.removeAttribute('aria-busy');
    }
  });

  document.addEventListener('input', (event) => {
    const form = event.target.closest('.card-section form');
    if (form) unsaved.add(form);
  });

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
})();

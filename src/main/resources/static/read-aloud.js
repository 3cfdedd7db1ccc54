// Reads a page's questions aloud where the browser has a voice for their language. Without one the buttons stay hidden, and
// the page works as it does without this.
(() => {
  'use strict';

  const speech = window.speechSynthesis;
  if (!speech || !window.SpeechSynthesisUtterance) return;
  const language = document.documentElement.lang;
  const buttons = [...document.querySelectorAll('button[data-read]')];
  const voice = () => speech.getVoices().find((one) => one.lang.toLowerCase().replace('_', '-').split('-')[0] === language);

  // What is said: the words of the elements the button names, with a pause between them.
  const words = (button) => button.dataset.read.split(' ')
    .map((id) => document.getElementById(id))
    .filter((part) => part)
    .map((part) => part.textContent.trim().replace(/\s+/g, ' ').replace(/([^.!?])$/, '$1.'))
    .join(' ');

  function quiet() {
    speech.cancel();
    buttons.forEach((button) => button.setAttribute('aria-pressed', 'false'));
  }

  function read(button) {
    const again = button.getAttribute('aria-pressed') === 'true';
    quiet();
    if (again) return;
    const spoken = new SpeechSynthesisUtterance(words(button));
    spoken.voice = voice();
    spoken.lang = spoken.voice ? spoken.voice.lang : language;
    spoken.rate = 0.9;
    spoken.onend = () => button.setAttribute('aria-pressed', 'false');
    button.setAttribute('aria-pressed', 'true');
    speech.speak(spoken);
  }

  function offer() {
    if (voice()) buttons.forEach((button) => { button.hidden = false; });
  }

  buttons.forEach((button) => button.addEventListener('click', () => read(button)));
  window.addEventListener('pagehide', quiet);
  if (speech.addEventListener) speech.addEventListener('voiceschanged', offer);
  offer();
})();

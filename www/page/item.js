// The text area: what it holds, and what became of it.

/** @param read called with the text when a person asks for it to be read */
export function createItem({ read, sample }) {
  const form = document.getElementById('item-form');
  const field = document.getElementById('item-text');
  const status = document.getElementById('item-status');

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    read(field.value);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
  document.getElementById('item-sample').addEventListener('click', sample);
  document.getElementById('item-clear').addEventListener('click', () => {
    field.value = '';
    field.focus();
  });

  return {
    fill(text) {
      field.value = text;
      field.scrollTop = 0;
    },
    say(sentence, { bad = false } = {}) {
      status.textContent = sentence;
      status.classList.toggle('bad', bad);
      if (bad) field.setAttribute('aria-invalid', 'true');
      else field.removeAttribute('aria-invalid');
    },
    focus() {
      field.focus();
    },
  };
}

// The size of the text and the colours, as the reader chose them last. Loaded before anything is drawn, so that nothing flashes.

const sizes = [0.8, 0.9, 1, 1.1, 1.25, 1.4, 1.6];
const media = { auto: 'screen and (prefers-color-scheme: dark)', light: 'not all', dark: 'screen' };
const chosen = { size: 1, scheme: 'auto', ...stored() };

apply();

/** Shows what is chosen, and lets it be changed. */
export function offerLook() {
  const root = document.getElementById('look');
  const button = document.getElementById('to-look');
  const size = document.getElementById('size');
  const steps = { smaller: -1, larger: 1 };

  root.addEventListener('beforetoggle', () => {
    root.style.setProperty('inset-block-start', `${button.getBoundingClientRect().bottom + 8}px`);
  });
  for (const [id, step] of Object.entries(steps)) {
    document.getElementById(id).addEventListener('click', () => choose({ size: sizes[at() + step] ?? chosen.size }));
  }
  document.getElementById('scheme').addEventListener('change', ({ target }) => choose({ scheme: target.value }));
  // Another view may have changed it.
  addEventListener('storage', () => {
    Object.assign(chosen, stored());
    show();
  });
  show();

  function choose(change) {
    Object.assign(chosen, change);
    localStorage.setItem('look', JSON.stringify(chosen));
    show();
  }

  function show() {
    apply();
    size.textContent = `${Math.round(chosen.size * 100)} %`;
    for (const [id, step] of Object.entries(steps)) document.getElementById(id).disabled = !(at() + step in sizes);
    for (const choice of document.querySelectorAll('[name="scheme"]')) choice.checked = choice.value === chosen.scheme;
  }
}

function at() {
  return sizes.indexOf(chosen.size);
}

function apply() {
  const { style } = document.documentElement;
  style.setProperty('--scale', chosen.size);
  style.setProperty('color-scheme', chosen.scheme === 'auto' ? 'light dark' : chosen.scheme);
  document.getElementById('dark').media = media[chosen.scheme];
}

/** What was chosen, as far as it is still a choice. */
function stored() {
  try {
    const { size, scheme } = JSON.parse(localStorage.getItem('look'));
    return { ...(sizes.includes(size) && { size }), ...(Object.hasOwn(media, scheme) && { scheme }) };
  } catch {
    return {};
  }
}

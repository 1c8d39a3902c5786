// Runs before anything is shown. An address that asks for another sample, or other options, does not begin with the first one.
if (location.hash.includes('=')) document.documentElement.dataset.asked = '';
